package dev.triennium.api.graphql.transport;

import dev.triennium.api.error.ApiError;
import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ErrorResponses;
import dev.triennium.api.error.Messages;
import dev.triennium.api.error.RequestLanguage;
import dev.triennium.api.graphql.ActingFor;
import dev.triennium.api.graphql.transport.GraphQlRequestBody.MalformedRequestException;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.Message;
import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlSseHandler;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// GraphQL over HTTP, edition of September 2026, for all methods of the path.
final class HttpEndpoint {

    static final int MAX_BODY = 1_000_000;

    /// "Partial success": data and errors.
    private static final HttpStatusCode PARTIAL = HttpStatusCode.valueOf(294);

    private final WebGraphQlHandler handler;
    private final GraphQlSseHandler eventStreams;
    private final GraphQlRequestBody bodies;
    private final Duration timeout;
    private final AsyncTaskExecutor executor;

    /// @param executor where requests run, so that one that hangs can be given up
    HttpEndpoint(
            WebGraphQlHandler handler,
            GraphQlSseHandler eventStreams,
            GraphQlRequestBody bodies,
            Duration timeout,
            AsyncTaskExecutor executor) {
        this.handler = handler;
        this.eventStreams = eventStreams;
        this.bodies = bodies;
        this.timeout = timeout;
        this.executor = executor;
    }

    ServerResponse handle(ServerRequest request) throws Exception {
        var format = format(request);
        if (!request.method().equals(HttpMethod.POST)) {
            return otherMethod(
                    format.filter(one -> one != ResponseFormat.EVENT_STREAM)
                            .orElse(ResponseFormat.JSON),
                    RequestLanguage.of(request.servletRequest()));
        }
        if (format.isEmpty()) {
            return refused(
                    request,
                    HttpStatus.NOT_ACCEPTABLE,
                    "The answer is application/graphql-response+json or application/json.");
        }
        if (!isJson(request)) {
            return refused(
                    request,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "A request is application/json in UTF-8.");
        }
        var bytes = read(request);
        if (bytes.isEmpty()) {
            return refused(
                    request,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A request has at most {0} bytes.",
                    MAX_BODY);
        }
        try {
            var body = bodies.read(bytes.get());
            return format.get() == ResponseFormat.EVENT_STREAM
                    ? stream(request, body)
                    : execute(request, body, format.get());
        } catch (MalformedRequestException e) {
            return answer(
                    e.error().status(),
                    format.get(),
                    ErrorResponses.body(
                            e.error().in(RequestLanguage.of(request.servletRequest()))));
        }
    }

    /// In a form that clients show: some send queries by GET unless told otherwise.
    private static ServerResponse otherMethod(ResponseFormat format, Locale language) {
        var error = ApiError.of(ApiErrorCode.BAD_USER_INPUT, "Requests are sent by POST.");
        return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
                .allow(HttpMethod.POST)
                .contentType(format.mediaType())
                .body(
                        GraphQlRequestBody.MAPPER.writeValueAsBytes(
                                ErrorResponses.body(error.in(language))));
    }

