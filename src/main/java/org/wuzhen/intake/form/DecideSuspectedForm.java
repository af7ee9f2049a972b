package org.wuzhen.intake.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentEnquiryProcess;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.Check;
import org.wuzhen.intake.CheckKind;
import org.wuzhen.intake.IntakeProcess;
import org.wuzhen.intake.RegistrationChecks;

/** Behind 认定核查结果: a check speaks against a case that was accepted; whoever has the case says what is so. */
@Component
class DecideSuspectedForm implements CaseForm {

    private final RegistrationChecks checks;
    private final CheckFacts checkFacts;
    private final CaseFacts facts;

    DecideSuspectedForm(RegistrationChecks checks, CheckFacts checkFacts, CaseFacts facts) {
        this.checks = checks;
        this.checkFacts = checkFacts;
        this.facts = facts;
    }

    @Override
    public String formId() {
        return "decide-suspected";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several checks; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Check check = checks.get(DepartmentEnquiryProcess.ENQUIRY.in(process));
        Map<String, Object> shown = new HashMap<>(facts.of(number));
        shown.put("check", checkFacts.facts(number, check));
        shown.put(
                "findings",
                Arrays.stream(Check.Finding.values())
                        .filter(finding -> mayBe(check, finding))
                        .map(finding -> Map.of("label", label(check, finding), "value", finding.name()))
                        .toList());
        return shown;
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        Check check = checks.get(DepartmentEnquiryProcess.ENQUIRY.in(process));
        return "“" + check.kind().label() + "”的结果在受理以后到达：" + check.state() + "。请核实并认定。";
    }

    @Override
    public Variables take(FormEntry entry) {
        String requestId = entry.process(DepartmentEnquiryProcess.ENQUIRY);
        Check check = checks.get(requestId);
        Check.Finding finding = entry.choice("finding", "认定", Check.Finding.class);
        String reason = entry.required("reason", "认定理由");
        String document = entry.text("document");
        entry.expect(finding == null || mayBe(check, finding), "“认定”的选项无效，请重新选择。");
        entry.expect(
                finding != Check.Finding.GO_ON || check.kind() != CheckKind.SUIT || document != null,
                "法院已经受理的纠纷，须有法院同意调解或者当事人撤诉的文书才能继续，请填写“依据文书”。");
        entry.check();
        checks.decide(entry.caseNumber(), requestId, finding, finding == Check.Finding.GO_ON ? document : null, reason);
        return Variables.of(IntakeProcess.SUSPICION_CONFIRMED, finding == Check.Finding.STOP);
    }

    /** Who somebody is cannot be the same matter. */
    private static boolean mayBe(Check check, Check.Finding finding) {
        return check.kind() != CheckKind.IDENTITY || finding != Check.Finding.GO_ON;
    }

    private static String label(Check check, Check.Finding finding) {
        return switch (check.kind()) {
            case IDENTITY -> finding == Check.Finding.STOP ? "身份不实，终止本案调解，告知其他途径" : "已核对证件原件，身份属实（登记有误的已更正），继续办理";
            case SUIT ->
                switch (finding) {
                    case CLEARED -> "不是同一纠纷，继续办理";
                    case GO_ON -> "是同一纠纷，法院同意由本中心调解或者当事人已撤诉，继续办理";
                    case STOP -> "是同一纠纷，由人民法院继续审理，终止本案调解";
                };
            case PETITION ->
                switch (finding) {
                    case CLEARED -> "不是同一事项，继续办理";
                    case GO_ON -> "是同一事项，诉访分离：民事纠纷在本中心继续调解，信访程序由信访部门办理";
                    case STOP -> "是同一事项，由信访部门继续办理，终止本案调解";
                };
        };
    }
}
