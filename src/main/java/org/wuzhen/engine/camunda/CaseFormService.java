package org.wuzhen.engine.camunda;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.camunda.bpm.engine.impl.FormServiceImpl;

/**
 * Hands out a start form with its choices and first values filled in for whoever opens it. Tasklist asks for the
 * variables of a task's form, but for none of a start form, so that they have to stand in the form itself.
 */
class CaseFormService extends FormServiceImpl {

    private final CaseForms forms;
    private final FormValues values;

    CaseFormService(CaseForms forms, FormValues values) {
        this.forms = forms;
        this.values = values;
    }

    @Override
    public InputStream getDeployedStartForm(String processDefinitionId) {
        return new ByteArrayInputStream(
                values.filled(super.getDeployedStartForm(processDefinitionId), forms::shownAtStart));
    }
}
