package org.wuzhen.engine.camunda;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;

/** What a model says of an element by extension properties; a deployed model never changes, so each is read once. */
@Component
class ModelProperties {

    /** The legal term that dates a user task or a timer. */
    static final String TERM = "term";

    /** The process variable that says until when a task's result is wanted; beside {@link #SHORTER}. */
    static final String WANTED_BY = "wantedBy";

    /** The legal term by which the task's own runs where that would end later than its result is wanted. */
    static final String SHORTER = "shorterTerm";

    /** The post for whose holder a user task is meant in person. */
    static final String POST = "post";

    /** The process variable that names the one person who may not take the task: they did what it looks at. */
    static final String NOT_BY = "notBy";

    private final RepositoryService repository;
    private final Map<String, Map<String, Map<String, String>>> known = new ConcurrentHashMap<>();

    ModelProperties(RepositoryService repository) {
        this.repository = repository;
    }

    /** The value, or null when the element does not have the property. */
    String of(String processDefinitionId, String elementId, String property) {
        Map<String, Map<String, String>> model = known.get(processDefinitionId);
        if (model == null) {
            model = read(processDefinitionId);
            known.put(processDefinitionId, model);
        }
        return model.getOrDefault(elementId, Map.of()).get(property);
    }

    private Map<String, Map<String, String>> read(String processDefinitionId) {
        Map<String, Map<String, String>> elements = new HashMap<>();
        repository
                .getBpmnModelInstance(processDefinitionId)
                .getModelElementsByType(CamundaProperties.class)
                .forEach(properties -> {
                    // an element, its extension elements, its properties
                    if (properties.getParentElement().getParentElement() instanceof BaseElement element) {
                        Map<String, String> own = elements.computeIfAbsent(element.getId(), id -> new HashMap<>());
                        for (CamundaProperty property : properties.getCamundaProperties()) {
                            own.putIfAbsent(property.getCamundaName(), property.getCamundaValue());
                        }
                    }
                });
        return elements;
    }
}
