package org.wuzhen.journey.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.journey.DisputeCaseProcess;
import org.wuzhen.journey.NextStep;
import org.wuzhen.journey.NextSteps;
import org.wuzhen.journey.RoadSoFar;
import org.wuzhen.journey.StepAdvice;

/** 商定下一步: where the rules alone are not certain, the director decides where the case goes on. */
@Component
class DecideNextStepForm implements CaseForm {

    private final NextSteps steps;
    private final CaseFiles cases;
    private final Directory directory;

    DecideNextStepForm(NextSteps steps, CaseFiles cases, Directory directory) {
        this.steps = steps;
        this.cases = cases;
        this.directory = directory;
    }

    @Override
    public String formId() {
        return "decide-next-step";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new UnsupportedOperationException("The advice stands in the process");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        StepAdvice advice = DisputeCaseProcess.advice(process);
        RoadSoFar behind = steps.soFar(number);
        CaseFile file = cases.get(number);
        List<NextStep> offered = steps.offered();
        Map<String, Object> shown = new HashMap<>();
        shown.put("stepText", NextStep.of(behind.step()).label());
        shown.put("resultText", file.result() == null ? "见办理记录" : file.result().label());
        shown.put("riskText", file.risk() == null ? "未评定" : file.risk().label());
        shown.put("attemptsText", behind.attempts() == 0 ? "没有" : behind.attempts() + "次");
        shown.put("peopleText", file.peopleCount() + "人");
        shown.put("departmentsText", behind.departments() + "个");
        shown.put(
                "marksText",
                file.markSet().isEmpty()
                        ? "无"
                        : file.markSet().stream().map(Mark::label).collect(Collectors.joining("、")));
        shown.put("consultedText", behind.consulted() ? "已会诊" : "未会诊");
        shown.put("advisedStep", advice.step().name());
        shown.put("advisedText", advice.step().label());
        shown.put("stepReason", advice.reason());
        shown.put("stepBasis", advice.basis());
        shown.put("stepRow", advice.ruleRow());
        shown.put("offered", offered.contains(advice.step()));
        shown.put(
                "steps",
                offered.stream()
                        .map(step -> Map.of("label", step.label(), "value", step.name()))
                        .toList());
        shown.put("nextStep", offered.contains(advice.step()) ? advice.step().name() : null);
        shown.put(
                "departments",
                directory.departments().stream()
                        .map(one -> Map.of("label", one.shortName(), "value", one.code()))
                        .toList());
        return shown;
    }

    @Override
    public Variables take(FormEntry entry) {
        StepAdvice advice = new StepAdvice(
                NextStep.of(entry.process(DisputeCaseProcess.NEXT_STEP)),
                entry.process(DisputeCaseProcess.STEP_REASON),
                entry.process(DisputeCaseProcess.STEP_BASIS),
                entry.process(DisputeCaseProcess.STEP_ROW));
        NextStep step = entry.choice("nextStep", "下一步", NextStep.class);
        String reason = step != null && step != advice.step() ? entry.required("reason", "改变下一步的理由") : null;
        String department = step == NextStep.HANDLING ? entry.required("department", "办理部门") : null;
        entry.expect(step == null || steps.offered().contains(step), "“下一步”的选项无效，请重新选择。");
        entry.expect(department == null || directory.department(department).isPresent(), "“办理部门”的选项无效，请重新选择。");
        entry.check();
        steps.decide(entry.caseNumber(), advice, step, reason);
        Variables answer = Variables.of(DisputeCaseProcess.NEXT_STEP, step.code());
        return department == null ? answer : answer.with(DisputeCaseProcess.DEPARTMENT, department);
    }
}
