package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One control in one statement: of the annex, or the organisation's own.
///
/// @param ordinal its place: those of the annex in its order, then the organisation's own in theirs
/// @param number of the annex, as it was when the statement was started; or the organisation's own
public record StatementControl(
        StatementControlId id,
        StatementOfApplicabilityId statement,
        Origin origin,
        int ordinal,
        ClauseNumber number,
        Treatment treatment) {

    public static final int MAX_LINKS = 20;

    public StatementControl {
        Objects.requireNonNull(id);
        Objects.requireNonNull(statement);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(number);
        Objects.requireNonNull(treatment);
    }

    /// Where the statement has a control from.
    public sealed interface Origin {

        record Annex(ControlId control) implements Origin {

            public Annex {
                Objects.requireNonNull(control);
            }
        }

        /// What risk treatment found necessary and no annex has.
        ///
        /// @param reference where exactly it comes from, such as a number in another catalogue
        record Own(String title, ControlSource source, @Nullable String reference)
                implements Origin {

            public static final int MAX_TITLE = 500;
            public static final int MAX_REFERENCE = 500;

            public Own {
                Objects.requireNonNull(title);
                Objects.requireNonNull(source);
            }
        }
    }

    /// What the organisation does about the control.
    ///
    /// @param applicable null while nobody has decided
    /// @param reasons why it is included, at most one of a kind; empty for one that is left out
    public record Treatment(
            @Nullable Boolean applicable,
            @Nullable String justification,
            List<StatementReason> reasons,
            ImplementationState implementation,
            @Nullable ColleagueId owner,
            List<StatementLink> links) {

        public static final Treatment UNDECIDED =
                new Treatment(
                        null, null, List.of(), ImplementationState.NOT_STARTED, null, List.of());

        public Treatment {
            Objects.requireNonNull(implementation);
            reasons = reasons.stream().sorted(Comparator.comparing(StatementReason::kind)).toList();
            links = List.copyOf(links);
        }

        public boolean isIncluded() {
            return Boolean.TRUE.equals(applicable);
        }

        Treatment ownedBy(ColleagueId colleague) {
            return new Treatment(
                    applicable, justification, reasons, implementation, colleague, links);
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

        /// Whether a reason names the risk, the obligation or the decision that it is there for.
        boolean isLinked() {
            return reasons.stream().anyMatch(StatementReason::isLink);
        }
    }

    public boolean isOwn() {
        return switch (origin) {
            case Origin.Annex _ -> false;
            case Origin.Own _ -> true;
        };
    }

    /// Whether its number is one of those below, such as A.5.7 below A.5.
    boolean isBelow(String beginning) {
        return number.value().startsWith(beginning + ".");
    }

    public StatementControl with(Treatment changed) {
        return new StatementControl(id, statement, origin, ordinal, number, changed);
    }

    StatementControl at(int place) {
        return new StatementControl(id, statement, origin, place, number, treatment);
    }

    /// The same in another version.
    StatementControl in(StatementOfApplicabilityId other, StatementControlId newId) {
        return new StatementControl(newId, other, origin, ordinal, number, treatment);
    }
}
