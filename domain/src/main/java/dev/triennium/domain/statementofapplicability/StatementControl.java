package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.ControlId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One control of the annex in one statement.
///
/// @param ordinal its place in the annex
/// @param number as it was when the statement was started
public record StatementControl(
        StatementControlId id,
        StatementOfApplicabilityId statement,
        ControlId control,
        int ordinal,
        ClauseNumber number,
        Treatment treatment) {

    public static final int MAX_LINKS = 20;

    public StatementControl {
        Objects.requireNonNull(id);
        Objects.requireNonNull(statement);
        Objects.requireNonNull(control);
        Objects.requireNonNull(number);
        Objects.requireNonNull(treatment);
    }

    /// What the organisation does about the control.
    ///
    /// @param applicable null while nobody has decided
    /// @param reasons why it is included; empty for one that is left out
    public record Treatment(
            @Nullable Boolean applicable,
            @Nullable String justification,
            Set<InclusionReason> reasons,
            ImplementationState implementation,
            @Nullable PersonId owner,
            List<StatementLink> links) {

        public static final Treatment UNDECIDED =
                new Treatment(
                        null, null, Set.of(), ImplementationState.NOT_STARTED, null, List.of());

        public Treatment {
            Objects.requireNonNull(implementation);
            reasons =
                    reasons.isEmpty()
                            ? Set.of()
                            : Collections.unmodifiableSet(EnumSet.copyOf(reasons));
            links = List.copyOf(links);
        }

        /// Whether it is decided and says why: in words, or, for a control that is included, by
        /// what makes it necessary.
        public boolean isJustified() {
            if (applicable == null) {
                return false;
            }
            var hasWords = justification != null && !justification.isBlank();
            return hasWords || (applicable && !reasons.isEmpty());
        }
    }

    public StatementControl with(Treatment changed) {
        return new StatementControl(id, statement, control, ordinal, number, changed);
    }
}
