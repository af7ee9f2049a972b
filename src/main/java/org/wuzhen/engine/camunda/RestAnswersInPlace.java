package org.wuzhen.engine.camunda;

import java.util.List;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Puts our answers in the place of the engine's, before its REST applications read what they are made of. */
@Component
class RestAnswersInPlace implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        CamundaRestResources.getConfigurationClasses()
                .removeAll(List.of(
                        ExceptionHandler.class, ProcessEngineExceptionHandler.class, RestExceptionHandler.class));
        CamundaRestResources.getConfigurationClasses().add(RestAnswers.class);
    }
}
