package org.wuzhen.triage;

import java.util.function.Function;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code triage.bpmn} (分诊分流) and its four rule tables. */
public final class TriageProcess {

    public static final ProcessKey KEY = new ProcessKey("triage");

    /** Whether a court referred the dispute before an action: it is mediated for the court then. */
    public static final Variable<Boolean> COURT_REFERRED = Variable.flag("courtReferred");

    public static final String CONFIRM_TRIAGE = "UserTask_ConfirmTriage";
    public static final String TELL_REMEDY = "UserTask_TellRemedy";

    /** The facts that the rules read; all of them come with the case. */
    public static final Variable<String> CENTRE = Variable.text("centre");

    public static final Variable<String> DISPUTE_TYPE = Variable.text("disputeType");
    public static final Variable<String> CHANNEL = Variable.text("channel");
    public static final Variable<Integer> PEOPLE_COUNT = Variable.number("peopleCount");
    public static final Variable<Long> AMOUNT = Variable.amount("amount");
    public static final Variable<Boolean> SPECIAL_GROUP = Variable.flag("specialGroup");
    public static final Variable<Boolean> MINORS = Variable.flag("minors");
    public static final Variable<Boolean> SELF_HARM = Variable.flag("selfHarm");
    public static final Variable<Boolean> VIOLENCE = Variable.flag("violence");
    public static final Variable<Boolean> INJURY = Variable.flag("injury");
    public static final Variable<Boolean> DOMESTIC_VIOLENCE = Variable.flag("domesticViolence");
    public static final Variable<Boolean> MEDIA = Variable.flag("media");
    public static final Variable<Boolean> SENSITIVE_DATE = Variable.flag("sensitiveDate");
    public static final Variable<Boolean> CROSS_STREET = Variable.flag("crossStreet");

    /** How an earlier case about the same dispute came out ({@link EarlierOutcome} name). */
    public static final Variable<String> EARLIER_OUTCOME = Variable.text("earlierOutcome");

    /** What {@code dispute-classification} answers: codes of departments, the helping ones comma separated. */
    public static final Variable<String> LEAD_DEPARTMENT = Variable.text("leadDepartment");

    public static final Variable<String> CO_DEPARTMENTS = Variable.text("coDepartments");
    public static final Variable<Integer> DEPARTMENT_COUNT = Variable.number("departmentCount");
    public static final Variable<String> CLASSIFICATION_REASON = Variable.text("classificationReason");
    public static final Variable<String> CLASSIFICATION_ROW = Variable.text("classificationRow");

    /** What {@code risk-level} answers; {@code riskLevel} is the colour in force, which the officer may change. */
    public static final Variable<String> RISK_ADVICE = Variable.text("riskAdvice");

    public static final Variable<String> RISK_LEVEL = Variable.text("riskLevel");
    public static final Variable<String> RISK_REASON = Variable.text("riskReason");
    public static final Variable<String> RISK_BASIS = Variable.text("riskBasis");
    public static final Variable<String> RISK_ROW = Variable.text("riskRow");

    /** What {@code route-selection} answers: a {@link Route} code and a {@link Clinic} name. */
    public static final Variable<String> ROUTE_ADVICE = Variable.text("routeAdvice");

    public static final Variable<String> ADVISED_CLINIC = Variable.text("advisedClinic");
    public static final Variable<String> ROUTE_REASON = Variable.text("routeReason");
    public static final Variable<String> ROUTE_BASIS = Variable.text("routeBasis");
    public static final Variable<String> ROUTE_ROW = Variable.text("routeRow");

    /** Whether the officer's change asks the rules again: {@code type}, {@code risk} or {@code no}. */
    public static final Variable<String> REASSESS = Variable.text("reassess");

    public static final String BY_NEW_TYPE = "type";
    public static final String BY_NEW_RISK = "risk";
    public static final String NOT_AGAIN = "no";

    /** The way confirmed, a {@link Route} code, and the clinic noted. */
    public static final Variable<String> ROUTE = Variable.text("route");

