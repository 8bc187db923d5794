package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A console finds the realm by what the product says of itself, and signs in there.
class ConsoleSignInIT extends ProductTest {

    private static final String PASSWORD = "triennium";

    private static URI back() {
        return product().api().resolve("/signed-in");
    }

    private static HttpResponse<String> settings() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(product().api().resolve("/settings.json")).build(),
                    BodyHandlers.ofString());
        }
    }

    private static JsonNode told() throws Exception {
        return JsonMapper.shared().readTree(settings().body());
    }

    @Test
    void anybodyMayAskForTheSettingsAndKeepThemForAWhile() throws Exception {
        var answer = settings();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/json");
        assertThat(answer.headers().allValues("Cache-Control"))
                .containsExactly("max-age=300, public");
        assertThat(told().properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("issuer", "client", "mails");
    }

    @Test
    void aTokenOfTheConsoleOpensTheApi() throws Exception {
        var told = told();
        assertThat(told.path("issuer").asString())
                .isEqualTo(product().keycloak().issuer().toString());
        var person = DemoPeople.BIRCH_REPRESENTATIVE;

        var token =
                new Browser(told.path("client").asString(), back())
                        .signIn(person.username(), PASSWORD);

        var answer =
                new ProductClient(product().api(), () -> token)
                        .run("{ viewer { person { givenName } } }", Map.of());
        assertThat(answer.at("/viewer/person/givenName").asString()).isEqualTo(person.givenName());
    }

    @Test
    void theConsoleSignsInWithAProofAlone() throws Exception {
        var refused = new Browser(told().path("client").asString(), back()).begin(Map.of());

        assertThat(refused.headers().firstValue("Location").orElse(""))
                .startsWith(back().toString())
                .contains("error=invalid_request");
    }

    @Test
    void nobodyElseIsToldWhoSignedIn() throws Exception {
        var refused =
                new Browser(
                                told().path("client").asString(),
                                URI.create("https://elsewhere.example/signed-in"))
                        .begin(Map.of());

        assertThat(refused.statusCode()).isEqualTo(400);
    }
}
