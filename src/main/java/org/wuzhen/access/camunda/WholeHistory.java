package org.wuzhen.access.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;

/**
 * Whether somebody may read the history of all models, so that the engine need not compare each row of it with their
 * grants: a grant for {@code *} meets every row of the engine's join (ADR 0023).
 */
class WholeHistory {

    private static final String OWN = "org/wuzhen/access/camunda/WholeHistory.xml";

    /** Of which questions of the engine this was read to be so; {@code EngineMappingTest} knows their sums. */
    private static final Set<String> STATEMENTS = Set.of(
            "selectHistoricProcessInstancesByQueryCriteria",
            "selectHistoricProcessInstanceCountByQueryCriteria",
            "selectHistoricTaskInstancesByQueryCriteria",
            "selectHistoricTaskInstanceCountByQueryCriteria",
            "selectUserOperationLogEntriesByQueryCriteria",
            "selectUserOperationLogEntryCountByQueryCriteria");

    private final MappedStatement granted;

    /**
     * Brings our statement into the engine's session.
     *
     * @param engine the mappings of one engine, in which those of {@link GrantedTasks} are already
     */
    WholeHistory(Configuration engine) {
        try (InputStream own = WholeHistory.class.getResourceAsStream("WholeHistory.xml")) {
            new XMLMapperBuilder(own, engine, OWN, engine.getSqlFragments()).parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.granted = engine.getMappedStatement(WholeHistory.class.getName() + ".granted");
    }

    /**
     * Whether the engine's own condition says yes to every row.
     *
     * @param statement the question's name in the engine's mappings
     * @param session asks in the transaction of the question
     */
    boolean isOpenTo(String statement, Object question, Executor session) {
        return STATEMENTS.contains(statement)
                && question instanceof ListQueryParameterObject asked
                && asKnown(asked.getAuthCheck())
                && isGranted(asked, session);
    }

    /** A right that is revoked is said in another condition, which is asked row by row. */
    private static boolean asKnown(AuthorizationCheck check) {
        CompositePermissionCheck permissions = check.getPermissionChecks();
        return check.getShouldPerformAuthorizatioCheck()
                && check.getAuthUserId() != null
                && !check.isRevokeAuthorizationCheckEnabled()
                && !permissions.getAtomicChecks().isEmpty()
                && (permissions.isDisjunctive() || permissions.getAtomicChecks().size() == 1)
                && permissions.getCompositeChecks().isEmpty();
    }

    private boolean isGranted(ListQueryParameterObject question, Executor session) {
        try {
            List<Boolean> answer = session.query(granted, question, RowBounds.DEFAULT, null);
            return answer.get(0);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the grants", e);
        }
    }
}
