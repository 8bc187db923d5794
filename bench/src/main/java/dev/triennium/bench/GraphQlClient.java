package dev.triennium.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks GraphQL over HTTP. Any answer but a complete one ends the run.
final class GraphQlClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI endpoint;
    private final Map<String, String> headers;

    GraphQlClient(URI endpoint, Map<String, String> headers) {
        this.endpoint = endpoint;
        this.headers = Map.copyOf(headers);
    }

    byte[] send(String document, Map<String, ?> variables) {
        var request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/graphql-response+json");
        headers.forEach(request::header);
        request.POST(
                HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("query", document, "variables", variables))));
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(
                        "Status %d for%n%s%n%s"
                                .formatted(
                                        response.statusCode(),
                                        document,
                                        new String(response.body(), StandardCharsets.UTF_8)));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + endpoint, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /// The data of an answer without errors.
    JsonNode ask(String document, Map<String, ?> variables) {
        return data(send(document, variables));
    }

    static JsonNode data(byte[] body) {
        var answer = JSON.readTree(body);
        if (answer.has("errors")) {
            throw new IllegalStateException("Errors: " + answer);
        }
        var data = answer.path("data");
        for (var field : data) {
            if (!field.path("errors").isEmpty()) {
                throw new IllegalStateException("Errors: " + field);
            }
        }
        return data;
    }
}
