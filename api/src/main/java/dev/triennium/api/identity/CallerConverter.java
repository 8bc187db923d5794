package dev.triennium.api.identity;

import dev.triennium.domain.TimeZones;
import dev.triennium.domain.error.Outages;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonDirectory;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/// From an accepted token to the person. Of the claims, only those about the person and the session
/// are read.
final class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    private final PersonDirectory people;
    private final Outages outages;

    CallerConverter(PersonDirectory people, Outages outages) {
        this.people = people;
        this.outages = outages;
    }

    /// @throws InvalidBearerTokenException when the token's session has ended
    /// @throws AuthenticationServiceException when that cannot be asked
    @Override
    public CallerAuthentication convert(Jwt token) {
        var subject = Objects.requireNonNull(token.getSubject());
        var claims =
                new PersonDirectory.Claims(
                        subject,
                        token.getClaimAsString("given_name"),
                        token.getClaimAsString("family_name"),
                        token.getClaimAsString("email"),
                        language(token),
                        zone(token.getClaimAsString("zoneinfo")));
        var session = TokenRules.session(token);
        var person =
                signIn(claims, session)
                        .orElseThrow(
                                () -> new InvalidBearerTokenException("The session has ended"));
        return new CallerAuthentication(
                new Caller(person.id(), subject),
                Objects.requireNonNull(token.getExpiresAt()),
                session,
                person.language());
    }

    private static @Nullable Locale language(Jwt token) {
        var claim = token.getClaimAsString("locale");
        return claim == null || claim.isBlank() ? null : ClaimedLanguage.of(claim);
    }

    private static @Nullable ZoneId zone(@Nullable String claim) {
        return claim == null ? null : TimeZones.find(claim).orElse(null);
    }

    private Optional<PersonDirectory.SignedIn> signIn(
            PersonDirectory.Claims claims, @Nullable String session) {
        try {
            return people.recognise(claims, session);
        } catch (RuntimeException e) {
            if (outages.isOutage(e)) {
                throw new AuthenticationServiceException("There is no database", e);
            }
            throw e;
        }
    }
}
