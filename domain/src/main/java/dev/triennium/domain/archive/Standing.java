package dev.triennium.domain.archive;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether something is in use, or in the archive.
public sealed interface Standing {

    /// It can be changed.
    record InUse() implements Standing {}

    /// It can be read, and that is all.
    ///
    /// @param by null: a job
    record Archived(Instant at, @Nullable PersonId by) implements Standing {

        public Archived {
            Objects.requireNonNull(at);
        }
    }

    static Standing inUse() {
        return new InUse();
    }

    /// @param at null: in use
    static Standing of(@Nullable Instant at, @Nullable PersonId by) {
        return at == null ? inUse() : new Archived(at, by);
    }

    /// Null while it is in use.
    default @Nullable Archived archived() {
        return switch (this) {
            case InUse _ -> null;
            case Archived archived -> archived;
        };
    }

    /// @throws RuleViolationException when nothing of it may change
    default void requireInUse() {
        requireInUse(List.of());
    }

    /// @param path of what is archived in the input
    default void requireInUse(List<String> path) {
        if (archived() != null) {
            throw new RuleViolationException(
                    ErrorCode.STATE_MISMATCH,
                    ArchiveRule.STAYS_AS_IT_IS.reference(),
                    path,
                    "It is in the archive.");
        }
    }

    /// @throws RuleViolationException when it is in the archive
    default Standing archive(Instant at, @Nullable PersonId by) {
        return switch (this) {
            case InUse _ -> new Archived(at, by);
            case Archived _ -> throw refused("It is in the archive already.");
        };
    }

    /// @throws RuleViolationException when it is in use
    default Standing unarchive() {
        return switch (this) {
            case InUse _ -> throw refused("It is not in the archive.");
            case Archived _ -> inUse();
        };
    }

    private static RuleViolationException refused(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH, ArchiveRule.ONCE.reference(), List.of("id"), sentence);
    }
}
