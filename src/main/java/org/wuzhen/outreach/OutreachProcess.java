package org.wuzhen.outreach;

import java.util.Date;
import java.util.Set;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code outreach.bpmn} (巡诊): one round of one centre, of no case. */
public final class OutreachProcess {

    public static final ProcessKey KEY = new ProcessKey("outreach");

    /** The letters of a round's number. */
    public static final String KIND = "XZ";

    public static final String RECORD_VISIT = "UserTask_RecordVisit";
    public static final String EXPLAIN_MISSED_VISIT = "UserTask_ExplainMissedVisit";

    /** The tasks of a visit, which its page works. */
    public static final Set<String> VISIT_TASKS = Set.of(RECORD_VISIT, EXPLAIN_MISSED_VISIT);

    /** The term within which a visit is recorded, from the end of its day. */
    public static final String RECORD_TERM = "outreach-record";

    public static final Variable<String> CENTRE = Variable.text("centre");

    /** The last moment of the period: a round without a plan is missed then. */
    public static final Variable<Date> PERIOD_END = Variable.date("periodEnd");

    /** Whether there are visits in this period. */
    public static final Variable<Boolean> ROUND_PLANNED = Variable.flag("roundPlanned");

    public static final Variable<Integer> VISITS = Variable.number("visitCount");

    /** Which visit of the round, from 0; the engine counts. */
    public static final Variable<Integer> PLACE = Variable.number("loopCounter");

    /** Log-in name of whoever goes. */
    public static final Variable<String> VISITOR = Variable.text("visitor");

    public static final Variable<Date> RECORD_DUE = Variable.date("recordDue");

    /** Whether somebody was there. */
    public static final Variable<Boolean> VISIT_MADE = Variable.flag("visitMade");

    /** Whether a missed visit has another day. */
    public static final Variable<Boolean> VISIT_MADE_UP = Variable.flag("visitMadeUp");

    private OutreachProcess() {}
}
