package org.wuzhen.access.camunda;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.Post;

/**
 * What each post may do in the engine. Tasks are not among it: a task is granted to its own assignee and candidates when
 * it is made ({@link TaskGrants}).
 */
@Component
class Grants {

    private static final String DISPUTE_CASE = "dispute-case";

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    /** Enters whatever is not entered yet. */
    void enter() {
        staff();
        intake();
        processAdmin();
        systemAdmin();
    }

    /** Lets a group read one filter. */
    void readFilter(String group, String filterId) {
        grant(group, Resources.FILTER, filterId, Permissions.READ);
    }

    private void staff() {
        String group = EngineGroups.STAFF;
        grant(group, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        // models and their forms, not the cases that run on them
        grant(group, Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
        grant(group, Resources.USER, ANY, Permissions.READ);
        grant(group, Resources.GROUP, ANY, Permissions.READ);
    }

    private void intake() {
        String group = Post.INTAKE_CLERK.name();
        grant(group, Resources.PROCESS_DEFINITION, DISPUTE_CASE, ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    /** Sees models, running cases and failed jobs in Cockpit, and may retry; no tasks, and so no forms with facts. */
    private void processAdmin() {
        String group = Post.PROCESS_ADMIN.name();
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        grant(group, Resources.BATCH, ANY, BatchPermissions.READ);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        grant(group, Resources.USER, ANY, Permissions.READ);
        grant(group, Resources.GROUP, ANY, Permissions.READ);
    }

    /** Sees in Admin what follows from the directory; changes are made there, not here. */
    private void systemAdmin() {
        String group = Groups.CAMUNDA_ADMIN;
        grant(group, Resources.APPLICATION, "admin", Permissions.ACCESS);
        grant(group, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(group, Resources.USER, ANY, Permissions.READ);
        grant(group, Resources.GROUP, ANY, Permissions.READ);
        grant(group, Resources.AUTHORIZATION, ANY, Permissions.READ);
        grant(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
    }

    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        List<Authorization> present = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(resourceId)
                .list();
        Authorization grant = present.isEmpty()
                ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT)
                : present.get(0);
        if (!present.isEmpty() && names(grant.getPermissions(permissions)).equals(names(permissions))) {
            return;
        }
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(resourceId);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }

    private static Set<String> names(Permission... permissions) {
        return Arrays.stream(permissions).map(Permission::getName).collect(Collectors.toSet());
    }
}
