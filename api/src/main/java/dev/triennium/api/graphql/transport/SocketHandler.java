package dev.triennium.api.graphql.transport;

import dev.triennium.api.error.RequestId;
import dev.triennium.api.graphql.transport.GraphQlRequestBody.MalformedRequestException;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.api.identity.LiveSessions;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import reactor.core.Disposable;
import tools.jackson.core.JacksonException;

/// The protocol `graphql-transport-ws`: refuses what is no message of it with 4400 and closes
/// with the token that opened the socket.
final class SocketHandler extends GraphQlWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(SocketHandler.class);

    private static final CloseStatus INVALID = new CloseStatus(4400, "Invalid message");
    /// Clients connect again after it, with a new token; 4401 is the end for them.
    private static final CloseStatus EXPIRED = new CloseStatus(4403, "Token expired");

    private static final CloseStatus LOGGED_OUT = new CloseStatus(4401, "Logged out");
    private static final Set<String> BARE_TYPES = Set.of("connection_init", "ping", "pong");
    private static final int MAX_ID_LENGTH = 100;
    private static final Duration SEND_TIME_LIMIT = Duration.ofSeconds(10);
    private static final int SEND_BUFFER_BYTES = 512 * 1024;

    private final GraphQlRequestBody bodies;
    private final LiveSessions sessions;
    private final Map<String, Disposable> ends = new ConcurrentHashMap<>();

    SocketHandler(
            WebGraphQlHandler handler,
            HttpMessageConverter<Object> converter,
            GraphQlRequestBody bodies,
            LiveSessions sessions,
            Duration initTimeout,
            @Nullable Duration keepAlive,
            @Nullable CorsConfiguration cors) {
        super(
                handler,
                converter,
                initTimeout,
                keepAlive,
                cors == null ? new CorsConfiguration() : cors);
        this.bodies = bodies;
        this.sessions = sessions;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of("graphql-transport-ws");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession bare) {
        var session = inTurn(bare);
        if (session.getAcceptedProtocol() == null) {
            close(session, new CloseStatus(4406, "Subprotocol not acceptable"));
            return;
        }
        super.afterConnectionEstablished(session);
    }

    @Override
    protected void handleTextMessage(WebSocketSession bare, TextMessage message) throws Exception {
        var session = inTurn(bare);
        var checked = check(message);
        if (checked == null) {
            close(session, INVALID);
            return;
        }
        // Each message is a request of its own.
        try (var _ = RequestId.during(RequestId.next())) {
            super.handleTextMessage(session, checked);
        }
        closeWithToken(session);
    }

    /// Events of several subscriptions and a close come from threads of their own: one at a time,
    /// none after the close, and no more waiting for a slow reader than the buffer holds.
    private static WebSocketSession inTurn(WebSocketSession session) {
        return (WebSocketSession)
                session.getAttributes()
                        .computeIfAbsent(
                                ConcurrentWebSocketSessionDecorator.class.getName(),
                                _ -> new Turned(session));
    }

    private static final class Turned extends ConcurrentWebSocketSessionDecorator {

        Turned(WebSocketSession session) {
            super(session, Math.toIntExact(SEND_TIME_LIMIT.toMillis()), SEND_BUFFER_BYTES);
        }

        /// The framework takes each failure of `connection_init` for a refused token.
        @Override
        public void close(CloseStatus status) throws IOException {
            super.close(
                    getAttributes().containsKey(Sockets.OUTAGE)
                            ? CloseStatus.SERVICE_OVERLOAD
                            : status);
        }
    }

    /// @return null when it is no message of the protocol
    private @Nullable TextMessage check(TextMessage message) {
        try {
            var parsed = GraphQlRequestBody.MAPPER.readValue(message.asBytes(), Map.class);
            return parsed == null ? null : check(message, parsed);
        } catch (JacksonException | MalformedRequestException _) {
            return null;
        }
    }

    private @Nullable TextMessage check(TextMessage message, Map<?, ?> parsed) {
        var payload = parsed.get("payload");
        if (!(parsed.get("type") instanceof String type)) {
            return null;
        }
        if (BARE_TYPES.contains(type)) {
            return payload == null || payload instanceof Map<?, ?> ? message : null;
        }
        var hasId =
                parsed.get("id") instanceof String id
                        && !id.isEmpty()
                        && id.length() <= MAX_ID_LENGTH;
        if (!hasId) {
            return null;
        }
        return switch (type) {
            case "subscribe" -> withDocument(parsed, bodies.check(payload));
            case "complete" -> message;
            default -> null;
        };
    }

    private static TextMessage withDocument(Map<?, ?> parsed, Map<String, Object> payload) {
        var message = new LinkedHashMap<Object, Object>(parsed);
        message.put("payload", payload);
        return new TextMessage(GraphQlRequestBody.MAPPER.writeValueAsBytes(message));
    }

    private void closeWithToken(WebSocketSession session) {
        var caller = session.getAttributes().get(CallerAuthentication.class.getName());
        if (caller instanceof CallerAuthentication authentication) {
            ends.computeIfAbsent(
                    session.getId(),
                    _ ->
                            sessions.end(authentication)
                                    .subscribe(end -> close(session, status(end))));
        }
    }

    private static CloseStatus status(LiveSessions.End end) {
        return switch (end) {
            case TOKEN_EXPIRED -> EXPIRED;
            case LOGGED_OUT -> LOGGED_OUT;
        };
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var end = ends.remove(session.getId());
        if (end != null) {
            end.dispose();
        }
        super.afterConnectionClosed(session, status);
    }

    private static void close(WebSocketSession session, CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException e) {
            log.debug("Cannot close a socket", e);
        }
    }
}
