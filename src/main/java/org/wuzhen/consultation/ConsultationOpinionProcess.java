package org.wuzhen.consultation;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code consultation-opinion.bpmn}: one member of a consultation is asked for its signed opinion. */
public final class ConsultationOpinionProcess {

    public static final ProcessKey KEY = new ProcessKey("consultation-opinion");

    /** The department's own system has answered; tells one member from the others by {@link #MEMBER}. */
    public static final MessageName OPINION_RECEIVED = new MessageName("consultation-opinion-received");

    /** The officer's term, a row of {@code legal-term}. */
    public static final String OPINION_TERM = "consultation-opinion";

    /** When the officer is reminded. */
    public static final String REMIND_TERM = "consultation-remind";

    /** The head's term: to sign, or to see to an opinion that is late. */
    public static final String HEAD_TERM = "consultation-head";

    /** Which of those asked together it is, from 0; not set for one that was added. */
    public static final Variable<Integer> MEMBER_INDEX = Variable.number("memberIndex");

    /** The member's id. */
    public static final Variable<Long> MEMBER = new Variable<>("memberId", Long.class);

    /** Code of the department asked; groups of tasks follow it. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** Code of the centre whose officer is asked. */
    public static final Variable<String> OFFICER_CENTRE = Variable.text("officerCentre");

    public static final Variable<Date> REMIND_AT = Variable.date("opinionRemindAt");
    public static final Variable<Date> OPINION_DUE = Variable.date("opinionDue");

    /** From when on a silence is a matter of supervision. */
    public static final Variable<Date> SILENCE_DUE = Variable.date("silenceDue");

    /** Whether the head has to sign what the officer decided. */
    public static final Variable<Boolean> HEAD_MUST_SIGN = Variable.flag("headMustSign");

    /** Whether the head sent it back. */
    public static final Variable<Boolean> RETURNED = Variable.flag("opinionReturned");

    private ConsultationOpinionProcess() {}
}
