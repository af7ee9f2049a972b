package org.wuzhen.leadercase;

import java.util.Date;
import java.util.function.Function;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code leadercase.bpmn}: one leader's charge of a case, from the order to the leader's signature. */
public final class LeaderCaseProcess {

    public static final ProcessKey KEY = new ProcessKey("leadercase");

    /** A leader is put in charge in the middle of the road; carries {@link #CHARGE}. */
    public static final MessageName CHARGE_ORDERED = new MessageName("leader-charge-ordered");

    public static final String MEET_TERM = "leader-meet";
    public static final String PLAN_TERM = "leader-plan";
    public static final String PROGRESS_TERM = "leader-progress";
    public static final String CLOSE_TERM = "leader-close";

    /** Null from the road: the first step opens one then. */
    public static final Variable<Long> CHARGE = new Variable<>("leaderCaseId", Long.class);

    public static final Variable<Integer> PEOPLE = Variable.number("peopleCount");
    public static final Variable<Long> AMOUNT = Variable.amount("amount");
    public static final Variable<Boolean> THREAT = Variable.flag("threat");
    public static final Variable<Boolean> CROSS_STREET = Variable.flag("crossStreet");

    /** What the rule answers. */
    public static final Variable<String> LEVEL_ADVICE = Variable.text("levelAdvice");

    public static final Variable<String> LEVEL_REASON = Variable.text("levelReason");
    public static final Variable<String> LEVEL_BASIS = Variable.text("levelBasis");
    public static final Variable<String> LEVEL_ROW = Variable.text("levelRow");

    /** Log-in names, and the centre where both sit: tasks follow them. */
    public static final Variable<String> LEADER = Variable.text("leader");

    public static final Variable<String> SECRETARY = Variable.text("secretary");
    public static final Variable<String> LEADER_CENTRE = Variable.text("leaderCentre");

    /** Code of the centre one level up. */
    public static final Variable<String> APPROVER_CENTRE = Variable.text("approverCentre");

    public static final Variable<Boolean> DECLINED = Variable.flag("chargeDeclined");
    public static final Variable<Date> DUE = Variable.date("chargeDue");

    /** The leader sent a paper back. */
    public static final Variable<Boolean> RETURNED = Variable.flag("paperReturned");

    /** The leader does not close yet but has another plan made. */
    public static final Variable<Boolean> CONTINUED = Variable.flag("chargeContinued");

    public static final Variable<Boolean> EXTENSION_ASKED = Variable.flag("extensionAsked");

    /** What the signed plan does next, code of a {@link Measure}. */
    public static final Variable<String> MEASURE = Variable.text("measure");

    /** Code of the department that gets it. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** How the processes inside came out. */
    public static final Variable<String> MEDIATION_OUTCOME = Variable.text("mediationOutcome");

    public static final Variable<String> HANDLING_OUTCOME = Variable.text("handlingOutcome");
    public static final Variable<String> CONSULTATION_OUTCOME = Variable.text("consultationOutcome");

    /** See {@link MeasureEnd}. */
    public static final Variable<String> MEASURE_RESULT = Variable.text("measureResult");

    /** How the charge ended, code of a {@link ChargeOutcome}; the journey goes on from there. */
    public static final Variable<String> OUTCOME = Variable.text("leaderOutcome");

    public static final Variable<Boolean> AGREED = Variable.flag("chargeAgreed");

    private LeaderCaseProcess() {}

    /**
     * How the process that a measure called has ended, as it says; null where the measure was done by hand.
     *
     * @param measure code of a {@link Measure}
     */
    public static String outcomeOf(String measure, Function<String, Object> process) {
        if (measure.equals(Measure.MEDIATION.code())) {
            return MEDIATION_OUTCOME.orNull(process);
        }
        if (measure.equals(Measure.HANDLING.code())) {
            return HANDLING_OUTCOME.orNull(process);
        }
        return measure.equals(Measure.CONSULTATION.code()) ? CONSULTATION_OUTCOME.orNull(process) : null;
    }
}
