package dev.triennium.domain.identity;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people that the product knows, by the identity provider's subject or by id.
public interface PersonDirectory {

    /// What the identity provider says about someone.
    ///
    /// @param locale null when it says no language
    /// @param zone null when it says no time zone
    record Claims(
            String subject,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable Locale locale,
            @Nullable ZoneId zone) {

        public Claims(
                String subject,
                @Nullable String givenName,
                @Nullable String familyName,
                @Nullable String email,
                @Nullable Locale locale) {
            this(subject, givenName, familyName, email, locale, null);
        }
    }

    /// The person behind an access token: a new one, without any grant, at the first sign-in.
    /// One statement, since each request asks, unless the identity provider says something else
    /// about the person than before: that is taken over. What it does not say stays as it is, and
    /// so does what the person chose.
    ///
    /// @param session the identity provider's `sid`, where the token names one
    /// @return empty when the session has ended before the token did
    Optional<PersonId> signIn(Claims claims, @Nullable String session);

    /// Who has signed in, and the language that they read.
    record SignedIn(PersonId id, @Nullable Locale language) {}

    /// [#signIn] that says the language, too; in the same statement where there is one.
    default Optional<SignedIn> recognise(Claims claims, @Nullable String session) {
        return signIn(claims, session).map(id -> new SignedIn(id, claims.locale()));
    }

    /// The person with this subject; a new one, without any grant, where there is none yet.
    default PersonId idOf(Claims claims) {
        return signIn(claims, null).orElseThrow();
    }

    /// Empty before the first sign-in.
    Optional<PersonId> findId(String subject);

    Optional<Person> find(PersonId id);

    /// One statement; unknown ids are left out.
    Map<PersonId, Person> list(Collection<PersonId> ids);
}
