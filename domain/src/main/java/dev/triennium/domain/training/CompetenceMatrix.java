package dev.triennium.domain.training;

import dev.triennium.domain.tenancy.Colleague;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What people have of what their functions need ([TrainingRule#NEEDED_FOR_FUNCTION]).
public final class CompetenceMatrix {

    /// So many days before its end something is about to expire.
    static final int DAYS_BEFORE_END = 60;

    private CompetenceMatrix() {}

    /// What somebody has of one competence.
    public enum State {
        HELD,
        /// It ends within 60 days.
        EXPIRING,
        EXPIRED,
        MISSING;

        public boolean isGap() {
            return switch (this) {
                case HELD, EXPIRING -> false;
                case EXPIRED, MISSING -> true;
            };
        }
    }

    /// One person and one competence.
    ///
    /// @param needed whether their function needs it
    /// @param qualification the one that holds the longest; null: they never had any
    public record Cell(
            Competence competence,
            boolean needed,
            State state,
            @Nullable Qualification qualification) {
        public Cell {
            Objects.requireNonNull(competence);
            Objects.requireNonNull(state);
        }

        public boolean isGap() {
            return needed && state.isGap();
        }
    }

    /// One person.
    ///
    /// @param cells what their function needs, and what they have besides
    public record Row(Colleague colleague, List<Cell> cells) {
        public Row {
            Objects.requireNonNull(colleague);
            cells = List.copyOf(cells);
        }

        /// Of the competences that nobody may work without.
        public int criticalGaps() {
            return (int)
                    cells.stream()
                            .filter(Cell::isGap)
                            .filter(cell -> cell.competence().content().isCritical())
                            .count();
        }

        public int gaps() {
            return (int) cells.stream().filter(Cell::isGap).count();
        }
    }

    /// @param competences of the organisation, in the order of the cells
    /// @param own the qualifications of the colleague
    public static Row row(
            Colleague colleague,
            List<Competence> competences,
            Collection<Qualification> own,
            LocalDate today) {
        return new Row(
                colleague,
                competences.stream()
                        .map(competence -> cell(colleague, competence, own, today))
                        .filter(cell -> cell.needed() || cell.qualification() != null)
                        .toList());
    }

    private static Cell cell(
            Colleague colleague,
            Competence competence,
            Collection<Qualification> own,
            LocalDate today) {
        var best =
                own.stream()
                        .filter(one -> one.competence().equals(competence.id()))
                        .filter(one -> !one.content().acquiredOn().isAfter(today))
                        .max(Comparator.comparing(CompetenceMatrix::end))
                        .orElse(null);
        return new Cell(
                competence,
                competence.isNeededFor(colleague.profile().function()),
                state(best, today),
                best);
    }

    private static LocalDate end(Qualification one) {
        return one.content().validUntil() == null ? LocalDate.MAX : one.content().validUntil();
    }

    private static State state(@Nullable Qualification best, LocalDate today) {
        if (best == null) {
            return State.MISSING;
        }
        if (!best.holdsOn(today)) {
            return State.EXPIRED;
        }
        return best.holdsOn(today.plusDays(DAYS_BEFORE_END)) ? State.HELD : State.EXPIRING;
    }
}
