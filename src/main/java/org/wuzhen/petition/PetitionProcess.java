package org.wuzhen.petition;

import java.util.Date;
import java.util.function.Function;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code petition.bpmn} (信访办理) and its rule table. */
public final class PetitionProcess {

    public static final ProcessKey KEY = new ProcessKey("petition");

    /** The body above has decided on a review or re-review, and said so by a message of its own. */
    public static final MessageName REVIEW_DECIDED = new MessageName("petition-review-decided");

    public static final String OBJECT = "CallActivity_ObjectToTransfer";
    public static final String REGISTER = "CallActivity_RegisterAtBureau";
    public static final String REPORT_OPINION = "CallActivity_ReportOpinion";
    public static final String REPORT_END = "CallActivity_ReportEnd";
    public static final String REQUEST_REVIEW = "CallActivity_RequestReview";
    public static final String REQUEST_RECHECK = "CallActivity_RequestRecheck";

    public static final Variable<String> CENTRE = Variable.text("centre");
    public static final Variable<String> DISPUTE_TYPE = Variable.text("disputeType");
    public static final Variable<String> RISK_LEVEL = Variable.text("riskLevel");
    public static final Variable<Integer> PEOPLE_COUNT = Variable.number("peopleCount");

    /** Code of the petition office in the directory, and of the centre where its officer sits. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    public static final Variable<String> OFFICER_CENTRE = Variable.text("officerCentre");

    /** Whether the petition office passed the matter on by a message. */
    public static final Variable<Boolean> TRANSFERRED = Variable.flag("transferred");

    /** Whether the centre objects to that, and whether the objection stands. */
    public static final Variable<Boolean> OBJECTED = Variable.flag("objected");

    public static final Variable<Boolean> OBJECTION_UPHELD = Variable.flag("objectionUpheld");

    /** What {@code petition-acceptance} reads. */
    public static final Variable<Boolean> LEGAL_MATTER = Variable.flag("legalMatter");

    public static final Variable<Boolean> FINAL_REVIEWED = Variable.flag("finalReviewed");
    public static final Variable<String> PENDING = Variable.text("pending");
    public static final Variable<String> AIM = Variable.text("aim");
    public static final Variable<String> COMPETENCE = Variable.text("competence");

    /** What it answers: {@code accepted}, {@code not-accepted} or {@code transferred}, with its why. */
    public static final Variable<String> ACCEPTANCE = Variable.text("acceptance");

    public static final Variable<String> ACCEPTANCE_REASON = Variable.text("acceptanceReason");
    public static final Variable<String> ACCEPTANCE_BASIS = Variable.text("acceptanceBasis");
    public static final Variable<String> ACCEPTANCE_WAY = Variable.text("acceptanceWay");
    public static final Variable<String> ACCEPTANCE_ROW = Variable.text("acceptanceRow");

    public static final String ACCEPTED = "accepted";

    /** Whether the petition office knows the matter under a number. */
    public static final Variable<Boolean> NUMBERED = Variable.flag("numbered");

    /** Log-in name of whoever handles the petition; null until one is named and after a recusal. */
    public static final Variable<String> HANDLER = Variable.text("petitionHandler");

    /** Name of a {@link Step} in lower case. */
    public static final Variable<String> STEP = Variable.text("petitionStep");

    public static final Variable<Boolean> OPINION_RETURNED = Variable.flag("opinionReturned");

    /** How often an opinion was signed, and how often a request was sent on at this level. */
    public static final Variable<Integer> OPINION_ROUND = Variable.number("opinionRound");

    public static final Variable<Integer> REQUEST_ROUND = Variable.number("requestRound");

    /** When the time to ask for the next instance ends; the timers take their dates from here. */
    public static final Variable<Date> REQUEST_DUE = Variable.date("requestDue");

    public static final Variable<Boolean> SATISFIED = Variable.flag("satisfied");
    public static final Variable<Boolean> REVIEW_TAKEN = Variable.flag("reviewTaken");

    /** Whether the opinion was revoked, so that the matter is handled anew. */
    public static final Variable<Boolean> REVOKED = Variable.flag("revoked");

    /** How it ended, a {@link Outcome} code; handed back to the journey. */
    public static final Variable<String> OUTCOME = Variable.text("petitionOutcome");

    /** What the generic enquiry answers last; the answer itself is read from the exchange. */
    public static final Variable<String> REPLY_STATUS = Variable.text("replyStatus");

    private PetitionProcess() {}

    /** What the rule table said, read from the process. */
    public static AcceptanceAdvice advice(Function<String, Object> scope) {
        return new AcceptanceAdvice(
                ACCEPTANCE.in(scope),
                ACCEPTANCE_REASON.in(scope),
                ACCEPTANCE_BASIS.in(scope),
                ACCEPTANCE_WAY.in(scope),
                ACCEPTANCE_ROW.in(scope));
    }
}
