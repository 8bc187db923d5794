package dev.triennium.domain.document;

import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.Objects;

/// What somebody decided about a version. It is never changed afterwards.
///
/// @param round counts from 1 how often the version was submitted
/// @param place of the approver for whom it stands, counted from 0
/// @param text the sentence that was agreed to, or why it was rejected
/// @param sha256 of the content that was decided about
public record Decision(
        int round,
        int place,
        Verdict verdict,
        PersonId by,
        String text,
        String sha256,
        Instant at) {

    public enum Verdict {
        APPROVED,
        REJECTED
    }

    public Decision {
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(by);
        Objects.requireNonNull(text);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(at);
    }
}
