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

    NarrowedLists(NarrowerSight narrower) {
        this.narrower = narrower;
    }

    @Override
    public Object intercept(Invocation call) throws Throwable {
        MappedStatement statement = (MappedStatement) call.getArgs()[0];
        String asker = CasesInSight.asker();
        Narrowing narrowing = asker == null ? null : narrower.of(name(statement), asker);
        if (narrowing == null) {
            return call.proceed();
        }
        Object parameter = call.getArgs()[1];
        RowBounds rows = (RowBounds) call.getArgs()[2];
        Executor executor = (Executor) call.getTarget();
        BoundSql narrowed = narrowed(statement, statement.getBoundSql(parameter), narrowing);
        return executor.query(
                statement,
                parameter,
                rows,
                (ResultHandler<?>) call.getArgs()[3],
                executor.createCacheKey(statement, parameter, rows, narrowed),
                narrowed);
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
        for (int i = 0; i < narrowing.values().size(); i++) {
            parameters.add(
                    place + i,
                    new ParameterMapping.Builder(statement.getConfiguration(), name(i), String.class).build());
        }
        BoundSql narrowed = new BoundSql(
                statement.getConfiguration(),
                sql.substring(0, at)
                        + narrowing.instead()
                        + sql.substring(at + narrowing.table().length()),
                parameters,
                asked.getParameterObject());
        for (Map.Entry<String, Object> own : asked.getAdditionalParameters().entrySet()) {
            narrowed.setAdditionalParameter(own.getKey(), own.getValue());
        }
        for (int i = 0; i < narrowing.values().size(); i++) {
            narrowed.setAdditionalParameter(name(i), narrowing.values().get(i));
        }
        return narrowed;
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
     * @param values one for each question mark in it
     */
    record Narrowing(String table, String instead, List<String> values) {}

    /** Answers how a query is narrowed for somebody, or null when it is not. */
    interface NarrowerSight {
        Narrowing of(String statement, String person);
    }
}
