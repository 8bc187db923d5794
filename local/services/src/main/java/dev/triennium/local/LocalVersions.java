package dev.triennium.local;

import java.io.IOException;
import java.util.Properties;

/// Versions of the servers that Maven fetches, as the build knows them.
public final class LocalVersions {

    private static final Properties VERSIONS = load();

    private LocalVersions() {}

    public static String keycloak() {
        return version("keycloak");
    }

    public static String mariaDb() {
        return version("mariadb");
    }

    private static String version(String server) {
        var version = VERSIONS.getProperty(server, "");
        if (version.isEmpty() || version.startsWith("@")) {
            throw new IllegalStateException("The build did not say the version of " + server);
        }
        return version;
    }

    private static Properties load() {
        var versions = new Properties();
        try (var file = LocalVersions.class.getResourceAsStream("versions.properties")) {
            if (file == null) {
                throw new IllegalStateException("versions.properties is missing");
            }
            versions.load(file);
            return versions;
        } catch (IOException e) {
            throw new IllegalStateException("versions.properties cannot be read", e);
        }
    }
}
