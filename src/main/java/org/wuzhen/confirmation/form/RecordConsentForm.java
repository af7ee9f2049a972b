package org.wuzhen.confirmation.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.AgreementInForce;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.confirmation.Confirmation;
import org.wuzhen.confirmation.ConfirmationProcess;
import org.wuzhen.confirmation.Consent;
import org.wuzhen.confirmation.ContentProblem;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;

/** 征询共同申请意愿: what each party says, and whether something in the agreement cannot be confirmed. */
@Component
class RecordConsentForm implements CaseForm {

    private final Confirmation confirmation;
    private final ConfirmationFacts facts;

    RecordConsentForm(Confirmation confirmation, ConfirmationFacts facts) {
        this.confirmation = confirmation;
        this.facts = facts;
    }

    /** 同意、不同意. */
    private enum Said {
        YES,
        NO
    }

    @Override
    public String formId() {
        return "record-consent";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        AgreementInForce agreement = facts.agreement(number);
        Map<String, Object> shown = facts.top(number);
        shown.put("terms", agreement.terms());
        shown.put(
                "obligations",
                agreement.undertakings().isEmpty()
                        ? "没有约定履行事项"
                        : agreement.undertakings().stream()
                                .map(one -> one.due() + "前" + one.what())
                                .collect(Collectors.joining("；")));
        shown.put("excluded", hint(facts.dispute(number).disputeType()));
        shown.put(
                "consents",
                facts.rows(
                        number,
                        Map.of("saidOn", confirmation.today().toString(), "manner", Consent.Manner.IN_PERSON.name())));
        shown.put("contentProblem", ContentProblem.NONE.name());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        CaseNumber number = entry.caseNumber();
        Set<String> missing = facts.ids(number);
        List<Consent> consents = new ArrayList<>();
        for (FormEntry row : entry.rows("consents", "各方意愿")) {
            Long party = facts.party(row, missing);
            Said said = row.choice("agrees", "是否同意共同申请", Said.class);
            LocalDate on = day(row, number);
            Consent.Manner manner = row.choice("manner", "表示方式", Consent.Manner.class);
            if (party != null && said != null && on != null && manner != null) {
                consents.add(new Consent(party, said == Said.YES, on, manner));
            }
        }
        entry.expect(missing.isEmpty(), "还有" + missing.size() + "位当事人没有记录意愿，全部填写后再提交。");
        ContentProblem problem = entry.choice("contentProblem", "协议内容有无不能确认的情形", ContentProblem.class);
        entry.check();
        Confirmation.Conditions conditions = confirmation.consent(number, consents, problem, entry.text("remark"));
        return Variables.of(ConfirmationProcess.ALL_AGREE, conditions.allAgree())
                .with(ConfirmationProcess.DAYS_LEFT, conditions.daysLeft())
                .with(ConfirmationProcess.OBLIGATION_COUNT, conditions.obligations())
                .with(ConfirmationProcess.CONTENT_PROBLEM, problem.name());
    }

    private LocalDate day(FormEntry row, CaseNumber number) {
        LocalDate on = row.day("saidOn", "表示日期");
        row.expect(on != null || row.text("saidOn") != null, "请填写“表示日期”。");
        row.expect(on == null || !on.isAfter(confirmation.today()), "“表示日期”不能晚于今天。");
        row.expect(
                on == null || !on.isBefore(facts.file(number).effectiveOn()),
                "“表示日期”不能早于协议生效日" + facts.file(number).effectiveOn() + "。");
        return on;
    }

    /** What to look out for in a dispute of this type. */
    private static String hint(DisputeType type) {
        return switch (type) {
            case MARRIAGE_FAMILY -> "婚姻家庭纠纷：确认身份关系的内容不能申请，只就财产给付部分申请的，选“没有下列情形”。";
            case HOUSE_HOMESTEAD, FOREST_LAND, EXPROPRIATION, MARITIME_FISHERY ->
                "请核对协议有没有确认物权归属的内容；只涉及补偿、腾退、使用等给付的，可以申请。";
            case INTELLECTUAL_PROPERTY -> "请核对协议有没有确认知识产权归属的内容；侵权赔偿、许可费用可以申请。";
            default -> "";
        };
    }
}
