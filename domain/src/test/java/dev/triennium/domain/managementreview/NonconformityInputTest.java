package dev.triennium.domain.managementreview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.managementreview.ReviewInputSource.Period;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.nonconformity.Correction;
import dev.triennium.domain.nonconformity.EffectivenessReview;
import dev.triennium.domain.nonconformity.Extensions;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityAnalysisId;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityProgress;
import dev.triennium.domain.nonconformity.NonconformityReference;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.Verification;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TestScopes;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NonconformityInputTest {

    private static final LocalDate TODAY = ManagementReviewWorld.TODAY;
    private static final LocalDate MEETING = TODAY.minusDays(60);
    private static final PersonId PERSON = new PersonId(new UUID(2, 1));
    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final TenantScope SCOPE = TestScopes.of(TENANT, PERSON, Role.REPRESENTATIVE);

    private static Nonconformity one(
            NonconformityGrade grade, LocalDate foundOn, NonconformityProgress progress) {
        return new Nonconformity(
                new NonconformityId(UUID.randomUUID()),
                1,
                1,
                new NonconformityReference(2026, 1),
                new NonconformityContent(
                        NonconformitySource.INTERNAL_AUDIT,
                        "Equipment is calibrated",
                        "Two wrenches were not",
                        "Label of 2024",
                        foundOn,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                grade,
                null,
                null,
                progress,
                Instant.EPOCH,
                PERSON,
                null,
                null,
                Extensions.NONE);
    }

    private static NonconformityProgress closed(LocalDate on) {
        var at = on.atStartOfDay(ZoneOffset.UTC).plusHours(12).toInstant();
        return new NonconformityProgress.Closed(
                new NonconformityProgress.Verified(
                        new NonconformityProgress.Implemented(
                                new NonconformityProgress.Treated(
                                        new Correction("Calibrated", on),
                                        new NonconformityAnalysisId(new UUID(9, 1)),
                                        1),
                                on),
                        new Verification(at, PERSON, null, on, "None overdue")),
                new EffectivenessReview(at, PERSON, true, "None", null));
    }

    private static Map<ReviewFigureKind, Long> count(
            @Nullable LocalDate since, Nonconformity... all) {
        var repository =
                (NonconformityRepository)
                        Proxy.newProxyInstance(
                                NonconformityRepository.class.getClassLoader(),
                                new Class<?>[] {NonconformityRepository.class},
                                (_, _, _) -> Map.of(TENANT, List.of(all)));
        var period = new Period(new ManagementSystemId(new UUID(5, 1)), Set.of(), since, TODAY);
        return new NonconformityInput(repository)
                .list(SCOPE, period).stream()
                        .filter(figure -> figure.value() > 0)
                        .collect(Collectors.toMap(ReviewFigure::kind, ReviewFigure::value));
    }

    @Test
    void whatCameAndWentSinceTheMeetingIsCountedByGrade() {
        var open = new NonconformityProgress.Open();
        assertThat(
                        count(
                                MEETING,
                                one(NonconformityGrade.MAJOR, TODAY.minusDays(100), open),
                                one(NonconformityGrade.MAJOR, TODAY.minusDays(3), open),
                                one(NonconformityGrade.MINOR, TODAY.minusDays(3), open),
                                one(
                                        NonconformityGrade.MINOR,
                                        TODAY.minusDays(200),
                                        closed(MEETING)),
                                one(
                                        NonconformityGrade.MINOR,
                                        TODAY.minusDays(200),
                                        closed(MEETING.plusDays(1)))))
                .isEqualTo(
                        Map.of(
                                ReviewFigureKind.MAJOR_NONCONFORMITIES, 1L,
                                ReviewFigureKind.MAJOR_NONCONFORMITIES_OPEN, 2L,
                                ReviewFigureKind.MAJOR_NONCONFORMITIES_OVERDUE, 1L,
                                ReviewFigureKind.MINOR_NONCONFORMITIES, 1L,
                                ReviewFigureKind.MINOR_NONCONFORMITIES_OPEN, 1L,
                                ReviewFigureKind.MINOR_NONCONFORMITIES_CLOSED, 1L));
    }

    @Test
    void theFirstReviewLooksAtAllButWhatWasTakenBack() {
        var withdrawn =
                new NonconformityProgress.Withdrawn(
                        new NonconformityProgress.Open(), Instant.EPOCH, PERSON, "No");
        assertThat(
                        count(
                                null,
                                one(NonconformityGrade.MINOR, TODAY.minusYears(3), withdrawn),
                                one(
                                        NonconformityGrade.MINOR,
                                        TODAY.minusYears(3),
                                        closed(TODAY.minusYears(2)))))
                .isEqualTo(
                        Map.of(
                                ReviewFigureKind.MINOR_NONCONFORMITIES, 1L,
                                ReviewFigureKind.MINOR_NONCONFORMITIES_CLOSED, 1L));
    }
}
