package org.wuzhen.access.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.wuzhen.access.CaseAccess;

/**
 * Nobody reads or works a task of a case that they may not read, whatever the engine has granted them: for this person
 * there is no such task.
 */
class CasesInSight extends AuthorizationCommandChecker {

    private final Supplier<CaseAccess> access;

    CasesInSight(ObjectProvider<CaseAccess> access) {
        this.access = SingletonSupplier.of(access::getObject);
    }

    @Override
    protected void checkTaskPermission(TaskEntity task, Permission onDefinition, Permission onTask) {
        String person = asker();
        if (person != null
                && task.getProcessInstance() != null
                && access.get().hides(person, task.getProcessInstance().getBusinessKey())) {
            throw new NotFoundException("Cannot find task with id " + task.getId());
        }
        super.checkTaskPermission(task, onDefinition, onTask);
    }

    /** Whoever asks the engine now, or null when the house itself does and nobody's rights count. */
    static String asker() {
        CommandContext command = Context.getCommandContext();
        return command != null
                        && command.isAuthorizationCheckEnabled()
                        && Context.getProcessEngineConfiguration().isAuthorizationEnabled()
                ? command.getAuthenticatedUserId()
                : null;
    }
}
