package org.wuzhen.relapse;

import java.util.function.Function;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code relapse.bpmn}: a closed case looked at again; it runs by itself beside the case's journey. */
public final class RelapseProcess {

    public static final ProcessKey KEY = new ProcessKey("relapse");

    /** The table that says when a closed case is looked at again. */
    public static final String SCHEDULE = "relapse-schedule";

    public static final String TERM = "relapse";

    /** How long before it a hearing is told of, at least. */
    public static final String NOTICE_TERM = "relapse-hearing-notice";

    /** The journey of the case begins again where its road divides. */
    public static final MessageName CASE_REOPENED = new MessageName("case-reopened");

    /** The journey of the case, not yet archived, stops. */
    public static final MessageName CASE_TAKEN_BACK = new MessageName("case-taken-back");

    public static final Variable<Long> REVIEW = new Variable<>("relapseId", Long.class);

    public static final Variable<String> CENTRE = Variable.text("centre");
    public static final Variable<String> DISPUTE_TYPE = Variable.text("disputeType");
    public static final Variable<String> RISK = Variable.text("riskLevel");

    /** What the table of ways asks: name of a {@link Cause}, of a {@link Finding}, and what else is known. */
    public static final Variable<String> CAUSE = Variable.text("relapseCause");

    public static final Variable<String> FINDING = Variable.text("finding");
    public static final Variable<Boolean> SETTLED = Variable.flag("settled");
    public static final Variable<Boolean> THREAT = Variable.flag("threat");
    public static final Variable<Integer> ATTEMPTS = Variable.number("attempts");
    public static final Variable<Integer> EARLIER = Variable.number("earlierReviews");

    /** Whether the dispute came back, or was never settled. */
    public static final Variable<Boolean> RECURRED = Variable.flag("recurred");

    /** What the table advises. */
    public static final Variable<String> WAY_ADVICE = Variable.text("wayAdvice");

    public static final Variable<String> WAY_REASON = Variable.text("wayReason");
    public static final Variable<String> WAY_BASIS = Variable.text("wayBasis");
    public static final Variable<String> WAY_ROW = Variable.text("wayRow");

    /** What was decided, code of a {@link Way}; {@code end} when it was concluded after the hearing. */
    public static final Variable<String> WAY = Variable.text("relapseWay");

    public static final String END = "end";

    public static final Variable<Boolean> PLAN_APPROVED = Variable.flag("planApproved");
    public static final Variable<Boolean> HEARING_HELD = Variable.flag("hearingHeld");

    /** What the journey that begins again is told. */
    public static final Variable<String> PLANNED_STEP = Variable.text("plannedStep");

    public static final Variable<String> DEPARTMENT = Variable.text("department");

    private RelapseProcess() {}

    /** What the table advised, read from the process. */
    public static WayAdvice advice(Function<String, Object> scope) {
        return new WayAdvice(
                Way.of(WAY_ADVICE.in(scope)), WAY_REASON.in(scope), WAY_BASIS.in(scope), WAY_ROW.in(scope));
    }
}
