package dev.triennium.local.product;

import dev.triennium.local.LocalFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// Keys that the local stack makes for itself at its first start.
final class LocalSecrets {

    private static final int BYTES = 32;

    private LocalSecrets() {}

    static String auditKey(Path folder) {
        var file = folder.resolve("audit.key");
        try {
            if (Files.notExists(file)) {
                var key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw LocalFolders.failure("keep the key of the audit trail in " + file, e);
        }
    }
}
