package org.wuzhen.confirmation;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code confirmation.bpmn} 司法确认. */
public final class ConfirmationProcess {

    public static final ProcessKey KEY = new ProcessKey("confirmation");

    /** The calls that ask the court; an enquiry's key names them. */
    public static final String APPLY = "CallActivity_ApplyToCourt";

    public static final String SUPPLEMENT = "CallActivity_SupplementToCourt";
    public static final String WITHDRAW = "CallActivity_WithdrawApplication";

    /** Performance came to an end while the parties still thought about confirmation. */
    public static final MessageName PERFORMANCE_ENDED = new MessageName("performance-ended");

    /** The court has ruled. */
    public static final MessageName COURT_RULED = new MessageName("court-ruled");

    /** The court asks for something more. */
    public static final MessageName SUPPLEMENT_WANTED = new MessageName("supplement-wanted");

    /** WRITTEN or ORAL; handed in, read by the rule table. */
    public static final Variable<String> AGREEMENT_KIND = Variable.text("agreementKind");

    public static final Variable<Date> FIRST_REMINDER_AT = Variable.date("firstReminderAt");
    public static final Variable<Date> LAST_REMINDER_AT = Variable.date("lastReminderAt");
    public static final Variable<Date> ENDS_AT = Variable.date("confirmationEndsAt");

    /** Whether all parties apply; read by the rule table like the four that follow. */
    public static final Variable<Boolean> ALL_AGREE = Variable.flag("allAgree");

    /** Days left to apply, 0 on the last day, negative after it. */
    public static final Variable<Integer> DAYS_LEFT = Variable.number("daysLeft");

    /** How many things the agreement leaves to be performed. */
    public static final Variable<Integer> OBLIGATION_COUNT = Variable.number("obligationCount");

    /** A {@link ContentProblem} name. */
    public static final Variable<String> CONTENT_PROBLEM = Variable.text("contentProblem");

    /** What the rule table said: ELIGIBLE, NOT_ELIGIBLE or NOT_JOINT, with its why. */
    public static final Variable<String> ELIGIBILITY = Variable.text("eligibility");

    public static final Variable<String> ELIGIBILITY_REASON = Variable.text("eligibilityReason");
    public static final Variable<String> ELIGIBILITY_BASIS = Variable.text("eligibilityBasis");
    public static final Variable<String> ELIGIBILITY_ROW = Variable.text("eligibilityRow");

    /** {@link #SUBMITTED}, {@link #NOT_ELIGIBLE} or {@link #NOT_WANTED}. */
    public static final Variable<String> APPLY_RESULT = Variable.text("applyResult");

    public static final String SUBMITTED = "submitted";
    public static final String NOT_ELIGIBLE = "not-eligible";
    public static final String NOT_WANTED = "not-wanted";

    /** {@link #SUBMIT}, {@link #REDO} or {@link #DROPPED}. */
    public static final Variable<String> SUBMISSION = Variable.text("submission");

    public static final String SUBMIT = "submit";
    public static final String REDO = "redo";
    public static final String DROPPED = "dropped";

    /** How often each was asked in this case; part of the keys of the enquiries. */
    public static final Variable<Integer> APPLICATION_ROUND = Variable.number("applicationRound");

    public static final Variable<Integer> SUPPLEMENT_ROUND = Variable.number("supplementRound");
    public static final Variable<Integer> WITHDRAWAL_ROUND = Variable.number("withdrawalRound");

    /** {@link #ACCEPTED}, {@link #WANTS_SUPPLEMENT} or {@link #REFUSED}. */
    public static final Variable<String> COURT_DECISION = Variable.text("courtDecision");

    public static final String ACCEPTED = "accepted";
    public static final String WANTS_SUPPLEMENT = "supplement";
    public static final String REFUSED = "refused";

    /** The end of the court's time for its ruling. */
    public static final Variable<Date> RULING_DUE = Variable.date("rulingDue");

    /** {@link #RULED}, {@link #WANTS_SUPPLEMENT} or {@link #ASKS_WITHDRAWAL}. */
    public static final Variable<String> RULING_ENTRY = Variable.text("rulingEntry");

    public static final String RULED = "ruled";
    public static final String ASKS_WITHDRAWAL = "withdraw";

    /** {@link #VALID}, {@link #REJECTED} or {@link #WITHDRAWN_BY_RULING}. */
    public static final Variable<String> RULING = Variable.text("ruling");

    public static final String VALID = "valid";
    public static final String REJECTED = "rejected";
    public static final String WITHDRAWN_BY_RULING = "withdrawn";

    /** Whether the court lets the application be withdrawn. */
    public static final Variable<Boolean> WITHDRAWN = Variable.flag("withdrawn");

    private ConfirmationProcess() {}
}
