package org.wuzhen.agreement.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementText;
import org.wuzhen.agreement.Obligation;
import org.wuzhen.agreement.OralAgreement;
import org.wuzhen.agreement.Receipt;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 登记口头协议: the register sheet that the mediator fills in for an oral agreement. */
@Component
class RegisterOralAgreementForm implements CaseForm {

    private final Agreement agreement;
    private final AgreementFacts facts;

    RegisterOralAgreementForm(Agreement agreement, AgreementFacts facts) {
        this.agreement = agreement;
        this.facts = facts;
    }

    /** 当场履行、约定日期履行、无须履行. */
    private enum When {
        AT_ONCE,
        LATER,
        NONE
    }

    @Override
    public String formId() {
        return "register-oral-agreement";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        CaseFile file = facts.file(number);
        Map<String, Object> shown = facts.ofCase(number);
        shown.put("partyOptions", facts.partyOptions(number));
        shown.put("mainFacts", file.facts());
        shown.put("accordOn", facts.today().toString());
        shown.put("performance", When.AT_ONCE.name());
        shown.put(ObligationRows.KEY, ObligationRows.likely(file.disputeType(), facts.parties(number)));
        ReceiptFields.show(shown);
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        String mainFacts = entry.required("mainFacts", "纠纷主要事实");
        String matters = entry.required("matters", "争议事项和各方责任");
        String terms = entry.required("terms", "达成的协议内容");
        String mode = entry.required("mode", "履行方式");
        LocalDate accordOn = accordOn(entry);
        When when = entry.choice("performance", "履行情况", When.class);
        List<Obligation> obligations = List.of();
        if (when == When.AT_ONCE || when == When.LATER) {
            obligations = ObligationRows.read(entry, facts.parties(number), accordOn);
        }
        Receipt receipt = null;
        if (when == When.AT_ONCE) {
            receipt = ReceiptFields.read(entry, accordOn, ObligationRows.sum(obligations));
            for (Obligation obligation : obligations) {
                entry.expect(!obligation.due().isAfter(facts.today()), "当场已履行完毕的，履行安排的日期不能晚于今天；还没履行的，请选择“约定日期履行”。");
            }
        }
        entry.check();
        agreement.registerOral(
                number,
                new OralAgreement(
                        new AgreementText(
                                mainFacts, matters, terms, mode, ObligationRows.sum(obligations), null, obligations),
                        accordOn,
                        receipt));
        return Variables.none();
    }

    private LocalDate accordOn(FormEntry entry) {
        LocalDate today = facts.today();
        LocalDate accordOn = entry.day("accordOn", "达成协议日期");
        if (accordOn == null) {
            entry.expect(entry.text("accordOn") != null, "请填写“达成协议日期”。");
            return today;
        }
        LocalDate registered = facts.file(entry.caseNumber())
                .registeredAt()
                .atZone(WorkingCalendar.ZONE)
                .toLocalDate();
        entry.expect(!accordOn.isAfter(today), "“达成协议日期”不能晚于今天。");
        entry.expect(!accordOn.isBefore(registered), "“达成协议日期”不能早于案件登记日期" + registered + "。");
        return accordOn;
    }
}