    private static Optional<ResponseFormat> format(ServerRequest request) {
        try {
            return ResponseFormat.of(request.headers().accept());
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
    }

    private static boolean isJson(ServerRequest request) {
        try {
            var type = request.headers().contentType();
            return type.filter(MediaType.APPLICATION_JSON::equalsTypeAndSubtype)
                    .filter(
                            json ->
                                    json.getCharset() == null
                                            || "UTF-8".equals(json.getCharset().name()))
                    .isPresent();
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static Optional<byte[]> read(ServerRequest request) throws IOException {
        if (request.headers().contentLength().orElse(0) > MAX_BODY) {
            return Optional.empty();
        }
        var bytes = request.servletRequest().getInputStream().readNBytes(MAX_BODY + 1);
        return bytes.length > MAX_BODY ? Optional.empty() : Optional.of(bytes);
    }

    private ServerResponse stream(ServerRequest request, Map<String, Object> body)
            throws Exception {
        var checked =
                ServerRequest.from(request)
                        .body(GraphQlRequestBody.MAPPER.writeValueAsBytes(body))
                        .build();
        noteCaller(checked);
        checked.attributes().put(Sockets.EVENT_STREAM, true);
        return eventStreams.handleRequest(checked);
    }

    private ServerResponse execute(
            ServerRequest request, Map<String, Object> body, ResponseFormat format) {
        noteCaller(request);
        var language = RequestLanguage.of(request.servletRequest());
        var graphQlRequest =
                new WebGraphQlRequest(
                        request.uri(),
                        request.headers().asHttpHeaders(),
                        null,
                        request.remoteAddress().orElse(null),
                        new HashMap<>(request.attributes()),
                        body,
                        UUID.randomUUID().toString(),
                        language);
        return awaited(
                executor.submit(
                        () ->
                                answer(
                                        Objects.requireNonNull(
                                                handler.handleRequest(graphQlRequest).block()),
                                        format,
                                        language)),
                format,
                language);
    }

    /// Waits on the connection's own virtual thread, which costs less than coming back to the
    /// request as an asynchronous one, through all filters again.
    private ServerResponse awaited(
            Future<ServerResponse> answer, ResponseFormat format, Locale language) {
        try {
            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            answer.cancel(true);
            return late(format, language);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            answer.cancel(true);
            return late(format, language);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private static void noteCaller(ServerRequest request) {
        request.principal()
                .filter(CallerAuthentication.class::isInstance)
                .map(CallerAuthentication.class::cast)
                .ifPresent(
                        caller ->
                                request.attributes()
                                        .put(
                                                CallerAuthentication.class.getName(),
                                                ActingFor.of(
                                                        caller,
                                                        request.headers()
                                                                .firstHeader(ActingFor.HEADER))));
    }

    private static ServerResponse answer(
            WebGraphQlResponse response, ResponseFormat format, Locale language) {
        ExecutionResult result = response.getExecutionResult();
        if (result.getData() instanceof Publisher<?>) {
            var error =
                    ApiError.of(
                            ApiErrorCode.BAD_USER_INPUT,
                            "A subscription needs a WebSocket, or Accept: text/event-stream.");
            return answer(error.status(), format, ErrorResponses.body(error.in(language)));
        }
        return answer(status(result, format), format, response.toMap());
    }

    private static HttpStatusCode status(ExecutionResult result, ResponseFormat format) {
        if (result.getErrors().isEmpty()) {
            return HttpStatus.OK;
        }
        if (result.getData() == null && isUnavailable(result)) {
            // Also where `data` is present and null: proxies and clients know what to do with it.
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        if (result.isDataPresent()) {
            return format == ResponseFormat.JSON ? HttpStatus.OK : PARTIAL;
        }
        return result.getErrors().getFirst() instanceof ApiError error
                ? error.status()
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static boolean isUnavailable(ExecutionResult result) {
        return result.getErrors().stream()
                .anyMatch(error -> error.getErrorType() == ApiErrorCode.UNAVAILABLE);
    }

    private static ServerResponse late(ResponseFormat format, Locale language) {
        var error =
                ApiError.of(ApiErrorCode.INTERNAL, "The request took too long and was given up.");
        return answer(
                HttpStatus.SERVICE_UNAVAILABLE, format, ErrorResponses.body(error.in(language)));
    }

    private static ServerResponse answer(
            HttpStatusCode status, ResponseFormat format, Map<String, Object> body) {
        var response =
                ServerResponse.status(status)
                        .contentType(format.mediaType())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .varyBy(HttpHeaders.ACCEPT);
        retryAfter(body).ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.body(GraphQlRequestBody.MAPPER.writeValueAsBytes(body));
    }

    private static Optional<String> retryAfter(Map<String, Object> body) {
        return body.get("errors") instanceof Iterable<?> errors
                        && errors.iterator().hasNext()
                        && errors.iterator().next() instanceof Map<?, ?> error
                        && error.get("extensions") instanceof Map<?, ?> extensions
                ? Optional.ofNullable(extensions.get(ApiError.RETRY_AFTER)).map(Object::toString)
                : Optional.empty();
    }

    /// An answer of the transport, not of GraphQL.
    private static ServerResponse refused(
            ServerRequest request, HttpStatus status, String sentence, Object... values) {
        var language = RequestLanguage.of(request.servletRequest());
        var response =
                ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE) {
            response.header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        }
        var problem =
                Map.of(
                        "title", status.getReasonPhrase(),
                        "status", status.value(),
                        "detail", Messages.in(language).text(Message.of(sentence, values)));
        return response.body(GraphQlRequestBody.MAPPER.writeValueAsBytes(problem));
    }
}
