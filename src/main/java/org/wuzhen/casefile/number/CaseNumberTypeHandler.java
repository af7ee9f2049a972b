package org.wuzhen.casefile.number;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.springframework.stereotype.Component;

/** Stores a case number as text. */
@Component
@MappedTypes(CaseNumber.class)
class CaseNumberTypeHandler extends BaseTypeHandler<CaseNumber> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, CaseNumber value, JdbcType type)
            throws SQLException {
        statement.setString(i, value.value());
    }

    @Override
    public CaseNumber getNullableResult(ResultSet row, String column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public CaseNumber getNullableResult(ResultSet row, int column) throws SQLException {
        return read(row.getString(column));
    }

    @Override
    public CaseNumber getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private static CaseNumber read(String value) {
        return value == null ? null : CaseNumber.of(value);
    }
}
