package dev.triennium.domain.document;

import dev.triennium.domain.standard.ClauseId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param clauses of standards that it is there for
/// @param distribution who reads it
/// @param content null: nothing yet
public record CreateDocument(
        Document.Description description,
        List<ClauseId> clauses,
        Distribution distribution,
        String changelog,
        @Nullable NewContent content) {

    public CreateDocument {
        Objects.requireNonNull(description);
        clauses = List.copyOf(clauses);
        Objects.requireNonNull(distribution);
        Objects.requireNonNull(changelog);
    }

    /// One that nobody in particular reads.
    public CreateDocument(
            Document.Description description,
            List<ClauseId> clauses,
            String changelog,
            @Nullable NewContent content) {
        this(description, clauses, Distribution.NOBODY, changelog, content);
    }
}
