package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks GraphQL over HTTP to the running product, as one person.
final class ProductClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A token lives for five minutes.
    private static final Duration TOKEN_USE = Duration.ofMinutes(4);

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration REFUSAL_PATIENCE = Duration.ofSeconds(20);

    private static final String EVENT_DATA = "data:";

    private final URI endpoint;
    private final Supplier<String> login;
    private final @Nullable String firm;
    private String token = "";
    private long tokenNanos;

    ProductClient(URI api, Supplier<String> login) {
        this(api.resolve("/graphql"), login, null);
    }

    private ProductClient(URI endpoint, Supplier<String> login, @Nullable String firm) {
        this.endpoint = endpoint;
        this.login = login;
        this.firm = firm;
    }

    /// The same person, who says for which firm they act.
    ProductClient actingFor(String firmId) {
        return new ProductClient(endpoint, login, firmId);
    }

    /// The whole response as it came, errors included.
    String send(String document, Map<String, ?> variables) {
        return body(request(document, variables, "application/graphql-response+json"), PATIENCE);
    }

    /// What a subscription over server-sent events tells, a line for each event.
    ///
    /// @throws AssertionError when it stays open: this is for those that must be refused
    String subscribeInVain(String document, Map<String, ?> variables) {
        var events = body(request(document, variables, "text/event-stream"), REFUSAL_PATIENCE);
        return events.lines()
                .filter(line -> line.startsWith(EVENT_DATA) && line.length() > EVENT_DATA.length())
                .map(line -> line.substring(EVENT_DATA.length()))
                .collect(Collectors.joining("\n"));
    }

    /// What a subscription over server-sent events tells until the server ends it.
    CompletableFuture<String> listen(String document, Map<String, ?> variables) {
        return HTTP.sendAsync(
                        request(document, variables, "text/event-stream"),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::body);
    }

    String download(String url) {
        return new String(bytes(url), StandardCharsets.UTF_8);
    }

    InputStream open(String url) {
        return new ByteArrayInputStream(bytes(url));
    }

    byte[] bytes(String url) {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + token())
                        .build();
        return response(request, HttpResponse.BodyHandlers.ofByteArray(), PATIENCE).body();
    }

    /// The status and the body of the answer to a request without a body.
    String exchange(String method, String url) {
        return exchange(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + token()),
                method);
    }

    static String exchangeUnsigned(String method, String url) {
        return exchange(HttpRequest.newBuilder(URI.create(url)), method);
    }

    static HttpHeaders headersUnsigned(String url) {
        return response(
                        HttpRequest.newBuilder(URI.create(url)).build(),
                        HttpResponse.BodyHandlers.discarding(),
                        PATIENCE)
                .headers();
    }

    private static String exchange(HttpRequest.Builder request, String method) {
        var response =
                response(
                        request.method(method, HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.ofString(),
                        PATIENCE);
        return response.statusCode() + " " + response.body();
    }

    /// What the product says of the file that it got.
    String upload(String url, String content) {
        return upload(url, content.getBytes(StandardCharsets.UTF_8));
    }

    String upload(String url, byte[] content) {
        return body(putting(url, content), PATIENCE);
    }

    /// The status of the answer.
    int put(String url, String content) {
        var request = putting(url, content.getBytes(StandardCharsets.UTF_8));
        return response(request, HttpResponse.BodyHandlers.discarding(), PATIENCE).statusCode();
    }

    private HttpRequest putting(String url, byte[] content) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token())
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
    }

    private HttpRequest request(String document, Map<String, ?> variables, String accept) {
        var body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        var request =
                HttpRequest.newBuilder(endpoint)
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/json")
                        .header("Accept", accept)
                        // Two people with other languages are told the same.
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (firm != null) {
            request.header("Triennium-Acting-For", firm);
        }
        return request.build();
    }

    private static String body(HttpRequest request, Duration patience) {
        return response(request, HttpResponse.BodyHandlers.ofString(), patience).body();
    }

    private static <T> HttpResponse<T> response(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, Duration patience) {
        var response = HTTP.sendAsync(request, handler);
        try {
            return response.get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("No response", e);
        } catch (TimeoutException e) {
            response.cancel(true);
            throw new AssertionError("The response did not end in " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /// The response, `data` and `errors`.
    JsonNode ask(String document, Map<String, ?> variables) {
        return JSON.readTree(send(document, variables));
    }

    /// The data of a response that must be without errors, those of payloads included.
    JsonNode run(String document, Map<String, ?> variables) {
        var response = ask(document, variables);
        assertThat(response.has("errors")).as("%s%n%s", document, response).isFalse();
        assertThat(response.has("data")).as("%s%n%s", document, response).isTrue();
        var data = response.path("data");
        for (var field : data) {
            assertThat(field.path("errors")).as("%s%n%s", document, field).isEmpty();
        }
        return data;
    }

    JsonNode run(String document) {
        return run(document, Map.of());
    }

    private synchronized String token() {
        var age = System.nanoTime() - tokenNanos;
        if (token.isEmpty() || age > TOKEN_USE.toNanos()) {
            token = login.get();
            tokenNanos = System.nanoTime();
        }
        return token;
    }
}
