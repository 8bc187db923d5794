package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.Message;
import dev.triennium.domain.standard.ClauseNumber;
import java.util.List;
import java.util.Objects;

/// What a rule has to say about a statement.
///
/// @param controls the numbers of those that it is about; empty: the statement as a whole
public record StatementCheck(
        StatementRule rule, Force force, Message message, List<ClauseNumber> controls) {

    public StatementCheck {
        Objects.requireNonNull(rule);
        Objects.requireNonNull(force);
        Objects.requireNonNull(message);
        controls = List.copyOf(controls);
    }

    /// How much weight it has.
    public enum Force {
        /// It is in the way of the signature.
        HARD,
        /// A warning, or a question.
        SOFT,
        /// Good to know.
        INFO
    }
}
