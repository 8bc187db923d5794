package dev.triennium.domain.standard;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What became of clauses or controls of one edition in the next.
///
/// @param from empty for what is new
/// @param to empty for what is gone
public record EditionChange(
        EditionChangeId id,
        Subject subject,
        Kind kind,
        @Nullable Impact impact,
        List<Part> from,
        List<Part> to,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String action,
        @Nullable String typicalEvidence) {

    public EditionChange {
        Objects.requireNonNull(id);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(kind);
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    public enum Subject {
        CLAUSE,
        CONTROL
    }

    public enum Kind {
        NEW,
        MODIFIED,
        SPLIT,
        MERGED,
        MOVED,
        EDITORIAL,
        UNCHANGED_OR_EDITORIAL,
        REMOVED,
        RENUMBERED,
        RENUMBERED_OR_UPDATED
    }

    /// How much work the change is for a certified organisation.
    public enum Impact {
        NONE,
        LOW,
        MEDIUM,
        HIGH
    }

    /// @param number as its edition has it
    /// @param clause null when the catalogue does not have the edition, or when it is a control
    /// @param control null when the catalogue does not have the edition, or when it is a clause
    public record Part(String number, @Nullable ClauseId clause, @Nullable ControlId control) {

        public Part {
            Objects.requireNonNull(number);
        }
    }

    /// How many changes of one kind a transition has.
    public record Count(Subject subject, Kind kind, int count) {

        public Count {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(kind);
        }
    }
}
