package org.wuzhen.dossier.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.dossier.Closures;

/** Closes the case. */
@Component("recordClosure")
class RecordClosureDelegate implements JavaDelegate {

    private final Closures closures;

    RecordClosureDelegate(Closures closures) {
        this.closures = closures;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closures.close(CaseNumber.of(execution.getProcessBusinessKey()));
    }
}
