package dev.triennium.local.product;

import java.nio.file.Path;
import java.util.Map;

/// The settings of another process beside the product that the tests share, on its database.
final class NodeSettings {

    private NodeSettings() {}

    static Map<String, String> ofProduct(int port, Path folder) {
        var database = ProductTest.product().database();
        var running = ProductTest.product().application().getEnvironment();
        return Map.of(
                "TRIENNIUM_ACCOUNTS_SECRET",
                        running.getRequiredProperty("triennium.accounts.secret"),
                "TRIENNIUM_PORT", Integer.toString(port),
                "TRIENNIUM_DATABASE_URL", database.jdbcUrl(),
                "TRIENNIUM_DATABASE_USERNAME", database.username(),
                "TRIENNIUM_DATABASE_PASSWORD", database.password(),
                "TRIENNIUM_ISSUER", running.getRequiredProperty("triennium.identity.issuer"),
                "TRIENNIUM_AUDIENCE", "triennium-api",
                "TRIENNIUM_AUDIT_KEY", running.getRequiredProperty("triennium.audit.key"),
                "TRIENNIUM_FILES_FOLDER", folder.toString());
    }
}
