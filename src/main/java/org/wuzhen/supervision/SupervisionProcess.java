package org.wuzhen.supervision;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code supervision.bpmn}: one supervision order from its cause to its end, beside the case. */
public final class SupervisionProcess {

    public static final ProcessKey KEY = new ProcessKey("supervision");

    /** An order was opened; the journey calls this process then. */
    public static final MessageName SUPERVISION_OPENED = new MessageName("supervision-opened");

    /** The matter was done meanwhile, or the case has ended. */
    public static final MessageName SUPERVISION_LAPSED = new MessageName("supervision-lapsed");

    public static final String RED_TERM = "supervision-answer-red";
    public static final String YELLOW_TERM = "supervision-answer-yellow";
    public static final String BLUE_TERM = "supervision-answer-blue";
    public static final String REVIEW_TERM = "supervision-review";
    public static final String INTERVIEW_TERM = "supervision-interview";
    public static final String NOTICE_TERM = "supervision-notice";

    /** A red order given out after closing time or on a day of rest. */
    public static final String MORNING_TERM = "supervision-answer-morning";

    /** Id of the order. */
    public static final Variable<Long> SUPERVISION = new Variable<>("supervisionId", Long.class);

    /** What the rule looks at; see {@link OrderFacts}. */
    public static final Variable<String> SUPERVISION_CAUSE = Variable.text("supervisionCause");

    public static final Variable<String> SUPERVISED_TERM = Variable.text("supervisedTerm");
    public static final Variable<Boolean> LEGAL_TERM = Variable.flag("legalTerm");
    public static final Variable<Integer> DAYS_LATE = Variable.number("daysLate");
    public static final Variable<Integer> EARLIER_ORDERS = Variable.number("earlierOrders");

    /** What the rule answers. */
    public static final Variable<String> ORDER_COLOUR = Variable.text("orderColour");

    public static final Variable<String> ANSWER_TERM = Variable.text("answerTerm");
    public static final Variable<String> ORDER_REASON = Variable.text("orderReason");
    public static final Variable<String> ORDER_BASIS = Variable.text("orderBasis");
    public static final Variable<String> ORDER_ROW = Variable.text("orderRow");

    /** Groups of those who answer, comma separated: the posts that the matter waits for. */
    public static final Variable<String> ANSWER_GROUPS = Variable.text("answerGroups");

    /** Code of the centre whose supervisors look at the answer. */
    public static final Variable<String> SUPERVISOR_CENTRE = Variable.text("supervisorCentre");

    public static final Variable<Date> ANSWER_DUE = Variable.date("answerDue");

    /** Log-in name of whoever answered, who does not look at the answer. */
    public static final Variable<String> ANSWERED_BY = Variable.text("answeredBy");

    /** accepted, again or interview. */
    public static final Variable<String> REVIEW_RESULT = Variable.text("reviewResult");

    /** wait, interview or notice. */
    public static final Variable<String> UNANSWERED = Variable.text("unanswered");

    /** again or notice. */
    public static final Variable<String> INTERVIEW_RESULT = Variable.text("interviewResult");

    private SupervisionProcess() {}
}
