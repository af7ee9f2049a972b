package org.wuzhen.handling.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.handling.HandlingProcess;
import org.wuzhen.handling.Matters;

/** Notes that nobody signed in time: silence is acceptance once it cannot be returned any more. */
@Component("noteUnsigned")
class NoteUnsignedDelegate implements JavaDelegate {

    private final Matters matters;

    NoteUnsignedDelegate(Matters matters) {
        this.matters = matters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseNumber number = CaseNumber.of(execution.getProcessBusinessKey());
        Optional<Instant> due = matters.unsigned(number, HandlingProcess.MATTER.in(execution::getVariable));
        HandlingProcess.STILL_RETURNABLE.set(execution::setVariable, due.isPresent());
        due.ifPresent(at -> HandlingProcess.SIGN_DUE.set(execution::setVariable, Date.from(at)));
    }
}
