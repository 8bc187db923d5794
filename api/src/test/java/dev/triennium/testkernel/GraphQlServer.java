package dev.triennium.testkernel;

import dev.triennium.api.graphql.GlobalId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client that shows what really went over the wire.
public record GraphQlServer(int port) {

    public static final String ALDER = GlobalId.of(KernelApplication.ALDER).toString();
    public static final String ALDERS_BOX = Boxes.boxId(KernelApplication.ALDER, Boxes.BOX);
    public static final String BIRCHS_BOX = Boxes.boxId(KernelApplication.BIRCH, Boxes.BOX);
    public static final String UNKNOWN_BOX =
            Boxes.boxId(
                    KernelApplication.ALDER,
                    UUID.fromString("01930000-0000-7000-8000-0000000000ff"));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper MAPPER = JsonMapper.shared();

    public record Answer(int status, HttpHeaders headers, String text) {

        public JsonNode json() {
            return MAPPER.readTree(text);
        }

        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String type() {
            return headers.firstValue("content-type").orElse("none");
        }
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public Answer query(String subject, String document) {
        return query(subject, document, Map.of());
    }

    public Answer query(
            String subject, String document, Map<String, ? extends @Nullable Object> variables) {
        var body = new LinkedHashMap<String, Object>();
        body.put("query", document);
        body.put("variables", variables);
        return post(TestIssuer.token(subject), MAPPER.writeValueAsString(body));
    }

    public Answer post(String token, String body) {
        return send(
                request(token)
                        .header("content-type", "application/json")
                        .header("accept", "application/graphql-response+json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(@Nullable String token) {
        var request = HttpRequest.newBuilder(uri("/graphql"));
        return token == null ? request : request.header("authorization", "Bearer " + token);
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
