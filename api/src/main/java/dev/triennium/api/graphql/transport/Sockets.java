package dev.triennium.api.graphql.transport;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ResponseErrors;
import dev.triennium.api.identity.BearerTokens;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.identity.PersonId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// What all transports do around a request, and what a WebSocket does once: say who calls,
/// hold callers to their number of sockets and subscriptions, give errors a code.
final class Sockets implements WebSocketGraphQlInterceptor {

    static final int SOCKETS_OF_PERSON = 10;
    static final int SUBSCRIPTIONS_OF_SOCKET = 50;

    /// The attribute of a request that is answered by server-sent events.
    static final String EVENT_STREAM = ResponseFormat.class.getName();

    private static final String CALLER = CallerAuthentication.class.getName();
    private static final String SUBSCRIPTIONS = Sockets.class.getName();
    private static final String BEARER = "bearer ";

    private static final ApiError TOO_MANY =
            ApiError.of(
                    ApiErrorCode.OPERATION_TOO_COMPLEX,
                    "A socket has at most %d operations at a time"
                            .formatted(SUBSCRIPTIONS_OF_SOCKET));

    private final BearerTokens tokens;
    private final Map<PersonId, AtomicInteger> open = new ConcurrentHashMap<>();

    Sockets(BearerTokens tokens) {
        this.tokens = tokens;
    }

    /// An error closes the socket with 4401.
    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> payload) {
        return Mono.fromRunnable(
                () -> {
                    var caller = tokens.authenticate(token(payload));
                    enter(caller.caller().person());
                    session.getAttributes().put(SUBSCRIPTIONS, new AtomicInteger());
                    session.getAttributes().put(CALLER, caller);
                });
    }

    private static String token(Map<String, Object> payload) {
        return payload.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("authorization"))
                .map(entry -> entry.getValue().toString())
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).trim())
                .findFirst()
                .orElseThrow(() -> new InvalidBearerTokenException("There is no token"));
    }

    private void enter(PersonId person) {
        open.compute(
                person,
                (_, sockets) -> {
                    var counted = sockets == null ? new AtomicInteger() : sockets;
                    if (counted.get() >= SOCKETS_OF_PERSON) {
                        throw new InvalidBearerTokenException("Too many sockets");
                    }
                    counted.incrementAndGet();
                    return counted;
                });
    }

    @Override
    public void handleConnectionClosed(
            WebSocketSessionInfo session, int statusCode, Map<String, Object> payload) {
        if (session.getAttributes().remove(CALLER) instanceof CallerAuthentication caller) {
            open.computeIfPresent(
                    caller.caller().person(),
                    (_, sockets) -> sockets.decrementAndGet() == 0 ? null : sockets);
        }
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().get(CALLER) instanceof CallerAuthentication caller) {
            request.configureExecutionInput(
                    (_, input) ->
                            input.graphQLContext(Map.of(CallerAuthentication.class, caller))
                                    .build());
        }
        if (request instanceof WebSocketGraphQlRequest socket) {
            return counted(socket, chain);
        }
        var response = chain.next(request).map(Sockets::withCodes);
        return request.getAttributes().containsKey(EVENT_STREAM)
                ? response.map(Sockets::asEvents)
                : response;
    }

    /// What is no subscription, a refusal above all, is a stream of one event: the framework
    /// would put an error of its own in its place.
    private static WebGraphQlResponse asEvents(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?>
                ? response
                : response.transform(
                        builder -> builder.data(Flux.just(response.getExecutionResult())));
    }

    private static Mono<WebGraphQlResponse> counted(WebSocketGraphQlRequest request, Chain chain) {
        var running = (AtomicInteger) request.getSessionInfo().getAttributes().get(SUBSCRIPTIONS);
        if (running == null) {
            return Mono.error(new IllegalStateException("The socket was not initialised"));
        }
        if (running.incrementAndGet() > SUBSCRIPTIONS_OF_SOCKET) {
            request.configureExecutionInput(
                    (_, input) -> input.graphQLContext(Map.of(ApiError.class, TOO_MANY)).build());
        }
        return chain.next(request)
                .doOnError(_ -> running.decrementAndGet())
                .map(response -> uncounted(response, running))
                .map(Sockets::withCodes)
                .map(Sockets::asErrorMessage);
    }

    private static WebGraphQlResponse uncounted(
            WebGraphQlResponse response, AtomicInteger running) {
        if (response.getExecutionResult().getData() instanceof Publisher<?> events) {
            var counted = Flux.from(events).doFinally(_ -> running.decrementAndGet());
            return response.transform(builder -> builder.data(counted));
        }
        running.decrementAndGet();
        return response;
    }

    /// A request that was not executed is answered by a message of type `error`, not `next`.
    private static WebGraphQlResponse asErrorMessage(WebGraphQlResponse response) {
        var result = response.getExecutionResult();
        if (result.isDataPresent() || result.getErrors().isEmpty()) {
            return response;
        }
        var refusal = new SubscriptionPublisherException(result.getErrors(), null);
        return response.transform(builder -> builder.data(Flux.error(refusal)));
    }

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response) {
        var errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(builder -> builder.errors(ResponseErrors.of(errors)));
    }
}
