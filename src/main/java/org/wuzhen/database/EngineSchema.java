package org.wuzhen.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** The tables of the process engine, made by the scripts in the engine's own jar: read there, never copied. */
class EngineSchema implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine";
    }

    /** Over the scripts themselves: an engine that brings other scripts needs a migration of its own. */
    @Override
    public Integer getChecksum() {
        CRC32 crc = new CRC32();
        for (String part : PARTS) {
            try {
                crc.update(script(part).getContentAsByteArray());
            } catch (IOException e) {
                throw new IllegalStateException("the engine's jar holds no script " + part, e);
            }
        }
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) {
        for (String part : PARTS) {
            ScriptUtils.executeSqlScript(
                    context.getConnection(), new EncodedResource(script(part), StandardCharsets.UTF_8));
        }
    }

    private static ClassPathResource script(String part) {
        return new ClassPathResource(
                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql",
                EngineSchema.class.getClassLoader());
    }
}
