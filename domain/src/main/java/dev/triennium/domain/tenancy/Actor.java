package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who does something: a person, possibly on behalf of a firm, or a job of the product.
public sealed interface Actor {

    /// Null: a job.
    default @Nullable PersonId person() {
        return switch (this) {
            case Person(var person, _) -> person;
            case Job _ -> null;
        };
    }

    /// The firm that the person works for; null: the organisation itself, or a job.
    default @Nullable FirmId firm() {
        return switch (this) {
            case Person(_, var firm) -> firm;
            case Job _ -> null;
        };
    }

    /// @param onBehalfOf the engaged firm that the person acts for; null for the client's own
    /// people
    record Person(PersonId id, @Nullable FirmId onBehalfOf) implements Actor {
        public Person {
            Objects.requireNonNull(id);
        }
    }

    /// @param name the job's name, such as `certification-timers`
    record Job(String name) implements Actor {
        public Job {
            Objects.requireNonNull(name);
        }
    }
}
