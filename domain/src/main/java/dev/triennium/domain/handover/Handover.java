package dev.triennium.domain.handover;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One firm's engagement is to end and another's to begin, in one act.
public sealed interface Handover extends Aggregate<HandoverId> {

    /// What the outside sees.
    enum State {
        ASKED,
        CONSENTED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    Facts facts();

    State state();

    /// Null while the organisation has not agreed.
    @Nullable Consent consent();

    @Override
    default HandoverId id() {
        return facts().id();
    }

    @Override
    default int version() {
        return facts().version();
    }

    /// @param engagement the one that is to end
    /// @param services what the other firm is to be engaged for
    /// @param onBehalfOf the firm that the asker acted for; null for the organisation itself
    record Facts(
            HandoverId id,
            int version,
            EngagementId engagement,
            FirmId from,
            FirmId to,
            String services,
            PersonId askedBy,
            @Nullable FirmId onBehalfOf,
            Instant askedAt) {

        public Facts {
            Objects.requireNonNull(id);
            Objects.requireNonNull(engagement);
            Objects.requireNonNull(from);
            Objects.requireNonNull(to);
            Objects.requireNonNull(services);
            Objects.requireNonNull(askedBy);
            Objects.requireNonNull(askedAt);
        }

        private Facts next() {
            return new Facts(
                    id, version + 1, engagement, from, to, services, askedBy, onBehalfOf, askedAt);
        }
    }

    /// How the organisation agreed, in words.
    record Consent(PersonId by, Instant at, String text) {

        public Consent {
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
            Objects.requireNonNull(text);
        }
    }

    /// It waits for the organisation's consent.
    record Asked(Facts facts) implements Handover {

        @Override
        public State state() {
            return State.ASKED;
        }

        @Override
        public @Nullable Consent consent() {
            return null;
        }

        Consented agree(Consent consent) {
            return new Consented(facts.next(), consent);
        }
    }

    /// It waits for the other firm.
    record Consented(Facts facts, Consent consent) implements Handover {

        public Consented {
            Objects.requireNonNull(consent);
        }

        @Override
        public State state() {
            return State.CONSENTED;
        }

        Accepted accept(PersonId by, Instant at, EngagementId begun) {
            return new Accepted(facts.next(), consent, by, at, begun);
        }

        Declined decline(PersonId by, Instant at, String reason) {
            return new Declined(facts.next(), consent, by, at, reason);
        }
    }

    /// @param begun the other firm's engagement
    record Accepted(Facts facts, Consent consent, PersonId by, Instant at, EngagementId begun)
            implements Handover {

        public Accepted {
            Objects.requireNonNull(consent);
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
            Objects.requireNonNull(begun);
        }

        @Override
        public State state() {
            return State.ACCEPTED;
        }
    }

    /// The other firm does not want to.
    ///
    /// @param reason why, in words
    record Declined(Facts facts, Consent consent, PersonId by, Instant at, String reason)
            implements Handover {

        public Declined {
            Objects.requireNonNull(consent);
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
            Objects.requireNonNull(reason);
        }

        @Override
        public State state() {
            return State.DECLINED;
        }
    }

    record Withdrawn(Facts facts, @Nullable Consent consent, PersonId by, Instant at)
            implements Handover {

        public Withdrawn {
            Objects.requireNonNull(by);
            Objects.requireNonNull(at);
        }

        @Override
        public State state() {
            return State.WITHDRAWN;
        }
    }

    /// @throws RuleViolationException when it does not wait for the consent
    default Asked requireAsked() {
        if (this instanceof Asked asked) {
            return asked;
        }
        throw notSo("It does not wait for a consent.");
    }

    /// @throws RuleViolationException when it does not wait for the other firm
    default Consented requireConsented() {
        if (this instanceof Consented consented) {
            return consented;
        }
        throw notSo("It does not wait for the other firm.");
    }

    /// @throws RuleViolationException when nothing waits any more
    default Withdrawn withdraw(PersonId by, Instant at) {
        return switch (this) {
            case Asked(var facts) -> new Withdrawn(facts.next(), null, by, at);
            case Consented(var facts, var consent) -> new Withdrawn(facts.next(), consent, by, at);
            case Accepted _ -> throw notSo("The other firm has accepted already.");
            case Declined _ -> throw notSo("The other firm has declined already.");
            case Withdrawn _ -> throw notSo("It was withdrawn already.");
        };
    }

    private static RuleViolationException notSo(String sentence) {
        return new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                HandoverRule.ONE_STEP_AFTER_THE_OTHER.reference(),
                List.of("id"),
                sentence);
    }
}
