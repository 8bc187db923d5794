package dev.triennium.domain.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The people that the product knows, by the identity provider's subject or by id.
public interface PersonDirectory {

    /// What the identity provider says about someone.
    record Claims(
            String subject,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            Locale locale) {}

    /// The person with this subject; a new one, without any grant, at the first sign-in.
    PersonId idOf(Claims claims);

    /// Empty before the first sign-in.
    Optional<PersonId> findId(String subject);

    Optional<Person> find(PersonId id);

    /// One statement; unknown ids are left out.
    Map<PersonId, Person> findAll(Collection<PersonId> ids);
}
