package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What people choose for themselves stays, whatever their tokens say, and is nobody else's.
class PersonalSettingsIT extends ProductTest {

    private static JsonNode settings(ProductClient client) {
        return client.run("{ viewer { settings { locale timeZone digests } } }")
                .at("/viewer/settings");
    }

    private static JsonNode change(ProductClient client, Map<String, @Nullable Object> input) {
        return client.ask(
                        """
                        mutation($input: ChangeMySettingsInput!) { changeMySettings(input: $input) {
                          viewer { settings { locale timeZone digests } }
                          errors { code path } } }
                        """,
                        Map.of("input", input))
                .at("/data/changeMySettings");
    }

    private static Map<String, @Nullable Object> cleared() {
        var none = new HashMap<String, @Nullable Object>();
        none.put("locale", null);
        none.put("timeZone", null);
        none.put("digests", true);
        return none;
    }

    @Test
    void whatIsLeftOutStaysAndNullClears() {
        var chiara = as(DemoPeople.CEDAR_REPRESENTATIVE);
        var others = settings(as(DemoPeople.SOUTHGATE_PARTNER));
        try {
            var chosen = change(chiara, Map.of("locale", "de", "timeZone", "Asia/Tokyo"));
            assertThat(chosen.at("/viewer/settings/locale").asString()).isEqualTo("de");
            change(chiara, Map.of("digests", false));
            var stored = settings(chiara);
            assertThat(stored.path("locale").asString()).isEqualTo("de");
            assertThat(stored.path("timeZone").asString()).isEqualTo("Asia/Tokyo");
            assertThat(stored.path("digests").asBoolean(true)).isFalse();

            var refused = change(chiara, Map.of("timeZone", "Middle-earth/Shire"));
            assertThat(refused.at("/errors/0/code").asString()).isEqualTo("INPUT_INVALID");
            assertThat(refused.at("/errors/0/path").toString())
                    .isEqualTo("[\"input\",\"timeZone\"]");
            assertThat(settings(chiara)).isEqualTo(stored);
            assertThat(settings(as(DemoPeople.SOUTHGATE_PARTNER))).isEqualTo(others);
        } finally {
            change(chiara, cleared());
        }
        assertThat(settings(chiara).path("locale").isNull()).isTrue();
        assertThat(settings(chiara).path("timeZone").isNull()).isTrue();
        assertThat(settings(chiara).path("digests").asBoolean(false)).isTrue();
    }
}
