package dev.triennium.api.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// What a token of the realm must say to be accepted.
final class TokenRules {

    private static final String LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private TokenRules() {}

    /// An access token made for us. ID and refresh tokens are signed with the same keys; Keycloak
    /// tells them apart in `typ`. Whether the session goes on is asked together with who it is.
    static OAuth2TokenValidator<Jwt> access(IdentityProperties properties) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(properties.clockSkew()),
                new JwtIssuerValidator(properties.issuer().toString()),
                rule("exp is missing", token -> token.getExpiresAt() != null),
                rule("aud is not ours", token -> isFor(token, List.of(properties.audience()))),
                rule("typ is not Bearer", token -> "Bearer".equals(token.getClaims().get("typ"))),
                rule("sub is missing", TokenRules::hasSubject));
    }

    /// A logout token as OpenID Connect Back-Channel Logout 1.0 describes it.
    static OAuth2TokenValidator<Jwt> logout(IdentityProperties properties) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(properties.clockSkew()),
                new JwtIssuerValidator(properties.issuer().toString()),
                rule("iat is missing", token -> token.getIssuedAt() != null),
                rule("aud is not ours", token -> isFor(token, properties.logoutClients())),
                rule("nonce is forbidden", token -> !token.hasClaim("nonce")),
                rule("sid is missing", token -> session(token) != null),
                rule("events has no logout", TokenRules::isLogout));
    }

    static @Nullable String session(Jwt token) {
        return token.getClaims().get("sid") instanceof String session && !session.isBlank()
                ? session
                : null;
    }

    private static boolean hasSubject(Jwt token) {
        var subject = token.getSubject();
        return subject != null && !subject.isBlank() && subject.length() <= 255;
    }

    private static boolean isFor(Jwt token, List<String> audiences) {
        var audience = token.getAudience();
        return audience != null && audience.stream().anyMatch(audiences::contains);
    }

    private static boolean isLogout(Jwt token) {
        return token.getClaims().get("events") instanceof Map<?, ?> events
                && events.containsKey(LOGOUT_EVENT);
    }

    private static OAuth2TokenValidator<Jwt> rule(String broken, Predicate<Jwt> holds) {
        var failure =
                OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, broken, null));
        return token -> holds.test(token) ? OAuth2TokenValidatorResult.success() : failure;
    }
}
