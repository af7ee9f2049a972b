package org.wuzhen.bench;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one case set the engine to do, by the engine's own history.
 *
 * @param users user tasks
 * @param services service tasks and rule tasks
 * @param processes process instances, that is the case and its call activities
 * @param timers timer jobs made
 * @param variables variables by name
 * @param variableRows variables by process instance, as call activities hand them on
 */
record CaseSize(int users, int services, int processes, int timers, int variables, int variableRows) {

    /** The size of a case, found by its business key. */
    static CaseSize of(DataSource database, String businessKey) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        String of = " where root_proc_inst_id_ = (select root_proc_inst_id_ from act_hi_procinst"
                + " where business_key_ = ? limit 1)";
        return new CaseSize(
                count(jdbc, "count(*) from act_hi_actinst" + of + " and act_type_ = 'userTask'", businessKey),
                count(
                        jdbc,
                        "count(*) from act_hi_actinst" + of + " and act_type_ in ('serviceTask', 'businessRuleTask')",
                        businessKey),
                count(jdbc, "count(*) from act_hi_procinst" + of, businessKey),
                count(
                        jdbc,
                        "count(*) from act_hi_job_log" + of + " and job_def_type_ like 'timer%' and job_state_ = 0",
                        businessKey),
                count(jdbc, "count(distinct name_) from act_hi_varinst" + of, businessKey),
                count(jdbc, "count(*) from act_hi_varinst" + of, businessKey));
    }

    private static int count(JdbcTemplate jdbc, String what, String businessKey) {
        return jdbc.queryForList("select " + what, Integer.class, businessKey).get(0);
    }

    /** How many of the variables are set by each of the forms, the start form being the first. */
    List<Integer> variablesByForm() {
        int forms = users + 1;
        return java.util.stream.IntStream.range(0, forms)
                .mapToObj(i -> variables * (i + 1) / forms - variables * i / forms)
                .toList();
    }
}
