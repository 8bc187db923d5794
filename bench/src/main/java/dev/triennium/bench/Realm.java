package dev.triennium.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Stands in for Keycloak: a key on loopback, and tokens that it has signed.
final class Realm implements AutoCloseable {

    static final String AUDIENCE = "triennium-api";

    private static final String KEY_ID = "bench";
    private static final Duration LIFE = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key;
    private final HttpServer server;

    private Realm(KeyPair key, HttpServer server) {
        this.key = key;
        this.server = server;
    }

    static Realm start() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var realm = new Realm(generator.generateKeyPair(), server);
            var keys = JSON.writeValueAsBytes(Map.of("keys", List.of(realm.publicKey())));
            server.createContext(
                    "/keys",
                    exchange -> {
                        try (exchange) {
                            exchange.getResponseHeaders().set("Content-Type", "application/json");
                            exchange.sendResponseHeaders(200, keys.length);
                            exchange.getResponseBody().write(keys);
                        }
                    });
            server.start();
            return realm;
        } catch (IOException e) {
            throw new UncheckedIOException("The keys cannot be served", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No RSA", e);
        }
    }

    URI issuer() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI keys() {
        return issuer().resolve("/keys");
    }

    /// A token as Keycloak makes them, with a session.
    String token(String subject) {
        var now = Instant.now();
        var claims =
                Map.of(
                        "iss",
                        issuer().toString(),
                        "aud",
                        AUDIENCE,
                        "typ",
                        "Bearer",
                        "sub",
                        subject,
                        "sid",
                        subject + "-session",
                        "iat",
                        now.getEpochSecond(),
                        "exp",
                        now.plus(LIFE).getEpochSecond(),
                        "given_name",
                        "Bench",
                        "family_name",
                        "Partner",
                        "locale",
                        "en");
        var header = Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID);
        var signed = encoded(header) + "." + encoded(claims);
        return signed + "." + BASE64.encodeToString(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token cannot be signed", e);
        }
    }

    private Map<String, String> publicKey() {
        if (!(key.getPublic() instanceof RSAPublicKey rsa)) {
            throw new IllegalStateException("Not an RSA key");
        }
        return Map.of(
                "kty",
                "RSA",
                "use",
                "sig",
                "alg",
                "RS256",
                "kid",
                KEY_ID,
                "n",
                unsigned(rsa.getModulus()),
                "e",
                unsigned(rsa.getPublicExponent()));
    }

    /// Without the byte of the sign.
    private static String unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(
                bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(Map<String, ?> part) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(part));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
