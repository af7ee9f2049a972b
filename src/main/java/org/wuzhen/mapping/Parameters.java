package org.wuzhen.mapping;

import java.lang.reflect.InvocationTargetException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.executor.parameter.ParameterHandler;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.ParameterMode;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.reflection.Reflector;
import org.apache.ibatis.reflection.ReflectorFactory;
import org.apache.ibatis.scripting.defaults.DefaultParameterHandler;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.BigDecimalTypeHandler;
import org.apache.ibatis.type.BooleanTypeHandler;
import org.apache.ibatis.type.EnumTypeHandler;
import org.apache.ibatis.type.IntegerTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.LocalDateTypeHandler;
import org.apache.ibatis.type.LongTypeHandler;
import org.apache.ibatis.type.StringTypeHandler;
import org.apache.ibatis.type.TypeException;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.UnknownTypeHandler;

/**
 * Sets the parameters of a statement. Plain properties are read straight from what has them, and nothing is sent as what
 * usually stands in its place: PostgreSQL takes a statement apart and plans it anew whenever the types of its parameters
 * are others than the last time, and nothing would be of no type.
 */
final class Parameters implements ParameterHandler {

    private static final Inside STATEMENT = Inside.of(DefaultParameterHandler.class, "mappedStatement");
    private static final Inside BOUND = Inside.of(DefaultParameterHandler.class, "boundSql");
    private static final Object[] NOTHING = {};

    /** When so many texts are known, it begins anew. */
    private static final int MOST = 2_000;

    /** What is sent as a text, a number and so on by MyBatis itself. */
    private static final Map<Class<?>, JdbcType> TYPES = Map.of(
            StringTypeHandler.class, JdbcType.VARCHAR,
            EnumTypeHandler.class, JdbcType.VARCHAR,
            IntegerTypeHandler.class, JdbcType.INTEGER,
            LongTypeHandler.class, JdbcType.BIGINT,
            BooleanTypeHandler.class, JdbcType.BOOLEAN,
            BigDecimalTypeHandler.class, JdbcType.NUMERIC,
            LocalDateTypeHandler.class, JdbcType.DATE);

    private final DefaultParameterHandler own;
    private final Map<String, JdbcType[]> seen;

    /**
     * @param seen by the text of a statement, of what type each of its parameters was when it was something
     */
    Parameters(DefaultParameterHandler own, Map<String, JdbcType[]> seen) {
        this.own = own;
        this.seen = seen;
    }

    @Override
    public Object getParameterObject() {
        return own.getParameterObject();
    }

    @Override
    public void setParameters(PreparedStatement statement) {
        MappedStatement mapped = (MappedStatement) STATEMENT.get(own);
        BoundSql bound = (BoundSql) BOUND.get(own);
        List<ParameterMapping> mappings = bound.getParameterMappings();
        if (mappings == null || mappings.isEmpty()) {
            return;
        }
        JdbcType[] types = types(bound.getSql(), mappings.size());
        Values values = new Values(mapped.getConfiguration(), bound, own.getParameterObject());
        int at = 0;
        for (ParameterMapping mapping : mappings) {
            at++;
            if (mapping.getMode() == ParameterMode.OUT) {
                continue;
            }
            Object value = values.of(mapping.getProperty());
            @SuppressWarnings("unchecked")
            TypeHandler<Object> type = (TypeHandler<Object>) mapping.getTypeHandler();
            JdbcType jdbc = mapping.getJdbcType();
            if (jdbc == null && value != null) {
                types[at - 1] = TYPES.get(handler(type, mapped, value).getClass());
            } else if (jdbc == null) {
                jdbc = types[at - 1] == null ? mapped.getConfiguration().getJdbcTypeForNull() : types[at - 1];
            }
            try {
                type.setParameter(statement, at, value, jdbc);
            } catch (TypeException | SQLException e) {
                throw new TypeException("Could not set parameters for mapping: " + mapping + ". Cause: " + e, e);
            }
        }
    }

    private JdbcType[] types(String text, int parameters) {
        JdbcType[] types = seen.get(text);
        if (types == null || types.length != parameters) {
            types = new JdbcType[parameters];
            if (seen.size() >= MOST) {
                seen.clear();
            }
            seen.put(text, types);
        }
        return types;
    }

    /** Where a statement takes several things by name, MyBatis finds by each value how it is sent. */
    private static Object handler(TypeHandler<Object> type, MappedStatement mapped, Object value) {
        if (type.getClass() != UnknownTypeHandler.class) {
            return type;
        }
        TypeHandler<?> found =
                mapped.getConfiguration().getTypeHandlerRegistry().getTypeHandler(value.getClass());
        return found == null ? type : found;
    }

    /** What a statement is asked with, by name. */
    private static final class Values {

        private final Configuration configuration;
        private final BoundSql bound;
        private final Object parameter;
        private final boolean single;
        private final Reflector plain;
        private MetaObject other;

        Values(Configuration configuration, BoundSql bound, Object parameter) {
            this.configuration = configuration;
            this.bound = bound;
            this.parameter = parameter;
            this.single =
                    parameter == null || configuration.getTypeHandlerRegistry().hasTypeHandler(parameter.getClass());
            ReflectorFactory reflectors = configuration.getReflectorFactory();
            this.plain = single
                            || parameter instanceof Map
                            || parameter instanceof Collection
                            || configuration.getObjectWrapperFactory().hasWrapperFor(parameter)
                    ? null
                    : reflectors.findForClass(parameter.getClass());
        }

        Object of(String property) {
            if (bound.hasAdditionalParameter(property)) {
                return bound.getAdditionalParameter(property);
            }
            if (single) {
                return parameter;
            }
            if (plain != null && property.indexOf('.') < 0 && property.indexOf('[') < 0) {
                try {
                    return plain.getGetInvoker(property).invoke(parameter, NOTHING);
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new TypeException("Could not read " + property + " of " + parameter.getClass(), e);
                }
            }
            if (other == null) {
                other = configuration.newMetaObject(parameter);
            }
            return other.getValue(property);
        }
    }
}
