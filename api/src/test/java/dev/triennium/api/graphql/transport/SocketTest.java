package dev.triennium.api.graphql.transport;

import static dev.triennium.testkernel.GraphQlServer.ALDERS_BOX;
import static dev.triennium.testkernel.GraphQlServer.BIRCHS_BOX;
import static dev.triennium.testkernel.KernelApplication.ALDER;
import static dev.triennium.testkernel.KernelApplication.EMPLOYEE;
import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.Role;
import dev.triennium.testkernel.Boxes;
import dev.triennium.testkernel.InMemoryGrants;
import dev.triennium.testkernel.InMemoryPeople;
import dev.triennium.testkernel.KernelTest;
import dev.triennium.testkernel.TestIssuer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import reactor.core.publisher.Flux;

@KernelTest
class SocketTest {

    private static final String SUBSCRIBE =
            "{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}";

    private final List<Socket> sockets = new ArrayList<>();

    @LocalServerPort private int port;
    @Autowired private InMemoryGrants grants;
    @Autowired private InMemoryPeople people;
    @Autowired private Boxes boxes;

    /// A socket that keeps what it hears.
    private static final class Socket implements WebSocket.Listener {

        private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();
        private @Nullable WebSocket socket;

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                messages.add(partial.toString());
                partial.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedStage(null);
        }

        Socket say(String message) {
            if (socket != null) {
                socket.sendText(message, true).join();
            }
            return this;
        }

        String hear() throws InterruptedException {
            var message = messages.poll(60, TimeUnit.SECONDS);
            assertThat(message).as("a message").isNotNull();
            return String.valueOf(message);
        }

        int closeCode() {
            return closed.orTimeout(60, TimeUnit.SECONDS).join();
        }

