package dev.triennium.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.local.DemoPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LocalKeycloakIT {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final LocalKeycloak keycloak = LocalKeycloak.shared();

    @Test
    void aDemoPersonGetsATokenForTheApi() {
        var claims = claims(keycloak.accessToken(DemoPeople.NORTHSTAR_CONSULTANT));

        assertThat(claims.path("iss").asString()).isEqualTo(keycloak.issuer().toString());
        assertThat(audience(claims)).containsExactly("triennium-api");
        assertThat(claims.path("sub").asString())
                .isEqualTo(DemoPeople.NORTHSTAR_CONSULTANT.subject().toString());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.path("sid").asString("")).isNotEmpty();
    }

    @Test
    void allDemoPeopleCanLogInUnderTheirIds() {
        for (var person : DemoPeople.all()) {
            var claims = claims(keycloak.accessToken(person));
            assertThat(claims.path("sub").asString()).isEqualTo(person.subject().toString());
            assertThat(claims.path("email").asString()).isEqualTo(person.email());
            assertThat(claims.path("name").asString())
                    .isEqualTo(person.givenName() + " " + person.familyName());
            assertThat(claims.path("locale").asString()).isEqualTo(person.locale().getLanguage());
        }
    }

    @Test
    void aWrongPersonGetsNothing() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> login(LocalKeycloak.SCRIPTS_CLIENT, "nobody"))
                .withMessageContaining("invalid_grant");
    }

    @Test
    void aClientWithoutTheMapperGetsTokensForNobody() {
        var claims = claims(login(LocalKeycloak.NO_AUDIENCE_CLIENT, "northstar-partner"));
        assertThat(audience(claims)).doesNotContain("triennium-api");
    }

    @Test
    void aLightweightTokenSaysLittle() {
        var claims = claims(login(LocalKeycloak.LIGHTWEIGHT_CLIENT, "northstar-partner"));
        assertThat(claims.has("email")).isFalse();
        assertThat(claims.has("exp")).isTrue();
    }

    @Test
    void theOtherRealmHasAnotherIssuerAndTheSameAudience() {
        var tokens =
                keycloak.login(
                        LocalKeycloak.OTHER_REALM,
                        LocalKeycloak.OTHER_CLIENT,
                        LocalKeycloak.OTHER_USER);
        var claims = claims(tokens.accessToken());
        assertThat(claims.path("iss").asString())
                .isEqualTo(keycloak.issuer(LocalKeycloak.OTHER_REALM).toString());
        assertThat(audience(claims)).contains("triennium-api");
    }

    @Test
    void firmsAreOrganizationsWithTheirPeople() throws Exception {
        for (var firm : DemoPeople.firms()) {
            var organization = "organizations/" + firm.organization();
            assertThat(admin(organization).path("name").asString()).isEqualTo(firm.name());
            assertThat(admin(organization + "/members"))
                    .extracting(member -> member.path("username").asString())
                    .containsExactlyInAnyOrderElementsOf(
                            firm.members().stream().map(person -> person.username()).toList());
        }
    }

    @Test
    void theServiceAccountMayManageUsersOnly() throws Exception {
        var client = admin("clients?clientId=triennium-accounts").path(0).path("id").asString();
        var user = admin("clients/" + client + "/service-account-user").path("id").asString();
        var management = admin("clients?clientId=realm-management").path(0).path("id").asString();
        var roles = admin("users/" + user + "/role-mappings/clients/" + management);
        assertThat(roles)
                .extracting(role -> role.path("name").asString())
                .containsExactly("manage-users");
    }

    @Test
    void theRealmFollowsTheApplicationToItsPort() throws Exception {
        keycloak.serve(URI.create("http://localhost:9123"), 9125);

        var graphiql = admin("clients?clientId=triennium-graphiql").path(0);
        assertThat(graphiql.path("redirectUris"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder("http://localhost:9123/*", "http://127.0.0.1:9123/*");
        assertThat(graphiql.path("attributes").path("backchannel.logout.url").asString())
                .isEqualTo("http://localhost:9123/logout/back-channel");
        assertThat(graphiql.path("attributes").path("pkce.code.challenge.method").asString())
                .isEqualTo("S256");
        assertThat(admin("clients?clientId=triennium-console").path(0).path("redirectUris"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(
                        "http://localhost:9123/*",
                        "http://127.0.0.1:9123/*",
                        "http://localhost:5173/*");
        assertThat(admin("").path("smtpServer").path("port").asString()).isEqualTo("9125");
        assertThat(audience(claims(keycloak.accessToken(DemoPeople.NORTHSTAR_PARTNER))))
                .contains("triennium-api");
    }

    private String login(String client, String username) {
        return keycloak.login(LocalKeycloak.REALM, client, username).accessToken();
    }

    private JsonNode admin(String path) throws Exception {
        var uri = keycloak.url().resolve("/admin/realms/triennium/" + path);
        var request =
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + keycloak.adminAccessToken())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return MAPPER.readTree(answer.body());
        }
    }

    private static JsonNode claims(String token) {
        var payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return MAPPER.readTree(new String(payload, StandardCharsets.UTF_8));
    }

    private static List<String> audience(JsonNode claims) {
        var audience = claims.path("aud");
        return audience.isArray()
                ? StreamSupport.stream(audience.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList()
                : List.of(audience.asString(""));
    }
}
