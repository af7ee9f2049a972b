package org.wuzhen.courtreferral;

import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/**
 * The contract with {@code court-notice.bpmn}: the court is told one thing about a referred case. It runs beside the case,
 * so that neither a withdrawal nor an archive cuts it off.
 */
public final class CourtNoticeProcess {

    public static final ProcessKey KEY = new ProcessKey("court-notice");

    /** Two digits: whose mediators write the report. */
    public static final Variable<String> CENTRE = Variable.text("centre");

    /** {@link #CONFIRMATION} or {@link #REPORT}. */
    public static final Variable<String> WORD = Variable.text("courtWord");

    /** Whether the referral is taken. */
    public static final String CONFIRMATION = "confirmation";

    /** How it came out. */
    public static final String REPORT = "report";

    /** The calls that ask the court; its enquiries bear these names. */
    public static final String CONFIRM_TO_COURT = "CallActivity_ConfirmToCourt";

    public static final String REPORT_TO_COURT = "CallActivity_ReportToCourt";

    private CourtNoticeProcess() {}
}
