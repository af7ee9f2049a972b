package org.wuzhen.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class ApplicationStartTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    ProcessEngine engine;

    @Test
    void engineRunsAsApplicationRoleOnTablesThatItDidNotMake() {
        assertThat(new JdbcTemplate(dataSource).queryForObject("select current_user", String.class))
                .isEqualTo(EmbeddedServer.APPLICATION);
        assertThat(engine.getProcessEngineConfiguration().getDatabaseSchemaUpdate())
                .isEqualTo("false");
        assertThat(engine.getManagementService().getProperties()).containsKey("schema.version");
    }
}
