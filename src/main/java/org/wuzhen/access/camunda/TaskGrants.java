package org.wuzhen.access.camunda;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.Task;

/**
 * What the engine lets people do with a task and with themselves: candidates and the assignee read and work it, the
 * assignee gives it back; whoever gave it back keeps no right of their own. Nobody edits its dates or its name, and
 * nobody their own engine user.
 */
class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity own =
                createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ);
        return new AuthorizationEntity[] {own};
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        takeBack(task, oldAssignee, newAssignee);
        AuthorizationEntity[] granted = super.newTaskAssignee(task, oldAssignee, newAssignee);
        if (granted != null) {
            for (AuthorizationEntity grant : granted) {
                grant.addPermission(Permissions.TASK_ASSIGN);
            }
        }
        return granted;
    }

    private void takeBack(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee)) {
            AuthorizationEntity own = getGrantAuthorizationByUserId(oldAssignee, Resources.TASK, task.getId());
            if (own != null) {
                // whoever gives a task back may not delete grants as such
                Context.getCommandContext().runWithoutAuthorization(() -> {
                    getAuthorizationManager().delete(own);
                    return null;
                });
            }
        }
    }
}
