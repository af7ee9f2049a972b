package org.wuzhen.mediation;

import java.util.Date;
import java.util.List;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code mediation.bpmn}: 人民调解 of one case, from the choice of a mediator to its end. */
public final class MediationProcess {

    public static final ProcessKey KEY = new ProcessKey("mediation");

    /** The case's term that bounds the whole of it, a row of {@code legal-term}. */
    public static final String TERM = "mediation";

    /** The timers that wait to look at the term again, the first time and later. */
    public static final List<String> WARNINGS = List.of("StartEvent_TermNearing", "Timer_NextWarning");

    /** Two digits: whose committee head chooses the mediator. */
    public static final Variable<String> CENTRE = Variable.text("centre");

    /** Name of a {@link org.wuzhen.casefile.DisputeType}; the table {@code other-routes} reads it. */
    public static final Variable<String> DISPUTE_TYPE = Variable.text("disputeType");

    /** Key of the row by which the term runs where it is not {@link #TERM} itself: that of a dispute that a court referred. */
    public static final Variable<String> TERM_RULE = Variable.text("mediationTerm");

    /** From when such a term runs. */
    public static final Variable<Date> TERM_FROM = Variable.date("mediationFrom");

    /** Log-in name of the leading mediator, null until one is chosen and after a recusal. */
    public static final Variable<String> MEDIATOR = Variable.text("mediator");

    /** When the term ends; the interrupting timer takes its date from here and is moved with the clock afterwards. */
    public static final Variable<Date> DUE = Variable.date("mediationDue");

    /** When to look at the term again. */
    public static final Variable<Date> WARN = Variable.date("mediationWarn");

    /** Whether the leading mediator steps back. */
    public static final Variable<Boolean> RECUSED = Variable.flag("recused");

    public static final Variable<Boolean> INVESTIGATE_MORE = Variable.flag("investigateMore");

    public static final Variable<Boolean> ADJOURNED = Variable.flag("adjourned");

    public static final Variable<Boolean> EXTENDED = Variable.flag("extended");

    /** {@code ask}, {@code wait} or {@code none}; see {@link TermReview}. */
    public static final Variable<String> TERM_REVIEW = Variable.text("termReview");

    /** Whether the parties must be told the other routes before mediation ends (人民调解法 art. 26). */
    public static final Variable<Boolean> ROUTES_OWED = Variable.flag("routesOwed");

    /** What {@code other-routes} found for the type of dispute; the form starts with these texts. */
    public static final Variable<String> ROUTE_ARBITRATION = Variable.text("routeArbitration");

    public static final Variable<String> ROUTE_LAWSUIT = Variable.text("routeLawsuit");

    public static final Variable<String> ROUTE_ADMINISTRATIVE = Variable.text("routeAdministrative");

    public static final Variable<String> ROUTE_BASIS = Variable.text("routeBasis");

    /** How it ended, the code of a {@link MediationOutcome}; handed back to the journey. */
    public static final Variable<String> OUTCOME = Variable.text("mediationOutcome");

    private MediationProcess() {}
}
