package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTest {

    private static final TenantId TENANT =
            new TenantId(UUID.fromString("01930000-0000-7000-8000-00000000000a"));
    private static final UUID KEY = UUID.fromString("01930000-0000-7000-8000-000000000001");

    @Test
    void whatWasWrittenIsRead() {
        var id = GlobalId.of("Site", TENANT, KEY);
        assertThat(GlobalId.from(id.toString())).isEqualTo(id);
        UUID key = id.as("Site", uuid -> uuid);
        assertThat(key).isEqualTo(KEY);
    }

    @Test
    void anIdOutsideTenantsKeepsItsSpeakingKey() {
        var id = GlobalId.of("Standard", "iso-9001-2015");
        assertThat(GlobalId.from(id.toString()).keyOf("Standard")).isEqualTo("iso-9001-2015");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zz",
                "%%%",
                "\u0000",
                "🏃",
                "U2l0ZQ",
                "U2l0ZS8v",
                "Ly8v",
                "c2l0ZS8vMQ",
                "U2l0ZS9ub3QtYS11dWlkLzE"
            })
    void aTextThatIsNoIdNamesNothing(String text) {
        var id = GlobalId.from(text);
        assertThat(id.isWellFormed()).isFalse();
        assertThat(id.toString()).isEqualTo(text);
        assertThat(id.tenant()).isNull();
    }

    @Test
    void anotherSpellingOfTheSameIdNamesNothing() {
        var text = "Site/01930000-0000-7000-8000-00000000000A/1";
        assertThat(GlobalId.from(encoded(text)).isWellFormed()).isFalse();
        var padded = GlobalId.of("Standard", "a").toString() + "=";
        assertThat(GlobalId.from(padded).isWellFormed()).isFalse();
    }

    @Test
    void aVeryLongTextIsNotEvenDecoded() {
        assertThat(GlobalId.from("A".repeat(1_000_000)).isWellFormed()).isFalse();
    }

    @Test
    void theIdOfAnOrganisationCannotNameAnotherOne() {
        var forged = encoded("Tenant/" + TENANT.value() + "/" + KEY);
        assertThat(GlobalId.from(forged).isWellFormed()).isFalse();
        assertThat(GlobalId.from(GlobalId.of(TENANT).toString()).tenant()).isEqualTo(TENANT);
    }

    @Test
    void theIdOfAnotherTypeNamesNothingHere() {
        var id = GlobalId.of("Site", TENANT, KEY);
        assertThatExceptionOfType(UnknownIdException.class)
                .isThrownBy(() -> id.as("Certification", uuid -> uuid));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
