package org.wuzhen.dossier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.dossier.DossierProcess;
import org.wuzhen.dossier.RequiredItem;

/** Writes down the items that the dossier must or may hold. */
@Component("recordRequiredItems")
class RecordRequiredItemsDelegate implements JavaDelegate {

    private final Dossier dossier;

    RecordRequiredItemsDelegate(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossier.require(
                CaseNumber.of(execution.getProcessBusinessKey()),
                RequiredItem.fromRows(DossierProcess.REQUIRED_ITEMS.in(execution::getVariable)));
        execution.removeVariable(DossierProcess.REQUIRED_ITEMS.name());
    }
}
