package dev.triennium.domain.document;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.Instant;
import java.util.Objects;

/// That a colleague has read a version. It is never changed.
///
/// @param text the sentence that they agreed to
/// @param sha256 of the content that they read
/// @param byLink whether by a link, without a login
public record Acknowledgement(
        AcknowledgementId id,
        int version,
        DocumentVersionId documentVersion,
        ColleagueId colleague,
        String text,
        String sha256,
        boolean byLink,
        Instant at)
        implements Aggregate<AcknowledgementId> {

    public Acknowledgement {
        Objects.requireNonNull(id);
        Objects.requireNonNull(documentVersion);
        Objects.requireNonNull(colleague);
        Objects.requireNonNull(text);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(at);
    }
}
