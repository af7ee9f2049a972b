package org.wuzhen.mediation.form;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.mediation.Investigation;
import org.wuzhen.mediation.Mediation;
import org.wuzhen.mediation.MediationProcess;

/** 调查核实: one round of finding out the facts, or why none is needed. */
@Component
class InvestigateForm implements CaseForm {

    private final Mediation mediation;
    private final CaseFacts facts;

    InvestigateForm(Mediation mediation, CaseFacts facts) {
        this.mediation = mediation;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "investigate";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        return Map.of(
                "facts", facts.rows(number),
                "earlier",
                        mediation.investigations(number).stream()
                                .map(i -> row(number, i))
                                .toList(),
                "partyOptions", facts.partyOptions(number),
                "conducted", "YES",
                "investigatedAt", CaseFacts.field(facts.now()),
                "next", "SESSION");
    }

    @Override
    public Variables take(FormEntry entry) {
        boolean conducted = "YES".equals(entry.required("conducted", "本次情况"));
        boolean more = "MORE".equals(entry.required("next", "下一步"));
        String record = entry.required("record", "调查记录");
        Investigation investigation = conducted
                ? conducted(entry, record, more)
                : new Investigation(0, false, null, null, List.of(), null, null, record, null, more);
        entry.expect(conducted || !more, "选择了“无需调查”，就不能再选“还需继续调查”，请改其中一项。");
        entry.check();
        mediation.investigate(entry.caseNumber(), investigation);
        return Variables.of(MediationProcess.INVESTIGATE_MORE, more);
    }

    private Investigation conducted(FormEntry entry, String record, boolean more) {
        LocalDateTime at = entry.moment("investigatedAt", "调查日期");
        entry.expect(at != null || entry.text("investigatedAt") != null, "请填写“调查日期”和时间。");
        entry.expect(at == null || !at.isAfter(facts.now()), "“调查日期”不能晚于现在，请填写实际调查的时间。");
        String place = entry.required("place", "调查地点");
        List<Long> asked = PartyTicks.read(entry, "askedParties", facts);
        String others = entry.text("askedOthers");
        entry.expect(!asked.isEmpty() || others != null, "请勾选被调查的当事人，或者填写其他被调查人。");
        return new Investigation(
                0,
                true,
                CaseFacts.instant(at),
                place,
                asked,
                others,
                entry.text("present"),
                record,
                entry.text("evidence"),
                more);
    }

    private Map<String, Object> row(CaseNumber number, Investigation investigation) {
        String asked = Stream.of(facts.names(number, investigation.askedParties()), investigation.askedOthers())
                .filter(t -> t != null && !t.isEmpty())
                .collect(Collectors.joining("；"));
        return Map.of(
                "number", "第" + investigation.number() + "次",
                "at", investigation.at() == null ? "无需调查" : CaseFacts.minute(investigation.at()),
                "place", investigation.place() == null ? "" : investigation.place(),
                "asked", asked,
                "evidence", investigation.evidence() == null ? "" : investigation.evidence());
    }
}
