package org.wuzhen.consultation;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code consultation-action.bpmn}: one item of the minutes in a department's hands, beside the road. */
public final class ConsultationActionProcess {

    public static final ProcessKey KEY = new ProcessKey("consultation-action");

    /** The minutes order something; the journey calls this process then, with {@link #ACTION}. */
    public static final MessageName ORDERED = new MessageName("consultation-action-ordered");

    /** It is not needed any more; tells one item from the others by {@link #ACTION}. */
    public static final MessageName DROPPED = new MessageName("consultation-action-dropped");

    /** The item's id. */
    public static final Variable<Long> ACTION = new Variable<>("actionId", Long.class);

    /** Code of the department; groups of tasks follow it. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** Code of the centre whose officer has it. */
    public static final Variable<String> OFFICER_CENTRE = Variable.text("officerCentre");

    /** The end of the day by which it is to be done; written in the minutes, moved by an extension. */
    public static final Variable<Date> DUE = Variable.date("actionDue");

    /** Whether the department asks for more time. */
    public static final Variable<Boolean> EXTENSION = Variable.flag("actionExtension");

    /** Log-in name of whoever reported it, who does not verify it. */
    public static final Variable<String> REPORTED_BY = Variable.text("actionReportedBy");

    /** done, not-done or again. */
    public static final Variable<String> VERIFICATION = Variable.text("actionVerification");

    private ConsultationActionProcess() {}
}
