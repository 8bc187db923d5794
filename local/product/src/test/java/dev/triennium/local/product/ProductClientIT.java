package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import org.junit.jupiter.api.Test;

class ProductClientIT extends ProductTest {

    @Test
    void theProductKnowsWhoIsSignedIn() {
        var viewer = as(DemoPeople.ALDER_REPRESENTATIVE).run("{ viewer { person { email } } }");
        assertThat(viewer.at("/viewer/person/email").asString())
                .isEqualTo(DemoPeople.ALDER_REPRESENTATIVE.email());
    }
}
