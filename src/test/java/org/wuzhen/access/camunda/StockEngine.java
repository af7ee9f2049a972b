package org.wuzhen.access.camunda;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** An engine as it comes, with authorizations, on the tables and in the transactions of ours. */
final class StockEngine {

    private StockEngine() {}

    /** To be closed by the caller. */
    static ProcessEngine on(DataSource source, PlatformTransactionManager transactions, ApplicationContext context) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("stock");
        engine.setApplicationContext(context);
        engine.setDataSource(source);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        // the database notes one level of history for every engine on it
        HistoryLevel level = ((ProcessEngineConfigurationImpl)
                        context.getBean(ProcessEngine.class).getProcessEngineConfiguration())
                .getHistoryLevel();
        engine.setCustomHistoryLevels(List.of(level));
        engine.setHistory(level.getName());
        engine.setAuthorizationEnabled(true);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        return engine.buildProcessEngine();
    }
}
