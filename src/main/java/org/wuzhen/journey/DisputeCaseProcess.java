package org.wuzhen.journey;

import java.util.function.Function;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code dispute-case.bpmn}: the journey of one case, the only model of a case that can be started. */
public final class DisputeCaseProcess {

    public static final ProcessKey KEY = new ProcessKey("dispute-case");

    /** A party withdraws its request. */
    public static final MessageName PARTY_WITHDREW = new MessageName("party-withdrew");

    /** A party clearly refuses mediation: it must stop (人民调解法 art. 17). */
    public static final MessageName PARTY_REFUSED = new MessageName("party-refused");

    /** A clue to a crime came up: it is handed over and access is narrowed (人民调解法 art. 25). */
    public static final MessageName CRIMINAL_CLUE_FOUND = new MessageName("criminal-clue-found");

    /** The dispute is suspected to be made up: mediation stops and it is reported. */
    public static final MessageName SHAM_SUSPECTED = new MessageName("sham-mediation-suspected");

    /** Mediation is ended by the centre, the other routes are told (人民调解法 art. 26). */
    public static final MessageName MEDIATION_TERMINATED = new MessageName("mediation-terminated");

    /** The case stands still for a documented reason. */
    public static final MessageName CASE_SUSPENDED = new MessageName("case-suspended");

    /** A closed case is worked on again; the road begins where it divides. */
    public static final MessageName CASE_REOPENED = new MessageName("case-reopened");

    /** It is worked on again before it was archived; the dossier waits for the new end. */
    public static final MessageName CASE_TAKEN_BACK = new MessageName("case-taken-back");

    /** The step that a road which begins again has behind it, and how it came out. */
    public static final String RELAPSE_STEP = "relapse";

    public static final String NEW_PLAN = "new-plan";

    /** Whether the road began after a re-examination, past intake and triage. */
    public static final Variable<Boolean> REOPENED = Variable.flag("reopened");

    /** How the case came out, the name of a {@link org.wuzhen.casefile.CaseResult}. */
    public static final Variable<String> CASE_RESULT = Variable.text("caseResult");

    /** Which way the case takes where its road divides, a {@link NextStep} code. */
    public static final Variable<String> NEXT_STEP = Variable.text("nextStep");

    /** The department that signs for the case on the way 部门办理, code of the directory. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** How the steps came out, as their stages say; the later steps leave what the earlier ones said. */
    public static final Variable<String> MEDIATION_OUTCOME = Variable.text("mediationOutcome");

    public static final Variable<String> CONSULTATION_OUTCOME = Variable.text("consultationOutcome");

    /** What {@code clinic-route} asks: the step that ended, how, what a consultation planned, and what lies behind. */
    public static final Variable<String> LAST_STEP = Variable.text("lastStep");

    public static final Variable<String> LAST_OUTCOME = Variable.text("lastOutcome");
    public static final Variable<String> PLANNED_STEP = Variable.text("plannedStep");
    public static final Variable<Integer> ATTEMPTS = Variable.number("attempts");
    public static final Variable<Integer> DEPARTMENT_COUNT = Variable.number("departmentCount");
    public static final Variable<Boolean> CONSULTED = Variable.flag("consulted");

    /** What {@code clinic-route} answers beside the next step. */
    public static final Variable<String> STEP_REASON = Variable.text("stepReason");

    public static final Variable<String> STEP_BASIS = Variable.text("stepBasis");
    public static final Variable<String> STEP_ROW = Variable.text("stepRow");
    public static final Variable<Boolean> STEP_CERTAIN = Variable.flag("stepCertain");

    /** What a road that begins again starts from. */
    public static final Variable<String> CENTRE = Variable.text("centre");

    public static final Variable<String> DISPUTE_TYPE = Variable.text("disputeType");
    public static final Variable<String> RISK = Variable.text("riskLevel");
    public static final Variable<Integer> PEOPLE_COUNT = Variable.number("peopleCount");
    public static final Variable<Long> AMOUNT = Variable.amount("amount");
    public static final Variable<Boolean> CROSS_STREET = Variable.flag("crossStreet");
    public static final Variable<Boolean> SPECIAL_GROUP = Variable.flag("specialGroup");
    public static final Variable<Boolean> COURT_REFERRED = Variable.flag("courtReferred");
    public static final Variable<String> INTAKE_OUTCOME = Variable.text("intakeOutcome");

    public static final String DECIDE_NEXT_STEP = "UserTask_DecideNextStep";

    public static final String REVIEW_SUSPENSION = "UserTask_ReviewSuspension";

    private DisputeCaseProcess() {}

    /** What the table advised, read from the process. */
    public static StepAdvice advice(Function<String, Object> scope) {
        return new StepAdvice(
                NextStep.of(NEXT_STEP.in(scope)), STEP_REASON.in(scope), STEP_BASIS.in(scope), STEP_ROW.in(scope));
    }
}
