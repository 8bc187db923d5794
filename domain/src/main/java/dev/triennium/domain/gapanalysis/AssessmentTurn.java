package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that was done to an item, and the item as it then was.
public record AssessmentTurn(
        AssessmentTurnId id,
        AssessmentItemId item,
        Kind kind,
        Instant occurredAt,
        Actor actor,
        @Nullable String comment,
        AssessmentItemState state,
        Answer answer,
        @Nullable ColleagueId assignee,
        @Nullable LocalDate dueOn) {

    public static final int MAX_COMMENT_LENGTH = 2_000;

    public enum Kind {
        CARRIED_OVER,
        ASSIGNED,
        ANSWERED,
        SUBMITTED,
        ACCEPTED,
        CHANGES_REQUESTED
    }

    public AssessmentTurn {
        Objects.requireNonNull(id);
        Objects.requireNonNull(item);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(occurredAt);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(state);
        Objects.requireNonNull(answer);
    }

    /// What was just done to an item.
    static AssessmentTurn of(
            AssessmentTurnId id,
            AssessmentItem item,
            Kind kind,
            Actor actor,
            @Nullable String comment) {
        return new AssessmentTurn(
                id,
                item.id(),
                kind,
                item.changedAt(),
                actor,
                comment,
                item.state(),
                item.answer(),
                item.assignee(),
                item.dueOn());
    }
}
