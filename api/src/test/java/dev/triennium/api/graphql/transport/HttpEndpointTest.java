package dev.triennium.api.graphql.transport;

import static dev.triennium.testkernel.GraphQlServer.ALDERS_BOX;
import static dev.triennium.testkernel.GraphQlServer.BIRCHS_BOX;
import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.GraphQlServer.Answer;
import dev.triennium.testkernel.InMemoryPeople;
import dev.triennium.testkernel.KernelTest;
import dev.triennium.testkernel.TestIssuer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KernelTest
class HttpEndpointTest {

    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String HELLO = "{\"query\":\"{ hello }\"}";
    private static final String PARTIAL = "{\"query\":\"{ hello fault }\"}";

    @LocalServerPort private int port;
    @Autowired private InMemoryPeople people;
    private GraphQlServer server = new GraphQlServer(0);

    @BeforeEach
    void connect() {
        server = new GraphQlServer(port);
    }

    private HttpRequest.Builder request() {
        return server.request(TestIssuer.token(REPRESENTATIVE));
    }

    private Answer post(String accept, String body) {
        return server.send(
                request()
                        .header("accept", accept)
                        .header("content-type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json | application/graphql-response+json",
                "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
                "application/graphql-response+json;q=0.1, application/json | application/json",
                "application/json | application/json",
                "*/* | application/json"
            })
    void theClientChoosesTheMediaType(String accept, String type) {
        var answer = post(accept, HELLO);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.type()).isEqualToIgnoringCase(type + ";charset=UTF-8");
    }

