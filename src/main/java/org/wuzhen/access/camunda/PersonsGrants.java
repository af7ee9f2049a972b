package org.wuzhen.access.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Answers what somebody may do from the few grants that stand for it (ADR 0025), and asks for grants with a person's
 * groups as they are. The engine's own keeper reads first which groups any grant names, from all grants, in every single
 * command; groups without a grant change nothing in an answer.
 */
class PersonsGrants extends AuthorizationManager {

    private static final String OWN = "org/wuzhen/access/camunda/PersonsGrants.xml";
    private static final String HELD = PersonsGrants.class.getName() + ".held";

    @Override
    public List<String> filterAuthenticatedGroupIds(List<String> groups) {
        return groups == null ? List.of() : List.copyOf(groups);
    }

    @Override
    public boolean isAuthorized(String person, List<String> groups, PermissionCheck check) {
        return !isAuthorizationEnabled() || isAuthorized(person, groups, createCompositePermissionCheck(check));
    }

    @Override
    public boolean isAuthorized(String person, List<String> groups, CompositePermissionCheck checks) {
        if (person == null || !askedAsKnown(checks)) {
            return super.isAuthorized(person, groups, checks);
        }
        List<HeldGrant> held = held(person, filterAuthenticatedGroupIds(groups), checks.getAtomicChecks());
        if (isRevokeAuthCheckUsed == null) {
            isRevokeAuthCheckUsed = held.stream().anyMatch(HeldGrant::revokes);
        }
        return HeldGrant.allow(checks, held, isRevokeAuthCheckUsed);
    }

    /** Nothing has been granted yet of a task that the same command makes; the engine asks for each of its candidates. */
    @Override
    public AuthorizationEntity findAuthorization(
            int type, String person, String group, Resource resource, String resourceId) {
        return resource == Resources.TASK && isNew(resourceId)
                ? null
                : super.findAuthorization(type, person, group, resource, resourceId);
    }

    private boolean isNew(String task) {
        DbEntityCache known = getDbEntityManager().getDbEntityCache();
        TaskEntity made = known.get(TaskEntity.class, task);
        return made != null && known.getCachedEntity(made).getEntityState() == DbEntityState.TRANSIENT;
    }

    /** Checks of things by their id; whatever else the engine may ask keeps its own statement. */
    private boolean askedAsKnown(CompositePermissionCheck checks) {
        return ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_AUTO.equals(
                        Context.getProcessEngineConfiguration().getAuthorizationCheckRevokes())
                && checks.getCompositeChecks().isEmpty()
                && !checks.getAtomicChecks().isEmpty()
                && checks.getAtomicChecks().stream()
                        .allMatch(check -> check.getResourceIdQueryParam() == null
                                && check.getPermission() != null
                                && isResourceValidForPermission(check));
    }

    @SuppressWarnings("unchecked")
    private List<HeldGrant> held(String person, List<String> groups, List<PermissionCheck> checks) {
        String[] things = Stream.concat(
                        Stream.of(Authorization.ANY),
                        checks.stream().map(PermissionCheck::getResourceId).filter(id -> id != null))
                .distinct()
                .toArray(String[]::new);
        Integer[] kinds =
                checks.stream().map(PermissionCheck::getResourceType).distinct().toArray(Integer[]::new);
        return getDbEntityManager()
                .selectListWithRawParameter(
                        HELD,
                        Map.of(
                                "kinds",
                                kinds,
                                "things",
                                things,
                                "person",
                                person,
                                "groups",
                                groups.toArray(String[]::new)),
                        0,
                        Integer.MAX_VALUE);
    }

    /** Puts it in the place of the engine's own keeper. */
    static SessionFactory instead() {
        return new SessionFactory() {

            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new PersonsGrants();
            }
        };
    }

    /** Brings our statement into the session of one engine. */
    static void into(Configuration engine) {
        try (InputStream own = PersonsGrants.class.getResourceAsStream("PersonsGrants.xml")) {
            new XMLMapperBuilder(own, engine, OWN, engine.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
