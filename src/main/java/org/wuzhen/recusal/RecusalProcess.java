package org.wuzhen.recusal;

import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code recusal.bpmn} (回避与投诉), which the journey calls beside the road. */
public final class RecusalProcess {

    public static final ProcessKey KEY = new ProcessKey("recusal");

    /** Somebody is objected to; the journey calls this process then. */
    public static final MessageName RECUSAL_REQUESTED = new MessageName("recusal-requested");

    /** Whoever raised it takes it back. */
    public static final MessageName RECUSAL_WITHDRAWN = new MessageName("recusal-withdrawn");

    /** The term of the decision. */
    public static final String DECISION_TERM = "recusal-decision";

    public static final Variable<Long> RECUSAL = new Variable<>("recusalId", Long.class);

    /** Code of the centre whose heads decide: the one above when a head of the case's own is objected to. */
    public static final Variable<String> DECIDER_CENTRE = Variable.text("deciderCentre");

    /** Whether the objection holds. */
    public static final Variable<Boolean> UPHELD = Variable.flag("upheld");

    /** Whether the person carried the case, so that somebody else has to. */
    public static final Variable<Boolean> CARRIED = Variable.flag("carried");

    private RecusalProcess() {}
}
