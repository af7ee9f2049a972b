package org.wuzhen.engine.camunda;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.ProcessNumber;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;
import org.wuzhen.engine.Variables;

/** Moves cases on the engine; who may do so was decided by the caller, so the engine is not asked again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CamundaCaseFlow implements CaseFlow {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final Unchecked unchecked;

    CamundaCaseFlow(RuntimeService runtime, RepositoryService repository, Unchecked unchecked) {
        this.runtime = runtime;
        this.repository = repository;
        this.unchecked = unchecked;
    }

    @Override
    public void begin(ProcessKey process, ProcessNumber number, Variables variables) {
        unchecked.call(() -> runtime.createProcessInstanceByKey(process.value())
                .businessKey(number.value())
                .setVariables(variables.asMap())
                .execute());
    }

    @Override
    public void beginAt(MessageName message, ProcessNumber number, Variables variables) {
        unchecked.call(() -> runtime.createMessageCorrelation(message.value())
                .processInstanceBusinessKey(number.value())
                .setVariables(variables.asMap())
                .correlateStartMessage());
    }

    @Override
    @Transactional(readOnly = true)
    public String edition(String processDefinitionId) {
        return unchecked.call(() -> repository
                .createDeploymentQuery()
                .deploymentId(
                        repository.getProcessDefinition(processDefinitionId).getDeploymentId())
                .singleResult()
                .getName());
    }

    @Override
    public boolean tell(MessageName message, ProcessNumber number, Variables variables) {
        return unchecked.call(() -> !runtime.createMessageCorrelation(message.value())
                .processInstanceBusinessKey(number.value())
                .setVariablesToTriggeredScope(variables.asMap())
                .correlateAllWithResult()
                .isEmpty());
    }

    @Override
    public <T> boolean tellOne(MessageName message, ProcessNumber number, Variable<T> which, T value) {
        return unchecked.call(() -> !runtime.createMessageCorrelation(message.value())
                .processInstanceBusinessKey(number.value())
                .processInstanceVariableEquals(which.name(), value)
                .correlateAllWithResult()
                .isEmpty());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean offers(ProcessKey process) {
        return unchecked.call(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process.value())
                        .latestVersion()
                        .active()
                        .count()
                > 0);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean running(ProcessNumber number) {
        return unchecked.call(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number.value())
                        .count()
                > 0);
    }
}
