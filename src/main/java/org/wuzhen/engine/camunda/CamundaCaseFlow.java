package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variables;

/** Moves cases on the engine; who may do so was decided by the caller, so the engine is not asked again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaCaseFlow implements CaseFlow {

    private final RuntimeService runtime;
    private final Unchecked unchecked;

    CamundaCaseFlow(RuntimeService runtime, Unchecked unchecked) {
        this.runtime = runtime;
        this.unchecked = unchecked;
    }

    @Override
    public String begin(ProcessKey process, CaseNumber number, Variables variables) {
        return unchecked.call(() -> {
            ProcessInstance started = runtime.createProcessInstanceByKey(process.value())
                    .businessKey(number.value())
                    .setVariables(variables.asMap())
                    .execute();
            return started.getProcessDefinitionId();
        });
    }

    @Override
    public boolean tell(MessageName message, CaseNumber number, Variables variables) {
        return unchecked.call(() -> !runtime.createMessageCorrelation(message.value())
                .processInstanceBusinessKey(number.value())
                .setVariables(variables.asMap())
                .correlateAllWithResult()
                .isEmpty());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean running(CaseNumber number) {
        return unchecked.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0);
    }
}
