package org.wuzhen.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.StartFormDataImpl;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.StartForm;

/** Stands between a start form and the engine: the case is opened, and its number becomes the business key. */
class CaseStartFormHandler implements StartFormHandler {

    private final StartFormHandler engineHandler;
    private final String formId;
    private final CaseForms forms;
    private final FormValues values;

    CaseStartFormHandler(StartFormHandler engineHandler, String formId, CaseForms forms, FormValues values) {
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
    public StartFormData createStartFormData(ProcessDefinitionEntity definition) {
        StartFormData data = engineHandler.createStartFormData(definition);
        List<FormField> fields = new ArrayList<>(data.getFormFields());
        fields.addAll(values.fields(forms.start(formId).show()));
        ((StartFormDataImpl) data).setFormFields(fields);
        return data;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        ExecutionEntity process = (ExecutionEntity) scope;
        StartForm form = forms.start(formId);
        Map<String, Object> typed = forms.guarded(null, values.plain(submitted), form.personal());
        StartForm.Begun begun = form.take(new FormEntry(null, null, typed));
        process.setProcessBusinessKey(begun.number().value());
        process.setVariables(begun.variables().asMap());
    }
}
