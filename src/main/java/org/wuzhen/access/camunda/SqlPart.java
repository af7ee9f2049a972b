package org.wuzhen.access.camunda;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.reflection.MetaObject;
import org.apache.ibatis.session.Configuration;

/**
 * A piece of SQL to be put into another, with the texts that it is asked with.
 *
 * @param values one for each question mark in it
 */
record SqlPart(String sql, List<String> values) {

    SqlPart {
        values = List.copyOf(values);
    }

    /** A statement as it is asked with a parameter. */
    static SqlPart of(MappedStatement statement, Object parameter) {
        BoundSql bound = statement.getBoundSql(parameter);
        return new SqlPart(
                bound.getSql(),
                bound.getParameterMappings().stream()
                        .map(mapping -> value(statement.getConfiguration(), bound, mapping))
                        .toList());
    }

    static String marks(Collection<String> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    private static String value(Configuration mappings, BoundSql sql, ParameterMapping mapping) {
        String name = mapping.getProperty();
        MetaObject parameter = mappings.newMetaObject(sql.getParameterObject());
        return String.valueOf(
                sql.hasAdditionalParameter(name) ? sql.getAdditionalParameter(name) : parameter.getValue(name));
    }
}
