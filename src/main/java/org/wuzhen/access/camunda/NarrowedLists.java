package org.wuzhen.access.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;

/**
 * Narrows the engine's lists and counts to what the person who asks may see: tasks to the cases in their sight, people
 * and groups to those of their own centres. The engine grants by definition and by task, not by case; here the same rule
 * that the list of cases is read by goes into its query, so that pages and counts are right whichever way it is asked.
 */
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class NarrowedLists implements Interceptor {

    private final NarrowerSight narrower;
    private final GrantedTasks grants;
    private final WholeHistory history;

    NarrowedLists(NarrowerSight narrower, GrantedTasks grants, WholeHistory history) {
        this.narrower = narrower;
        this.grants = grants;
        this.history = history;
    }

    /** Only what asks: what sets values and reads rows is made for each statement, and is not in the way. */
    @Override
    public Object plugin(Object target) {
        return target instanceof Executor ? Interceptor.super.plugin(target) : target;
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        MappedStatement statement = (MappedStatement) call.getArgs()[0];
        String asker = CasesInSight.asker();
        if (asker == null) {
            return call.proceed();
        }
        Object parameter = call.getArgs()[1];
        Executor executor = (Executor) call.getTarget();
        Narrowing narrowing = narrower.of(new Question(name(statement), parameter, asker, executor, grants));
        if (narrowing == null && !history.isOpenTo(name(statement), parameter, executor)) {
            return call.proceed();
        }
        RowBounds rows = (RowBounds) call.getArgs()[2];
        BoundSql asked = narrowing == null || narrowing.granted()
                ? withoutItsOwnCheck(statement, (ListQueryParameterObject) parameter)
                : statement.getBoundSql(parameter);
        BoundSql answered = narrowing == null ? asked : narrowed(statement, asked, narrowing);
        return executor.query(
                statement,
                parameter,
                rows,
                (ResultHandler<?>) call.getArgs()[3],
                executor.createCacheKey(statement, parameter, rows, answered),
                answered);
    }

    /** The engine's query without its own condition on grants, where that is said otherwise or true of every row. */
    private static BoundSql withoutItsOwnCheck(MappedStatement statement, ListQueryParameterObject query) {
        AuthorizationCheck check = query.getAuthCheck();
        check.setAuthorizationCheckEnabled(false);
        try {
            return statement.getBoundSql(query);
        } finally {
            check.setAuthorizationCheckEnabled(true);
        }
    }

    private static BoundSql narrowed(MappedStatement statement, BoundSql asked, Narrowing narrowing) {
        String sql = asked.getSql();
        int at = sql.indexOf(narrowing.table());
        if (at < 0) {
            throw new IllegalStateException("The engine's query " + statement.getId() + " is not as it was: no "
                    + narrowing.table() + " to narrow");
        }
        List<ParameterMapping> parameters = new ArrayList<>(asked.getParameterMappings());
        int place = (int) sql.substring(0, at).chars().filter(c -> c == '?').count();
        List<String> values = narrowing.instead().values();
        for (int i = 0; i < values.size(); i++) {
            parameters.add(
                    place + i,
                    new ParameterMapping.Builder(statement.getConfiguration(), name(i), String.class).build());
        }
        BoundSql narrowed = new BoundSql(
                statement.getConfiguration(),
                sql.substring(0, at)
                        + narrowing.instead().sql()
                        + settled(sql.substring(at + narrowing.table().length()), narrowing.settledBy()),
                parameters,
                asked.getParameterObject());
        for (Map.Entry<String, Object> own : asked.getAdditionalParameters().entrySet()) {
            narrowed.setAdditionalParameter(own.getKey(), own.getValue());
        }
        for (int i = 0; i < values.size(); i++) {
            narrowed.setAdditionalParameter(name(i), values.get(i));
        }
        return narrowed;
    }

    /** Rows that are alike in what a list is ordered by come in one order, so that pages neither repeat nor lose any. */
    private static String settled(String sql, String by) {
        int limit = sql.lastIndexOf("LIMIT");
        return by == null || limit < 0 ? sql : sql.substring(0, limit) + ", " + by + " " + sql.substring(limit);
    }

    private static String name(MappedStatement statement) {
        return statement.getId().substring(statement.getId().lastIndexOf('.') + 1);
    }

    private static String name(int i) {
        return "inSight" + i;
    }

    /**
     * What takes the place of a table in a query.
     *
     * @param table the table as the engine's query names it, with its alias
     * @param instead the rows in sight, under the same alias
     * @param granted whether these are only rows that the engine grants, so that its own condition can be left out
     * @param settledBy what decides the order of rows that are otherwise alike, or null
     */
    record Narrowing(String table, SqlPart instead, boolean granted, String settledBy) {

        Narrowing(String table, SqlPart instead) {
            this(table, instead, false, null);
        }
    }

    /**
     * A query of the engine, and who asks it.
     *
     * @param statement its name in the engine's mappings
     * @param query what is asked for
     * @param person the log-in name
     * @param session asks further in the same transaction
     * @param grants what the same engine grants
     */
    record Question(String statement, Object query, String person, Executor session, GrantedTasks grants) {}

    /** Answers how a query is narrowed for somebody, or null when it is not. */
    interface NarrowerSight {
        Narrowing of(Question question);
    }
}
