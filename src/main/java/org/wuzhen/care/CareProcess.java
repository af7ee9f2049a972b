package org.wuzhen.care;

import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code care.bpmn}: one contact, begun when it is due, under a number of its own. */
public final class CareProcess {

    public static final ProcessKey KEY = new ProcessKey("care");

    /** The task of asking after somebody. */
    public static final String RECORD_CONTACT = "UserTask_RecordContact";

    /** The person has left the list; whatever is open of the contact is called off. */
    public static final MessageName PERSON_LEFT = new MessageName("care-person-left");

    /** Letters of the numbers of contacts. */
    public static final String CONTACT_KIND = "WZ";

    /** Letters of the numbers under which people stand on the list. */
    public static final String PERSON_KIND = "WD";

    /** The term of a contact, of a decision on a risk, of an answer to a need. */
    public static final String CONTACT_TERM = "care-contact";

    public static final String RISK_TERM = "care-risk";

    public static final String NEED_TERM = "care-need";

    /** Log-in name of the social worker who looks after the person. */
    public static final Variable<String> SOCIAL_WORKER = Variable.text("socialWorker");

    public static final Variable<String> CENTRE = Variable.text("centre");

    /** STABLE, RISK, DISPUTE or NOT_REACHED. */
    public static final Variable<String> OUTCOME = Variable.text("careOutcome");

    public static final Variable<Boolean> RISK_FOUND = Variable.flag("riskFound");

    public static final Variable<Boolean> NEEDS_FOUND = Variable.flag("needsFound");

    /** How many departments are asked to help. */
    public static final Variable<Integer> NEED_COUNT = Variable.number("needCount");

    /** Which of the needs, from 0; given by the model. */
    public static final Variable<Integer> NEED_INDEX = Variable.number("loopCounter");

    /** The place of the need among those of the contact, from 0. */
    public static final Variable<Integer> NEED_PLACE = Variable.number("needPlace");

    /** Code of the department that is asked. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** Code of the centre where its officer sits. */
    public static final Variable<String> DESK = Variable.text("needDesk");

    private CareProcess() {}
}
