package dev.triennium.api.identity;

import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.BadJwtException;
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
    /// @throws AuthenticationServiceException when that cannot be said now: the realm's keys or the
    ///     database are away
    public CallerAuthentication authenticate(String token) {
        try {
            return callers.convert(decoder.decode(token));
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("The token is not accepted", e);
        } catch (JwtException e) {
            throw new AuthenticationServiceException("The token cannot be checked", e);
        }
    }
}
