package dev.triennium.local;

import java.util.Locale;
import java.util.Optional;

/// Settings of the local stack. `TRIENNIUM_DATABASE_URL` is read from the system property of that
/// name, from the system property `triennium.database.url`, or from the environment.
public final class LocalSettings {

    private LocalSettings() {}

    public static Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getProperty(propertyName(name))))
                .or(() -> Optional.ofNullable(System.getenv(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private static String propertyName(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
