package org.wuzhen.dossier;

import java.util.List;
import java.util.Map;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code dossier.bpmn}: 回访、结案、归档 of one case. */
public final class DossierProcess {

    public static final ProcessKey KEY = new ProcessKey("dossier");

    /** The term for the follow-up visit, a row of {@code legal-term}. */
    public static final String FOLLOW_UP_TERM = "follow-up";

    /** The term from closing to the archive, a row of {@code legal-term}. */
    public static final String DOSSIER_TERM = "dossier";

    /** Two digits: whose posts get the tasks. */
    public static final Variable<String> CENTRE = Variable.text("centre");

    /** Name of a {@link org.wuzhen.casefile.CaseResult}; all three tables read it. */
    public static final Variable<String> CASE_RESULT = Variable.text("caseResult");

    /** Name of a {@link org.wuzhen.casefile.DisputeType}; {@code dossier-checklist} and {@code retention} read it. */
    public static final Variable<String> DISPUTE_TYPE = Variable.text("disputeType");

    /** Name of a {@link org.wuzhen.casefile.RiskLevel}, null before triage; {@code follow-up} and {@code retention} read it. */
    public static final Variable<String> RISK_LEVEL = Variable.text("riskLevel");

    public static final Variable<Boolean> FOLLOW_UP_NEEDED = Variable.flag("followUpNeeded");
    public static final Variable<String> FOLLOW_UP_REASON = Variable.text("followUpReason");
    public static final Variable<String> FOLLOW_UP_ROW = Variable.text("followUpRow");

    /** The code of a {@link FollowUpOutcome}. */
    public static final Variable<String> FOLLOW_UP_OUTCOME = Variable.text("followUpOutcome");

    /** The code of a {@link ClosureDecision}. */
    public static final Variable<String> CLOSURE_DECISION = Variable.text("closureDecision");

    /** The rows that {@code dossier-checklist} answered; gone once the items are written down. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static final Variable<List<Map<String, Object>>> REQUIRED_ITEMS =
            new Variable<>("requiredItems", (Class) List.class);

    /** {@link #SUBMITTED} or {@link #CONTINUE}. */
    public static final Variable<String> ASSEMBLY = Variable.text("assembly");

    public static final String SUBMITTED = "submitted";
    public static final String CONTINUE = "continue";

    /** The code of a {@link ReviewDecision}. */
    public static final Variable<String> DOSSIER_REVIEW = Variable.text("dossierReview");

    /** Name of a {@link Retention}. */
    public static final Variable<String> RETENTION = Variable.text("retention");

    public static final Variable<String> RETENTION_REASON = Variable.text("retentionReason");
    public static final Variable<String> RETENTION_ROW = Variable.text("retentionRow");

    /** Always {@link #ARCHIVED}; handed back to the journey. */
    public static final Variable<String> DOSSIER_OUTCOME = Variable.text("dossierOutcome");

    public static final String ARCHIVED = "archived";

    private DossierProcess() {}
}
