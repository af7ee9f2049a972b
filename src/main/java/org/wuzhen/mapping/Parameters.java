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
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.TypeException;
import org.apache.ibatis.type.TypeHandler;

/** Sets the parameters of a statement: plain properties are read straight from what has them. */
final class Parameters implements ParameterHandler {

    private static final Inside STATEMENT = Inside.of(DefaultParameterHandler.class, "mappedStatement");
    private static final Inside BOUND = Inside.of(DefaultParameterHandler.class, "boundSql");
    private static final Object[] NOTHING = {};

    private final DefaultParameterHandler own;

    Parameters(DefaultParameterHandler own) {
        this.own = own;
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
            if (value == null && jdbc == null) {
                jdbc = mapped.getConfiguration().getJdbcTypeForNull();
            }
            try {
                type.setParameter(statement, at, value, jdbc);
            } catch (TypeException | SQLException e) {
                throw new TypeException("Could not set parameters for mapping: " + mapping + ". Cause: " + e, e);
            }
        }
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
            this.single = parameter == null
                    || configuration.getTypeHandlerRegistry().hasTypeHandler(parameter.getClass());
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
