package dev.triennium.api.identity;

import dev.triennium.domain.identity.LogoutRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.CacheControl;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Where Keycloak says that a session has ended, so that its tokens end with it and not
/// minutes later.
final class BackChannelLogout {

    /// Longer than any access token lives.
    private static final Duration REMEMBERED = Duration.ofHours(24);

    /// Sessions end in real time, also where the product's clock is moved.
    private static final Clock CLOCK = Clock.systemUTC();

    private final JwtDecoder decoder;
    private final LogoutRegistry logouts;

    BackChannelLogout(JwtDecoder decoder, LogoutRegistry logouts) {
        this.decoder = decoder;
        this.logouts = logouts;
    }

    ServerResponse logout(ServerRequest request) {
        var token = request.param("logout_token").orElse("");
        try {
            var session = decoder.decode(token).getClaimAsString("sid");
            var now = CLOCK.instant();
            logouts.end(Objects.requireNonNull(session), now, now.plus(REMEMBERED));
            return ServerResponse.ok().cacheControl(CacheControl.noStore()).build();
        } catch (JwtException _) {
            return ServerResponse.badRequest()
                    .cacheControl(CacheControl.noStore())
                    .body(Map.of("error", "invalid_request"));
        }
    }
}
