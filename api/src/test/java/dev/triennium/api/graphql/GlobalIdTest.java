package dev.triennium.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTest {

    private static final GlobalIds IDS = GlobalIds.ofProduct();
    private static final TenantId TENANT =
            new TenantId(UUID.fromString("01930000-0000-7000-8000-00000000000a"));
    private static final UUID KEY = UUID.fromString("01930000-0000-7000-8000-000000000001");

    @Test
    void whatWasWrittenIsRead() {
        for (var type : IdTypes.ALL) {
            var id =
                    type.equals(IdTypes.TENANT)
                            ? GlobalId.of(TENANT)
                            : new GlobalId(type, type.isInTenant() ? TENANT : null, KEY);
            assertThat(IDS.convert(id.toString())).isEqualTo(id);
        }
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
        var id = IDS.convert(text);
        assertThat(id.isWellFormed()).isFalse();
        assertThat(id.tenant()).isNull();
    }

    @Test
    void anotherSpellingOfTheSameIdNamesNothing() {
        var text = "Site/" + TENANT.value() + "/" + KEY;
        assertThat(IDS.convert(encoded(text)).isWellFormed()).isTrue();
        assertThat(IDS.convert(encoded(text.replace('a', 'A'))).isWellFormed()).isFalse();
        var padded = GlobalId.of("Standard", KEY) + "=";
        assertThat(IDS.convert(padded).isWellFormed()).isFalse();
    }

    @Test
    void aVeryLongTextIsNotEvenDecoded() {
        assertThat(IDS.convert("A".repeat(1_000_000)).isWellFormed()).isFalse();
    }

    @Test
    void theIdOfAnOrganisationCannotNameAnotherOne() {
        var forged = encoded("Tenant/" + TENANT.value() + "/" + KEY);
        assertThat(IDS.convert(forged).isWellFormed()).isFalse();
        assertThat(IDS.convert(GlobalId.of(TENANT).toString()).tenant()).isEqualTo(TENANT);
    }

    @Test
    void whatBelongsToTenantsHasOneAndNothingElse() {
        assertThat(IDS.convert(encoded("Site//" + KEY)).isWellFormed()).isFalse();
        assertThat(IDS.convert(encoded("Standard/" + TENANT.value() + "/" + KEY)).isWellFormed())
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> GlobalId.of("Site", KEY));
    }

    @Test
    void aTypeThatIsNotOursNamesNothing() {
        assertThat(IDS.convert(encoded("Planet//" + KEY)).isWellFormed()).isFalse();
    }

    @Test
    void anIdIsThatOfTheDomainForItsOwnTypeAlone() {
        var id = GlobalId.of("Site", TENANT, KEY);
        assertThat(id.as(SiteId.class)).contains(new SiteId(KEY));
        assertThat(id.as(CertificationId.class)).isEmpty();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
