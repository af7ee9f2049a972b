package org.wuzhen.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Keeps of the engine's history what the case does not tell itself, and writes each row of it once. */
@Component
class CaseHistoryPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new CaseHistory()));
        configuration.setHistory(CaseHistory.NAME);
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.getCustomHistoryEventHandlers().add(new BeginningsInHand());
        // how many different people work tasks is counted for a licence that we have not
        configuration.setTaskMetricsEnabled(false);
        // by default the engine writes every row of a case again when it ends, to say when it may be removed
        configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
    }
}
