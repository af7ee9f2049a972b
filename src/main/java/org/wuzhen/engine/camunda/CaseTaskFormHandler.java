package org.wuzhen.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.TaskFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.casefile.number.ProcessNumber;

/** Stands between a task's form and the engine: shows the facts, and hands what was typed to whoever stands behind it. */
class CaseTaskFormHandler implements TaskFormHandler {

    private final TaskFormHandler engineHandler;
    private final String formId;
    private final CaseForms forms;
    private final FormValues values;

    CaseTaskFormHandler(TaskFormHandler engineHandler, String formId, CaseForms forms, FormValues values) {
        this.engineHandler = engineHandler;
        this.formId = formId;
        this.forms = forms;
        this.values = values;
    }

    @Override
    public void parseConfiguration(
            Element element, DeploymentEntity deployment, ProcessDefinitionEntity definition, BpmnParse parse) {
        engineHandler.parseConfiguration(element, deployment, definition, parse);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        TaskFormData data = engineHandler.createTaskForm(task);
        List<FormField> fields = new ArrayList<>(data.getFormFields());
        fields.addAll(values.fields(forms.show(NumberOfTask.number(task), formId, task::getVariable)));
        ((TaskFormDataImpl) data).setFormFields(fields);
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        TaskEntity task = (TaskEntity) scope;
        ProcessNumber number = NumberOfTask.number(task);
        if (number instanceof OwnNumber own) {
            forms.context(own).admit(own, formId);
        } else {
            forms.context().admit((CaseNumber) number, formId);
        }
        // variables go to the process, not to the task: the next step reads them
        task.getExecution()
                .setVariables(forms.take(number, formId, task.getId(), values.plain(submitted), task::getVariable)
                        .asMap());
        forms.noteSubmitted(task.getId());
    }
}
