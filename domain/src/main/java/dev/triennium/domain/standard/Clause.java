package dev.triennium.domain.standard;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A numbered part of an edition.
///
/// @param parent null for a chapter
/// @param depth 1 for a chapter
/// @param officialTitle false: the standard gives the number no title, and this one is ours
/// @param uncertain whether number or title must be checked against the standard
/// @param requirement null for a heading
public record Clause(
        ClauseId id,
        StandardId standard,
        @Nullable ClauseId parent,
        ClauseNumber number,
        String title,
        int depth,
        boolean officialTitle,
        boolean uncertain,
        @Nullable Change change,
        @Nullable Requirement requirement,
        @Nullable String note) {

    public Clause {
        Objects.requireNonNull(id);
        Objects.requireNonNull(standard);
        Objects.requireNonNull(number);
        Objects.requireNonNull(title);
    }

    /// What an assessor asks. The words are ours.
    ///
    /// @param topic dotted; the same topic, or one with the same beginning, is shared by standards
    /// @param evidence typical examples
    /// @param documentation whether documented information is asked for
    /// @param document which documented information
    /// @param documentItem the same in all clauses of an edition that ask for the one document
    public record Requirement(
            String topic,
            String question,
            List<String> evidence,
            Documentation documentation,
            @Nullable String document,
            @Nullable String documentItem) {

        public Requirement {
            Objects.requireNonNull(topic);
            Objects.requireNonNull(question);
            Objects.requireNonNull(documentation);
            evidence = List.copyOf(evidence);
        }
    }

    /// Against the edition before; null where it is not known or not worth a word.
    public enum Change {
        NEW,
        MODIFIED
    }
}
