package org.wuzhen.journey;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Decision;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.RoadStep;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.Variables;

/** Where the road of a case divides: what lies behind it, what the rules advise, what the director decides. */
@Component
@Transactional
public class NextSteps {

    private static final Set<CaseResult> IN_VAIN = EnumSet.of(CaseResult.FAILED, CaseResult.REFUSED);
    private static final String BOTH_SIDES = "双方当事人";

    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final CaseRecords records;
    private final CaseFlow flow;
    private final Acts acts;

    NextSteps(CaseFiles cases, CaseClocks clocks, CaseRecords records, CaseFlow flow, Acts acts) {
        this.cases = cases;
        this.clocks = clocks;
        this.records = records;
        this.flow = flow;
        this.acts = acts;
    }

    /** What lies behind a case that has come to where its road divides. */
    @Transactional(readOnly = true)
    public RoadSoFar soFar(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<RoadStep> behind = cases.steps(number);
        long inVain =
                behind.stream().map(RoadStep::result).filter(IN_VAIN::contains).count()
                        + (file.result() != null && IN_VAIN.contains(file.result()) ? 1 : 0);
        boolean consulting = file.stage() == Stage.CONSULTING;
        boolean consulted =
                consulting || behind.stream().anyMatch(step -> step.step().equals(NextStep.CONSULTATION.code()));
        return new RoadSoFar(
                consulting ? NextStep.CONSULTATION.code() : NextStep.MEDIATION.code(),
                (int) inVain,
                departments(number),
                consulted);
    }

    /**
     * A closed case is worked on again under the models in force now.
     *
     * @return what its road starts from
     */
    public Variables reopened(CaseNumber number, String processDefinitionId) {
        cases.underEdition(number, flow.edition(processDefinitionId));
        CaseFile file = cases.get(number);
        RoadSoFar behind = soFar(number);
        Set<Mark> marks = file.markSet();
        return Variables.of(DisputeCaseProcess.REOPENED, true)
                .with(DisputeCaseProcess.CENTRE, file.centre())
                .with(DisputeCaseProcess.DISPUTE_TYPE, file.disputeType().name())
                .with(DisputeCaseProcess.RISK, (file.risk() == null ? RiskLevel.YELLOW : file.risk()).name())
                .with(DisputeCaseProcess.PEOPLE_COUNT, file.peopleCount())
                .with(
                        DisputeCaseProcess.AMOUNT,
                        file.amount() == null ? 0L : file.amount().longValue())
                .with(DisputeCaseProcess.CROSS_STREET, marks.contains(Mark.CROSS_STREET))
                .with(DisputeCaseProcess.SPECIAL_GROUP, marks.contains(Mark.SPECIAL_GROUP))
                .with(DisputeCaseProcess.COURT_REFERRED, false)
                .with(DisputeCaseProcess.INTAKE_OUTCOME, "accepted")
                .with(DisputeCaseProcess.LAST_STEP, DisputeCaseProcess.RELAPSE_STEP)
                .with(DisputeCaseProcess.LAST_OUTCOME, DisputeCaseProcess.NEW_PLAN)
                .with(DisputeCaseProcess.ATTEMPTS, behind.attempts())
                .with(DisputeCaseProcess.DEPARTMENT_COUNT, behind.departments())
                .with(DisputeCaseProcess.CONSULTED, behind.consulted());
    }

    /** The steps that a case may take from here: those whose model is in force. */
    @Transactional(readOnly = true)
    public List<NextStep> offered() {
        return Arrays.stream(NextStep.values())
                .filter(step -> step.process().map(flow::offers).orElse(true))
                .toList();
    }

    /**
     * The director decides the next step.
     *
     * @param reason why it differs from the advice, or null when it does not
     */
    public void decide(CaseNumber number, StepAdvice advice, NextStep step, String reason) {
        boolean same = step == advice.step();
        cases.decide(
                number,
                "next-step",
                step.code(),
                same ? advice.reason() : reason,
                same ? advice.basis() : null,
                advice.ruleRow(),
                same ? null : advice.step().code());
        acts.record(
                "next-step-decided",
                number.value(),
                "商定下一步：" + step.label(),
                same ? advice.reason() : reason,
                Map.of("step", step.code(), "row", advice.ruleRow()));
    }

    /** The rules alone are certain of the next step. */
    public void follow(CaseNumber number, StepAdvice advice) {
        cases.decide(
                number, "next-step", advice.step().code(), advice.reason(), advice.basis(), advice.ruleRow(), null);
    }

    /** A case goes on after its re-examination, as its director decided there. */
    public void goOnAgain(CaseNumber number, StepAdvice advice) {
        follow(number, advice);
        goOn(number, DisputeCaseProcess.RELAPSE_STEP, DisputeCaseProcess.NEW_PLAN, advice.step());
    }

    /**
     * The case goes on to its next step; what the step before had concluded stays in its history, and the parties are
     * told. A case led to another remedy is concluded with that.
     */
    public void goOn(CaseNumber number, String step, String outcome, NextStep next) {
        cases.goOn(number, step, outcome == null ? "unknown" : outcome, next.code());
        if (next == NextStep.REMEDY) {
            CaseFile file = cases.get(number);
            cases.conclude(number, CaseResult.REMEDY);
            clocks.endAll(number, CaseResult.REMEDY.label());
            cases.issue(
                    number,
                    "remedy",
                    null,
                    "您的纠纷依法应当通过其他途径解决。" + OtherRoutes.of(file.disputeType()),
                    "《人民调解法》第二十六条",
                    BOTH_SIDES,
                    null);
            records.made(number, RecordKind.TERMINATION_NOTICE, "其他途径告知书");
        } else {
            cases.issue(
                    number,
                    "next-step",
                    null,
                    "您的纠纷尚未化解，本中心继续办理，下一步转入" + next.label() + "。办理中需要您配合的，工作人员会另行联系。",
                    null,
                    BOTH_SIDES,
                    null);
        }
    }

    /** As triage, or whoever decided last, named them. */
    private int departments(CaseNumber number) {
        List<String> named = cases.decisions(number).stream()
                .filter(decision -> decision.kind().equals("departments"))
                .map(Decision::outcome)
                .toList();
        return named.isEmpty()
                ? 1
                : (int) Arrays.stream(named.get(named.size() - 1).split(","))
                        .filter(code -> !code.isBlank())
                        .distinct()
                        .count();
    }
}
