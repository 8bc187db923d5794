package dev.triennium.domain.nonconformity;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.evidence.EvidenceId;
import dev.triennium.domain.identity.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// That a certification body was asked for more time, and what it said.
///
/// @param number counts the requests about one nonconformity from 1
/// @param until by when the answer would be there
/// @param answer null: the body has not answered yet
public record NonconformityExtension(
        NonconformityId nonconformity,
        int number,
        NonconformityStep step,
        LocalDate until,
        String reason,
        Instant askedAt,
        PersonId askedBy,
        @Nullable Answer answer) {

    /// No body is asked more often.
    public static final int MAX = 20;

    /// @param granted null: it refused
    /// @param note what it said
    public record Answer(
            @Nullable Granted granted, @Nullable String note, Instant at, PersonId by) {

        public Answer {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    /// @param letter what the body's letter is known by
    /// @param evidence the letter itself, where it is kept here
    public record Granted(LocalDate until, @Nullable String letter, @Nullable EvidenceId evidence) {

        public static final int MAX_LETTER = 500;

        /// @throws RuleViolationException when there is no letter
        public Granted {
            Objects.requireNonNull(until);
            if (letter == null && evidence == null) {
                throw new RuleViolationException(
                        ErrorCode.RULE_VIOLATED,
                        NonconformityRule.EXTENDED_BY_LETTER.reference(),
                        List.of("letter"),
                        "More time counts when the certification body has granted it in writing.");
            }
        }
    }

    public NonconformityExtension {
        Objects.requireNonNull(nonconformity);
        Objects.requireNonNull(step);
        Objects.requireNonNull(until);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(askedAt);
        Objects.requireNonNull(askedBy);
    }
}
