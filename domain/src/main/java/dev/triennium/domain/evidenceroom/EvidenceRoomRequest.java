package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an auditor asks for, until they have it.
///
/// @param number counts the requests of one room from 1
/// @param owner who sees to it that it is answered
/// @param dueOn by when it is wanted
public record EvidenceRoomRequest(
        EvidenceRoomRequestId id,
        int version,
        EvidenceRoomId room,
        int number,
        Asked asked,
        ColleagueId owner,
        LocalDate dueOn,
        State state)
        implements Aggregate<EvidenceRoomRequestId>,
                Owned<EvidenceRoomRequestId, EvidenceRoomRequest> {

    /// In one room.
    public static final int MAX = 500;

    public static final int MAX_TEXT = 2_000;
    public static final int MAX_ANSWER_ENTRIES = 20;

    /// @param clause in a line
    /// @param asker the auditor's name
    /// @param guest who asked by their link; null: somebody recorded it for them
    /// @param by who recorded it; null: the guest
    public record Asked(
            String text,
            @Nullable String clause,
            String asker,
            @Nullable EvidenceRoomGuestId guest,
            @Nullable PersonId by,
            Instant at) {

        public Asked {
            Objects.requireNonNull(text);
            Objects.requireNonNull(asker);
            Objects.requireNonNull(at);
            if ((guest == null) == (by == null)) {
                throw new IllegalArgumentException("A guest asks, or somebody records it");
            }
        }
    }

    /// In words, by what is in the room, or both.
    public record Answer(
            @Nullable String text, List<EvidenceRoomEntryId> entries, Instant at, PersonId by) {

        public Answer {
            entries = List.copyOf(entries);
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
        }
    }

    /// How far it is. Whoever is null is the guest.
    public sealed interface State {

        enum Name {
            OPEN,
            ANSWERED,
            RETURNED,
            ACCEPTED,
            WITHDRAWN
        }

        record Open() implements State {}

        record Answered(Answer answer) implements State {

            public Answered {
                Objects.requireNonNull(answer);
            }
        }

        /// @param reason what is missing
        record Returned(Answer answer, String reason, Instant at, @Nullable PersonId by)
                implements State {

            public Returned {
                Objects.requireNonNull(answer);
                Objects.requireNonNull(reason);
                Objects.requireNonNull(at);
            }
        }

        record Accepted(Answer answer, Instant at, @Nullable PersonId by) implements State {

            public Accepted {
                Objects.requireNonNull(answer);
                Objects.requireNonNull(at);
            }
        }

        /// @param answer what had been answered by then; null: nothing
        record Withdrawn(@Nullable Answer answer, Instant at, PersonId by) implements State {

            public Withdrawn {
                Objects.requireNonNull(at);
                Objects.requireNonNull(by);
            }
        }

        default Name name() {
            return switch (this) {
                case Open _ -> Name.OPEN;
                case Answered _ -> Name.ANSWERED;
                case Returned _ -> Name.RETURNED;
                case Accepted _ -> Name.ACCEPTED;
                case Withdrawn _ -> Name.WITHDRAWN;
            };
        }
    }

    public EvidenceRoomRequest {
        Objects.requireNonNull(id);
        Objects.requireNonNull(room);
        Objects.requireNonNull(asked);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(dueOn);
        Objects.requireNonNull(state);
    }

    @Override
    public String title() {
        return asked.text();
    }

    /// Whether an answer is wanted.
    @Override
    public boolean isOpen() {
        return switch (state) {
            case State.Open _, State.Returned _ -> true;
            case State.Answered _, State.Accepted _, State.Withdrawn _ -> false;
        };
    }

    /// The last answer; null: none yet.
    public @Nullable Answer answer() {
        return switch (state) {
            case State.Open _ -> null;
            case State.Answered(var answer) -> answer;
            case State.Returned returned -> returned.answer();
            case State.Accepted accepted -> accepted.answer();
            case State.Withdrawn withdrawn -> withdrawn.answer();
        };
    }

    private boolean isAnswered() {
        return state instanceof State.Answered;
    }

    /// What whoever works in the scope may do to it now. Accepting and giving back they record for
    /// the auditor.
    public List<EvidenceRoomRequestAction> allowedActions(TenantScope scope) {
        if (!scope.mayChange(Permission.MANAGE_CERTIFICATION)) {
            return List.of();
        }
        return Stream.of(EvidenceRoomRequestAction.values())
                .filter(
                        action ->
                                switch (action) {
                                    case ASSIGN, ANSWER -> isOpen();
                                    case ACCEPT, RETURN -> isAnswered();
                                    case WITHDRAW -> isOpen() || isAnswered();
                                })
                .toList();
    }

    @Override
    public EvidenceRoomRequest ownedBy(ColleagueId colleague) {
        return with(colleague, dueOn);
    }

    EvidenceRoomRequest with(ColleagueId colleague, LocalDate day) {
        requireOpen();
        return colleague.equals(owner) && day.equals(dueOn)
                ? this
                : new EvidenceRoomRequest(
                        id, version + 1, room, number, asked, colleague, day, state);
    }

    EvidenceRoomRequest answered(Answer answer) {
        requireOpen();
        return in(new State.Answered(answer));
    }

    EvidenceRoomRequest accepted(Instant at, @Nullable PersonId by) {
        return in(new State.Accepted(requireAnswered(), at, by));
    }

    EvidenceRoomRequest returned(String reason, Instant at, @Nullable PersonId by) {
        return in(new State.Returned(requireAnswered(), reason, at, by));
    }

    EvidenceRoomRequest withdrawn(Instant at, PersonId by) {
        if (!isOpen() && !isAnswered()) {
            throw EvidenceRoomRule.mismatch("The request is settled.");
        }
        return in(new State.Withdrawn(answer(), at, by));
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw EvidenceRoomRule.mismatch("The request is answered or settled.");
        }
    }

    private Answer requireAnswered() {
        return switch (state) {
            case State.Answered(var answer) -> answer;
            case State.Open _, State.Returned _, State.Accepted _, State.Withdrawn _ ->
                    throw EvidenceRoomRule.mismatch("No answer waits for the auditor.");
        };
    }

    private EvidenceRoomRequest in(State next) {
        return new EvidenceRoomRequest(id, version + 1, room, number, asked, owner, dueOn, next);
    }
}
