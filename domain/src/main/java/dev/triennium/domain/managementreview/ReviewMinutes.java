package dev.triennium.domain.managementreview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The minutes of a management review with all that a reader wants to see, in words.
///
/// @param locale of the organisation
/// @param zone in which its instants are told
/// @param standards designations of those that were reviewed
/// @param chair as they are called now
/// @param recordedBy null: there was no meeting yet
public record ReviewMinutes(
        String organisation,
        Locale locale,
        ZoneId zone,
        LocalDate printedOn,
        String system,
        ManagementReview review,
        List<String> standards,
        String chair,
        @Nullable String recordedBy,
        List<Input> inputs,
        List<ReviewAttendee> attendees,
        List<Decided> decisions,
        List<Added> addenda) {

    /// @param standards designations of those that ask for it
    /// @param isRecordedHere whether anything of it is counted
    public record Input(ReviewInput input, List<String> standards, boolean isRecordedHere) {

        public Input {
            Objects.requireNonNull(input);
            standards = List.copyOf(standards);
        }
    }

    /// @param owner who carries it out; null: nobody has to
    public record Decided(ReviewDecision decision, @Nullable String owner) {

        public Decided {
            Objects.requireNonNull(decision);
        }
    }

    /// @param by who added it
    public record Added(ReviewAddendum addendum, String by) {

        public Added {
            Objects.requireNonNull(addendum);
            Objects.requireNonNull(by);
        }
    }

    public ReviewMinutes {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(locale);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(printedOn);
        Objects.requireNonNull(system);
        Objects.requireNonNull(review);
        standards = List.copyOf(standards);
        Objects.requireNonNull(chair);
        inputs = List.copyOf(inputs);
        attendees = List.copyOf(attendees);
        decisions = List.copyOf(decisions);
        addenda = List.copyOf(addenda);
    }
}
