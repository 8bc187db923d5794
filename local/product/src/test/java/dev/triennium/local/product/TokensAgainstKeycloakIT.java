package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import dev.triennium.local.identity.LocalKeycloak;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Twelve kinds of token of the real Keycloak, of which the product accepts two.
class TokensAgainstKeycloakIT extends ProductTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final DemoPerson PERSON = DemoPeople.BIRCH_REPRESENTATIVE;

    private final LocalKeycloak keycloak = product().keycloak();

    private static int status(String token) {
        var answer =
                send(
                        HttpRequest.newBuilder(product().api().resolve("/graphql"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Accept", "application/graphql-response+json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"query\":\"{ viewer { person { givenName } } }\"}")));
        if (answer.statusCode() != 200) {
            assertThat(JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString())
                    .isEqualTo("UNAUTHENTICATED");
        }
        return answer.statusCode();
    }

    private String tokenAt(String client) {
        return keycloak.login(LocalKeycloak.REALM, client, PERSON.username()).accessToken();
    }

    @Test
    void aTokenForUsIsAccepted() {
        assertThat(status(keycloak.accessToken(PERSON))).isEqualTo(200);
    }

    @Test
    void aTokenForNobodyIsRefused() {
        assertThat(status(tokenAt(LocalKeycloak.NO_AUDIENCE_CLIENT))).isEqualTo(401);
    }

    @Test
    void aLightweightTokenIsRefused() {
        assertThat(status(tokenAt(LocalKeycloak.LIGHTWEIGHT_CLIENT))).isEqualTo(401);
    }

    @Test
    void theOtherTokensOfTheLoginAreRefused() {
        var tokens =
                keycloak.login(
                        LocalKeycloak.REALM, LocalKeycloak.SCRIPTS_CLIENT, PERSON.username());
        assertThat(status(tokens.accessToken())).isEqualTo(200);
        assertThat(status(tokens.idToken())).isEqualTo(401);
        assertThat(status(tokens.refreshToken())).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        var token =
                keycloak.login(
                                LocalKeycloak.OTHER_REALM,
                                LocalKeycloak.OTHER_CLIENT,
                                LocalKeycloak.OTHER_USER)
                        .accessToken();
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void aChangedTokenIsRefused() {
        var parts = keycloak.accessToken(PERSON).split("\\.", -1);
        var other = DemoPeople.ALDER_REPRESENTATIVE.subject().toString();
        var changed = decoded(parts[1]).replace(PERSON.subject().toString(), other);
        assertThat(changed).contains(other);
        assertThat(status(String.join(".", parts[0], encoded(changed), parts[2]))).isEqualTo(401);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        var payload = keycloak.accessToken(PERSON).split("\\.", -1)[1];
        for (var algorithm : List.of("none", "None", "NONE")) {
            var header = encoded("{\"alg\":\"%s\",\"typ\":\"JWT\"}".formatted(algorithm));
            assertThat(status(header + "." + payload + ".")).isEqualTo(401);
        }
    }

    /// Whoever takes the algorithm from the token may take the public key for a shared secret.
    @Test
    void aTokenSignedWithThePublicKeyIsRefused() {
        var parts = keycloak.accessToken(PERSON).split("\\.", -1);
        var keyId = JSON.readTree(decoded(parts[0])).path("kid").asString();
        var header = encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\",\"kid\":\"%s\"}".formatted(keyId));
        var key =
                JSON.readTree(send(HttpRequest.newBuilder(keycloak.issuer())).body())
                        .path("public_key")
                        .asString();
        var pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(key);
        for (var secret :
                List.of(
                        Base64.getDecoder().decode(key),
                        key.getBytes(StandardCharsets.UTF_8),
                        pem.getBytes(StandardCharsets.UTF_8))) {
            var signed = header + "." + parts[1];
            assertThat(status(signed + "." + hmac(signed, secret))).isEqualTo(401);
        }
    }

    private static String hmac(String text, byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anExpiredTokenIsRefused() {
        var client = "short-lived";
        admin(
                "/clients",
                Map.of(
                        "clientId",
                        client,
                        "publicClient",
                        true,
                        "standardFlowEnabled",
                        false,
                        "directAccessGrantsEnabled",
                        true,
                        "attributes",
                        Map.of("access.token.lifespan", "2"),
                        "protocolMappers",
                        List.of(
                                Map.of(
                                        "name", "audience",
                                        "protocol", "openid-connect",
                                        "protocolMapper", "oidc-audience-mapper",
                                        "config",
                                                Map.of(
                                                        "included.client.audience",
                                                        "triennium-api",
                                                        "access.token.claim",
                                                        "true")))));
        var token = tokenAt(client);
        assertThat(status(token)).isEqualTo(200);
        awaitUnauthenticated(token);
    }

    private static void awaitUnauthenticated(String token) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status(token) == 401);
    }

    @Test
    void aTokenOfANewKeyIsAcceptedAndThoseOfTheOldOneStayValid() {
        var before = keycloak.accessToken(PERSON);
        assertThat(status(before)).isEqualTo(200);
        admin(
                "/components",
                Map.of(
                        "name", "rotated",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config",
                                Map.of(
                                        "priority", List.of("1000"),
                                        "algorithm", List.of("RS256"),
                                        "keySize", List.of("2048"))));
        var after = keycloak.accessToken(PERSON);
        assertThat(keyIdOf(after)).isNotEqualTo(keyIdOf(before));
        assertThat(status(after)).isEqualTo(200);
        assertThat(status(before)).isEqualTo(200);
    }

    private static String keyIdOf(String token) {
        return JSON.readTree(decoded(token.split("\\.", -1)[0])).path("kid").asString();
    }

    @Test
    void aTokenEndsWithTheLogout() {
        var tokens =
                keycloak.login(
                        LocalKeycloak.REALM, LocalKeycloak.SCRIPTS_CLIENT, PERSON.username());
        var other = keycloak.accessToken(PERSON);
        assertThat(status(tokens.accessToken())).isEqualTo(200);
        keycloak.logout(LocalKeycloak.SCRIPTS_CLIENT, tokens);
        awaitUnauthenticated(tokens.accessToken());
        assertThat(status(other)).as("another session of the same person").isEqualTo(200);
    }

    private void admin(String path, Map<String, ?> entity) {
        var answer =
                send(
                        HttpRequest.newBuilder(
                                        keycloak.url().resolve("/admin/realms/triennium" + path))
                                .header("Authorization", "Bearer " + keycloak.adminAccessToken())
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(entity))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
