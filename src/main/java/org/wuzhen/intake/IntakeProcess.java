package org.wuzhen.intake;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with intake.bpmn (一站式受理) and with the start form of the journey. */
public final class IntakeProcess {

    public static final ProcessKey KEY = new ProcessKey("intake");

    /** The term in which the applicant gets an answer (受理答复期限). */
    public static final String ANSWER_TERM = "intake-answer";

    /** What the journey starts with; the models read these and nothing personal. */
    public static final Variable<String> CENTRE = Variable.text("centre");

    public static final Variable<String> DISPUTE_TYPE = Variable.text("disputeType");
    public static final Variable<String> CHANNEL = Variable.text("channel");
    public static final Variable<Integer> PEOPLE_COUNT = Variable.number("peopleCount");
    public static final Variable<Long> AMOUNT = Variable.amount("amount");
    public static final Variable<Boolean> SPECIAL_GROUP = Variable.flag("specialGroup");
    public static final Variable<Boolean> MINORS = Variable.flag("minors");
    public static final Variable<Boolean> SELF_HARM = Variable.flag("selfHarm");
    public static final Variable<Boolean> VIOLENCE = Variable.flag("violence");
    public static final Variable<Boolean> INJURY = Variable.flag("injury");
    public static final Variable<Boolean> DOMESTIC_VIOLENCE = Variable.flag("domesticViolence");
    public static final Variable<Boolean> MEDIA = Variable.flag("media");
    public static final Variable<Boolean> SENSITIVE_DATE = Variable.flag("sensitiveDate");
    public static final Variable<Boolean> CROSS_STREET = Variable.flag("crossStreet");

    /** Whether a court referred the dispute before filing: it goes back there with a report. */
    public static final Variable<Boolean> COURT_REFERRED = Variable.flag("courtReferred");

    /** The occasion on which whoever handed a dispute over gets a receipt; no element of the model. */
    public static final String TRANSFER_RECEIPT = "DisputeTransferReceipt";

    public static final Variable<Date> ANSWER_DUE = Variable.date("answerDue");
    public static final Variable<Boolean> DUPLICATE_SUSPECTED = Variable.flag("duplicateSuspected");
    public static final Variable<Boolean> DUPLICATE_JOINED = Variable.flag("duplicateJoined");
    public static final Variable<String> JOIN_INTO = Variable.text("joinInto");

    /** The clerk's answers, as the rule table reads them. */
    public static final Variable<String> ACCEPTED_ELSEWHERE = Variable.text("acceptedElsewhere");

    public static final Variable<String> FINAL_SETTLEMENT = Variable.text("finalSettlement");
    public static final Variable<String> SUBJECT_CLASS = Variable.text("subjectClass");
    public static final Variable<String> RESPONDENT_CONSENT = Variable.text("respondentConsent");
    public static final Variable<Boolean> SHAM_SUSPECTED = Variable.flag("shamSuspected");
    public static final Variable<String> REPORT_CAUSE = Variable.text("reportCause");
    public static final Variable<Boolean> POLICE_INFORMED = Variable.flag("policeInformed");

    /** What the rule table answered: ACCEPT, REDIRECT, TRANSFER or REPORT_FIRST, and why. */
    public static final Variable<String> ADMISSIBILITY = Variable.text("admissibility");

    public static final Variable<String> REASON_CODE = Variable.text("reasonCode");
    public static final Variable<String> ADMISSIBILITY_REASON = Variable.text("admissibilityReason");
    public static final Variable<String> ADMISSIBILITY_BASIS = Variable.text("admissibilityBasis");
    public static final Variable<String> ROUTE_ADVICE = Variable.text("routeAdvice");
    public static final Variable<String> ADMISSIBILITY_ROW = Variable.text("admissibilityRow");
    public static final Variable<String> ADVISED_RESULT = Variable.text("advisedResult");
    public static final Variable<Boolean> RESTRICTION_ADVISED = Variable.flag("restrictionAdvised");

    /** Whether the notice of rejection was handed over, or the answers are to be looked at again. */
    public static final Variable<Boolean> REJECTION_TOLD = Variable.flag("rejectionTold");

    /** accepted, redirected or joined; the journey knows withdrawn besides. */
    public static final Variable<String> INTAKE_OUTCOME = Variable.text("intakeOutcome");

    public static final String ACCEPTED = "accepted";
    public static final String REDIRECTED = "redirected";
    public static final String JOINED = "joined";

    /** The occasion of all questions that registration asks of departments; nothing waits for their answers. */
    public static final String ASK_CHECKS = "ServiceTask_AskChecks";

    /** A check needs somebody who asks by telephone or letter; the journey calls {@code department-enquiry} then. */
    public static final MessageName CHECK_NEEDS_HAND = new MessageName("check-needs-hand");

    /** A check that speaks against the case was answered after its review; the journey asks somebody to decide. */
    public static final MessageName CHECK_DOUBTED = new MessageName("duplicate-suspected");

    /** Log-in name of the mediator who has the case; null where it is not in mediation. */
    public static final Variable<String> SUSPICION_HANDLER = Variable.text("suspicionHandler");

    /** Whether mediation has to stop over it. */
    public static final Variable<Boolean> SUSPICION_CONFIRMED = Variable.flag("suspicionConfirmed");

    private IntakeProcess() {}
}
