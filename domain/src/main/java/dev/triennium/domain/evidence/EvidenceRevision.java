package dev.triennium.domain.evidence;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Evidence as it came in once. It stays as it is, but for its validity while it is the latest.
///
/// @param number counts the revisions of one piece of evidence from 1
/// @param note what is new about it
/// @param addedBy who brought it in; null: a colleague without a login
/// @param colleague who was asked for it and gave it; null: nobody was asked
public record EvidenceRevision(
        EvidenceRevisionId id,
        EvidenceId evidence,
        int number,
        EvidenceContent content,
        Validity validity,
        @Nullable String note,
        Instant addedAt,
        @Nullable PersonId addedBy,
        @Nullable ColleagueId colleague) {

    public EvidenceRevision {
        Objects.requireNonNull(id);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(content);
        Objects.requireNonNull(validity);
        Objects.requireNonNull(addedAt);
    }

    EvidenceRevision with(Validity corrected) {
        return new EvidenceRevision(
                id, evidence, number, content, corrected, note, addedAt, addedBy, colleague);
    }

    /// What the audit trail keeps of it: of a file its name and its hash, which tell it from
    /// others.
    record Trace(
            EvidenceRevisionId id,
            int number,
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable URI url,
            Validity validity,
            @Nullable String note,
            @Nullable PersonId addedBy,
            @Nullable ColleagueId colleague) {}

    Trace trace() {
        return switch (content) {
            case EvidenceContent.OfFile(_, var name, _, _, var sha256) -> trace(name, sha256, null);
            case EvidenceContent.OfLink(var url) -> trace(null, null, url);
        };
    }

    private Trace trace(@Nullable String fileName, @Nullable String sha256, @Nullable URI url) {
        return new Trace(id, number, fileName, sha256, url, validity, note, addedBy, colleague);
    }
}
