package dev.triennium.api.identity;

import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// Accepts tokens that come by another way than the `Authorization` header.
public final class BearerTokens {

    private final JwtDecoder decoder;
    private final CallerConverter callers;

    BearerTokens(JwtDecoder decoder, CallerConverter callers) {
        this.decoder = decoder;
        this.callers = callers;
    }

    /// @throws InvalidBearerTokenException when the token is not accepted
    public CallerAuthentication authenticate(String token) {
        try {
            return callers.convert(decoder.decode(token));
        } catch (JwtException e) {
            throw new InvalidBearerTokenException("The token is not accepted", e);
        }
    }
}
