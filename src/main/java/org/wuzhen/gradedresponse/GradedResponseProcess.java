package org.wuzhen.gradedresponse;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code graded-response.bpmn}: one response of a zone from its declaration to its end, of no case. */
public final class GradedResponseProcess {

    public static final ProcessKey KEY = new ProcessKey("graded-response");

    /** The rule table on what each level asks for. */
    public static final String RULE = "response-level";

    /** The letters that numbers of responses begin with: 战平. */
    public static final String NUMBER_KIND = "ZP";

    /** The commander signed another level or another end. */
    public static final MessageName RESPONSE_CHANGED = new MessageName("response-changed");

    /** The commander ended the response before its time. */
    public static final MessageName RESPONSE_STOOD_DOWN = new MessageName("response-stood-down");

    /** LEVEL_I to LEVEL_IV. */
    public static final Variable<String> LEVEL = Variable.text("responseLevel");

    public static final Variable<Date> ENDS = Variable.date("responseEnds");

    /** What the rule answers. */
    public static final Variable<Integer> REPORT_MINUTES = Variable.number("reportMinutes");

    /** Posts on duty, comma separated. */
    public static final Variable<String> ROSTER = Variable.text("responseRoster");

    public static final Variable<Integer> LONGEST_DAYS = Variable.number("longestDays");
    public static final Variable<String> REASON = Variable.text("responseReason");
    public static final Variable<String> ROW = Variable.text("responseRow");

    /** How many centres report in a round, and until when. */
    public static final Variable<Integer> REPORT_COUNT = Variable.number("reportCount");

    public static final Variable<Integer> ROUND = Variable.number("reportRound");
    public static final Variable<Date> ROUND_DUE = Variable.date("roundDue");

    /** Counts the centres of a round, from 0; the engine's own. */
    public static final Variable<Integer> NTH = Variable.number("loopCounter");

    /** The report of one centre: its id, and the code of the centre. */
    public static final Variable<Long> REPORT = new Variable<>("situationReport", Long.class);

    public static final Variable<String> DUTY_CENTRE = Variable.text("dutyCentre");

    private GradedResponseProcess() {}
}
