package dev.triennium.local.database;

import dev.triennium.local.LocalSettings;
import dev.triennium.local.LocalStartException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;

/// A server that the user runs; we neither start nor stop it.
record GivenServer(String jdbcUrl, String username, String password) implements DatabaseServer {

    static final String URL_SETTING = "TRIENNIUM_DATABASE_URL";

    static Optional<GivenServer> find() {
        return LocalSettings.find(URL_SETTING)
                .map(
                        url ->
                                new GivenServer(
                                        url,
                                        LocalSettings.find("TRIENNIUM_DATABASE_USERNAME")
                                                .orElse("triennium"),
                                        LocalSettings.find("TRIENNIUM_DATABASE_PASSWORD")
                                                .orElse("")));
    }

    GivenServer requireAnswer() {
        try {
            return Connections.check(this);
        } catch (SQLException e) {
            throw new LocalStartException(
                    "The database of %s (%s) does not accept the user %s: %s."
                            .formatted(
                                    URL_SETTING,
                                    JdbcUrl.withoutParameters(jdbcUrl),
                                    username,
                                    Connections.reason(e)),
                    e);
        }
    }

    @Override
    public DatabaseEngine engine() {
        return DatabaseEngine.GIVEN;
    }

    @Override
    public String description() {
        return "the given database " + JdbcUrl.withoutParameters(jdbcUrl);
    }

    @Override
    public OptionalLong processId() {
        return OptionalLong.empty();
    }

    @Override
    public void stop() {}

    /// The password stays out of logs.
    @Override
    public String toString() {
        return description();
    }
}
