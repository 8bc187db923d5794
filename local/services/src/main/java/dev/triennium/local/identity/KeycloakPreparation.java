package dev.triennium.local.identity;

import dev.triennium.local.LocalStartException;
import dev.triennium.local.process.ParentProcess;
import dev.triennium.local.process.StopList;

/// Builds Keycloak and imports its realms, unless that is done: beside Maven, which compiles the
/// rest meanwhile.
final class KeycloakPreparation {

    private KeycloakPreparation() {}

    static void main() {
        ParentProcess.endWithIt();
        var _ = StopList.atExit();
        try {
            KeycloakDistribution.prepared(System.out::println);
        } catch (LocalStartException e) {
            // Whoever starts Keycloak tries again, and says why it fails.
            System.out.println(e.getMessage());
        }
    }
}
