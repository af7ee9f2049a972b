package org.wuzhen.department;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/**
 * The contract with {@code department-enquiry.bpmn}: one enquiry to one department, called by any stage. Into it go {@code
 * centre} and, where they are needed, {@link #ROUND} and {@link #DEPARTMENT}; out of it come {@link #REPLY_STATUS} and
 * {@link #BY_HAND}. The answer itself is read from {@link DepartmentGateway}.
 */
public final class DepartmentEnquiryProcess {

    public static final ProcessKey KEY = new ProcessKey("department-enquiry");

    /** The department's answer counts from now on. */
    public static final MessageName DEPARTMENT_REPLIED = new MessageName("department-replied");

    /** The exchange gave it up. */
    public static final MessageName ENQUIRY_FAILED = new MessageName("department-enquiry-failed");

    /** The term of whoever asks by telephone or letter, a row of {@code legal-term}. */
    public static final String BY_HAND_TERM = "department-by-hand";

    /** As {@link #BY_HAND_TERM}, where the case wants the answer before that is over, or wanted it already. */
    public static final String BY_HAND_SHORT_TERM = "department-by-hand-short";

    /** The occasion; the id of the call that calls the process when it is not set. */
    public static final Variable<String> ELEMENT = Variable.text("element");

    /** How often the case has come by the same call; 1 when it is not set. */
    public static final Variable<Integer> ROUND = Variable.number("round");

    /** Code of the department; needed where the same call asks several. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** The request id, by which the process is told from its like. */
    public static final Variable<String> ENQUIRY = Variable.text("enquiry");

    public static final Variable<Date> ANSWER_DUE = Variable.date("answerDue");

    /** Whether the exchange cannot send it at all. */
    public static final Variable<Boolean> TO_MANUAL = Variable.flag("toManual");

    public static final Variable<Boolean> MANUAL_ALLOWED = Variable.flag("manualAllowed");

    /** Whether the department refuses. */
    public static final Variable<Boolean> REFUSED = Variable.flag("refused");

    /** Code of the centre whose officers ask by hand. */
    public static final Variable<String> OFFICER_CENTRE = Variable.text("officerCentre");

    /** Name of the {@link ReplyStatus} that counts in the end; null when there is no answer. */
    public static final Variable<String> REPLY_STATUS = Variable.text("replyStatus");

    /** Whether a person entered the answer. */
    public static final Variable<Boolean> BY_HAND = Variable.flag("answeredByHand");

    private DepartmentEnquiryProcess() {}
}
