package dev.triennium.api.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/// Reads a token and verifies its signature once a minute, since a client sends the same one many
/// times. What may change meanwhile is looked at each time: whether it is still valid here, and by
/// the others, whether its session goes on and what its owner may do.
///
/// A refused token is not remembered.
final class RememberedTokens implements JwtDecoder {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<String, Jwt> known;

    /// @param signatures refuses what the realm has not signed, and has no other rules
    /// @param rules what a token of the realm must say
    RememberedTokens(JwtDecoder signatures, OAuth2TokenValidator<Jwt> rules, Ticker ticker) {
        this.signatures = signatures;
        this.rules = rules;
        this.known =
                Caffeine.newBuilder()
                        .expireAfterWrite(KEPT)
                        .maximumSize(MOST)
                        .ticker(ticker)
                        .build();
    }

    /// @throws JwtException when the token is not accepted
    @Override
    public Jwt decode(String token) {
        var remembered = known.getIfPresent(token);
        var jwt = remembered == null ? signatures.decode(token) : remembered;
        var result = rules.validate(jwt);
        if (result.hasErrors()) {
            known.invalidate(token);
            throw new JwtValidationException("The token breaks a rule", result.getErrors());
        }
        if (remembered == null) {
            known.put(token, jwt);
        }
        return jwt;
    }
}
