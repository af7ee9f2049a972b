package org.wuzhen.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes a row that the database refuses, naming in its answer what was to be written. */
@Component("leaky")
class LeakyDelegate implements JavaDelegate {

    static String typed;

    private final JdbcTemplate sql;

    LeakyDelegate(JdbcTemplate sql) {
        this.sql = sql;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sql.update("insert into case_remark (case_number, content, written_by) values (?, ?, ?)", typed, typed, typed);
    }
}
