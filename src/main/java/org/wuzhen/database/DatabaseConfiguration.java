package org.wuzhen.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Chooses the database, and migrates it as its owner before anything else looks at it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    EngineSchema engineSchema() {
        return new EngineSchema();
    }

    @Bean
    FlywayConfigurationCustomizer applicationRole(JdbcConnectionDetails connection) {
        return configuration -> SchemaMigration.configure(configuration, roleOf(connection));
    }

    @Bean
    FlywayMigrationStrategy migrationOfSupportedServers(JdbcConnectionDetails connection) {
        return flyway -> SchemaMigration.migrate(flyway, roleOf(connection));
    }

    private static String roleOf(JdbcConnectionDetails connection) {
        if (!StringUtils.hasText(connection.getUsername())) {
            throw new DatabaseUnavailable(
                    "spring.datasource.username is not set: the application role has to be named.",
                    "未设置 spring.datasource.username：须指明应用角色。",
                    "Set it, as docs/database.md says. 请按 docs/database.md 设置。");
        }
        return connection.getUsername();
    }

    /** The server that comes with the application, unless the office names its own. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(NoDatabaseNamed.class)
    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Embedded {

        @Bean
        EmbeddedServer embeddedServer(DatabaseProperties properties, ObjectProvider<ServerAhead.Started> ahead) {
            ServerAhead.Started started = ahead.getIfAvailable();
            return started == null ? new EmbeddedServer(properties) : started.server();
        }

        @Bean
        JdbcConnectionDetails applicationConnection(EmbeddedServer server) {
            return new ApplicationConnection(
                    server.url(EmbeddedServer.DATABASE), server.passwords().application());
        }

        @Bean
        FlywayConnectionDetails ownerConnection(EmbeddedServer server) {
            return new OwnerConnection(
                    server.url(EmbeddedServer.DATABASE), server.passwords().owner());
        }
    }

    private record ApplicationConnection(String getJdbcUrl, String getPassword) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedServer.APPLICATION;
        }
    }

    private record OwnerConnection(String getJdbcUrl, String getPassword) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedServer.OWNER;
        }
    }

    static class NoDatabaseNamed extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            ConditionMessage.Builder message = ConditionMessage.forCondition("No database named");
            return isNamed(context.getEnvironment())
                    ? ConditionOutcome.noMatch(message.because("spring.datasource names one"))
                    : ConditionOutcome.match(message.because("spring.datasource.url is not set"));
        }
    }

    /** Whether the office names a database of its own. */
    static boolean isNamed(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.datasource.url"))
                || StringUtils.hasText(environment.getProperty("spring.datasource.jndi-name"));
    }
}
