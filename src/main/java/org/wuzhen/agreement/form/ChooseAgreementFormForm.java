package org.wuzhen.agreement.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.agreement.Agreement;
import org.wuzhen.agreement.AgreementKind;
import org.wuzhen.agreement.AgreementProcess;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 确定协议形式: written as a rule, oral only for what is simple and soon performed (人民调解法 art. 28). */
@Component
class ChooseAgreementFormForm implements CaseForm {

    private static final List<String> ORAL_CONDITIONS = List.of("WAIVED", "SIMPLE", "SOON");

    private final Agreement agreement;
    private final AgreementFacts facts;

    ChooseAgreementFormForm(Agreement agreement, AgreementFacts facts) {
        this.agreement = agreement;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "choose-agreement-form";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        Map<String, Object> shown = facts.ofCase(number);
        shown.put("hints", hints(facts.file(number)));
        shown.put("agreementForm", AgreementKind.WRITTEN.name());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        AgreementKind kind = entry.choice("agreementForm", "协议形式", AgreementKind.class);
        if (kind == AgreementKind.ORAL) {
            entry.expect(
                    facts.file(entry.caseNumber()).disputeType() != DisputeType.MEDICAL,
                    "医疗纠纷达成一致的应当签署调解协议书（《医疗纠纷预防和处理条例》第三十九条），请选择“书面协议”。");
            entry.expect(entry.many("oralConditions").containsAll(ORAL_CONDITIONS), "采取口头协议须三项条件都具备；缺一项的，请选择“书面协议”。");
        }
        entry.check();
        String reason = entry.text("reason");
        agreement.chooseForm(
                entry.caseNumber(),
                kind,
                reason != null ? reason : kind == AgreementKind.ORAL ? "双方认为不需要制作协议书，事实清楚，即时履行" : "制作调解协议书");
        return Variables.of(
                AgreementProcess.AGREEMENT_FORM,
                kind == AgreementKind.ORAL ? AgreementProcess.ORAL : AgreementProcess.WRITTEN);
    }

    private static List<String> hints(CaseFile file) {
        List<String> hints = new ArrayList<>();
        if (file.disputeType() == DisputeType.MEDICAL) {
            hints.add("医疗纠纷应当签署调解协议书，不能采取口头协议。");
        }
        if (file.disputeType() == DisputeType.MIGRANT_WAGES || file.disputeType() == DisputeType.LABOUR_OTHER) {
            hints.add("劳动者持书面调解协议书才能直接申请支付令，建议制作书面协议。");
        }
        if (file.amount() != null && file.amount().signum() > 0) {
            hints.add("涉及金额" + AgreementFacts.money(file.amount()) + "，口头协议事后举证和申请司法确认都不便，分期支付的应当制作书面协议。");
        }
        if (file.peopleCount() > 2) {
            hints.add("涉及" + file.peopleCount() + "人，建议制作书面协议，各方分别签字。");
        }
        if (!file.markSet().isEmpty()) {
            hints.add("本案" + file.markSet().stream().map(Mark::label).collect(Collectors.joining("、")) + "，建议制作书面协议。");
        }
        if (hints.isEmpty()) {
            hints.add("当场能够履行完的简单纠纷，双方认为不需要协议书的，可以登记口头协议。");
        }
        return hints;
    }
}
