package dev.triennium.domain.identity;

import java.util.Objects;

/// The authenticated person behind a request. Says who, never what they may do.
///
/// @param subject the identity provider's stable subject
public record Caller(PersonId person, String subject) {

    public Caller {
        Objects.requireNonNull(person);
        Objects.requireNonNull(subject);
    }
}