    @Test
    void dataWithErrorsHasAStatusOfItsOwn() {
        assertThat(post(GRAPHQL, PARTIAL).status()).isEqualTo(294);
        assertThat(post("application/json", PARTIAL).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"query\": | 400",
                "{\"query\":\"{\"} | 400",
                "[] | 422",
                "[{\"query\":\"{ hello }\"}] | 422",
                "\"x\" | 422",
                "{} | 422",
                "{\"query\":7} | 422",
                "{\"query\":\"{ hello }\",\"variables\":[7]} | 422",
                "{\"query\":\"{ hello }\",\"extensions\":[]} | 422",
                "{\"query\":\"{ hello }\",\"operationName\":7} | 422",
                "{\"query\":\"{ nothing }\"} | 422",
                "{\"query\":\"query A { hello } query B { hello }\"} | 422",
                "{\"query\":\"{ hello }\"} trailing | 400"
            })
    void whatIsNoRequestIsRefusedAsWhatItIs(String body, int status) {
        var answer = post(GRAPHQL, body);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void nestingOfTheJsonIsLimited() {
        var body =
                "{\"query\":\"{ hello }\",\"variables\":{\"x\":"
                        + "[".repeat(60)
                        + "]".repeat(60)
                        + "}}";
        assertThat(post(GRAPHQL, body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
    void otherMethodsAreToldWhichOneToUse(String method) {
        var answer = server.send(request().method(method, BodyPublishers.noBody()));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).contains("POST");
        assertThat(answer.at("/errors/0/message").asString())
                .isEqualTo("Requests are sent by POST.");
    }

    @Test
    void whatWeDoNotWriteIsNotAcceptable() {
        assertThat(post("text/html", HELLO).status()).isEqualTo(406);
    }

    @Test
    void whatWeDoNotReadIsUnsupported() {
        var answer =
                server.send(
                        request()
                                .header("content-type", "text/plain")
                                .POST(BodyPublishers.ofString(HELLO)));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.type()).doesNotStartWith(GRAPHQL);
    }

    @Test
    void aBodyThatIsTooLargeIsNotRead() {
        var body =
                "{\"query\":\"{ hello }\",\"variables\":{\"x\":\"" + "a".repeat(1_000_000) + "\"}}";
        assertThat(post(GRAPHQL, body).status()).isEqualTo(413);
    }

    @Test
    void whoIsNotSignedInIsTold() {
        var answer =
                server.send(
                        server.request(null)
                                .header("accept", GRAPHQL)
                                .header("content-type", "application/json")
                                .POST(BodyPublishers.ofString(HELLO)));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void whatIsNotOurEndpointStaysShut() {
        var answer = server.send(HttpRequest.newBuilder(server.uri("/actuator/env")).GET());
        assertThat(answer.status()).isEqualTo(401);
        var alive = HttpRequest.newBuilder(server.uri("/actuator/health/liveness")).GET();
        assertThat(server.send(alive).status()).isEqualTo(200);
    }

    @Test
    void healthNamesItsPartsWithoutTheirDetails() {
        var health = server.send(HttpRequest.newBuilder(server.uri("/actuator/health")).GET());

        assertThat(health.at("/components/diskSpace").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("status");
        assertThat(health.text()).doesNotContain("details", "error");
    }

    @Test
    void aPersistedDocumentIsRunByItsHash() {
        var id = PersistedDocuments.idOf("query Hello {\n  hello\n}\n");
        assertThat(
                        post(GRAPHQL, "{\"documentId\":\"%s\"}".formatted(id))
                                .at("/data/hello")
                                .asString())
                .isEqualTo("hello");
        var unknown = post(GRAPHQL, "{\"documentId\":\"sha256:00\"}");
        assertThat(unknown.at("/errors/0/extensions/code").asString())
                .isEqualTo("PERSISTED_DOCUMENT_NOT_FOUND");
    }

    @Test
    void aSubscriptionOverPlainPostIsRefusedAndOneOverEventsFlows() {
        var body = "{\"query\":\"subscription { countdown(from: 2) }\"}";
        assertThat(post(GRAPHQL, body).status()).isEqualTo(422);
        var events = post("text/event-stream", body);
        assertThat(events.text())
                .contains("{\"countdown\":2}", "{\"countdown\":1}", "event:complete");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription { boxOpened(id: \\\"%s\\\") { id } }",
                "subscription { nothing }",
                "{ nothing }"
            })
    void aRefusalOverEventsHasACode(String document) {
        var answer =
                post(
                        "text/event-stream",
                        "{\"query\":\"%s\"}".formatted(document.formatted(BIRCHS_BOX)));
        assertThat(answer.text())
                .contains("event:next", "\"code\":\"BAD_USER_INPUT\"", "event:complete");
    }

    @Test
    void aFaultInAnEventTellsNoMoreThanItsTrace() {
        var document = "subscription { boxAtOnce(id: \\\"%s\\\") { lost } }".formatted(ALDERS_BOX);
        var answer = post("text/event-stream", "{\"query\":\"%s\"}".formatted(document));
        assertThat(answer.text())
                .contains("Something went wrong on our side", "\"code\":\"INTERNAL\"")
                .doesNotContain("null value");
    }

    @Test
    void aQueryOverEventsIsOneEvent() {
        assertThat(post("text/event-stream", HELLO).text())
                .contains("{\"data\":{\"hello\":\"hello\"}}", "event:complete");
    }

    @Test
    void aStreamOfEventsEndsWithItsToken() {
        var soon = Date.from(Clock.systemUTC().instant().plusSeconds(2));
        var token = TestIssuer.token(REPRESENTATIVE, claims -> claims.expirationTime(soon));
        var events =
                server.send(
                        server.request(token)
                                .header("accept", "text/event-stream")
                                .header("content-type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"query\":\"subscription { ticks }\"}")));
        assertThat(events.text())
                .contains("{\"ticks\":0}", "\"code\":\"UNAUTHENTICATED\"", "event:complete");
    }

    @Test
    void aStreamOfEventsEndsWithItsSession() throws Exception {
        var ticks = "{\"query\":\"subscription { ticks }\"}";
        try (var client = HttpClient.newHttpClient()) {
            var lines =
                    client.send(stream("leaver-with-a-stream", ticks), BodyHandlers.ofLines())
                            .body()
                            .iterator();
            assertThat(lines.next()).isEqualTo("event:next");
            var now = Clock.systemUTC().instant();
            people.end("session-of-leaver-with-a-stream", now, now.plus(Duration.ofHours(1)));
            assertThat(lines)
                    .toIterable()
                    .anyMatch(line -> line.contains("\"code\":\"UNAUTHENTICATED\""))
                    .contains("event:complete");
        }
    }

    @Test
    void aPersonHasSoManyStreamsAtATime() throws Exception {
        var ticks = "{\"query\":\"subscription { ticks }\"}";
        var watcher = "watcher-of-many";
        try (var client = HttpClient.newHttpClient()) {
            for (var i = 0; i < Sockets.STREAMS_OF_PERSON; i++) {
                var lines =
                        client.send(stream(watcher, ticks), BodyHandlers.ofLines())
                                .body()
                                .iterator();
                assertThat(lines.next()).isEqualTo("event:next");
            }
            assertThat(client.send(stream(watcher, ticks), BodyHandlers.ofString()).body())
                    .contains("\"code\":\"OPERATION_TOO_COMPLEX\"", "event:complete");
            client.shutdownNow();
        }
    }

    private HttpRequest stream(String subject, String body) {
        return server.request(TestIssuer.token(subject))
                .header("accept", "text/event-stream")
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
