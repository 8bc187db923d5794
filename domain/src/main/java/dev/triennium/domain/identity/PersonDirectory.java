package dev.triennium.domain.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The people that the product knows, by the identity provider's subject.
public interface PersonDirectory {

    /// What the identity provider says about someone.
    ///
    /// @param subject stable, never given to another person
    /// @param locale a language tag such as `de`
    record Profile(
            String subject,
            @Nullable String name,
            @Nullable String email,
            @Nullable String locale) {

        public Profile {
            Objects.requireNonNull(subject);
        }
    }

    /// The person with the profile's subject: made at the first sight, brought up to date
    /// after.
    PersonId idOf(Profile profile);
}
