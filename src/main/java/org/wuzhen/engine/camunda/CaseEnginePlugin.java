package org.wuzhen.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Brings our reading of the models into the engine. */
@Component
class CaseEnginePlugin extends AbstractProcessEnginePlugin {

    private final CaseParseListener listener;
    private final CaseFormService formService;

    CaseEnginePlugin(CaseForms forms, FormValues values) {
        this.listener = new CaseParseListener(forms, values);
        this.formService = new CaseFormService(forms, values);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(listener);
        configuration.setCustomPostBPMNParseListeners(all);
        configuration.setFormService(formService);
        DefaultDmnEngineConfiguration rules =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        rules.setFeelEngineFactory(RuleAnswers::ofFeel);
        configuration.setDmnEngineConfiguration(rules);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setGroupResourceWhitelistPattern("[A-Za-z0-9_.-]+");
        configuration.setUserResourceWhitelistPattern("[A-Za-z0-9_.-]+");
    }
}
