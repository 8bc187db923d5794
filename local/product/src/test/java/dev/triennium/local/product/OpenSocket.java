package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A WebSocket with one subscription, in the protocol `graphql-transport-ws`.
final class OpenSocket implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final StringBuilder frame = new StringBuilder();
    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private OpenSocket(URI api, String token, String document, Map<String, ?> variables) {
        var address = URI.create(api.resolve("/graphql").toString().replaceFirst("^http", "ws"));
        socket =
                HTTP.newWebSocketBuilder()
                        .subprotocols("graphql-transport-ws")
                        .buildAsync(address, this)
                        .join();
        send(
                Map.of(
                        "type",
                        "connection_init",
                        "payload",
                        Map.of("Authorization", "Bearer " + token)));
        assertThat(next(Duration.ofSeconds(30))).contains("connection_ack");
        send(
                Map.of(
                        "id",
                        "1",
                        "type",
                        "subscribe",
                        "payload",
                        Map.of("query", document, "variables", variables)));
    }

    static OpenSocket of(URI api, String token, String document, Map<String, ?> variables) {
        return new OpenSocket(api, token, document, variables);
    }

    private void send(Map<String, ?> message) {
        socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
    }

    /// Null when none comes in time.
    @Nullable String next(Duration patience) {
        try {
            return messages.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(
            WebSocket webSocket, CharSequence data, boolean last) {
        frame.append(data);
        if (last) {
            messages.add(frame.toString());
            frame.setLength(0);
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        closed.complete(code);
        return null;
    }

    /// The code that the server closes with.
    CompletableFuture<Integer> closed() {
        return closed;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
