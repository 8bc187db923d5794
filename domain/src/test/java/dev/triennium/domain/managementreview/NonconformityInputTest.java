package dev.triennium.domain.managementreview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.managementreview.ReviewInputSource.Period;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityTurnover;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TestScopes;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NonconformityInputTest {

    private static final LocalDate TODAY = ManagementReviewWorld.TODAY;
    private static final LocalDate MEETING = TODAY.minusDays(60);

    @Test
    void whatCameAndWentSinceTheMeetingIsToldByGrade() {
        var scope =
                TestScopes.of(
                        new TenantId(new UUID(1, 1)),
                        new PersonId(new UUID(2, 1)),
                        Role.REPRESENTATIVE);
        var repository =
                (NonconformityRepository)
                        Proxy.newProxyInstance(
                                NonconformityRepository.class.getClassLoader(),
                                new Class<?>[] {NonconformityRepository.class},
                                (_, _, asked) -> {
                                    assertThat(asked).containsExactly(scope, MEETING, TODAY);
                                    return Map.of(
                                            NonconformityGrade.MAJOR,
                                            new NonconformityTurnover(1, 2, 3, 4));
                                });
        var period = new Period(new ManagementSystemId(new UUID(5, 1)), Set.of(), MEETING, TODAY);
        assertThat(
                        new NonconformityInput(repository)
                                .list(scope, period).stream()
                                        .collect(
                                                Collectors.toMap(
                                                        ReviewFigure::kind, ReviewFigure::value)))
                .isEqualTo(
                        Map.of(
                                ReviewFigureKind.MAJOR_NONCONFORMITIES, 1L,
                                ReviewFigureKind.MAJOR_NONCONFORMITIES_CLOSED, 2L,
                                ReviewFigureKind.MAJOR_NONCONFORMITIES_OPEN, 3L,
                                ReviewFigureKind.MAJOR_NONCONFORMITIES_OVERDUE, 4L,
                                ReviewFigureKind.MINOR_NONCONFORMITIES, 0L,
                                ReviewFigureKind.MINOR_NONCONFORMITIES_CLOSED, 0L,
                                ReviewFigureKind.MINOR_NONCONFORMITIES_OPEN, 0L,
                                ReviewFigureKind.MINOR_NONCONFORMITIES_OVERDUE, 0L));
    }
}
