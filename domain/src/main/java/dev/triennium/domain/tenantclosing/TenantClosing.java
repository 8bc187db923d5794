package dev.triennium.domain.tenantclosing;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// The closing of one organisation's account. Until it ends, everything goes on as before; then a
/// [ClosedTenant] is left of it.
public sealed interface TenantClosing extends Aggregate<TenantId> {

    enum State {
        REQUESTED,
        CONFIRMED
    }

    Facts facts();

    State state();

    @Override
    default TenantId id() {
        return facts().id();
    }

    @Override
    default int version() {
        return facts().version();
    }

    /// @param exportSha256 of the export that the organisation has made of its data
    /// @param certificationsRun whether a certification still ran when the closing was asked for
    record Facts(
            TenantId id,
            int version,
            PersonId requestedBy,
            Instant requestedAt,
            String exportSha256,
            boolean certificationsRun) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(requestedBy);
            Objects.requireNonNull(requestedAt);
            Objects.requireNonNull(exportSha256);
        }

        private Facts next() {
            return new Facts(
                    id, version + 1, requestedBy, requestedAt, exportSha256, certificationsRun);
        }
    }

    /// It waits for a second person.
    record Requested(Facts facts) implements TenantClosing {

        private static final Duration EXPORT_HOLDS = Duration.ofDays(30);

        public Requested {
            Objects.requireNonNull(facts);
        }

        @Override
        public State state() {
            return State.REQUESTED;
        }

        /// @throws RuleViolationException when it is the one who asked, or the export is too old
        Confirmed confirm(PersonId by, Instant now, Duration grace) {
            if (by.equals(facts.requestedBy())) {
                throw new RuleViolationException(
                        ClosingRule.TWO_PEOPLE.reference(),
                        "Whoever asked for the closing cannot confirm it, too.");
            }
            if (now.isAfter(facts.requestedAt().plus(EXPORT_HOLDS))) {
                throw new RuleViolationException(
                        ClosingRule.EXPORTED.reference(),
                        "The closing was asked for more than 30 days ago; withdraw it and ask anew.");
            }
            return new Confirmed(facts.next(), new Confirmation(by, now, now.plus(grace)), false);
        }
    }

    /// @param endsAt when the organisation's data begin to be deleted, unless that is withdrawn
    record Confirmation(PersonId by, Instant at, Instant endsAt) {

        public Confirmation {
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
            Objects.requireNonNull(endsAt);
        }
    }

    /// The days of grace run.
    ///
    /// @param isAnnounced whether people have been told that the end is near
    record Confirmed(Facts facts, Confirmation confirmation, boolean isAnnounced)
            implements TenantClosing {

        public Confirmed {
            Objects.requireNonNull(facts);
            Objects.requireNonNull(confirmation);
        }

        @Override
        public State state() {
            return State.CONFIRMED;
        }

        boolean isToAnnounce(Instant now) {
            return !isAnnounced && !now.isBefore(confirmation.endsAt().minus(ClosingTerms.NOTICE));
        }

        /// A late announcement moves the end: nobody is surprised because a job did not run.
        Confirmed announce(Instant now) {
            var earliest = now.plus(ClosingTerms.NOTICE);
            var end = confirmation.endsAt().isBefore(earliest) ? earliest : confirmation.endsAt();
            return new Confirmed(
                    facts.next(),
                    new Confirmation(confirmation.by(), confirmation.at(), end),
                    true);
        }

        boolean isOver(Instant now) {
            return isAnnounced && !now.isBefore(confirmation.endsAt());
        }
    }

    /// @throws RuleViolationException when it is confirmed already
    default Requested requireRequested() {
        return switch (this) {
            case Requested requested -> requested;
            case Confirmed _ -> throw outOfTurn("The closing is confirmed already.");
        };
    }

    static RuleViolationException outOfTurn(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                ClosingRule.ONE_STEP_AFTER_THE_OTHER.reference(),
                List.of(),
                sentence);
    }
}
