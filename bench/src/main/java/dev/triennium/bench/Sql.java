package dev.triennium.bench;

import dev.triennium.local.database.LocalDatabase;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One connection to a server's database.
final class Sql implements AutoCloseable {

    private final Connection connection;

    private Sql(Connection connection) {
        this.connection = connection;
    }

    static Sql open(LocalDatabase.Schema schema) {
        try {
            return new Sql(
                    DriverManager.getConnection(
                            schema.jdbcUrl(), schema.username(), schema.password()));
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> list(Row<T> mapper, String sql, Object... values) {
        try (var statement = prepared(sql, values);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(mapper.of(rows));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }

    UUID id(String sql, Object... values) {
        return list(row -> uuid(row.getBytes(1)), sql, values).getFirst();
    }

    int execute(String sql, Object... values) {
        try (var statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot run " + sql, e);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < values.length; i++) {
            var value = values[i];
            statement.setObject(i + 1, value instanceof UUID id ? bytes(id) : value);
        }
        return statement;
    }

    static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The connection does not close", e);
        }
    }
}
