package org.wuzhen.handling;

import java.util.Date;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/**
 * The contract with {@code handling.bpmn}: one matter in a department's hands. The road calls it after triage with {@link
 * #DEPARTMENT}; a summons calls it beside the road, with {@link #SUMMONS} as well.
 */
public final class HandlingProcess {

    public static final ProcessKey KEY = new ProcessKey("handling");

    /** A street summons a department; the journey calls this process then. */
    public static final MessageName DEPARTMENT_SUMMONED = new MessageName("department-summoned");

    /** The department's own system signed for the matter. */
    public static final MessageName MATTER_SIGNED = new MessageName("matter-signed");

    /** The department's own system returned it. */
    public static final MessageName MATTER_RETURNED = new MessageName("matter-returned");

    /** The department's own system told what it has done. */
    public static final MessageName MATTER_REPORTED = new MessageName("matter-reported");

    /** Whoever gave it takes it back. */
    public static final MessageName MATTER_WITHDRAWN = new MessageName("matter-withdrawn");

    /** The task whose term an extension moves. */
    public static final String HANDLE_MATTER = "UserTask_HandleMatter";

    public static final String SIGN_TERM = "handling-sign";
    public static final String SIGN_REMIND_TERM = "handling-sign-remind";
    public static final String RETURN_TERM = "return-window";
    public static final String RETURN_TERM_COMPLEX = "return-window-complex";
    public static final String HANDLING_TERM = "department-handling";
    public static final String SCORE_TERM = "summons-score";

    /** The summons that is answered, by its matter; null after triage. */
    public static final Variable<Long> SUMMONS = new Variable<>("summonsId", Long.class);

    public static final Variable<Long> MATTER = new Variable<>("matterId", Long.class);

    /** Code of the department that has it; groups of tasks follow it. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** Code of the centre whose officers have it. */
    public static final Variable<String> OFFICER_CENTRE = Variable.text("officerCentre");

    public static final Variable<Boolean> SUMMONED = Variable.flag("summoned");
    public static final Variable<Date> SIGN_REMIND_AT = Variable.date("signRemindAt");
    public static final Variable<Date> SIGN_DUE = Variable.date("signDue");
    public static final Variable<Date> HANDLING_DUE = Variable.date("handlingDue");
    public static final Variable<Date> SCORE_DUE = Variable.date("scoreDue");

    /** Whether the officer returns it. */
    public static final Variable<Boolean> RETURN_ASKED = Variable.flag("returnAsked");

    /** Whether a matter not signed for in time may still be returned, because it is a complicated one. */
    public static final Variable<Boolean> STILL_RETURNABLE = Variable.flag("stillReturnable");

    /** What the rule on returns looks at; see {@link ReturnFacts}. */
    public static final Variable<Integer> WORKING_DAYS = Variable.number("workingDays");

    public static final Variable<Boolean> COMPLICATED = Variable.flag("complicated");
    public static final Variable<Integer> DISPATCH_COUNT = Variable.number("dispatchCount");
    public static final Variable<Boolean> DUTY_HIT = Variable.flag("dutyHit");

    /** What the rule answers. */
    public static final Variable<String> RETURN_ADVICE = Variable.text("returnAdvice");

    public static final Variable<String> RETURN_REASON = Variable.text("returnReason");
    public static final Variable<String> RETURN_BASIS = Variable.text("returnBasis");
    public static final Variable<String> RETURN_ROW = Variable.text("returnRow");

    /** What was ruled, name of a {@link Ruling}. */
    public static final Variable<String> RETURN_DECISION = Variable.text("returnDecision");

    /** progress, question or extension. */
    public static final Variable<String> INTERIM = Variable.text("interim");

    /** Log-in name of whoever handled it, who does not verify it; null where the department's system reported. */
    public static final Variable<String> HANDLED_BY = Variable.text("handledBy");

    /** again, or how it came out. */
    public static final Variable<String> VERIFICATION = Variable.text("verification");

    /** done, partial or not-done. */
    public static final Variable<String> HANDLING_OUTCOME = Variable.text("handlingOutcome");

    private HandlingProcess() {}

    /** The group of the officers who have a matter. */
    public static String officers(Matter matter) {
        return Post.SECONDED_OFFICER.at(matter.centre(), matter.department());
    }
}
