package org.wuzhen.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a database to the schema of this release, as the owner role. */
final class SchemaMigration {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigration.class);
    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    private SchemaMigration() {}

    /** What every migration of ours needs to know, beside where the database is. */
    static FluentConfiguration configure(FluentConfiguration configuration, String applicationRole) {
        Map<String, String> placeholders = new HashMap<>(configuration.getPlaceholders());
        placeholders.put("app_role", applicationRole);
        return configuration
                .placeholders(placeholders)
                .validateMigrationNaming(true)
                .cleanDisabled(true);
    }

    static void migrate(Flyway flyway, String applicationRole) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            DatabaseMetaData server = connection.getMetaData();
            requireSupported(
                    server.getDatabaseMajorVersion(),
                    server.getDatabaseProductName() + " " + server.getDatabaseProductVersion());
            if (server.getUserName().equals(applicationRole)) {
                log.warn(
                        "The application role {} also migrates the schema and so owns its tables: set"
                                + " spring.flyway.url, user and password to an owner role (docs/database.md)."
                                + " 应用角色同时是表的属主，请为 spring.flyway 另设属主角色。",
                        applicationRole);
            }
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "The database does not answer: " + e.getMessage(),
                    "连接不上数据库：" + e.getMessage(),
                    "Check spring.datasource.*, spring.flyway.* and that the server runs."
                            + " 请检查 spring.datasource.* 与 spring.flyway.* 设置以及数据库服务是否启动。",
                    e);
        }
        flyway.migrate();
    }

    static void requireSupported(int major, String server) {
        if (major < OLDEST || major > NEWEST) {
            throw new DatabaseUnavailable(
                    "The database is " + server + "; the application works with PostgreSQL " + OLDEST + " to " + NEWEST
                            + ".",
                    "当前数据库为 " + server + "，本系统支持 PostgreSQL " + OLDEST + " 至 " + NEWEST + "。",
                    "Use a supported version. 请换用受支持的版本。");
        }
    }
}
