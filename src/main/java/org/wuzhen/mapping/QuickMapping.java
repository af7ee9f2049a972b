package org.wuzhen.mapping;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.executor.resultset.DefaultResultSetHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.scripting.xmltags.ChooseSqlNode;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.apache.ibatis.scripting.xmltags.IfSqlNode;
import org.apache.ibatis.scripting.xmltags.MixedSqlNode;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.scripting.xmltags.TrimSqlNode;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.type.JdbcType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts what is worked out once in the place of what MyBatis works out for each statement: tests and text, parameters,
 * rows. What is asked and what is answered stay the same.
 */
@Component
public class QuickMapping implements Interceptor, SmartInitializingSingleton {

    private static final Inside SQL_SOURCE = Inside.of(MappedStatement.class, "sqlSource");
    private static final Inside ROOT = Inside.of(DynamicSqlSource.class, "rootSqlNode");
    private static final Inside MIXED = Inside.of(MixedSqlNode.class, "contents");
    private static final Inside TRIMMED = Inside.of(TrimSqlNode.class, "contents");
    private static final Inside REPEATED = Inside.of(ForEachSqlNode.class, "contents");
    private static final Inside REPEATED_FOR = Inside.of(ForEachSqlNode.class, "evaluator");
    private static final Inside CONDITIONAL = Inside.of(IfSqlNode.class, "contents");
    private static final Inside CONDITION = Inside.of(IfSqlNode.class, "evaluator");
    private static final Inside CHOICES = Inside.of(ChooseSqlNode.class, "ifSqlNodes");
    private static final Inside ELSE = Inside.of(ChooseSqlNode.class, "defaultSqlNode");

    private final ObjectProvider<SqlSessionFactory> sessions;
    private final RowReaders readers = new RowReaders();
    private final Map<String, JdbcType[]> types = new ConcurrentHashMap<>();

    QuickMapping(ObjectProvider<SqlSessionFactory> sessions) {
        this.sessions = sessions;
    }

    /** Our own mappings, when all of them have been read. */
    @Override
    public void afterSingletonsInstantiated() {
        sessions.stream().forEach(session -> tests(session.getConfiguration()));
    }

    /** The mappings of an engine, when all of them have been read. */
    public static void into(Configuration engine) {
        tests(engine);
        engine.addInterceptor(new QuickMapping(null));
    }

    @Override
    public Object intercept(Invocation call) {
        throw new IllegalStateException("Nothing is intercepted");
    }

    @Override
    public Object plugin(Object target) {
        if (target.getClass() == DefaultParameterHandler.class) {
            return new Parameters((DefaultParameterHandler) target, types);
        }
        if (target.getClass() == DefaultResultSetHandler.class) {
            return new Rows((DefaultResultSetHandler) target, readers);
        }
        return target;
    }

    private static void tests(Configuration mappings) {
        Tests tests = new Tests();
        // a name that two mappings share stands for an entry that says so, and is no statement
        for (Object entry : List.copyOf(mappings.getMappedStatements())) {
            if (entry instanceof MappedStatement statement
                    && statement.getSqlSource().getClass() == DynamicSqlSource.class) {
                SqlNode root = (SqlNode) ROOT.get(statement.getSqlSource());
                tests(root, tests);
                SQL_SOURCE.set(statement, new Texts(mappings, root));
            }
        }
    }

    private static void tests(SqlNode node, Tests tests) {
        if (node instanceof MixedSqlNode) {
            ((List<?>) MIXED.get(node)).forEach(part -> tests((SqlNode) part, tests));
        } else if (node instanceof TrimSqlNode) {
            tests((SqlNode) TRIMMED.get(node), tests);
        } else if (node instanceof ForEachSqlNode) {
            REPEATED_FOR.set(node, tests);
            tests((SqlNode) REPEATED.get(node), tests);
        } else if (node instanceof IfSqlNode) {
            CONDITION.set(node, tests);
            tests((SqlNode) CONDITIONAL.get(node), tests);
        } else if (node instanceof ChooseSqlNode) {
            ((List<?>) CHOICES.get(node)).forEach(part -> tests((SqlNode) part, tests));
            tests((SqlNode) ELSE.get(node), tests);
        }
    }
}
