package org.wuzhen.mapping;

import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.resultset.DefaultResultSetHandler;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.RowBounds;

/** Reads the rows of an answer; whatever is not plain rows of one kind is read by MyBatis. */
final class Rows implements ResultSetHandler {

    private static final Inside STATEMENT = Inside.of(DefaultResultSetHandler.class, "mappedStatement");
    private static final Inside BOUNDS = Inside.of(DefaultResultSetHandler.class, "rowBounds");
    private static final Inside HANDLER = Inside.of(DefaultResultSetHandler.class, "resultHandler");

    private final DefaultResultSetHandler own;
    private final RowReaders readers;

    Rows(DefaultResultSetHandler own, RowReaders readers) {
        this.own = own;
        this.readers = readers;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <E> List<E> handleResultSets(Statement statement) throws SQLException {
        MappedStatement mapped = (MappedStatement) STATEMENT.get(own);
        if (HANDLER.get(own) != null || !whole((RowBounds) BOUNDS.get(own)) || !RowReaders.fits(mapped)) {
            return (List<E>) own.handleResultSets(statement);
        }
        ResultSet rows = statement.getResultSet();
        RowReader reader = rows == null ? null : readers.of(mapped, rows);
        if (reader == null) {
            return (List<E>) own.handleResultSets(statement);
        }
        try (rows) {
            return (List<E>) reader.all(rows);
        }
    }

    private static boolean whole(RowBounds bounds) {
        return bounds.getOffset() == RowBounds.NO_ROW_OFFSET && bounds.getLimit() == RowBounds.NO_ROW_LIMIT;
    }

    @Override
    public <E> Cursor<E> handleCursorResultSets(Statement statement) throws SQLException {
        return own.handleCursorResultSets(statement);
    }

    @Override
    public void handleOutputParameters(CallableStatement call) throws SQLException {
        own.handleOutputParameters(call);
    }
}