        void close() {
            if (socket != null) {
                socket.abort();
            }
        }
    }

    private Socket open() {
        var listener = new Socket();
        sockets.add(listener);
        listener.socket =
                HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .buildAsync(URI.create("ws://127.0.0.1:" + port + "/graphql"), listener)
                        .join();
        return listener;
    }

    private Socket open(String token) {
        return open().say(
                        "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer %s\"}}"
                                .formatted(token));
    }

    private Socket signedIn(String subject) throws InterruptedException {
        var socket = open(TestIssuer.token(subject));
        assertThat(socket.hear()).contains("connection_ack");
        return socket;
    }

    @Test
    void aSubscriptionSendsItsEventsAndCompletes() throws InterruptedException {
        var socket = signedIn(REPRESENTATIVE);
        socket.say(SUBSCRIBE.formatted("1", "subscription { countdown(from: 2) }"));
        assertThat(socket.hear()).contains("\"countdown\":2");
        assertThat(socket.hear()).contains("\"countdown\":1");
        assertThat(socket.hear()).contains("complete");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ not json | 4400",
                "{\"type\":\"nope\"} | 4400",
                "[] | 4400",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ hello }\"}} | 4400",
                "{\"id\":\"1\",\"type\":\"subscribe\"} | 4400",
                "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":7}} | 4400",
                "{\"type\":\"connection_init\"} | 4429"
            })
    void whatIsNoMessageOfTheProtocolCloses(String message, int code) throws InterruptedException {
        assertThat(signedIn(REPRESENTATIVE).say(message).closeCode()).isEqualTo(code);
    }

    @Test
    void withoutATokenNothingOpens() {
        assertThat(open().say("{\"type\":\"connection_init\"}").closeCode()).isEqualTo(4401);
        assertThat(open("bad").closeCode()).isEqualTo(4401);
        assertThat(open().say(SUBSCRIBE.formatted("1", "{ hello }")).closeCode()).isEqualTo(4401);
    }

    /// After 4401 clients give up; after this they come back.
    @Test
    void withoutADatabaseClientsAreAskedToComeBack() {
        assertThat(open(TestIssuer.token(InMemoryPeople.UNREACHABLE)).closeCode()).isEqualTo(1013);
    }

    @Test
    void theSocketClosesWithItsTokenByACodeThatClientsRetry() throws InterruptedException {
        var soon = Clock.systemUTC().instant().plus(Duration.ofSeconds(2));
        var socket =
                open(
                        TestIssuer.token(
                                REPRESENTATIVE, claims -> claims.expirationTime(Date.from(soon))));
        assertThat(socket.hear()).contains("connection_ack");
        assertThat(socket.closeCode()).isEqualTo(4403);
    }

    /// Another node has been told of it.
    @Test
    void aSocketIsClosedWhenItsSessionEnds() throws InterruptedException {
        var socket = signedIn("leaver-with-a-socket");
        var other = signedIn("stayer-with-a-socket");
        var now = Clock.systemUTC().instant();
        people.end("session-of-leaver-with-a-socket", now, now.plus(Duration.ofHours(1)));
        assertThat(socket.closeCode()).isEqualTo(4401);
        other.say(SUBSCRIBE.formatted("1", "{ hello }"));
        assertThat(other.hear()).contains("hello");
    }

    @Test
    void onePersonHasSoManySockets() throws InterruptedException {
        for (var i = 0; i < Sockets.SOCKETS_OF_PERSON; i++) {
            signedIn("person-of-many-sockets");
        }
        assertThat(open(TestIssuer.token("person-of-many-sockets")).closeCode()).isEqualTo(4401);
    }

    @Test
    void oneSocketHasSoManySubscriptions() throws InterruptedException {
        var socket = signedIn(EMPLOYEE);
        var listen = "subscription { boxOpened(id: \\\"%s\\\") { id } }".formatted(ALDERS_BOX);
        for (var i = 0; i <= Sockets.SUBSCRIPTIONS_OF_SOCKET; i++) {
            socket.say(SUBSCRIBE.formatted("s" + i, listen));
        }
        assertThat(socket.hear()).contains("error", "OPERATION_TOO_COMPLEX");
    }

    @Test
    void aForeignSubjectCannotBeListenedTo() throws InterruptedException {
        var socket = signedIn(REPRESENTATIVE);
        socket.say(
                SUBSCRIBE.formatted(
                        "1",
                        "subscription { boxOpened(id: \\\"%s\\\") { id } }".formatted(BIRCHS_BOX)));
        assertThat(socket.hear()).contains("There is nothing with this id");
    }

    @Test
    void eachEventIsAskedForAnew() throws InterruptedException {
        var leaver = InMemoryPeople.person("leaver");
        grants.grant(leaver, ALDER, Role.EMPLOYEE);
        var socket = listening("leaver", "name");
        boxes.open("first");
        assertThat(socket.hear()).contains("first");
        grants.end(leaver, ALDER);
        boxes.open("second");
        assertThat(socket.hear())
                .contains("\"type\":\"error\"", "FORBIDDEN")
                .doesNotContain("second");
        awaitListeners(0);
    }

    @Test
    void aLesserRoleSeesLessOfTheNextEvent() throws InterruptedException {
        var mover = InMemoryPeople.person("mover");
        grants.grant(mover, ALDER, Role.REPRESENTATIVE);
        var socket = listening("mover", "name history");
        boxes.open("first");
        assertThat(socket.hear()).contains("history of first");
        grants.grant(mover, ALDER, Role.EMPLOYEE);
        boxes.open("second");
        assertThat(socket.hear())
                .contains("\"name\":\"second\"", "FORBIDDEN")
                .doesNotContain("history of");
    }

    private Socket listening(String subject, String fields) throws InterruptedException {
        var socket = signedIn(subject);
        socket.say(
                SUBSCRIBE.formatted(
                        "1",
                        "subscription { boxOpened(id: \\\"%s\\\") { %s } }"
                                .formatted(ALDERS_BOX, fields)));
        awaitListeners(1);
        return socket;
    }

    @AfterEach
    void everyListenerLeaves() {
        sockets.forEach(Socket::close);
        awaitListeners(0);
    }

    private void awaitListeners(int count) {
        Flux.interval(Duration.ofMillis(20))
                .takeUntil(_ -> boxes.listeners() == count)
                .blockLast(Duration.ofSeconds(10));
    }
}
