package org.wuzhen.access.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * Which tasks the engine has granted somebody, found from their few grants and not from all tasks. Says the same as the
 * engine's own condition in {@code Task.xml} and {@code Authorization.xml} (ADR 0023).
 */
class GrantedTasks {

    private static final String OWN = "org/wuzhen/access/camunda/GrantedTasks.xml";

    /** How the engine asks: by resource type, what a grant's resource id is compared with. */
    private static final Map<Integer, String> AS_KNOWN =
            Map.of(Resources.TASK.resourceType(), "RES.ID_", Resources.PROCESS_DEFINITION.resourceType(), "D.KEY_");

    private final MappedStatement wide;
    private final MappedStatement ids;

    /**
     * Brings our statements into the engine's session.
     *
     * @param engine the mappings of one engine
     */
    GrantedTasks(Configuration engine) {
        try (InputStream own = GrantedTasks.class.getResourceAsStream("GrantedTasks.xml")) {
            new XMLMapperBuilder(own, engine, OWN, engine.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.wide = engine.getMappedStatement(GrantedTasks.class.getName() + ".wide");
        this.ids = engine.getMappedStatement(GrantedTasks.class.getName() + ".ids");
    }

    /**
     * The tasks {@code T} that whoever asks may read. A query that checks grants in a way that is not known here keeps
     * the engine's own condition alone: slow, but never wrong.
     *
     * @param session asks in the transaction of the query
     */
    Granted of(TaskQueryImpl query, Executor session) {
        AuthorizationCheck check = query.getAuthCheck();
        return asKnown(check)
                ? new Granted(among(query, check, session), !check.isRevokeAuthorizationCheckEnabled())
                : Granted.NOT_SAID;
    }

    private static boolean asKnown(AuthorizationCheck check) {
        CompositePermissionCheck permissions = check.getPermissionChecks();
        return check.getShouldPerformAuthorizatioCheck()
                && check.getAuthUserId() != null
                && permissions.isDisjunctive()
                && permissions.getCompositeChecks().isEmpty()
                && permissions.getAtomicChecks().stream().allMatch(GrantedTasks::asKnown);
    }

    private static boolean asKnown(PermissionCheck check) {
        return check.getResourceId() == null
                && check.getResourceIdQueryParam() != null
                && check.getResourceIdQueryParam().equals(AS_KNOWN.get(check.getResourceType()));
    }

    private SqlPart among(TaskQueryImpl query, AuthorizationCheck check, Executor session) {
        boolean onlyOfProcesses = query.isQueryForProcessTasksOnly();
        Set<String> keys = new TreeSet<>(wide(query, session));
        List<String> either = new ArrayList<>();
        List<String> values = new ArrayList<>();
        if (keys.contains(Authorization.ANY)) {
            either.add("true");
        } else {
            SqlPart granted = SqlPart.of(ids, query);
            either.add("T.ID_ in (" + granted.sql() + ")");
            values.addAll(granted.values());
            if (!keys.isEmpty()) {
                either.add(
                        "T.PROC_DEF_ID_ in (select ID_ from ACT_RE_PROCDEF where KEY_ in " + SqlPart.marks(keys) + ")");
                values.addAll(keys);
            }
            if (!onlyOfProcesses && (check.isUseLeftJoin() || check.isRevokeAuthorizationCheckEnabled())) {
                either.add("T.CASE_EXECUTION_ID_ is not null");
            }
        }
        return new SqlPart(
                "(" + String.join(" or ", either) + ")" + (onlyOfProcesses ? " and T.PROC_DEF_ID_ is not null" : ""),
                values);
    }

    private List<String> wide(TaskQueryImpl query, Executor session) {
        try {
            return session.query(wide, query, RowBounds.DEFAULT, null);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the grants", e);
        }
    }

    /**
     * Tasks that are granted.
     *
     * @param tasks a condition on tasks {@code T}
     * @param exactly whether it is exactly these; otherwise there are others among them, from which the engine's own
     *     condition takes rights that are revoked
     */
    record Granted(SqlPart tasks, boolean exactly) {

        private static final Granted NOT_SAID = new Granted(new SqlPart("true", List.of()), false);
    }
}
