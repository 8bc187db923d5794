package dev.triennium.domain.implementationplan;

import java.util.Objects;
import java.util.Optional;

/// What was decided about a gate.
public sealed interface GateVerdict {

    /// The names are public API.
    enum Kind {
        PASSED,
        OVERRIDDEN,
        WITHDRAWN
    }

    Kind kind();

    /// All that is required was met.
    record Passed() implements GateVerdict {

        @Override
        public Kind kind() {
            return Kind.PASSED;
        }
    }

    /// It was passed although something required is missing.
    record Overridden(String reason) implements GateVerdict {

        public Overridden {
            Objects.requireNonNull(reason);
        }

        @Override
        public Kind kind() {
            return Kind.OVERRIDDEN;
        }
    }

    /// It is no longer passed.
    record Withdrawn(String reason) implements GateVerdict {

        public Withdrawn {
            Objects.requireNonNull(reason);
        }

        @Override
        public Kind kind() {
            return Kind.WITHDRAWN;
        }
    }

    /// Whether the gate is passed since.
    default boolean passes() {
        return switch (this) {
            case Passed _, Overridden _ -> true;
            case Withdrawn _ -> false;
        };
    }

    default Optional<String> findReason() {
        return switch (this) {
            case Passed _ -> Optional.empty();
            case Overridden(var reason) -> Optional.of(reason);
            case Withdrawn(var reason) -> Optional.of(reason);
        };
    }
}
