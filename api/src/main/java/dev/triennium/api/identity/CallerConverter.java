package dev.triennium.api.identity;

import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonDirectory;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// From an accepted token to the person. Of the claims, only those about the person and the session
/// are read.
final class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    private final PersonDirectory people;

    CallerConverter(PersonDirectory people) {
        this.people = people;
    }

    /// @throws InvalidBearerTokenException when the token's session has ended
    @Override
    public CallerAuthentication convert(Jwt token) {
        var subject = Objects.requireNonNull(token.getSubject());
        var claims =
                new PersonDirectory.Claims(
                        subject,
                        token.getClaimAsString("given_name"),
                        token.getClaimAsString("family_name"),
                        token.getClaimAsString("email"),
                        ClaimedLanguage.of(token.getClaimAsString("locale")));
        var person =
                people.signIn(claims, TokenRules.session(token))
                        .orElseThrow(
                                () -> new InvalidBearerTokenException("The session has ended"));
        return new CallerAuthentication(
                new Caller(person, subject), Objects.requireNonNull(token.getExpiresAt()));
    }
}
