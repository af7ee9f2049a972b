package org.wuzhen.mapping;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.executor.ExecutorException;
import org.apache.ibatis.reflection.invoker.Invoker;
import org.apache.ibatis.type.TypeHandler;

/**
 * Makes an object of each row: by its constructor, or by its setters.
 *
 * @param made takes the first of {@code columns}, as many as it has parameters
 * @param setters for the columns after those of the constructor
 * @param nullsToo whether setters are called without a value too
 * @param emptyToo whether a row without any value makes an object
 */
record RowReader(Constructor<?> made, List<Column> columns, List<Invoker> setters, boolean nullsToo, boolean emptyToo) {

    /**
     * Where a value stands and how it is read.
     *
     * @param at its place in the row, from 1
     * @param primitive whether it cannot be nothing
     */
    record Column(int at, TypeHandler<?> type, boolean primitive) {}

    List<Object> all(ResultSet rows) throws SQLException {
        List<Object> all = new ArrayList<>();
        while (rows.next()) {
            all.add(one(rows));
        }
        return all;
    }

    private Object one(ResultSet row) throws SQLException {
        int parameters = made.getParameterCount();
        Object[] arguments = new Object[parameters];
        boolean found = false;
        for (int i = 0; i < parameters; i++) {
            Column column = columns.get(i);
            arguments[i] = column.type().getResult(row, column.at());
            found |= arguments[i] != null;
        }
        if (parameters > 0 && !found) {
            return null;
        }
        try {
            Object thing = made.newInstance(arguments);
            for (int i = parameters; i < columns.size(); i++) {
                Column column = columns.get(i);
                Object value = column.type().getResult(row, column.at());
                found |= value != null;
                if (value != null || nullsToo && !column.primitive()) {
                    setters.get(i - parameters).invoke(thing, new Object[] {value});
                }
            }
            return found || emptyToo ? thing : null;
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new ExecutorException("Cannot make a " + made.getDeclaringClass() + " of a row", e);
        }
    }
}
