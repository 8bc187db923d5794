package dev.triennium.api.graphql.transport;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.Faults;
import dev.triennium.api.error.RequestId;
import dev.triennium.api.error.ResponseErrors;
import dev.triennium.api.graphql.AcceptedLanguage;
import dev.triennium.api.graphql.ActingFor;
import dev.triennium.api.identity.BearerTokens;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.api.identity.LiveSessions;
import dev.triennium.domain.identity.PersonId;
import graphql.ExecutionResult;
import graphql.execution.ExecutionId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.SubscriptionPublisherException;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// What all transports do around a request, and what a WebSocket does once: say who calls,
/// hold callers to their number of sockets and subscriptions, give errors a code.
final class Sockets implements WebSocketGraphQlInterceptor {

    static final int SOCKETS_OF_PERSON = 10;
    static final int SUBSCRIPTIONS_OF_SOCKET = 50;
    static final int STREAMS_OF_PERSON = 50;

    /// The attribute of a request that is answered by server-sent events.
    static final String EVENT_STREAM = ResponseFormat.class.getName();

    /// The attribute of a session whose token could not be checked.
    static final String OUTAGE = AuthenticationServiceException.class.getName();

    private static final Logger log = LoggerFactory.getLogger(Sockets.class);

    private static final String CALLER = CallerAuthentication.class.getName();
    private static final String SUBSCRIPTIONS = Sockets.class.getName();
    private static final String BEARER = "bearer ";

    private static final ApiError TOO_MANY =
            ApiError.of(
                    ApiErrorCode.OPERATION_TOO_COMPLEX,
                    "A socket has at most {0} operations at a time.",
                    SUBSCRIPTIONS_OF_SOCKET);
    private static final ApiError TOO_MANY_STREAMS =
            ApiError.of(
                    ApiErrorCode.OPERATION_TOO_COMPLEX,
                    "A person has at most {0} event streams at a time.",
                    STREAMS_OF_PERSON);

    private final BearerTokens tokens;
    private final LiveSessions sessions;
    private final Scheduler scheduler;
    private final Turns turns;
    private final PerPerson open = new PerPerson(SOCKETS_OF_PERSON);
    private final PerPerson streams = new PerPerson(STREAMS_OF_PERSON);

    private static final class PerPerson {

        private final int most;
        private final Map<PersonId, Integer> counts = new ConcurrentHashMap<>();

        PerPerson(int most) {
            this.most = most;
        }

        /// @return false when the person has as many as may be; nothing is counted then
        boolean enter(PersonId person) {
            var entered = new AtomicBoolean(true);
            counts.compute(
                    person,
                    (_, count) -> {
                        if (count != null && count == most) {
                            entered.set(false);
                            return count;
                        }
                        return count == null ? 1 : count + 1;
                    });
            return entered.get();
        }

        void leave(PersonId person) {
            counts.computeIfPresent(person, (_, count) -> count == 1 ? null : count - 1);
        }
    }

