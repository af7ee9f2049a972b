package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** What a model says of an element by extension properties. */
@Component
class ModelProperties {

    /** The legal term that dates a user task or a timer. */
    static final String TERM = "term";

    /** The post for whose holder a user task is meant in person. */
    static final String POST = "post";

    private final RepositoryService repository;

    ModelProperties(RepositoryService repository) {
        this.repository = repository;
    }

    /** The value, or null when the element does not have the property. */
    String of(String processDefinitionId, String elementId, String property) {
        BaseElement element =
                repository.getBpmnModelInstance(processDefinitionId).getModelElementById(elementId);
        ExtensionElements extensions = element.getExtensionElements();
        if (extensions == null) {
            return null;
        }
        return extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(found -> property.equals(found.getCamundaName()))
                .map(found -> found.getCamundaValue())
                .findFirst()
                .orElse(null);
    }
}
