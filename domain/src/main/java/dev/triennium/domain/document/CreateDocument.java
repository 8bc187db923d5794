package dev.triennium.domain.document;

import dev.triennium.domain.standard.ClauseId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param clauses of standards that it is there for
/// @param content null: nothing yet
public record CreateDocument(
        Document.Description description,
        List<ClauseId> clauses,
        String changelog,
        @Nullable NewContent content) {

    public CreateDocument {
        Objects.requireNonNull(description);
        clauses = List.copyOf(clauses);
        Objects.requireNonNull(changelog);
    }
}
