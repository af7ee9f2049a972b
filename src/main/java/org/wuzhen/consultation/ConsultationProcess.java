package org.wuzhen.consultation;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code consultation.bpmn}: a case before several departments at once. */
public final class ConsultationProcess {

    public static final ProcessKey KEY = new ProcessKey("consultation");

    /** Somebody calls a consultation beside the road; the journey calls this process then, with {@link #CONSULTATION}. */
    public static final MessageName CALLED = new MessageName("consultation-called");

    /** A further department is asked while the consultation runs; carries {@link ConsultationOpinionProcess#MEMBER}. */
    public static final MessageName MEMBER_ADDED = new MessageName("consultation-member-added");

    /** The term of the whole, a row of {@code legal-term}. */
    public static final String TERM = "consultation";

    /** How long before the meeting its members are told. */
    public static final String NOTICE_TERM = "consultation-notice";

    /** How long before the meeting the opinions lie there. */
    public static final String STUDY_TERM = "consultation-study";

    /** The consultation's id; null when the road calls for one that is not opened yet. */
    public static final Variable<Long> CONSULTATION = new Variable<>("consultationId", Long.class);

    /** What {@code consultation-composition} reads. */
    public static final Variable<Boolean> CROSS_STREET = Variable.flag("crossStreet");

    /** How many departments triage named. */
    public static final Variable<Integer> DEPARTMENTS = Variable.number("departmentCount");

    /** What {@code consultation-composition} advises: codes of departments, comma separated. */
    public static final Variable<String> ADVISED_MEMBERS = Variable.text("advisedMembers");

    /** Name of the post that takes the chair. */
    public static final Variable<String> ADVISED_CHAIR = Variable.text("advisedChair");

    /** ALL or TWO_THIRDS. */
    public static final Variable<String> ADVISED_QUORUM = Variable.text("advisedQuorum");

    public static final Variable<String> COMPOSITION_REASON = Variable.text("compositionReason");
    public static final Variable<String> COMPOSITION_ROW = Variable.text("compositionRow");

    /** How many departments are asked at once. */
    public static final Variable<Integer> MEMBERS = Variable.number("memberCount");

    /** When it meets; the opinions are waited for until then. */
    public static final Variable<Date> MEETING_AT = Variable.date("meetingAt");

    /** agreed, disagreed or postponed. */
    public static final Variable<String> MEETING_RESULT = Variable.text("meetingResult");

    /** What {@code lead-department} reads, name of a {@link Focus}. */
    public static final Variable<String> FOCUS = Variable.text("disputeFocus");

    /** What {@code lead-department} advises. */
    public static final Variable<String> ADVISED_LEAD = Variable.text("advisedLead");

    public static final Variable<String> LEAD_REASON = Variable.text("leadReason");
    public static final Variable<String> LEAD_BASIS = Variable.text("leadBasis");
    public static final Variable<String> LEAD_ROW = Variable.text("leadRow");

    /** plan, escalate or evidence. */
    public static final Variable<String> OUTCOME = Variable.text("consultationOutcome");

    /** mediation, handling, petition, remedy or leadercase. */
    public static final Variable<String> NEXT_STEP = Variable.text("nextStep");

    /** Code of the department that handles it next; only for handling. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    private ConsultationProcess() {}
}
