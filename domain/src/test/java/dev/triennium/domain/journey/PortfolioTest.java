package dev.triennium.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.certification.CertificationDeadlineKind;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationStanding;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.HardDeadlines.Dated;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PortfolioTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final TenantId ALDER = new TenantId(new UUID(9, 1));
    private static final TenantId BIRCH = new TenantId(new UUID(9, 2));
    /// By name Birch stands first.
    private static final List<TenantId> BY_NAME = List.of(BIRCH, ALDER);

    private static final Map<ProcessStep, List<MissingKind>> KEPT =
            Map.of(ProcessStep.STANDARD, List.of(MissingKind.MANAGEMENT_SYSTEM));

    private final List<PortfolioRow> rows = new ArrayList<>();

    private PortfolioRow certified(TenantId tenant, int number, @Nullable Integer daysLeft) {
        return certified(
                tenant,
                number,
                daysLeft,
                CertificationDeadlineKind.SURVEILLANCE_AUDIT,
                CertificationState.CERTIFIED);
    }

    private PortfolioRow certified(
            TenantId tenant,
            int number,
            @Nullable Integer daysLeft,
            DeadlineKind kind,
            CertificationState state) {
        var id = new CertificationId(new UUID(5, number));
        var body = new CertificationBodyId(new UUID(2, 1));
        var row =
                new PortfolioRow(
                        new PortfolioRowId(id.value()),
                        tenant,
                        new CertificationStanding(
                                new CertificationHead(id, 1, state, Journeys.STANDARD, body),
                                "Körper AG",
                                0,
                                0,
                                0,
                                null),
                        Journey.of(
                                Journeys.STANDARD,
                                KEPT,
                                List.of(
                                        new StepFact(
                                                Journeys.STANDARD,
                                                id,
                                                ProcessStep.SURVEILLANCE,
                                                StepState.UNDER_WAY,
                                                List.of()))),
                        daysLeft == null
                                ? List.of()
                                : List.of(
                                        new Dated(
                                                new DeadlineId(new UUID(6, number)),
                                                id.value(),
                                                kind,
                                                TODAY.plusDays(daysLeft))),
                        TODAY);
        rows.add(row);
        return row;
    }

    private PortfolioRow beginning(TenantId tenant) {
        var row =
                new PortfolioRow(
                        new PortfolioRowId(tenant.value()),
                        tenant,
                        null,
                        Journey.of(null, KEPT, List.of()),
                        List.of(),
                        TODAY);
        rows.add(row);
        return row;
    }

    private Portfolio portfolio() {
        return Portfolio.of(BY_NAME, rows);
    }

    private List<PortfolioRow> sorted(PortfolioOrder order) {
        return portfolio().page(order, PageRequest.first(100)).values();
    }

    @Test
    void theEarliestHardDateStandsFirstAndRowsWithoutOneLast() {
        var none = certified(ALDER, 1, null);
        var later = certified(BIRCH, 2, 40);
        var late = certified(ALDER, 3, -5);

        assertThat(sorted(PortfolioOrder.NEXT_HARD_DATE)).containsExactly(late, later, none);
    }

    @Test
    void clientsStandInTheOrderOfTheirNames() {
        var alder = certified(ALDER, 1, 1);
        var birchLater = certified(BIRCH, 2, 40);
        var birch = certified(BIRCH, 3, 2);

        assertThat(sorted(PortfolioOrder.CLIENT)).containsExactly(birch, birchLater, alder);
    }

    @Test
    void theFirstStepStandsFirst() {
        var certified = certified(ALDER, 1, 1);
        var beginning = beginning(BIRCH);

        assertThat(sorted(PortfolioOrder.STEP)).containsExactly(beginning, certified);
    }

    @ParameterizedTest
    @EnumSource
    void pagesFollowEachOtherInBothDirectionsWithoutGapOrRepetition(PortfolioOrder order) {
        for (var number = 0; number < 7; number++) {
            // Two of them on each day, one of each organisation.
            certified(number % 2 == 0 ? ALDER : BIRCH, number, number / 2);
        }
        beginning(ALDER);
        var all = sorted(order);
        var portfolio = portfolio();

        var forward = new ArrayList<PortfolioRow>();
        Cursor at = null;
        do {
            var page = portfolio.page(order, new PageRequest(3, PageRequest.Direction.FORWARD, at));
            forward.addAll(page.values());
            assertThat(page.hasPrevious()).isEqualTo(at != null);
            at = page.hasNext() ? page.items().getLast().cursor() : null;
        } while (at != null);
        var backward = new ArrayList<PortfolioRow>();
        do {
            var page =
                    portfolio.page(order, new PageRequest(3, PageRequest.Direction.BACKWARD, at));
            backward.addAll(0, page.values());
            assertThat(page.hasNext()).isEqualTo(at != null);
            at = page.hasPrevious() ? page.items().getFirst().cursor() : null;
        } while (at != null);

        assertThat(forward).isEqualTo(all).hasSize(8);
        assertThat(backward).isEqualTo(all);
    }

    @Test
    void aCursorOfAnOrganisationThatIsGoneIsRefused() {
        var request =
                new PageRequest(
                        3,
                        PageRequest.Direction.FORWARD,
                        new Cursor(
                                List.of(
                                        new UUID(9, 9).toString(),
                                        "2026-01-01",
                                        new UUID(5, 1).toString())));

        assertThatThrownBy(() -> portfolio().page(PortfolioOrder.CLIENT, request))
                .isInstanceOf(ValidationException.class);
    }

    private List<PortfolioRow> where(PortfolioFilter filter) {
        return portfolio().where(filter).page(PortfolioOrder.STEP, PageRequest.first(9)).values();
    }

    @Test
    void aFilterNarrowsByStandardStepBodyAndDays() {
        var certified = certified(ALDER, 1, 10);
        var late = certified(ALDER, 2, -1);
        var beginning = beginning(BIRCH);

        assertThat(
                        where(
                                new PortfolioFilter(
                                        Set.of(Journeys.STANDARD), Set.of(), null, null, false)))
                .containsExactly(late, certified);
        assertThat(
                        where(
                                new PortfolioFilter(
                                        Set.of(Journeys.NEXT_EDITION),
                                        Set.of(),
                                        null,
                                        null,
                                        false)))
                .isEmpty();
        assertThat(
                        where(
                                new PortfolioFilter(
                                        Set.of(), Set.of(ProcessStep.STANDARD), null, null, false)))
                .containsExactly(beginning);
        assertThat(where(new PortfolioFilter(Set.of(), Set.of(), " körper ag", null, false)))
                .containsExactly(late, certified);
        assertThat(where(new PortfolioFilter(Set.of(), Set.of(), "Other", null, false))).isEmpty();
        assertThat(where(new PortfolioFilter(Set.of(), Set.of(), null, 9, false)))
                .containsExactly(late);
        assertThat(where(new PortfolioFilter(Set.of(), Set.of(), null, 10, false)))
                .containsExactly(late, certified);
    }

    @Test
    void whatCanCostTheCertificateIsARiskThirtyDaysBefore() {
        var agreed =
                certified(
                        ALDER,
                        1,
                        3,
                        CertificationDeadlineKind.SURVEILLANCE_AUDIT,
                        CertificationState.CERTIFIED);
        var farther =
                certified(
                        ALDER,
                        2,
                        31,
                        CertificationDeadlineKind.EXPIRY,
                        CertificationState.CERTIFIED);
        var near =
                certified(
                        ALDER,
                        3,
                        30,
                        CertificationDeadlineKind.EXPIRY,
                        CertificationState.CERTIFIED);
        var suspended =
                certified(
                        BIRCH,
                        4,
                        100,
                        CertificationDeadlineKind.SUSPENSION,
                        CertificationState.SUSPENDED);

        assertThat(List.of(agreed, farther)).noneMatch(PortfolioRow::isAtRisk);
        assertThat(where(new PortfolioFilter(Set.of(), Set.of(), null, null, true)))
                .containsExactly(near, suspended);
    }

    @Test
    void totalsAreThoseOfWhatTheFilterLeaves() {
        certified(ALDER, 1, 1);
        certified(ALDER, 2, 2);
        certified(BIRCH, 3, 40);
        beginning(BIRCH);

        assertThat(portfolio().count()).isEqualTo(4);
        assertThat(portfolio().countBySteps())
                .isEqualTo(Map.of(ProcessStep.STANDARD, 1, ProcessStep.SURVEILLANCE, 3));
        assertThat(portfolio().countByMonths())
                .isEqualTo(Map.of(YearMonth.of(2026, 11), 2, YearMonth.of(2027, 1), 1));
        var due = portfolio().where(new PortfolioFilter(Set.of(), Set.of(), null, 5, false));
        assertThat(due.count()).isEqualTo(2);
        assertThat(due.countBySteps()).isEqualTo(Map.of(ProcessStep.SURVEILLANCE, 2));
    }
}
