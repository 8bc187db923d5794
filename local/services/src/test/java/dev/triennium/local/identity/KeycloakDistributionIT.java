package dev.triennium.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakDistributionIT {

    private final List<String> said = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void usersOfTheSameRealmsAreKept() throws Exception {
        var distribution = KeycloakDistribution.prepared(_ -> {});
        distribution.seed(folder, said::add);
        Files.writeString(folder.resolve("keycloak.mv.db"), "invited users");

        distribution.seed(folder, said::add);

        assertThat(folder.resolve("keycloak.mv.db")).hasContent("invited users");
        assertThat(said).isEmpty();
    }

    @Test
    void usersOfOlderRealmsArePutAside() throws Exception {
        Files.writeString(folder.resolve("keycloak.mv.db"), "invited users");
        Files.writeString(folder.resolve("seed"), "keycloak-seed-26.7.3-other");

        KeycloakDistribution.prepared(_ -> {}).seed(folder, said::add);

        assertThat(folder.resolve("previous.mv.db")).hasContent("invited users");
        assertThat(folder.resolve("keycloak.mv.db")).isNotEmptyFile();
        assertThat(said).singleElement().asString().startsWith("Keycloak's realms have changed");
    }
}
