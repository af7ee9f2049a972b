package org.wuzhen.dossier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.dossier.DossierProcess;
import org.wuzhen.dossier.Retention;
import org.wuzhen.engine.Variables;

/** Seals the dossier and puts it into the archive. */
@Component("archiveDossier")
class ArchiveDossierDelegate implements JavaDelegate {

    private final Dossier dossier;

    ArchiveDossierDelegate(Dossier dossier) {
        this.dossier = dossier;
    }

    @Override
    public void execute(DelegateExecution execution) {
        dossier.archive(
                CaseNumber.of(execution.getProcessBusinessKey()),
                Retention.valueOf(DossierProcess.RETENTION.in(execution::getVariable)),
                DossierProcess.RETENTION_REASON.in(execution::getVariable),
                DossierProcess.RETENTION_ROW.in(execution::getVariable));
        execution.setVariables(Variables.of(DossierProcess.DOSSIER_OUTCOME, DossierProcess.ARCHIVED)
                .asMap());
    }
}
