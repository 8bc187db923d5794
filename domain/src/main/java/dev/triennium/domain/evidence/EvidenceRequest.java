package dev.triennium.domain.evidence;

import dev.triennium.domain.Message;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Evidence that a colleague is asked for, until somebody accepts what they gave.
public record EvidenceRequest(EvidenceRequestId id, int version, Asked asked, State state)
        implements Aggregate<EvidenceRequestId> {

    /// What is asked of whom.
    ///
    /// @param subject what it shall show; null: what the description says
    /// @param by null: a job
    public record Asked(
            String title,
            @Nullable String description,
            @Nullable EvidenceSubject subject,
            ColleagueId assignee,
            LocalDate dueOn,
            Instant at,
            @Nullable PersonId by) {
        public Asked {
            Objects.requireNonNull(title);
            Objects.requireNonNull(assignee);
            Objects.requireNonNull(dueOn);
            Objects.requireNonNull(at);
        }

        public Asked with(
                String newTitle, @Nullable String newDescription, ColleagueId whom, LocalDate day) {
            return new Asked(newTitle, newDescription, subject, whom, day, at, by);
        }
    }

    /// How far it is.
    ///
    /// Whoever is null is a colleague without a login, or a job.
    public sealed interface State {

        record Open() implements State {}

        record Given(EvidenceId evidence, Instant at, @Nullable PersonId by) implements State {
            public Given {
                Objects.requireNonNull(evidence);
                Objects.requireNonNull(at);
            }
        }

        /// @param comment what is missing
        record Returned(EvidenceId evidence, String comment, Instant at, @Nullable PersonId by)
                implements State {
            public Returned {
                Objects.requireNonNull(evidence);
                Objects.requireNonNull(comment);
                Objects.requireNonNull(at);
            }
        }

        record Accepted(EvidenceId evidence, Instant at, @Nullable PersonId by) implements State {
            public Accepted {
                Objects.requireNonNull(evidence);
                Objects.requireNonNull(at);
            }
        }

        /// @param evidence what had been given by then; null: nothing
        record Withdrawn(@Nullable EvidenceId evidence, Instant at, @Nullable PersonId by)
                implements State {
            public Withdrawn {
                Objects.requireNonNull(at);
            }
        }
    }

    public EvidenceRequest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(state);
    }

    /// What has been given, if anything.
    public Optional<EvidenceId> evidence() {
        return switch (state) {
            case State.Open _ -> Optional.empty();
            case State.Given given -> Optional.of(given.evidence());
            case State.Returned returned -> Optional.of(returned.evidence());
            case State.Accepted accepted -> Optional.of(accepted.evidence());
            case State.Withdrawn withdrawn -> Optional.ofNullable(withdrawn.evidence());
        };
    }

    /// Whether the colleague has something to give.
    public boolean isWithAssignee() {
        return switch (state) {
            case State.Open _, State.Returned _ -> true;
            case State.Given _, State.Accepted _, State.Withdrawn _ -> false;
        };
    }

    public boolean isSettled() {
        return switch (state) {
            case State.Open _, State.Returned _, State.Given _ -> false;
            case State.Accepted _, State.Withdrawn _ -> true;
        };
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param isAsked whether they are the one who was asked
    public List<EvidenceRequestAction> allowedActions(TenantScope scope, boolean isAsked) {
        var keeps = scope.mayChange(Permission.KEEP_RECORDS);
        var gives = keeps || (isAsked && scope.mayChange(Permission.ANSWER));
        return Stream.of(EvidenceRequestAction.values())
                .filter(
                        action ->
                                switch (action) {
                                    case CHANGE, SEND_LINK -> keeps && isWithAssignee();
                                    case GIVE -> gives && isWithAssignee();
                                    case ACCEPT, RETURN -> keeps && state instanceof State.Given;
                                    case WITHDRAW -> keeps && !isSettled();
                                })
                .toList();
    }

    EvidenceRequest with(Asked changed) {
        requireWithAssignee();
        return changed.equals(asked) ? this : new EvidenceRequest(id, version + 1, changed, state);
    }

    void requireWithAssignee() {
        if (!isWithAssignee()) {
            throw refused(Message.of("Evidence was given for it already, or it is settled."));
        }
    }

    EvidenceRequest give(EvidenceId given, Instant at, @Nullable PersonId by) {
        requireWithAssignee();
        return in(new State.Given(given, at, by));
    }

    EvidenceRequest accept(Instant at, @Nullable PersonId by) {
        return in(new State.Accepted(requireGiven(), at, by));
    }

    EvidenceRequest giveBack(String comment, Instant at, @Nullable PersonId by) {
        return in(new State.Returned(requireGiven(), comment, at, by));
    }

    EvidenceRequest withdraw(Instant at, @Nullable PersonId by) {
        if (isSettled()) {
            throw refused(Message.of("It is settled already."));
        }
        return in(new State.Withdrawn(evidence().orElse(null), at, by));
    }

    private EvidenceId requireGiven() {
        return switch (state) {
            case State.Given given -> given.evidence();
            case State.Open _, State.Returned _, State.Accepted _, State.Withdrawn _ ->
                    throw refused(Message.of("No evidence waits for acceptance."));
        };
    }

    private EvidenceRequest in(State next) {
        return new EvidenceRequest(id, version + 1, asked, next);
    }

    private static RuleViolationException refused(Message sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                EvidenceRule.REQUEST_STEPS.reference(),
                List.of("id"),
                sentence);
    }
}
