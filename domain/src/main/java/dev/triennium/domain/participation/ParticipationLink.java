package dev.triennium.domain.participation;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.LinkToken;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lets one colleague do one thing, once, without a login.
///
/// @param act what may be done; see [ParticipationAct#name()]
/// @param subject what it is done to
/// @param tokenHash of the link that went out last
public record ParticipationLink(
        ParticipationLinkId id,
        int version,
        ColleagueId colleague,
        String act,
        Subject subject,
        Sending sending,
        String tokenHash,
        Progress progress)
        implements Aggregate<ParticipationLinkId> {

    /// @param type the GraphQL type, such as `AssessmentItem`
    public record Subject(String type, UUID id) {

        public Subject {
            Objects.requireNonNull(type);
            Objects.requireNonNull(id);
        }
    }

    /// How the link went out for the last time.
    ///
    /// @param until when it opens nothing any more
    public record Sending(String address, PersonId by, Instant at, Instant until) {

        public Sending {
            Objects.requireNonNull(address);
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
            Objects.requireNonNull(until);
        }
    }

    public sealed interface Progress {

        record Open() implements Progress {}

        record Used(Instant at) implements Progress {
            public Used {
                Objects.requireNonNull(at);
            }
        }

        record Revoked(PersonId by, Instant at) implements Progress {
            public Revoked {
                Objects.requireNonNull(by);
                Objects.requireNonNull(at);
            }
        }
    }

    /// What the outside sees; one that is open expires by the clock alone.
    public enum State {
        OPEN,
        EXPIRED,
        USED,
        REVOKED
    }

    public ParticipationLink {
        Objects.requireNonNull(id);
        Objects.requireNonNull(colleague);
        Objects.requireNonNull(act);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(sending);
        Objects.requireNonNull(tokenHash);
        Objects.requireNonNull(progress);
    }

    public State state(Instant now) {
        return switch (progress) {
            case Progress.Open() -> now.isBefore(sending.until()) ? State.OPEN : State.EXPIRED;
            case Progress.Used _ -> State.USED;
            case Progress.Revoked _ -> State.REVOKED;
        };
    }

    /// When it was used or revoked; null: it was not.
    public @Nullable Instant settledAt() {
        return switch (progress) {
            case Progress.Open() -> null;
            case Progress.Used(var at) -> at;
            case Progress.Revoked(_, var at) -> at;
        };
    }

    /// What whoever works in the scope may do to it now. Whether the colleague can still be reached
    /// shows when it is sent.
    ///
    /// @param needed for what it is for
    List<ParticipationLinkAction> allowedActions(TenantScope scope, Permission needed) {
        return switch (progress) {
            case Progress.Open() ->
                    Stream.of(ParticipationLinkAction.values())
                            .filter(
                                    action ->
                                            switch (action) {
                                                case RESEND -> scope.mayChange(needed);
                                                case REVOKE -> scope.permissions().contains(needed);
                                            })
                            .toList();
            case Progress.Used _, Progress.Revoked _ -> List.of();
        };
    }

    /// @throws RuleViolationException when it was used or revoked
    ParticipationLink resend(Sending sent, LinkToken token) {
        requireOpen();
        return new ParticipationLink(
                id, version + 1, colleague, act, subject, sent, token.hash(), progress);
    }

    /// @throws RuleViolationException when it was used or revoked
    ParticipationLink revoke(PersonId by, Instant now) {
        requireOpen();
        return with(new Progress.Revoked(by, now));
    }

    ParticipationLink use(Instant now) {
        return with(new Progress.Used(now));
    }

    private ParticipationLink with(Progress changed) {
        return new ParticipationLink(
                id, version + 1, colleague, act, subject, sending, tokenHash, changed);
    }

    private void requireOpen() {
        switch (progress) {
            case Progress.Open() -> {
                // Also when its time is over.
            }
            case Progress.Used _ -> throw notOpen("The link was used already.");
            case Progress.Revoked _ -> throw notOpen("The link was revoked.");
        }
    }

    private static RuleViolationException notOpen(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                ParticipationRule.OPEN_ONES_ONLY.reference(),
                List.of("id"),
                sentence);
    }
}