    /// @param scheduler where the operations of a socket run, so that it goes on listening
    Sockets(BearerTokens tokens, LiveSessions sessions, Scheduler scheduler, Turns turns) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.scheduler = scheduler;
        this.turns = turns;
    }

    /// An error closes the socket with 4401, which is the end for clients; that nobody can be asked
    /// at the moment is noted, for a code after which they try again.
    @Override
    public Mono<Object> handleConnectionInitialization(
            WebSocketSessionInfo session, Map<String, Object> payload) {
        return Mono.fromRunnable(
                () -> {
                    var caller = caller(session, payload);
                    if (!open.enter(caller.caller().person())) {
                        throw new InvalidBearerTokenException("Too many sockets");
                    }
                    session.getAttributes().put(SUBSCRIPTIONS, new AtomicInteger());
                    session.getAttributes().put(CALLER, caller);
                });
    }

    private CallerAuthentication caller(WebSocketSessionInfo session, Map<String, Object> payload) {
        try {
            return ActingFor.of(tokens.authenticate(token(payload)), actingFor(payload));
        } catch (AuthenticationServiceException e) {
            session.getAttributes().put(OUTAGE, true);
            log.warn("Tokens cannot be checked: {}", Faults.innermost(e));
            throw e;
        }
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

    private static @Nullable String actingFor(Map<String, Object> payload) {
        var firm = payload.get(ActingFor.PAYLOAD);
        return firm == null ? null : firm.toString();
    }

    @Override
    public void handleConnectionClosed(
            WebSocketSessionInfo session, int statusCode, Map<String, Object> payload) {
        if (session.getAttributes().remove(CALLER) instanceof CallerAuthentication caller) {
            open.leave(caller.caller().person());
        }
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.executionId(ExecutionId.from(RequestId.current()));
        var response = turns.take(request, () -> run(request, chain));
        return request instanceof WebSocketGraphQlRequest
                ? response.subscribeOn(scheduler)
                : response;
    }

    private Mono<WebGraphQlResponse> run(WebGraphQlRequest request, Chain chain) {
        if (request.getAttributes().get(CALLER) instanceof CallerAuthentication caller) {
            request.configureExecutionInput(
                    (_, input) ->
                            input.graphQLContext(Map.of(CallerAuthentication.class, caller))
                                    .build());
        }
        var language = AcceptedLanguage.of(request);
        if (request instanceof WebSocketGraphQlRequest socket) {
            return counted(socket, chain, language);
        }
        if (!request.getAttributes().containsKey(EVENT_STREAM)) {
            return chain.next(request).map(one -> withCodes(one, language));
        }
        var response =
                request.getAttributes().get(CALLER) instanceof CallerAuthentication caller
                        ? counted(request, chain, caller.caller().person())
                                .map(stream -> ending(stream, caller))
                        : chain.next(request);
        return response.map(one -> withCodes(one, language)).map(Sockets::asEvents);
    }

    /// A socket is closed instead, with all that runs over it.
    private WebGraphQlResponse ending(WebGraphQlResponse response, CallerAuthentication caller) {
        if (!(response.getExecutionResult().getData() instanceof Publisher<?> events)) {
            return response;
        }
        var end = sessions.end(caller).flatMap(_ -> Mono.error(ended()));
        return response.transform(builder -> builder.data(Flux.from(events).takeUntilOther(end)));
    }

    private static SubscriptionPublisherException ended() {
        return new SubscriptionPublisherException(
                List.of(
                        ApiError.of(
                                ApiErrorCode.UNAUTHENTICATED,
                                "The token has expired, or its session has ended.")),
                null);
    }

    private Mono<WebGraphQlResponse> counted(
            WebGraphQlRequest request, Chain chain, PersonId person) {
        if (!streams.enter(person)) {
            refuse(request, TOO_MANY_STREAMS);
            return chain.next(request);
        }
        return chain.next(request)
                .doOnError(_ -> streams.leave(person))
                .doOnCancel(() -> streams.leave(person))
                .map(response -> afterwards(response, () -> streams.leave(person)));
    }

    static void refuse(WebGraphQlRequest request, ApiError refusal) {
        request.configureExecutionInput(
                (_, input) -> input.graphQLContext(Map.of(ApiError.class, refusal)).build());
    }

    /// What is no subscription, a refusal above all, is a stream of one event: the framework
    /// would put an error of its own in its place.
    private static WebGraphQlResponse asEvents(WebGraphQlResponse response) {
        return response.getData() instanceof Publisher<?>
                ? response
                : response.transform(
                        builder -> builder.data(Flux.just(response.getExecutionResult())));
    }

    private static Mono<WebGraphQlResponse> counted(
            WebSocketGraphQlRequest request, Chain chain, Locale language) {
        var running = (AtomicInteger) request.getSessionInfo().getAttributes().get(SUBSCRIPTIONS);
        if (running == null) {
            return Mono.error(new IllegalStateException("The socket was not initialised"));
        }
        if (running.incrementAndGet() > SUBSCRIPTIONS_OF_SOCKET) {
            refuse(request, TOO_MANY);
        }
        return chain.next(request)
                .doOnError(_ -> running.decrementAndGet())
                .doOnCancel(running::decrementAndGet)
                .map(response -> afterwards(response, running::decrementAndGet))
                .map(one -> withCodes(one, language))
                .map(Sockets::asErrorMessage);
    }

    private static WebGraphQlResponse afterwards(WebGraphQlResponse response, Runnable last) {
        if (response.getExecutionResult().getData() instanceof Publisher<?> events) {
            var watched = Flux.from(events).doFinally(_ -> last.run());
            return response.transform(builder -> builder.data(watched));
        }
        last.run();
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

    private static WebGraphQlResponse withCodes(WebGraphQlResponse response, Locale language) {
        if (response.getExecutionResult().getData() instanceof Publisher<?> events) {
            var coded =
                    Flux.from(events)
                            .cast(ExecutionResult.class)
                            .map(event -> withCodes(event, language))
                            .onErrorMap(
                                    SubscriptionPublisherException.class,
                                    e ->
                                            new SubscriptionPublisherException(
                                                    ResponseErrors.of(e.getErrors(), language),
                                                    e.getCause()));
            return response.transform(builder -> builder.data(coded));
        }
        var errors = response.getExecutionResult().getErrors();
        return errors.isEmpty()
                ? response
                : response.transform(
                        builder -> builder.errors(ResponseErrors.of(errors, language)));
    }

    private static ExecutionResult withCodes(ExecutionResult event, Locale language) {
        var errors = event.getErrors();
        return errors.isEmpty()
                ? event
                : event.transform(builder -> builder.errors(ResponseErrors.of(errors, language)));
    }
}
