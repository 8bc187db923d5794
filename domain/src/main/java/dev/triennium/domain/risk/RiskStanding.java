package dev.triennium.domain.risk;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import java.time.Instant;
import java.util.Objects;

/// Where an entry of the risk register stands.
public sealed interface RiskStanding {

    /// The names are public API.
    enum State {
        OPEN,
        ACCEPTED,
        CLOSED
    }

    State state();

    /// It is looked at and treated.
    record Open() implements RiskStanding {

        @Override
        public State state() {
            return State.OPEN;
        }
    }

    /// It is accepted as it is rated and treated now.
    record Accepted(Instant at, PersonId by, String reason) implements RiskStanding {

        public Accepted {
            Objects.requireNonNull(at);
            Objects.requireNonNull(by);
            Objects.requireNonNull(reason);
        }

        @Override
        public State state() {
            return State.ACCEPTED;
        }
    }

    /// It is none any more.
    record Closed(Closure closure) implements RiskStanding {

        public Closed {
            Objects.requireNonNull(closure);
        }

        @Override
        public State state() {
            return State.CLOSED;
        }
    }
}
