package dev.triennium.domain.evidenceroom;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How something that can be shown in a room stands now.
///
/// @param version as people know it, such as `2.0`; null: there is only one
/// @param approvedAt when it was approved, signed or sent; of evidence, when it was brought in
/// @param isSettled whether a room may hold it
/// @param fixed what of it never changes, such as the revision of evidence
/// @param fingerprint another one once there is something newer
/// @param size in bytes, as far as it is known
public record SourceFacts(
        String title,
        @Nullable String version,
        @Nullable Instant approvedAt,
        boolean isSettled,
        UUID fixed,
        String fingerprint,
        long size) {

    public SourceFacts {
        Objects.requireNonNull(title);
        Objects.requireNonNull(fixed);
        Objects.requireNonNull(fingerprint);
    }
}
