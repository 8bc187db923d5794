package dev.triennium.domain.externalaudit;

import dev.triennium.domain.error.ValidationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The team as the certification body names it, and what the client says to that.
///
/// @param backgroundReceivedOn null: their background was not told
/// @param objectUntil the last day on which the client can object; null: the body names none
public record TeamNotice(
        LocalDate namesReceivedOn,
        @Nullable LocalDate backgroundReceivedOn,
        @Nullable LocalDate objectUntil,
        List<TeamMember> members,
        Answer answer) {

    public static final int MAX_MEMBERS = 40;

    /// The names are public API.
    public enum State {
        NAMED,
        ACCEPTED,
        OBJECTED,
        OBJECTION_ACCEPTED,
        OBJECTION_REJECTED
    }

    public sealed interface Answer {

        /// Nothing was said yet.
        record Pending() implements Answer {}

        record Accepted(LocalDate on) implements Answer {

            public Accepted {
                Objects.requireNonNull(on);
            }
        }

        /// @param about whom; null: the team as a whole
        record Objected(LocalDate on, @Nullable String about, String reason) implements Answer {

            public Objected {
                Objects.requireNonNull(on);
                Objects.requireNonNull(reason);
            }
        }

        /// The certification body has answered.
        ///
        /// @param isAccepted whether it names somebody else
        record Settled(Objected objection, LocalDate on, boolean isAccepted, String text)
                implements Answer {

            public Settled {
                Objects.requireNonNull(objection);
                Objects.requireNonNull(on);
                Objects.requireNonNull(text);
            }
        }
    }

    public TeamNotice {
        Objects.requireNonNull(namesReceivedOn);
        Objects.requireNonNull(answer);
        members = List.copyOf(members);
        if (backgroundReceivedOn != null && backgroundReceivedOn.isBefore(namesReceivedOn)) {
            throw new ValidationException(
                    "backgroundReceivedOn", "The background does not come before the names.");
        }
        if (objectUntil != null && objectUntil.isBefore(namesReceivedOn)) {
            throw new ValidationException(
                    "objectUntil", "Nobody can object before the names are known.");
        }
    }

    public State state() {
        return switch (answer) {
            case Answer.Pending() -> State.NAMED;
            case Answer.Accepted _ -> State.ACCEPTED;
            case Answer.Objected _ -> State.OBJECTED;
            case Answer.Settled settled ->
                    settled.isAccepted() ? State.OBJECTION_ACCEPTED : State.OBJECTION_REJECTED;
        };
    }

    /// Null: nobody objected.
    public Answer.@Nullable Objected objection() {
        return switch (answer) {
            case Answer.Pending _, Answer.Accepted _ -> null;
            case Answer.Objected objected -> objected;
            case Answer.Settled settled -> settled.objection();
        };
    }

    boolean isPending() {
        return answer instanceof Answer.Pending;
    }

    private TeamNotice with(Answer given) {
        return new TeamNotice(namesReceivedOn, backgroundReceivedOn, objectUntil, members, given);
    }

    TeamNotice accepted(LocalDate on) {
        requirePending();
        return with(new Answer.Accepted(requireAfterNames("acceptedOn", on)));
    }

    TeamNotice objected(LocalDate on, @Nullable String about, String reason) {
        requirePending();
        requireAfterNames("objectedOn", on);
        if (objectUntil != null && on.isAfter(objectUntil)) {
            throw ExternalAuditRule.TEAM.violated(
                    "objectedOn", "The last day to object was {0}.", objectUntil);
        }
        if (about != null && members.stream().noneMatch(one -> one.name().equals(about))) {
            throw new ValidationException("about", "Nobody of this name is in the team.");
        }
        return with(new Answer.Objected(on, about, reason));
    }

    TeamNotice settled(LocalDate on, boolean isAccepted, String text) {
        if (!(answer instanceof Answer.Objected objected)) {
            throw ExternalAuditRule.mismatch("There is no objection to answer.");
        }
        if (on.isBefore(objected.on())) {
            throw new ValidationException(
                    "answeredOn", "The answer does not come before the objection.");
        }
        return with(new Answer.Settled(objected, on, isAccepted, text));
    }

    private void requirePending() {
        if (!isPending()) {
            throw ExternalAuditRule.mismatch("The team was accepted or objected to already.");
        }
    }

    private LocalDate requireAfterNames(String field, LocalDate on) {
        if (on.isBefore(namesReceivedOn)) {
            throw new ValidationException(
                    field, "This does not happen before the names are known.");
        }
        return on;
    }
}
