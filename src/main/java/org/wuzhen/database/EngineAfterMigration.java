package org.wuzhen.database;

import java.util.Set;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitializationDetector;

/** Lets the process engine start only when its tables are there: on its own it would be quicker than Flyway. */
class EngineAfterMigration implements DependsOnDatabaseInitializationDetector {

    private static final String ENGINE = "processEngineFactoryBean"; // its name in the engine's own Spring Boot starter

    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        return beanFactory.containsBeanDefinition(ENGINE) ? Set.of(ENGINE) : Set.of();
    }
}
