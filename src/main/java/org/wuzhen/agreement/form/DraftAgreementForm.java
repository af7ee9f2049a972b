package org.wuzhen.agreement.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementPaper;
import org.wuzhen.agreement.AgreementText;
import org.wuzhen.agreement.Obligation;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 拟定调解协议书: what a written agreement says (人民调解法 art. 29). */
@Component
class DraftAgreementForm implements CaseForm {

    private final Agreement agreement;
    private final AgreementFacts facts;

    DraftAgreementForm(Agreement agreement, AgreementFacts facts) {
        this.agreement = agreement;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "draft-agreement";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        AgreementPaper draft = facts.draft(number);
        List<Party> parties = facts.parties(number);
        boolean fresh = draft.terms() == null;
        Map<String, Object> shown = facts.ofCase(number);
        shown.put("partyOptions", facts.partyOptions(number));
        shown.put("refusal", draft.refusal());
        shown.put("mainFacts", fresh ? facts.file(number).facts() : draft.mainFacts());
        shown.put("matters", draft.matters());
        shown.put("terms", draft.terms());
        shown.put("mode", draft.mode());
        shown.put("total", draft.total() == null ? null : draft.total().doubleValue());
        shown.put("copies", draft.copies() == null ? parties.size() + 1 : draft.copies());
        shown.put(
                ObligationRows.KEY,
                fresh
                        ? ObligationRows.likely(facts.file(number).disputeType(), parties)
                        : ObligationRows.of(facts.instalments(draft)));
        shown.put("nothingToPerform", !fresh && facts.instalments(draft).isEmpty());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        List<Party> parties = facts.parties(number);
        String mainFacts = entry.required("mainFacts", "纠纷主要事实");
        String matters = entry.required("matters", "争议事项和各方责任");
        String terms = entry.required("terms", "达成的协议内容");
        String mode = entry.required("mode", "履行方式");
        Integer copies = entry.whole("copies", "协议书份数");
        List<Obligation> obligations = List.of();
        if (!entry.ticked("nothingToPerform")) {
            obligations = ObligationRows.read(entry, parties, facts.today());
        }
        BigDecimal sum = ObligationRows.sum(obligations);
        BigDecimal total = entry.ticked("nothingToPerform") ? null : entry.yuan("total", "金额合计");
        if (total != null && total.signum() > 0) {
            entry.expect(sum != null && total.compareTo(sum) == 0, "各期金额相加与“金额合计”不一致，请核对各期金额或者合计。");
        }
        int least = parties.size() + 1;
        entry.expect(copies != null && copies >= least, "协议书份数不少于" + least + "份：当事人各一份，调委会留存一份。");
        entry.check();
        agreement.draft(number, new AgreementText(mainFacts, matters, terms, mode, sum, copies, obligations));
        return Variables.none();
    }
}
