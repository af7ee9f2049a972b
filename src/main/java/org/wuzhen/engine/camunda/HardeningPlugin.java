package org.wuzhen.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.CommentManager;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wuzhen.engine.CaseRemarks;

/** Closes the engine's known holes (docs/security/hardening.md lists each with its test). */
@Component
class HardeningPlugin extends AbstractProcessEnginePlugin {

    /** What Tasklist itself asks for at once when it reads its filters. */
    private static final int MOST_ROWS = 2000;

    private final BeanFactory house;

    /**
     * Closes the holes of one engine.
     *
     * @param house where the models' delegates are looked up, or null when the engine's configuration names them
     */
    HardeningPlugin(BeanFactory house) {
        this.house = house;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new NarrowExpressions(house, engine.getBeans()));
        engine.setEnableExpressionsInAdhocQueries(false);
        // our own filters ask for ${currentUser()} and ${now()}; nobody else may store a filter (TasklistGuardFilter)
        engine.setEnableExpressionsInStoredQueries(true);

        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setCustomPostBPMNParseListeners(and(engine.getCustomPostBPMNParseListeners(), new ModelGuard()));

        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setEnableXxeProcessing(false);
        engine.setQueryMaxResultsLimit(MOST_ROWS);

        if (house != null) {
            ObjectProvider<CaseRemarks> remarks = house.getBeanProvider(CaseRemarks.class);
            engine.setCustomSessionFactories(and(
                    engine.getCustomSessionFactories(),
                    new OwnSession(CommentManager.class, () -> new RemarksForComments(remarks))));
        }

        engine.setHistoryEventProducer(new RemovalsInHand());
        engine.setFailedJobCommandFactory(new QuietJobs.InTheJob());
        engine.setCustomPreCommandInterceptorsTxRequired(outside(engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                outside(engine.getCustomPreCommandInterceptorsTxRequiresNew()));
        engine.setCustomPostCommandInterceptorsTxRequired(inside(engine.getCustomPostCommandInterceptorsTxRequired()));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                inside(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getDmnEngineConfiguration()
                .getTransformer()
                .getTransformListeners()
                .add(new RuleGuard());
    }

    private static List<CommandInterceptor> outside(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(new OwnFailures.Outside()));
        if (others != null) {
            all.addAll(others);
        }
        return all;
    }

    private static List<CommandInterceptor> inside(List<CommandInterceptor> others) {
        List<CommandInterceptor> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(new QuietJobs.AtTheJob());
        all.add(new OwnFailures.Inside());
        all.add(new NoAttachments());
        return all;
    }

    private static <T> List<T> and(List<? extends T> others, T last) {
        List<T> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(last);
        return all;
    }
}
