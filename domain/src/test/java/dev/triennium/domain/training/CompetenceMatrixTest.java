package dev.triennium.domain.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.training.CompetenceMatrix.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompetenceMatrixTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 6, 15);

    private static final Competence WELDING =
            new Competence(
                    new CompetenceId(new UUID(1, 1)),
                    1,
                    new Competence.Content(
                            "ISO 9606-1", null, 36, true, List.of("Welder", "Foreman ")));
    private static final Competence AUDITING =
            new Competence(
                    new CompetenceId(new UUID(1, 2)),
                    1,
                    new Competence.Content("Internal auditor", null, null, false, List.of()));

    private static Colleague colleague(@Nullable String function) {
        return new Colleague(
                new ColleagueId(new UUID(2, 1)),
                1,
                new Colleague.Profile(
                        "Hanna",
                        "Berg",
                        null,
                        function,
                        null,
                        null,
                        Locale.GERMAN,
                        null,
                        null,
                        null),
                null);
    }

    private static Qualification qualification(
            Competence competence, String acquired, @Nullable String until) {
        return new Qualification(
                new QualificationId(new UUID(3, 1)),
                1,
                new ColleagueId(new UUID(2, 1)),
                "Hanna Berg",
                competence.id(),
                new Qualification.Content(
                        LocalDate.parse(acquired),
                        until == null ? null : LocalDate.parse(until),
                        null),
                null);
    }

    private static CompetenceMatrix.Row row(String function, Qualification... own) {
        return CompetenceMatrix.row(
                colleague(function), List.of(WELDING, AUDITING), List.of(own), TODAY);
    }

    private static State state(Qualification... own) {
        return row("Welder", own).cells().getFirst().state();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Welder", "welder", " WELDER ", "foreman"})
    void whoeverHasTheFunctionNeedsTheCompetence(String function) {
        var row = row(function);
        assertThat(row.gaps()).isEqualTo(1);
        assertThat(row.cells()).singleElement().matches(CompetenceMatrix.Cell::needed);
    }

    @Test
    void whoHasAnotherFunctionOrNoneNeedsNothing() {
        assertThat(row("Welding engineer").cells()).isEmpty();
        assertThat(
                        CompetenceMatrix.row(colleague(null), List.of(WELDING), List.of(), TODAY)
                                .cells())
                .isEmpty();
    }

    @Test
    void whatSomebodyHasBesidesIsShownAndNoGap() {
        var row = row("Cook", qualification(AUDITING, "2020-01-01", null));
        assertThat(row.gaps()).isZero();
        assertThat(row.cells())
                .singleElement()
                .satisfies(
                        cell -> {
                            assertThat(cell.needed()).isFalse();
                            assertThat(cell.state()).isEqualTo(State.HELD);
                        });
    }

    @Test
    void aQualificationHoldsOnItsLastDayAndNotAfter() {
        assertThat(state(qualification(WELDING, "2024-06-16", "2027-06-15")))
                .isEqualTo(State.EXPIRING);
        assertThat(state(qualification(WELDING, "2024-06-15", "2027-06-14")))
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void sixtyDaysBeforeItsEndItIsAboutToExpire() {
        assertThat(state(qualification(WELDING, "2024-06-16", "2027-08-13")))
                .isEqualTo(State.EXPIRING);
        assertThat(state(qualification(WELDING, "2024-06-16", "2027-08-14"))).isEqualTo(State.HELD);
    }

    @Test
    void ofSeveralTheOneThatHoldsTheLongestCounts() {
        var former = qualification(WELDING, "2023-06-15", "2026-06-14");
        var latter = qualification(WELDING, "2026-06-10", "2029-06-09");
        assertThat(state(former, latter)).isEqualTo(State.HELD);
        assertThat(state(latter, former)).isEqualTo(State.HELD);
    }

    @Test
    void whatIsAcquiredInDaysToComeIsNotHadToday() {
        assertThat(state(qualification(WELDING, "2027-06-16", null))).isEqualTo(State.MISSING);
    }

    @Test
    void theLastDayIsTheOneBeforeItIsAcquiredAnew() {
        assertThat(WELDING.lastDay(LocalDate.of(2027, 1, 31))).isEqualTo(LocalDate.of(2030, 1, 30));
        assertThat(AUDITING.lastDay(TODAY)).isNull();
    }

    @Test
    void aFunctionIsNamedOnce() {
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                new Competence.Content(
                                        "Welding",
                                        null,
                                        null,
                                        false,
                                        List.of("Welder", " welder")));
    }
}
