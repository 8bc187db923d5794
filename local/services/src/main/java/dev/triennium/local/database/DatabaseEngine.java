package dev.triennium.local.database;

import dev.triennium.local.LocalSettings;
import dev.triennium.local.LocalStartException;
import java.util.Locale;
import java.util.Optional;

/// Where a database can come from, in the order of preference.
public enum DatabaseEngine {
    /// A server somebody else runs, named by `TRIENNIUM_DATABASE_URL`.
    GIVEN,
    /// MySQL in a container.
    DOCKER,
    /// A `mysqld` installed on this machine, run as our child.
    MYSQLD,
    /// MariaDB out of a jar, run as our child.
    EMBEDDED;

    static final String SETTING = "TRIENNIUM_DATABASE";

    /// What the user insists on; empty if the machine may decide.
    public static Optional<DatabaseEngine> forced() {
        return LocalSettings.find(SETTING).map(DatabaseEngine::of);
    }

    /// As the setting spells it.
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static DatabaseEngine of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "docker" -> DOCKER;
            case "mysqld" -> MYSQLD;
            case "embedded" -> EMBEDDED;
            default ->
                    throw new LocalStartException(
                            "%s is \"%s\", but can only be docker, mysqld or embedded."
                                    .formatted(SETTING, name));
        };
    }
}
