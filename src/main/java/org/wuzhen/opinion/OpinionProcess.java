package org.wuzhen.opinion;

import java.util.Date;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code opinion.bpmn}: one question to one department; several may run beside each other in a case. */
public final class OpinionProcess {

    public static final ProcessKey KEY = new ProcessKey("opinion");

    /** Somebody asks a department about the case; the journey calls this process then. */
    public static final MessageName DEPARTMENT_ASKED = new MessageName("department-asked");

    /** Whoever asked needs no answer any more; tells one process from the others by {@link #REQUEST}. */
    public static final MessageName REQUEST_WITHDRAWN = new MessageName("department-request-withdrawn");

    /** The department's term to answer, a row of {@code legal-term}. */
    public static final String OPINION_TERM = "department-opinion";

    /** When its officer is reminded. */
    public static final String REMINDER_TERM = "department-opinion-remind";

    /** The head's term to decide what lies beyond the officer's authority. */
    public static final String HEAD_TERM = "department-head";

    /** The request's id. */
    public static final Variable<Long> REQUEST = new Variable<>("requestId", Long.class);

    /** Code of the department asked; groups of tasks follow it. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** Code of the centre whose officer is asked: the case's own or, without one there, the district's. */
    public static final Variable<String> OFFICER_CENTRE = Variable.text("officerCentre");

    /** Log-in name of the mediator who asked; null when somebody else did, so that their posts are told of a silence. */
    public static final Variable<String> ASKER = Variable.text("asker");

    public static final Variable<Date> REMIND_AT = Variable.date("remindAt");

    public static final Variable<Date> OPINION_DUE = Variable.date("opinionDue");

    public static final Variable<Date> HEAD_DUE = Variable.date("headDue");

    /** Whether the head has to decide. */
    public static final Variable<Boolean> NEEDS_HEAD = Variable.flag("needsHead");

    /** Whether the head sent the draft back to the officer. */
    public static final Variable<Boolean> RETURNED = Variable.flag("returned");

    /** Whether whoever asked is to be told of the silence; not while a task about it is still open. */
    public static final Variable<Boolean> TELL_ASKER = Variable.flag("tellAsker");

    /** Whether whoever asked gave the request up. */
    public static final Variable<Boolean> DROPPED = Variable.flag("dropped");

    private OpinionProcess() {}

    /** The group of the officers who are asked. */
    static String officers(Request request) {
        return Post.SECONDED_OFFICER + "." + request.centre() + "." + request.department();
    }

    /** The group of the department's head. */
    static String head(Request request) {
        return Post.DEPARTMENT_HEAD + "." + request.department();
    }
}
