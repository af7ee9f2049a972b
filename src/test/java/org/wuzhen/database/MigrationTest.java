package org.wuzhen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

class MigrationTest {

    private static TestDatabase database;
    private static JdbcTemplate application;
    private static JdbcTemplate owner;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.newDatabase();
        application = new JdbcTemplate(database.application());
        owner = new JdbcTemplate(database.owner());
    }

    @Test
    void makesEveryTableThatTheEnginesScriptsName() throws Exception {
        List<String> named = Stream.of(
                        "engine",
                        "history",
                        "identity",
                        "case.engine",
                        "case.history",
                        "decision.engine",
                        "decision.history")
                .flatMap(MigrationTest::tablesOf)
                .toList();

        assertThat(named).hasSizeGreaterThan(45);
        assertThat(application.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'", String.class))
                .containsAll(named);
        assertThat(application.queryForObject("select max(version_) from act_ge_schema_log", String.class))
                .isEqualTo(
                        org.camunda.bpm.engine.ProcessEngine.class.getPackage().getImplementationVersion());
    }

    @Test
    void applicationRoleOwnsNothing() {
        assertThat(owner.queryForList("select relname from pg_class where relowner = ?::regrole", String.class, role()))
                .isEmpty();
        assertThat(owner.queryForList("select proname from pg_proc where proowner = ?::regrole", String.class, role()))
                .isEmpty();
        assertThat(owner.queryForList(
                        "select nspname from pg_namespace where nspowner = ?::regrole", String.class, role()))
                .isEmpty();
        assertThat(owner.queryForList(
                        "select datname from pg_database where datdba = ?::regrole", String.class, role()))
                .isEmpty();
        assertThat(owner.queryForObject(
                        "select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                                + " from pg_roles where rolname = ?",
                        Boolean.class,
                        role()))
                .isFalse();
    }

    @Test
    void ownerRoleOwnsEveryTableAndIsNoSuperuser() {
        assertThat(owner.queryForList(
                        "select relname from pg_class where relnamespace = 'public'::regnamespace"
                                + " and relowner <> current_user::regrole",
                        String.class))
                .isEmpty();
        assertThat(owner.queryForObject("select rolsuper from pg_roles where rolname = current_user", Boolean.class))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table own_table (id int)",
                "create temporary table own_table (id int)",
                "create schema own_schema",
                "create function own_function() returns int language sql as 'select 1'",
                "alter table act_ge_property add column own_column int",
                "drop table act_ge_property",
                "truncate act_hi_op_log",
                "create index own_index on act_ge_property (value_)",
                "alter table act_hi_op_log disable trigger all",
                "insert into flyway_schema_history (installed_rank, description, type, script, installed_by,"
                        + " execution_time, success) values (99, '', '', '', '', 0, true)",
                "delete from flyway_schema_history"
            })
    void applicationRoleMayNot(String statement) {
        assertThatThrownBy(() -> application.execute(statement))
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
    }

    @Test
    void applicationRoleWorksWithTheRowsOfEngineTables() {
        assertThat(application.update("insert into act_ge_property (name_, value_, rev_) values ('a', 'b', 1)"))
                .isOne();
        assertThat(application.update("update act_ge_property set value_ = 'c' where name_ = 'a'"))
                .isOne();
        assertThat(application.update("delete from act_ge_property where name_ = 'a' and value_ = 'c'"))
                .isOne();
    }

    @Test
    void whatTheOwnerMakesLaterIsOpenToTheApplicationRole() {
        owner.execute("create table later (id bigint generated always as identity, at timestamptz not null)");
        owner.execute("create sequence later_number");

        application.update("insert into later (at) values (now())");

        assertThat(application.queryForObject("select count(*) from later", Long.class))
                .isOne();
        assertThat(application.queryForObject("select nextval('later_number')", Long.class))
                .isOne();
        assertThatThrownBy(() -> application.execute("truncate later")).isInstanceOf(Exception.class);
    }

    @Test
    void aSecondMigrationChangesNothing() {
        assertThat(database.flyway().migrate().migrationsExecuted).isZero();
        database.flyway().validate();
    }

    @Test
    void oneRoleForBothMigratesTooAndKeepsItsHistory() {
        TestDatabase empty = TestDatabase.newEmptyDatabase();
        var flyway = SchemaMigration.configure(org.flywaydb.core.Flyway.configure(), empty.ownerRole())
                .dataSource(
                        empty.url(), empty.ownerRole(), empty.springProperties().get("spring.flyway.password"))
                .javaMigrations(new EngineSchema())
                .load();

        SchemaMigration.migrate(flyway, empty.ownerRole());

        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {13, 19})
    void refusesServersThatNobodyTried(int major) {
        assertThatThrownBy(() -> SchemaMigration.requireSupported(major, "PostgreSQL " + major))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("works with PostgreSQL 14 to 18")
                .hasMessageContaining("本系统支持 PostgreSQL 14 至 18");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void acceptsServersFrom14To18(int major) {
        SchemaMigration.requireSupported(major, "PostgreSQL " + major);
    }

    @Test
    void trigramsAreAtHandForTheOwner() {
        TestDatabase fresh = TestDatabase.newDatabase();
        new JdbcTemplate(fresh.owner()).execute("create extension pg_trgm");

        assertThat(new JdbcTemplate(fresh.application())
                        .queryForObject("select similarity('海滨街道', '海滨街')", Double.class))
                .isPositive();
    }

    private static String role() {
        return database.applicationRole();
    }

    private static Stream<String> tablesOf(String part) {
        try {
            String script = new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            return Pattern.compile("(?i)create table (\\w+)")
                    .matcher(script)
                    .results()
                    .map(match -> match.group(1).toLowerCase(java.util.Locale.ROOT));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
