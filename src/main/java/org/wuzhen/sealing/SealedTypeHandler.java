package org.wuzhen.sealing;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.springframework.stereotype.Component;

/** Writes a {@link Sealed} text as ciphertext and reads it back clear. */
@Component
@MappedTypes(Sealed.class)
class SealedTypeHandler extends BaseTypeHandler<Sealed> {

    private final Seal seal;

    SealedTypeHandler(Seal seal) {
        this.seal = seal;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, Sealed value, JdbcType type)
            throws SQLException {
        statement.setString(i, seal.seal(value.clear()));
    }

    @Override
    public Sealed getNullableResult(ResultSet row, String column) throws SQLException {
        return opened(row.getString(column));
    }

    @Override
    public Sealed getNullableResult(ResultSet row, int column) throws SQLException {
        return opened(row.getString(column));
    }

    @Override
    public Sealed getNullableResult(CallableStatement call, int column) throws SQLException {
        return opened(call.getString(column));
    }

    private Sealed opened(String sealed) {
        return sealed == null ? null : new Sealed(seal.open(sealed));
    }
}
