package org.wuzhen.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wuzhen.mapping.QuickMapping;

/** Brings our reading of the models into the engine. */
@Component
class CaseEnginePlugin extends AbstractProcessEnginePlugin {

    private final CaseParseListener listener;
    private final CaseFormService formService;

    CaseEnginePlugin(CaseForms forms, FormValues values, ApplicationEventPublisher events) {
        this.listener = new CaseParseListener(forms, values, events);
        this.formService = new CaseFormService(forms, values);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> all = listeners == null ? new ArrayList<>() : new ArrayList<>(listeners);
        all.add(listener);
        configuration.setCustomPostBPMNParseListeners(all);
        DefinitionsInHand.Known definitions = new DefinitionsInHand.Known();
        List<SessionFactory> keepers = new ArrayList<>(List.of(
                new OwnSession(DbEntityManager.class, PlainRows::new),
                new OwnSession(VariableInstanceManager.class, CaseVariables::new),
                new OwnSession(ExecutionManager.class, CaseSteps::new),
                new OwnSession(ProcessDefinitionManager.class, () -> new DefinitionsInHand(definitions))));
        if (configuration.getCustomSessionFactories() != null) {
            keepers.addAll(configuration.getCustomSessionFactories());
        }
        configuration.setCustomSessionFactories(keepers);
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

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        CaseVariables.into(configuration.getSqlSessionFactory().getConfiguration());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        QuickMapping.into(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration());
    }
}
