package org.wuzhen.confirmation.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.AgreementInForce;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.engine.FormEntry;

/** What this stage's forms show of a case, its agreement and its confirmation. */
@Component
class ConfirmationFacts {

    private final CaseFiles cases;
    private final Confirmation confirmation;

    ConfirmationFacts(CaseFiles cases, Confirmation confirmation) {
        this.cases = cases;
        this.confirmation = confirmation;
    }

    CaseFile dispute(CaseNumber number) {
        return cases.get(number);
    }

    List<Party> parties(CaseNumber number) {
        return cases.parties(number);
    }

    ConfirmationFile file(CaseNumber number) {
        return confirmation.of(number);
    }

    AgreementInForce agreement(CaseNumber number) {
        return confirmation.agreement(number);
    }

    /** What every form of the stage has on top. */
    Map<String, Object> top(CaseNumber number) {
        ConfirmationFile file = file(number);
        int left = confirmation.daysLeft(file);
        Map<String, Object> shown = new HashMap<>();
        shown.put("disputeTypeLabel", dispute(number).disputeType().label());
        shown.put(
                "parties",
                parties(number).stream().map(ConfirmationFacts::named).collect(Collectors.joining("；")));
        shown.put("agreementNo", file.agreementNo() == null ? "口头协议" : file.agreementNo());
        shown.put("effectiveOn", file.effectiveOn().toString());
        shown.put("lastDay", file.lastDay().toString());
        shown.put(
                "daysNote",
                file.submittedAt() != null
                        ? "已申请"
                        : left > 0 ? "还有" + left + "天" : left == 0 ? "今日到期" : "已超过" + -left + "天");
        shown.put("partyOptions", partyOptions(number));
        return shown;
    }

    /** What the forms show once the court has it. */
    void court(Map<String, Object> shown, ConfirmationFile file) {
        shown.put("courtName", file.courtName());
        shown.put("stateLabel", file.state().label());
        shown.put("courtCaseNo", file.courtCaseNo() == null ? "尚未登记" : file.courtCaseNo());
    }

    private List<Map<String, String>> partyOptions(CaseNumber number) {
        return parties(number).stream()
                .map(party -> Map.of("label", named(party), "value", party.id().toString()))
                .toList();
    }

    /** One row for each party, to be filled in. */
    List<Map<String, Object>> rows(CaseNumber number, Map<String, Object> preset) {
        return parties(number).stream()
                .map(party -> {
                    Map<String, Object> row = new LinkedHashMap<>(preset);
                    row.put("party", party.id().toString());
                    return row;
                })
                .toList();
    }

    /** The party of a row; null (and a problem) when it is none of the case, or was there before. */
    Long party(FormEntry row, Set<String> missing) {
        String party = row.required("party", "当事人");
        if (party != null && !missing.remove(party)) {
            row.reject("当事人不在本案中，或者重复。请刷新任务后重新填写。");
            return null;
        }
        return party == null ? null : Long.valueOf(party);
    }

    Set<String> ids(CaseNumber number) {
        return parties(number).stream()
                .map(party -> party.id().toString())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String named(Party party) {
        return party.side().label() + " " + Confirmation.called(party);
    }
}
