package org.wuzhen.escalation;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code escalation.bpmn}: one case raised, or handed to a neighbour; the journey calls it beside the road. */
public final class EscalationProcess {

    public static final ProcessKey KEY = new ProcessKey("escalation");

    /** The table that says when to consider it. */
    public static final String RULE = "escalation-rule";

    /** A rule or a director proposes it; the journey calls this process then. */
    public static final MessageName ESCALATION_PROPOSED = new MessageName("escalation-proposed");

    /** Whoever proposed it takes it back. */
    public static final MessageName ESCALATION_WITHDRAWN = new MessageName("escalation-withdrawn");

    public static final String RECEIPT_TERM = "escalation-receipt";
    public static final String RECEIPT_REMIND_TERM = "escalation-receipt-remind";

    public static final Variable<Long> ESCALATION = new Variable<>("escalationId", Long.class);

    /** Code of the centre that works on the case now. */
    public static final Variable<String> CENTRE = Variable.text("centre");

    /** Whether a rule asks to consider it; otherwise it was proposed by hand. */
    public static final Variable<Boolean> BY_RULE = Variable.flag("byRule");

    /** Whether whoever considered it proposes it. */
    public static final Variable<Boolean> PROPOSED = Variable.flag("proposed");

    /** Where it goes, name of a {@link Target}. */
    public static final Variable<String> TARGET = Variable.text("target");

    /** Code of the centre that is to receive it; the case's own where it is reported to the city. */
    public static final Variable<String> RECEIVING_CENTRE = Variable.text("receivingCentre");

    /** Code of the centre whose director decides on a refusal. */
    public static final Variable<String> RULING_CENTRE = Variable.text("rulingCentre");

    public static final Variable<Date> RECEIPT_REMIND_AT = Variable.date("receiptRemindAt");
    public static final Variable<Date> RECEIPT_DUE = Variable.date("receiptDue");

    public static final Variable<Boolean> REFUSED = Variable.flag("refused");

    /** Log-in name of whoever refused, who does not decide on it. */
    public static final Variable<String> REFUSED_BY = Variable.text("refusedBy");

    /** Whether it has to be received all the same. */
    public static final Variable<Boolean> RECEIPT_ORDERED = Variable.flag("receiptOrdered");

    /** Whether the case has a mediator who is none of the receiving centre. */
    public static final Variable<Boolean> HANDLER_OPEN = Variable.flag("handlerOpen");

    private EscalationProcess() {}
}
