package dev.triennium.api.graphql;

import static dev.triennium.testkernel.GraphQlServer.ALDERS_BOX;
import static dev.triennium.testkernel.GraphQlServer.BIRCHS_BOX;
import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.GraphQlServer.Answer;
import dev.triennium.testkernel.KernelTest;
import dev.triennium.testkernel.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@KernelTest
class LanguageOfAnswersTest {

    private static final String RENAME =
            "mutation { renameBox(input: {id: \\\"%s\\\", name: \\\"%s\\\", refuseWith: %s})"
                    + " { errors { message ... on RuleViolation { rule { source } } } } }";

    @LocalServerPort private int port;
    private GraphQlServer server = new GraphQlServer(0);

    @BeforeEach
    void connect() {
        server = new GraphQlServer(port);
    }

    private Answer post(@Nullable String wanted, String document) {
        return post(wanted, "application/json", TestIssuer.token(REPRESENTATIVE), document);
    }

    private Answer post(@Nullable String wanted, String accept, String token, String document) {
        return postBody(wanted, accept, token, "{\"query\":\"%s\"}".formatted(document));
    }

    private Answer postBody(@Nullable String wanted, String accept, String token, String body) {
        var request =
                server.request(token)
                        .header("accept", accept)
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body));
        if (wanted != null) {
            request.header("accept-language", wanted);
        }
        return server.send(request);
    }

    private String refusal(String id, String name, String code) {
        return post("de-CH, en;q=0.5", RENAME.formatted(id, name, code))
                .at("/data/renameBox/errors/0/message")
                .asString();
    }

    @Test
    void aMutationIsRefusedInTheLanguageOfItsRequest() {
        assertThat(refusal(BIRCHS_BOX, "x", "null")).isEqualTo("Mit dieser ID gibt es nichts.");
        assertThat(refusal(ALDERS_BOX, "x".repeat(201), "null"))
                .isEqualTo("Der Text darf höchstens 200 Zeichen haben.");
        assertThat(refusal(ALDERS_BOX, "x", "VERSION_CONFLICT"))
                .startsWith(
                        "Jemand anderes hat das inzwischen geändert; die aktuelle Version ist ");
        assertThat(refusal(ALDERS_BOX, "x", "IDEMPOTENCY_KEY_REUSED"))
                .isEqualTo(
                        "Dieser idempotencyKey wurde schon mit einer anderen Eingabe verwendet.");
    }

    @Test
    void soIsWhatNeverRuns() {
        assertThat(message(post("de", "{ scalars(date: \\\"1.9.2026\\\") { date } }")))
                .contains("Erwartet wird ein Datum wie 2026-09-01.");
        assertThat(message(post("de", "{ away }")))
                .isEqualTo(
                        "Der Dienst ist derzeit nicht erreichbar; versuchen Sie es später noch"
                                + " einmal.");
        assertThat(message(post("de", "subscription { countdown(from: 2) }")))
                .isEqualTo(
                        "Ein Abonnement braucht einen WebSocket oder Accept: text/event-stream.");
        var many = new StringBuilder("{ ");
        for (var i = 0; i < 40; i++) {
            many.append("a%1$d: hello ".formatted(i));
        }
        assertThat(message(post("de", many.append('}').toString())))
                .isEqualTo("Die Operation hat zu viele Aliasse: Höchstens 30 werden ausgeführt.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    position: 1.5   | position  | Erwartet wird eine ganze Zahl von höchstens 32 Bit.
                    position: 9e9   | position  | Erwartet wird eine ganze Zahl von höchstens 32 Bit.
                    position: 3000000000 | position | Erwartet wird eine ganze Zahl von höchstens 32 Bit.
                    weight: "2"     | weight    | Erwartet wird eine Zahl.
                    weight: ONE     | weight    | Erwartet wird eine Zahl.
                    isFragile: "no" | isFragile | Erwartet wird true oder false.
                    isFragile: 0    | isFragile | Erwartet wird true oder false.
                    text: 7         | text      | Erwartet wird ein Text.
                    """)
    void soIsAValueOfTheWrongFormInTheDocument(String given, String field, String expected) {
        var document =
                """
                mutation { renameBox(input: {id: "%s", name: "x", tags: [{text: "a"}, {%s}]}) {
                  box { id } } }
                """
                        .formatted(
                                ALDERS_BOX,
                                given.startsWith("text") ? given : "text: \"b\", " + given)
                        .replace("\"", "\\\"")
                        .replace("\n", " ");
        var answer = post("de", document);

        assertThat(message(answer)).isEqualTo("input.tags.1." + field + ": " + expected);
        assertThat(answer.at("/errors/0/extensions").toString())
                .contains("\"BAD_USER_INPUT\"", "[\"input\",\"tags\",\"1\",\"" + field + "\"]");
        assertThat(answer.at("/errors/0/locations/0/line").asInt()).isEqualTo(1);
        assertThat(answer.at("/errors/1").isMissingNode()).isTrue();
    }

    @Test
    void soAreValuesOfDirectivesAndInFragments() {
        assertThat(message(post("de", "{ hello @include(if: \\\"x\\\") }")))
                .isEqualTo("if: Erwartet wird true oder false.");
        var nested =
                "{ box(id: \\\""
                        + BIRCHS_BOX
                        + "\\\") { ... on Box { ...Inner } } }"
                        + " fragment Inner on Box { boxes(first: \\\"x\\\") { edges { cursor } } }";
        assertThat(message(post("en", nested)))
                .isEqualTo("first: A whole number of up to 32 bits is expected.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"WRONG", "\"VERSION_CONFLICT\"", "7", "[WRONG]"})
    void soIsAWordThatIsNoneOfAnEnum(String given) {
        var document = RENAME.formatted(ALDERS_BOX, "x", given.replace("\"", "\\\""));

        assertThat(message(post("de", document)))
                .startsWith("input.refuseWith: Erwartet wird ")
                .contains("VERSION_CONFLICT");
        var answer = post("en", document);
        assertThat(message(answer)).contains("expected").contains("VERSION_CONFLICT");
        assertThat(answer.at("/errors/0/extensions").toString())
                .contains("\"BAD_USER_INPUT\"", "[\"input\",\"refuseWith\"]");
        assertThat(answer.at("/errors/1").isMissingNode()).isTrue();
    }

    @Test
    void soIsAValueOfTheWrongFormInAVariable() {
        var body =
                "{\"query\":\"query($n: Int) { boxes(tenantId: \\\""
                        + BIRCHS_BOX
                        + "\\\", first: $n) { edges { cursor } } }\",\"variables\":{\"n\":\"x\"}}";
        var token = TestIssuer.token(REPRESENTATIVE);
        assertThat(message(postBody("de", "application/json", token, body)))
                .isEqualTo("$n: Erwartet wird eine ganze Zahl von höchstens 32 Bit.");
        assertThat(message(postBody("en", "application/json", token, body)))
                .isEqualTo("$n: A whole number of up to 32 bits is expected.");
    }

    private static String message(Answer answer) {
        return answer.at("/errors/0/message").asString();
    }

    @Test
    void soIsWhatIsNoGraphQl() {
        var get =
                server.request(TestIssuer.token(REPRESENTATIVE))
                        .header("accept-language", "de")
                        .GET();
        assertThat(message(server.send(get))).isEqualTo("Anfragen werden mit POST gesendet.");
        var nobody =
                HttpRequest.newBuilder(server.uri("/graphql"))
                        .header("accept-language", "de")
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString("{}"));
        assertThat(message(server.send(nobody)))
                .isEqualTo("Ein gültiges Zugriffstoken wird gebraucht.");
    }

    @Test
    void soIsAnEvent() {
        var document = "subscription { boxOpened(id: \\\"%s\\\") { id } }".formatted(BIRCHS_BOX);
        var events = post("de", "text/event-stream", TestIssuer.token(REPRESENTATIVE), document);
        assertThat(events.text()).contains("Mit dieser ID gibt es nichts.");
    }

    @Test
    void whoDoesNotSayIsAnsweredInTheirOwn() {
        var token = TestIssuer.token(REPRESENTATIVE, claims -> claims.claim("locale", "de-DE"));
        var document = RENAME.formatted(BIRCHS_BOX, "x", "null");
        assertThat(
                        post(null, "application/json", token, document)
                                .at("/data/renameBox/errors/0/message")
                                .asString())
                .isEqualTo("Mit dieser ID gibt es nichts.");
        assertThat(
                        post("en", "application/json", token, document)
                                .at("/data/renameBox/errors/0/message")
                                .asString())
                .isEqualTo("There is nothing with this id.");
    }
}
