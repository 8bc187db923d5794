package dev.triennium.testkernel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.function.Consumer;

/// A stand-in for the realm: keys at a URL, and tokens signed with them.
public final class TestIssuer {

    public static final String ISSUER = "http://issuer.test/realms/triennium";
    public static final String AUDIENCE = "triennium-api";

    private static final Clock CLOCK = Clock.systemUTC();
    private static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey key = newKey();
    private final String jwkSetUri;

    private TestIssuer() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var keys = new JWKSet(key).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/certs",
                    exchange -> {
                        exchange.getResponseHeaders().add("Content-Type", "application/json");
                        exchange.sendResponseHeaders(200, keys.length);
                        exchange.getResponseBody().write(keys);
                        exchange.close();
                    });
            server.start();
            jwkSetUri = "http://127.0.0.1:" + server.getAddress().getPort() + "/certs";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String jwkSetUri() {
        return SHARED.jwkSetUri;
    }

    /// An access token as Keycloak makes it.
    public static String token(String subject) {
        return token(subject, _ -> {});
    }

    public static String token(String subject, Consumer<JWTClaimsSet.Builder> change) {
        return token(subject, change, SHARED.key);
    }

    public static String tokenOfAnotherKey(String subject) {
        return token(subject, _ -> {}, newKey());
    }

    private static String token(String subject, Consumer<JWTClaimsSet.Builder> change, RSAKey key) {
        var now = CLOCK.instant();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(AUDIENCE)
                        .subject(subject)
                        .claim("typ", "Bearer")
                        .claim("sid", "session-of-" + subject)
                        .claim("name", "Name of " + subject)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(30))))
                        .jwtID(UUID.randomUUID().toString());
        change.accept(claims);
        try {
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .type(JOSEObjectType.JWT)
                            .build();
            var jwt = new SignedJWT(header, claims.build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
