package dev.triennium.local.identity;

import dev.triennium.local.DemoPeople;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The few calls to Keycloak that the local stack and tests need.
final class KeycloakClient implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /// Where a console that is being worked on is served from.
    private static final String CONSOLE_IN_DEVELOPMENT = "http://localhost:5173";

    private final URI url;
    private final HttpClient http = HttpClient.newHttpClient();

    KeycloakClient(URI url) {
        this.url = url;
    }

    Tokens login(String realm, String clientId, String username, String password) {
        var form =
                Map.of(
                        "grant_type", "password",
                        "scope", "openid",
                        "client_id", clientId,
                        "username", username,
                        "password", password);
        var tokens = json(post(realm, "token", form));
        return new Tokens(
                tokens.path("access_token").asString(),
                tokens.path("refresh_token").asString(""),
                tokens.path("id_token").asString(""));
    }

    /// Ends the session that the tokens are of.
    void logout(String realm, String clientId, Tokens tokens) {
        post(
                realm,
                "logout",
                Map.of("client_id", clientId, "refresh_token", tokens.refreshToken()));
    }

    private HttpResponse<String> post(String realm, String endpoint, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        var path = "/realms/%s/protocol/openid-connect/%s".formatted(realm, endpoint);
        return send(
                HttpRequest.newBuilder(url.resolve(path))
                        .timeout(TIMEOUT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    String adminToken() {
        return login("master", "admin-cli", KeycloakDistribution.ADMIN, DemoPeople.PASSWORD)
                .accessToken();
    }

    void serve(URI application, int smtpPort) {
        var token = adminToken();
        var port = application.getPort();
        var origins = List.of("http://localhost:" + port, "http://127.0.0.1:" + port);
        var logout =
                Map.of(
                        "backchannel.logout.url",
                        application.resolve(LocalKeycloak.BACKCHANNEL_LOGOUT_PATH).toString());
        updateClient(
                token,
                LocalKeycloak.GRAPHIQL_CLIENT,
                Map.of(
                        "redirectUris", origins.stream().map(origin -> origin + "/*").toList(),
                        "webOrigins", origins,
                        "attributes", logout));
        var consoles = new ArrayList<>(origins);
        consoles.add(CONSOLE_IN_DEVELOPMENT);
        updateClient(
                token,
                LocalKeycloak.CONSOLE_CLIENT,
                Map.of(
                        "redirectUris", consoles.stream().map(origin -> origin + "/*").toList(),
                        "webOrigins", consoles,
                        "attributes", logout));
        updateClient(token, LocalKeycloak.SCRIPTS_CLIENT, Map.of("attributes", logout));
        update(
                token,
                "",
                Map.of(
                        "smtpServer",
                        Map.of(
                                "host", "127.0.0.1",
                                "port", String.valueOf(smtpPort),
                                "from", "identity@triennium.example",
                                "fromDisplayName", "Triennium")));
    }

    private void updateClient(String token, String clientId, Map<String, Object> changes) {
        var request = authorised(token, "/clients?clientId=" + encode(clientId)).GET().build();
        var id = json(send(request)).path(0).path("id").asString();
        var client = new TreeMap<>(changes);
        client.put("clientId", clientId);
        update(token, "/clients/" + id, client);
    }

    /// Keycloak leaves alone what is not named.
    private void update(String token, String path, Map<String, Object> changes) {
        send(
                authorised(token, path)
                        .header("Content-Type", "application/json")
                        .PUT(
                                HttpRequest.BodyPublishers.ofString(
                                        MAPPER.writeValueAsString(changes)))
                        .build());
    }

    private HttpRequest.Builder authorised(String token, String path) {
        return HttpRequest.newBuilder(url.resolve("/admin/realms/" + LocalKeycloak.REALM + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        "Keycloak answers %d to %s %s: %s"
                                .formatted(
                                        response.statusCode(),
                                        request.method(),
                                        request.uri(),
                                        response.body()));
            }
            return response;
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Keycloak answers", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return MAPPER.readTree(response.body());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
