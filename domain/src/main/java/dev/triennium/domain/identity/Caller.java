package dev.triennium.domain.identity;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The authenticated person behind a request. Says who, never what they may do.
///
/// @param subject the identity provider's stable subject
/// @param actsFor the firm that the person wants to act for, which gives nothing by itself; null:
///     as whoever they are in an organisation, its own people first
public record Caller(PersonId person, String subject, @Nullable UUID actsFor) {

    public Caller {
        Objects.requireNonNull(person);
        Objects.requireNonNull(subject);
    }

    public Caller(PersonId person, String subject) {
        this(person, subject, null);
    }
}
