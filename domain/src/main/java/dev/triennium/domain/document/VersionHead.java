package dev.triennium.domain.document;

import dev.triennium.domain.document.DocumentContent.Uploaded;
import dev.triennium.domain.document.DocumentVersion.Publication;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What lists read of a version: all but its text and its people.
///
/// @param sha256 of its content; null: nothing was written yet
/// @param file null: it was written in the product, or not yet
/// @param submission how it was last submitted; null: never, or it is being written again
/// @param publication null: it was not published
public record VersionHead(
        DocumentVersionId id,
        DocumentId document,
        VersionNumber number,
        DocumentVersion.State state,
        String changelog,
        @Nullable String sha256,
        @Nullable Uploaded file,
        @Nullable Submission submission,
        @Nullable Instant approvedAt,
        @Nullable Publication publication,
        @Nullable LocalDate obsoleteOn) {

    public record Submission(int round, int required, boolean inOrder, Instant at, PersonId by) {

        public Submission {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    public VersionHead {
        Objects.requireNonNull(id);
        Objects.requireNonNull(document);
        Objects.requireNonNull(number);
        Objects.requireNonNull(state);
        Objects.requireNonNull(changelog);
    }
}
