package org.wuzhen.casefile.number;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.springframework.stereotype.Component;

/** Stores the number of a process of no case as text. */
@Component
@MappedTypes(OwnNumber.class)
class OwnNumberTypeHandler extends BaseTypeHandler<OwnNumber> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, OwnNumber value, JdbcType type)
            throws SQLException {
        statement.setString(i, value.value());
    }

    @Override
    public OwnNumber getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public OwnNumber getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public OwnNumber getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private static OwnNumber read(String value) {
        return value == null ? null : OwnNumber.of(value);
    }
}
