package org.wuzhen.bench;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one case sets the engine to do: its steps by the engine's history, its variables by a trigger on the engine's
 * table, because our history does not keep them.
 *
 * @param users user tasks
 * @param services service tasks and rule tasks
 * @param processes process instances, that is the case and its call activities
 * @param timers timer jobs made
 * @param variables variables by name
 * @param variableRows variables by process instance, as call activities hand them on
 */
record CaseSize(int users, int services, int processes, int timers, int variables, int variableRows) {

    private static final List<String> WATCH = List.of(
            "create table bench_variable (name text)",
            "grant insert on bench_variable to public",
            "create function bench_variable() returns trigger language plpgsql as"
                    + " 'begin insert into bench_variable values (new.name_); return new; end'",
            "create trigger bench_variable after insert on act_ru_variable"
                    + " for each row execute function bench_variable()");

    private static final List<String> STOP_WATCHING =
            List.of("drop trigger bench_variable on act_ru_variable", "drop function bench_variable()");

    /**
     * The size of a case.
     *
     * @param database with the rights of its owner; nobody else may work cases in it meanwhile
     * @param oneCase works one case and answers its business key
     */
    static CaseSize of(DataSource database, Supplier<String> oneCase) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        WATCH.forEach(jdbc::execute);
        String businessKey = oneCase.get();
        STOP_WATCHING.forEach(jdbc::execute);
        String of = " where root_proc_inst_id_ = (select root_proc_inst_id_ from act_hi_procinst"
                + " where business_key_ = ? limit 1)";
        CaseSize size = new CaseSize(
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
                count(jdbc, "count(distinct name) from bench_variable"),
                count(jdbc, "count(*) from bench_variable"));
        jdbc.execute("drop table bench_variable");
        return size;
    }

    private static int count(JdbcTemplate jdbc, String what, Object... values) {
        return jdbc.queryForList("select " + what, Integer.class, values).get(0);
    }

    /** How many of the variables are set by each of the forms, the start form being the first. */
    List<Integer> variablesByForm() {
        int forms = users + 1;
        return IntStream.range(0, forms)
                .mapToObj(i -> variables * (i + 1) / forms - variables * i / forms)
                .toList();
    }
}