    public static final Variable<String> CLINIC = Variable.text("clinic");

    /** Whose a petition is, a {@link PetitionMatter} code, or {@code none} where the way is another. */
    public static final Variable<String> PETITION_MATTER = Variable.text("petitionMatter");

    public static final String NO_PETITION = "none";

    /** The department that signs for the matter and handles it, code of the directory; only on the way 部门办理. */
    public static final Variable<String> DEPARTMENT = Variable.text("department");

    /** What {@code triage-way} answers beside the outcome. */
    public static final Variable<String> WAY_REASON = Variable.text("wayReason");

    public static final Variable<String> WAY_BASIS = Variable.text("wayBasis");
    public static final Variable<String> WAY_ROW = Variable.text("wayRow");

    /** What {@code remedy-guide} answers for a way other than mediation. */
    public static final Variable<String> REMEDY_BODY = Variable.text("remedyBody");

    public static final Variable<String> REMEDY_CONTACT = Variable.text("remedyContact");
    public static final Variable<String> REMEDY_DEADLINE = Variable.text("remedyDeadline");
    public static final Variable<String> REMEDY_NOTICE = Variable.text("remedyNotice");
    public static final Variable<String> REMEDY_BASIS = Variable.text("remedyBasis");
    public static final Variable<String> REMEDY_ROW = Variable.text("remedyRow");

    /** mediation, consultation, leadercase, petition, handling or remedy. */
    public static final Variable<String> TRIAGE_OUTCOME = Variable.text("triageOutcome");

    public static final String TO_MEDIATION = "mediation";
    public static final String TO_CONSULTATION = "consultation";
    public static final String TO_RELAPSE = "relapse";
    public static final String TO_LEADER = "leadercase";
    public static final String TO_PETITION = "petition";
    public static final String TO_HANDLING = "handling";
    public static final String TO_REMEDY = "remedy";

    private TriageProcess() {}

    /** What the rules said, read from the process. */
    public static Advice advice(Function<String, Object> scope) {
        return new Advice(
                DisputeType.valueOf(DISPUTE_TYPE.in(scope)),
                LEAD_DEPARTMENT.in(scope),
                CO_DEPARTMENTS.in(scope),
                CLASSIFICATION_REASON.in(scope),
                CLASSIFICATION_ROW.in(scope),
                EarlierOutcome.valueOf(EARLIER_OUTCOME.in(scope)),
                RiskLevel.valueOf(RISK_ADVICE.in(scope)),
                RiskLevel.valueOf(RISK_LEVEL.in(scope)),
                RISK_REASON.in(scope),
                RISK_BASIS.in(scope),
                RISK_ROW.in(scope),
                Route.of(ROUTE_ADVICE.in(scope)),
                Clinic.valueOf(ADVISED_CLINIC.in(scope)),
                ROUTE_REASON.in(scope),
                ROUTE_BASIS.in(scope),
                ROUTE_ROW.in(scope));
    }

    /** What the officer confirmed, read from the process. */
    public static TriageResult result(Function<String, Object> scope) {
        return new TriageResult(
                RiskLevel.valueOf(RISK_LEVEL.in(scope)),
                Route.of(ROUTE.in(scope)),
                Clinic.valueOf(CLINIC.in(scope)),
                way(scope));
    }

    private static Way way(Function<String, Object> scope) {
        return WAY_ROW.orNull(scope) == null
                ? null
                : new Way(TRIAGE_OUTCOME.in(scope), WAY_REASON.in(scope), WAY_BASIS.in(scope), WAY_ROW.in(scope));
    }

    /** What the parties are to be told, read from the process. */
    public static Guidance guidance(Function<String, Object> scope) {
        return new Guidance(
                REMEDY_BODY.in(scope),
                REMEDY_CONTACT.in(scope),
                REMEDY_DEADLINE.in(scope),
                REMEDY_NOTICE.in(scope),
                REMEDY_BASIS.in(scope),
                REMEDY_ROW.in(scope));
    }
}
