package org.wuzhen.engine.camunda;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseUtil;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.ApplicationEventPublisher;
import org.wuzhen.engine.ProcessKey;

/** Fits every model, as the engine reads it, with our form handlers, posts and task listeners, and has its end told. */
class CaseParseListener extends AbstractBpmnParseListener {

    private final CaseForms forms;
    private final FormValues values;
    private final ApplicationEventPublisher events;

    CaseParseListener(CaseForms forms, FormValues values, ApplicationEventPublisher events) {
        this.forms = forms;
        this.values = values;
        this.events = events;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(
                ExecutionListener.EVENTNAME_END, new RunEndListener(new ProcessKey(definition.getKey()), events));
        String formId = formId(definition.getStartFormDefinition());
        if (formId != null) {
            definition.setStartFormHandler(
                    new CaseStartFormHandler(definition.getStartFormHandler(), formId, forms, values));
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        String formId = formId(task.getFormDefinition());
        if (formId == null) {
            throw new IllegalStateException("User task " + activity.getId() + " has no form");
        }
        task.setTaskFormHandler(new CaseTaskFormHandler(task.getTaskFormHandler(), formId, forms, values));
        Set<Expression> posts = new HashSet<>(task.getCandidateGroupIdExpressions());
        task.getCandidateGroupIdExpressions().clear();
        for (Expression post : posts) {
            task.addCandidateGroupIdExpression(
                    post.isLiteralText() ? new PostAtCentre(post.getExpressionText()) : post);
        }
        // the engine itself keeps these for external tasks only
        Map<String, String> properties = BpmnParseUtil.parseCamundaExtensionProperties(element);
        if (properties == null) {
            properties = Map.of();
        }
        CaseTaskListener listener = new CaseTaskListener(
                new CaseTaskListener.Term(
                        properties.get(ModelProperties.TERM),
                        properties.get(ModelProperties.WANTED_BY),
                        properties.get(ModelProperties.SHORTER)),
                properties.get(ModelProperties.POST),
                properties.get(ModelProperties.NOT_BY),
                formId,
                forms);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, listener);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, listener);
    }

    private static String formId(FormDefinition form) {
        return form == null || form.getCamundaFormDefinitionKey() == null
                ? null
                : form.getCamundaFormDefinitionKey().getExpressionText();
    }
}
