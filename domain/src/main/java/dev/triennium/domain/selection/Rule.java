package dev.triennium.domain.selection;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What corrects the scores once they are summed up. The rules are applied in their order.
public sealed interface Rule {

    /// Null: always.
    @Nullable Condition when();

    String family();

    /// Holds when the option was chosen.
    record Condition(String question, String option) {

        public Condition {
            Objects.requireNonNull(question);
            Objects.requireNonNull(option);
        }
    }

    /// The family is recommended whatever else speaks for it, and before all others.
    record Force(@Nullable Condition when, String family, String reason) implements Rule {

        public Force {
            Objects.requireNonNull(family);
            Objects.requireNonNull(reason);
        }
    }

    /// The family scores no more than this.
    record Cap(@Nullable Condition when, String family, BigDecimal most) implements Rule {

        public Cap {
            Objects.requireNonNull(family);
            Objects.requireNonNull(most);
        }
    }

    /// The family scores at least this, when no family scores more.
    record Minimum(@Nullable Condition when, String family, BigDecimal least, String reason)
            implements Rule {

        public Minimum {
            Objects.requireNonNull(family);
            Objects.requireNonNull(least);
            Objects.requireNonNull(reason);
        }
    }
}
