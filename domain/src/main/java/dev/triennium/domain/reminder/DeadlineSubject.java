package dev.triennium.domain.reminder;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a deadline belongs to, with the facts that a mail about it names. Its feature repeats the
/// facts at each change, so that a reminder needs no knowledge of that feature.
///
/// @param type the GraphQL type, such as `Certification`
/// @param standard with its edition, such as `ISO 9001:2026`
public record DeadlineSubject(
        String type,
        UUID id,
        String standard,
        @Nullable String certificateNumber,
        @Nullable String certificationBody) {

    public DeadlineSubject {
        Objects.requireNonNull(type);
        Objects.requireNonNull(id);
        Objects.requireNonNull(standard);
    }
}
