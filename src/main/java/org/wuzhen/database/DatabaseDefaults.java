package org.wuzhen.database;

import java.util.Map;
import org.springframework.boot.DefaultPropertiesPropertySource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** Settings without which the schema would not be ours to make; any other source of settings comes before them. */
class DatabaseDefaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        DefaultPropertiesPropertySource.addOrMerge(
                Map.of(
                        "camunda.bpm.database.schema-update", "false",
                        "camunda.bpm.database.type", "postgres",
                        "spring.datasource.hikari.pool-name", "wuzhen",
                        "spring.datasource.hikari.maximum-pool-size", "20",
                        "spring.datasource.hikari.data-source-properties.ApplicationName", "wuzhen",
                        // rows that are written together go as one statement
                        "spring.datasource.hikari.data-source-properties.reWriteBatchedInserts", "true",
                        // a refused row may hold what somebody typed, and messages reach logs
                        "spring.datasource.hikari.data-source-properties.logServerErrorDetail", "false"),
                environment.getPropertySources());
    }
}
