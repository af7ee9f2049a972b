package org.wuzhen.access.camunda;

import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wuzhen.access.CaseAccess;

/** Tells the engine what comes with a task for those who work it, and keeps it to the cases in their sight. */
@Component
class AccessEnginePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<CaseAccess> access;
    private final SightInSql sight;

    AccessEnginePlugin(ObjectProvider<CaseAccess> access, SightInSql sight) {
        this.access = access;
        this.sight = sight;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        configuration.setResourceAuthorizationProvider(new TaskGrants());
        List<SessionFactory> keepers = new ArrayList<>(List.of(PersonsGrants.instead()));
        if (configuration.getCustomSessionFactories() != null) {
            keepers.addAll(configuration.getCustomSessionFactories());
        }
        configuration.setCustomSessionFactories(keepers);
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new CasesInSight(access)));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        Configuration mappings = configuration.getSqlSessionFactory().getConfiguration();
        PersonsGrants.into(mappings);
        mappings.addInterceptor(new NarrowedLists(sight, new GrantedTasks(mappings), new WholeHistory(mappings)));
    }
}
