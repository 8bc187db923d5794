package dev.triennium.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeycloakDistributionTest {

    @Test
    void theReasonOfAFailureIsItsFirstError() {
        var lines =
                List.of(
                        "2026-11-24 06:45:26,257 WARN  [org.keycloak.common.Profile] (main) Old",
                        "2026-11-24 06:45:27,000 ERROR [org.keycloak.quarkus] (main) Port in use",
                        "2026-11-24 06:45:27,001 ERROR [org.keycloak.quarkus] (main) Failed");
        assertThat(KeycloakDistribution.reason(lines)).isEqualTo(": Port in use");
        assertThat(KeycloakDistribution.reason(List.of("no news"))).isEmpty();
    }
}
