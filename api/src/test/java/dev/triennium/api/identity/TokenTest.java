package dev.triennium.api.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.InMemoryPeople;
import dev.triennium.testkernel.KernelTest;
import dev.triennium.testkernel.TestIssuer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KernelTest
class TokenTest {

    private static final String HELLO = "{\"query\":\"{ hello }\"}";
    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @LocalServerPort private int port;
    @Autowired private InMemoryPeople people;
    private GraphQlServer server = new GraphQlServer(0);

    @BeforeEach
    void connect() {
        server = new GraphQlServer(port);
    }

    private int status(Consumer<JWTClaimsSet.Builder> change) {
        return server.post(TestIssuer.token("anna", change), HELLO).status();
    }

    private static Date inSeconds(int seconds) {
        return Date.from(Clock.systemUTC().instant().plusSeconds(seconds));
    }

    @Test
    void anAccessTokenForUsIsAccepted() {
        assertThat(status(_ -> {})).isEqualTo(200);
    }

    @Test
    void aTokenForSomebodyElseIsRefused() {
        assertThat(status(claims -> claims.audience(List.of()))).isEqualTo(401);
        assertThat(status(claims -> claims.audience("account"))).isEqualTo(401);
    }

    @Test
    void idAndRefreshTokensAreRefused() {
        assertThat(status(claims -> claims.claim("typ", "ID"))).isEqualTo(401);
        assertThat(status(claims -> claims.claim("typ", "Refresh"))).isEqualTo(401);
        assertThat(status(claims -> claims.claim("typ", null))).isEqualTo(401);
    }

    @Test
    void aTokenOfAnotherRealmOrKeyIsRefused() {
        assertThat(status(claims -> claims.issuer("http://issuer.test/realms/other")))
                .isEqualTo(401);
        assertThat(server.post(TestIssuer.tokenOfAnotherKey("anna"), HELLO).status())
                .isEqualTo(401);
    }

    @Test
    void aTokenLivesUntilItsEndAndTheSkewOfTheClocks() {
        assertThat(
                        status(
                                claims ->
                                        claims.issueTime(inSeconds(-300))
                                                .expirationTime(inSeconds(-5))))
                .isEqualTo(200);
        assertThat(
                        status(
                                claims ->
                                        claims.issueTime(inSeconds(-300))
                                                .expirationTime(inSeconds(-25))))
                .isEqualTo(401);
        assertThat(status(claims -> claims.expirationTime(null))).isEqualTo(401);
    }

    @Test
    void aRefusalSaysNothingOfTheChecks() {
        var token = TestIssuer.token("anna", claims -> claims.audience("account"));
        var answer = server.post(token, HELLO);
        assertThat(answer.headers().allValues("www-authenticate"))
                .containsExactly("Bearer error=\"invalid_token\"");
        assertThat(answer.text()).doesNotContain("aud");
        var without = server.send(server.request(null).POST(BodyPublishers.ofString(HELLO)));
        assertThat(without.headers().allValues("www-authenticate")).containsExactly("Bearer");
    }

    @Test
    void nothingTellsWhichTokensAreTaken() {
        for (var path : List.of("", "/graphql")) {
            var metadata = server.uri("/.well-known/oauth-protected-resource" + path);
            assertThat(server.send(HttpRequest.newBuilder(metadata).GET()).status()).isEqualTo(401);
        }
    }

    @Test
    void aTokenWithoutASubjectIsRefused() {
        assertThat(status(claims -> claims.subject(null))).isEqualTo(401);
    }

    @Test
    void anUnsignedOrChangedTokenIsRefused() {
        var token = TestIssuer.token("anna");
        var parts = token.split("\\.", -1);
        var other = TestIssuer.token("ben").split("\\.", -1);
        var changed = String.join(".", parts[0], other[1], parts[2]);
        var plain =
                new PlainJWT(
                                new JWTClaimsSet.Builder()
                                        .issuer(TestIssuer.ISSUER)
                                        .audience(TestIssuer.AUDIENCE)
                                        .subject("anna")
                                        .claim("typ", "Bearer")
                                        .expirationTime(inSeconds(60))
                                        .build())
                        .serialize();
        assertThat(server.post(changed, HELLO).status()).isEqualTo(401);
        assertThat(server.post(plain, HELLO).status()).isEqualTo(401);
        assertThat(server.post("rubbish", HELLO).status()).isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsSession() {
        var token = TestIssuer.token("leaver-of-session");
        assertThat(server.post(token, HELLO).status()).isEqualTo(200);
        assertThat(logout("session-of-leaver-of-session", _ -> {})).isEqualTo(200);
        assertThat(server.post(token, HELLO).status()).isEqualTo(401);
    }

    @Test
    void onlyALogoutTokenEndsASession() {
        assertThat(logout("s1", claims -> claims.claim("events", null))).isEqualTo(400);
        assertThat(logout("s1", claims -> claims.claim("nonce", "n"))).isEqualTo(400);
        assertThat(logout("s1", claims -> claims.audience("somebody"))).isEqualTo(400);
        assertThat(logout("s1", claims -> claims.claim("sid", null))).isEqualTo(400);
        assertThat(people.hasEnded("s1")).isFalse();
    }

    private int logout(String session, Consumer<JWTClaimsSet.Builder> change) {
        var token =
                TestIssuer.token(
                        "anna",
                        claims -> {
                            claims.audience("triennium-web")
                                    .claim("typ", "Logout")
                                    .claim("sid", session)
                                    .claim("events", Map.of(LOGOUT_EVENT, Map.of()));
                            change.accept(claims);
                        });
        var body = "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return server.send(
                        HttpRequest.newBuilder(server.uri("/logout/back-channel"))
                                .header("content-type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body)))
                .status();
    }

    @Test
    void withoutAnAudienceTheApplicationDoesNotStart() {
        var issuer = URI.create(TestIssuer.ISSUER);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new IdentityProperties(
                                        issuer, " ", null, Duration.ofSeconds(20), List.of()))
                .withMessageContaining("TRIENNIUM_AUDIENCE");
    }
}
