package dev.triennium.local.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

final class Connections {

    private Connections() {}

    static Connection open(DatabaseServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    static <S extends DatabaseServer> S check(S server) throws SQLException {
        try (var connection = open(server);
                var statement = connection.createStatement()) {
            statement.execute("SELECT 1");
            return server;
        }
    }

    static String version(DatabaseServer server) throws SQLException {
        try (var connection = open(server);
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT version()")) {
            result.next();
            return result.getString(1);
        }
    }

    /// The driver's messages go over several lines; the first one says what is wrong.
    static String reason(SQLException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("no reason given")
                .replaceFirst("\\.$", "");
    }
}
