package org.wuzhen.agreement;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code agreement.bpmn} 协议与履行. */
public final class AgreementProcess {

    public static final ProcessKey KEY = new ProcessKey("agreement");

    /** How mediation came out: {@link #AGREED} or {@link #PARTLY_AGREED}; handed in by the journey. */
    public static final Variable<String> MEDIATION_OUTCOME = Variable.text("mediationOutcome");

    public static final String AGREED = "agreed";
    public static final String PARTLY_AGREED = "partly-agreed";

    /** {@link #WRITTEN} or {@link #ORAL}. */
    public static final Variable<String> AGREEMENT_FORM = Variable.text("agreementForm");

    public static final String WRITTEN = "written";
    public static final String ORAL = "oral";

    /** {@link #SIGNED}, {@link #REDRAFT} or {@link #DECLINED}. */
    public static final Variable<String> SIGNING = Variable.text("signing");

    public static final String SIGNED = "signed";
    public static final String REDRAFT = "redraft";
    public static final String DECLINED = "declined";

    /** An {@link AgreementKind} name; read by the rule table {@code default-remedy}. */
    public static final Variable<String> AGREEMENT_KIND = Variable.text("agreementKind");

    /** Whether any instalment is still to be performed. */
    public static final Variable<Boolean> PERFORMANCE_DUE = Variable.flag("performanceDue");

    /** How many instalments are still to be performed. */
    public static final Variable<Integer> INSTALMENT_COUNT = Variable.number("instalmentCount");

    /** The end of the last day on which the open instalment is in time. */
    public static final Variable<Date> INSTALMENT_DUE = Variable.date("instalmentDue");

    /** When the open instalment is marked overdue; the timer of {@code performance-check}. */
    public static final Variable<Date> OVERDUE_AT = Variable.date("overdueAt");

    /** {@link #PERFORMED}, {@link #AWAITING} (a part was paid before its day) or {@link #NOT_PERFORMED}. */
    public static final Variable<String> PERFORMANCE_RESULT = Variable.text("performanceResult");

    public static final String PERFORMED = "performed";
    public static final String AWAITING = "awaiting";
    public static final String NOT_PERFORMED = "defaulted";

    /** Whether the parties want judicial confirmation or still think about it. */
    public static final Variable<Boolean> CONFIRMATION_SOUGHT = Variable.flag("confirmationSought");

    /** The parties, who did not want it at the signing, now ask for judicial confirmation. */
    public static final MessageName CONFIRMATION_ASKED = new MessageName("confirmation-asked");

    /** Performance has come to an end; whoever still thinks about confirmation need not any more. */
    public static final MessageName PERFORMANCE_ENDED = new MessageName("performance-ended");

    /** {@link #NO_CONFIRMATION}, {@link #WITH_COURT} or {@link #CONFIRMED}; read by the rule table. */
    public static final Variable<String> CONFIRMATION = Variable.text("confirmation");

    public static final String NO_CONFIRMATION = "NONE";
    public static final String WITH_COURT = "WITH_COURT";
    public static final String CONFIRMED = "VALID";

    /** A {@link Subject} name; read by the rule table. */
    public static final Variable<String> SUBJECT = Variable.text("subject");

    /** Days left to ask jointly for judicial confirmation, 0 on the last day, negative after it; read by the rule table. */
    public static final Variable<Integer> CONFIRMATION_DAYS_LEFT = Variable.number("confirmationDaysLeft");

    /** What the rule table advised, a {@link Remedy} name, with its why. */
    public static final Variable<String> ADVISED_REMEDY = Variable.text("advisedRemedy");

    public static final Variable<String> ADVISED_REASON = Variable.text("advisedReason");
    public static final Variable<String> ADVISED_BASIS = Variable.text("advisedBasis");
    public static final Variable<String> ADVISED_ROW = Variable.text("advisedRow");

    /** {@link #MORE_TIME}, {@link #MEDIATE_AGAIN} or {@link #OTHER_ROUTE}. */
    public static final Variable<String> DEFAULT_DECISION = Variable.text("defaultDecision");

    public static final String MORE_TIME = "more-time";
    public static final String MEDIATE_AGAIN = "mediate-again";
    public static final String OTHER_ROUTE = "other-route";

    /** How the stage came out: performed, defaulted, mediate-again or not-signed; handed back to the journey. */
    public static final Variable<String> AGREEMENT_OUTCOME = Variable.text("agreementOutcome");

    public static final String DEFAULTED = "defaulted";
    public static final String NOT_SIGNED = "not-signed";

    private AgreementProcess() {}
}
