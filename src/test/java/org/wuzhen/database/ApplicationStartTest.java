package org.wuzhen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole wiring with the engine, without the rest of the house. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("apart")
class ApplicationStartTest {

    @TempDir
    Path folder;

    @Test
    void withoutADatabaseNamedTheEmbeddedOneServesAndKeepsItsRows(CapturedOutput output) {
        try (var application = start(embedded())) {
            JdbcTemplate jdbc = new JdbcTemplate(application.getBean(DataSource.class));
            assertThat(jdbc.queryForObject("select current_user", String.class)).isEqualTo(EmbeddedServer.APPLICATION);
            assertThat(jdbc.queryForList(
                            "select relname from pg_class where relowner = current_user::regrole", String.class))
                    .isEmpty();
            assertThat(application
                            .getBean(ProcessEngine.class)
                            .getProcessEngineConfiguration()
                            .getDatabaseSchemaUpdate())
                    .isEqualTo("false");
            application.getBean(ProcessEngine.class).getManagementService().setProperty("kept", "over restarts");
            assertThat(application.getBean(Flyway.class).info().pending()).isEmpty();

            assertThatThrownBy(() -> start(embedded()).close())
                    .rootCause()
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use by another running application")
                    .hasMessageContaining("正被另一个运行中的程序使用");
            assertThat(output)
                    .contains("APPLICATION FAILED TO START")
                    .contains("正被另一个运行中的程序使用")
                    .contains("请先停止另一个程序");
        }
        assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();

        try (var application = start(embedded())) {
            assertThat(application
                            .getBean(ProcessEngine.class)
                            .getManagementService()
                            .getProperties())
                    .containsEntry("kept", "over restarts");
        }
        assertThat(output).doesNotContain(passwordsOf(folder.resolve("data")));
    }

    @Test
    void aNamedDatabaseReplacesTheEmbeddedOne() {
        TestDatabase external = TestDatabase.newEmptyDatabase();
        try (var application = start(external.springProperties())) {
            assertThat(application.getBeansOfType(EmbeddedServer.class)).isEmpty();
            JdbcTemplate jdbc = new JdbcTemplate(application.getBean(DataSource.class));
            assertThat(jdbc.queryForObject("select current_database()", String.class))
                    .isEqualTo(external.name());
            assertThat(jdbc.queryForList(
                            "select relname from pg_class where relowner = current_user::regrole", String.class))
                    .isEmpty();
            assertThat(jdbc.queryForObject("select count(*) from act_ru_task", Long.class))
                    .isZero();
        }
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void oneRoleForAllOfANamedDatabaseWorksAndIsWarnedAbout(CapturedOutput output) {
        TestDatabase external = TestDatabase.newEmptyDatabase();
        String password = external.springProperties().get("spring.flyway.password");
        try (var application = start(Map.of(
                "spring.datasource.url", external.url(),
                "spring.datasource.username", external.ownerRole(),
                "spring.datasource.password", password,
                "spring.flyway.url", external.url(),
                "spring.flyway.user", external.ownerRole(),
                "spring.flyway.password", password))) {
            assertThat(application.getBean(Flyway.class).info().pending()).isEmpty();
        }
        assertThat(output).contains("owns its tables").contains("应用角色同时是表的属主");
    }

    @Test
    void aNamedDatabaseThatDoesNotAnswerIsSaidInWords(CapturedOutput output) {
        assertThatThrownBy(() -> start(Map.of(
                                "spring.datasource.url", "jdbc:postgresql://127.0.0.1:1/wuzhen",
                                "spring.datasource.username", "nobody",
                                "spring.datasource.password", "none",
                                "spring.flyway.url", "jdbc:postgresql://127.0.0.1:1/wuzhen",
                                "spring.flyway.user", "nobody",
                                "spring.flyway.password", "none"))
                        .close())
                .isInstanceOf(Exception.class);
        assertThat(output).contains("APPLICATION FAILED TO START").contains("连接不上数据库");
    }

    @Test
    void anApplicationThatFailsBeforeItAsksForTheDatabaseLeavesNoServerBehind() {
        List<String> arguments = new ArrayList<>(List.of("--spring.main.web-application-type=none"));
        embedded().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        assertThatThrownBy(() -> start(Broken.class, arguments).close()).hasStackTraceContaining("broken on purpose");
        assertThat(folder.resolve("data/postgresql/PG_VERSION")).exists();
        assertThat(folder.resolve("data/postgresql/postmaster.pid")).doesNotExist();
    }

    private Map<String, String> embedded() {
        return Map.of(
                "spring.datasource.url",
                "",
                "wuzhen.database.directory",
                folder.resolve("data").toString());
    }

    private static ConfigurableApplicationContext start(Map<String, String> properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "--camunda.bpm.job-execution.enabled=false",
                "--server.port=0",
                // the exchange with departments, whose health has a group, is in the rest of the house
                "--management.endpoint.health.validate-group-membership=false"));
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return start(Bare.class, arguments);
    }

    /** As the application's own main method does. */
    private static ConfigurableApplicationContext start(Class<?> configuration, List<String> arguments) {
        SpringApplication application = new SpringApplication(configuration);
        application.addInitializers(new ServerAhead());
        return application.run(arguments.toArray(String[]::new));
    }

    private static String[] passwordsOf(Path data) {
        try {
            return Files.readAllLines(data.resolve("passwords")).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .toArray(String[]::new);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    @ComponentScan( // the database notes the level of history that the engine keeps
            basePackages = "org.wuzhen.engine.camunda",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CaseHistoryPlugin"))
    static class Bare {}

    @Configuration(proxyBeanMethods = false)
    static class Broken {

        Broken() {
            throw new IllegalStateException("broken on purpose");
        }
    }
}
