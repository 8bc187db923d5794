package dev.triennium.persistence.audittime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.audittime.AuditComplexity;
import dev.triennium.domain.audittime.AuditTimeEstimate;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeRequest.Adjustment;
import dev.triennium.domain.audittime.AuditTimeRequest.Energy;
import dev.triennium.domain.audittime.AuditTimeRequest.Food;
import dev.triennium.domain.audittime.AuditTimeRequest.IsmsFactors;
import dev.triennium.domain.audittime.AuditTimeRequest.OfSystem;
import dev.triennium.domain.audittime.AuditTimeRequest.Parameters;
import dev.triennium.domain.audittime.AuditTimeService;
import dev.triennium.domain.audittime.AuditTimeTableMode;
import dev.triennium.domain.audittime.AuditedPersonnel;
import dev.triennium.domain.audittime.AuditedPersonnel.PartTime;
import dev.triennium.domain.audittime.CalculationStep;
import dev.triennium.domain.audittime.FoodCategory;
import dev.triennium.domain.error.ValidationException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures of the file, and the worked examples by which certification bodies' rules are known.
class AuditTimeTest {

    private static final String QUALITY = "iso-9001-2026";
    private static final String ENVIRONMENT = "iso-14001-2026";
    private static final String SAFETY = "iso-45001-2018";
    private static final String SECURITY = "iso-iec-27001-2022";
    private static final String ENERGY = "iso-50001-2018";
    private static final String FOOD = "iso-22000-2018";

    private final AuditTimeService service = new AuditTimeService(new AuditTimeTableFile());

    private static OfSystem system(
            String standard,
            AuditedPersonnel personnel,
            @Nullable AuditComplexity complexity,
            int... adjustments) {
        return new OfSystem(
                standard,
                personnel,
                complexity,
                Arrays.stream(adjustments).mapToObj(one -> new Adjustment("Why", one)).toList(),
                null,
                null,
                null);
    }

    private static AuditedPersonnel people(long fullTime) {
        return new AuditedPersonnel(fullTime, List.of(), 0, List.of());
    }

    private static AuditTimeRequest request(
            @Nullable Integer integration, @Nullable Integer ability, OfSystem... systems) {
        return new AuditTimeRequest(
                List.of(systems),
                integration,
                ability,
                List.of(),
                AuditTimeTableMode.STEP,
                Parameters.DEFAULT);
    }

    private AuditTimeEstimate estimate(OfSystem... systems) {
        return service.estimate(request(null, null, systems));
    }

    private static void assertDays(BigDecimal days, String expected) {
        assertThat(days).isEqualByComparingTo(expected);
    }

    @Test
    void anAuditOfQualityHasAThirdForSurveillanceAndTwoForRecertification() {
        var estimate = estimate(system(QUALITY, people(50), null));
        assertDays(estimate.initialDays(), "5");
        assertDays(estimate.surveillanceDays(), "1.5");
        assertDays(estimate.recertificationDays(), "3.5");
        assertDays(estimate.onSiteMinimumDays(), "4");
        assertDays(estimate.systems().getFirst().baseDays(), "5");
        assertThat(estimate.isUnverified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "iso-9001-2026, 120, , -30, 5",
        "iso-9001-2015, 120, , -30, 5",
        "iso-9001-2026, 70, , -40, 4.5",
        "iso-14001-2026, 200, MEDIUM, 0, 10",
        "iso-14001-2026, 200, HIGH, 0, 13",
        "iso-14001-2026, 200, LOW, 0, 7",
        "iso-14001-2015, 200, LIMITED, 0, 5",
        "iso-45001-2018, 30, HIGH, 0, 7",
        "iso-13485-2016, 100, , 0, 10",
        "iso-iec-27001-2022, 60, , 0, 10",
        "iso-9001-2026, 10700, , 0, 22",
        "iso-9001-2026, 1, , 0, 1.5",
        "iso-9001-2026, 50, , 20, 6"
    })
    void tablesAndAdjustmentsGiveTheDays(
            String standard,
            long people,
            @Nullable AuditComplexity complexity,
            int adjustment,
            String days) {
        assertDays(
                estimate(system(standard, people(people), complexity, adjustment)).initialDays(),
                days);
    }

    @Test
    void reductionsAreCutBackToThirtyPercent() {
        var request = request(null, null, system(QUALITY, people(70), null, -25, -15));
        var strict = service.estimate(request);
        assertThat(strict.systems().getFirst().adjustmentPercent()).isEqualTo(-30);
        assertDays(strict.initialDays(), "4.5");
        assertDays(strict.undershootBelowDays(), "4");

        var plain =
                service.estimate(
                        new AuditTimeRequest(
                                request.systems(),
                                null,
                                null,
                                List.of(),
                                AuditTimeTableMode.STEP,
                                new Parameters(null, null, BigDecimal.ONE, false)));
        assertDays(plain.initialDays(), "4");
    }

    @Test
    void anIntegratedAuditOfThreeStandardsTakesAFifthLess() {
        var estimate =
                service.estimate(
                        request(
                                100,
                                100,
                                system(QUALITY, people(65), null),
                                system(ENVIRONMENT, people(65), AuditComplexity.MEDIUM),
                                system(SAFETY, people(65), AuditComplexity.MEDIUM)));
        assertThat(estimate.integrationReductionPercent()).isEqualTo(20);
        assertDays(estimate.initialDays(), "13.5");
        assertThat(estimate.systems())
                .extracting(one -> one.days().toPlainString())
                .containsExactly("5", "6", "6");
    }

    @Test
    void theAbilityOfTheTeamFollowsFromItsQualifications() {
        var request =
                request(
                        80,
                        null,
                        system(QUALITY, people(65), null),
                        system(ENVIRONMENT, people(65), AuditComplexity.MEDIUM),
                        system(SAFETY, people(65), AuditComplexity.MEDIUM));
        var estimate =
                service.estimate(
                        new AuditTimeRequest(
                                request.systems(),
                                80,
                                null,
                                List.of(3, 2, 2),
                                AuditTimeTableMode.STEP,
                                Parameters.DEFAULT));
        assertThat(values(estimate)).contains("66.7 %");
        assertThat(estimate.integrationReductionPercent()).isEqualTo(10);
    }

    private static List<String> values(AuditTimeEstimate estimate) {
        return estimate.steps().stream().map(step -> step.value().toString()).toList();
    }

    private OfSystem food(long people, int studies, FoodCategory... categories) {
        return new OfSystem(
                FOOD,
                people(people),
                null,
                List.of(),
                null,
                new Food(List.of(categories), studies, null),
                null);
    }

    @Test
    void foodSafetyAddsCategoryStudiesAndPeople() {
        assertDays(estimate(food(14, 3, FoodCategory.CI, FoodCategory.CIII)).initialDays(), "3.5");
        assertDays(
                estimate(food(4, 2, FoodCategory.AI, FoodCategory.G, FoodCategory.K)).initialDays(),
                "2.5");
        assertThat(estimate(food(14, 3, FoodCategory.CI)).isUnverified()).isFalse();
        assertThat(estimate(food(14, 3, FoodCategory.D)).isUnverified()).isTrue();
    }

    @Test
    void energyGivesItsComplexityAndHasATableForEachAudit() {
        var estimate =
                estimate(
                        new OfSystem(
                                ENERGY,
                                people(40),
                                null,
                                List.of(),
                                new Energy(BigDecimal.valueOf(50), 3, 5),
                                null,
                                null));
        assertThat(estimate.systems().getFirst().complexity()).isEqualTo(AuditComplexity.MEDIUM);
        assertDays(estimate.initialDays(), "8");
        assertDays(estimate.surveillanceDays(), "3");
        assertDays(estimate.recertificationDays(), "6");
        assertThat(estimate.isUnverified()).isTrue();
        assertThat(values(estimate)).contains("1.2");
    }

    @Test
    void informationSecurityHasARangeByBusinessAndTechnology() {
        var range =
                Objects.requireNonNull(
                        estimate(
                                        new OfSystem(
                                                SECURITY,
                                                people(60),
                                                null,
                                                List.of(),
                                                null,
                                                null,
                                                new IsmsFactors(
                                                        AuditComplexity.LOW, AuditComplexity.LOW)))
                                .systems()
                                .getFirst()
                                .range());
        assertDays(range.fromDays(), "7");
        assertDays(range.toDays(), "9");
    }

    @Test
    void partTimeCountsByHoursAndSimilarWorkByTheSquareRoot() {
        var partTime =
                new AuditedPersonnel(
                        40,
                        List.of(new PartTime(30, BigDecimal.valueOf(4), BigDecimal.valueOf(8))),
                        0,
                        List.of());
        var estimate = estimate(system(QUALITY, partTime, null));
        assertThat(estimate.systems().getFirst().effectivePersonnel()).isEqualTo(55);
        assertDays(estimate.initialDays(), "5");

        var groups = new AuditedPersonnel(147, List.of(), 0, List.of(49, 49, 49));
        assertThat(
                        estimate(system(SECURITY, groups, null))
                                .systems()
                                .getFirst()
                                .effectivePersonnel())
                .isEqualTo(21);
    }

    @Test
    void aLineLiesBetweenTheEndsOfTwoBands() {
        var linear =
                service.estimate(
                        new AuditTimeRequest(
                                List.of(system(QUALITY, people(45), null)),
                                null,
                                null,
                                List.of(),
                                AuditTimeTableMode.LINEAR,
                                Parameters.DEFAULT));
        assertDays(linear.systems().getFirst().baseDays(), "4");
        var between =
                service.estimate(
                        new AuditTimeRequest(
                                List.of(system(QUALITY, people(35), null)),
                                null,
                                null,
                                List.of(),
                                AuditTimeTableMode.LINEAR,
                                Parameters.DEFAULT));
        assertDays(between.systems().getFirst().baseDays(), "3.5");
    }

    @Test
    void aStandardWithoutATableIsAnEstimate() {
        var estimate = estimate(system("iso-22301-2019", people(50), null));
        assertThat(estimate.systems().getFirst().isEstimate()).isTrue();
        assertThat(estimate.steps()).anyMatch(CalculationStep::isUnverified);
    }

    @Test
    void whatCannotBeComputedIsRefusedByName() {
        assertRefused("systems.0.personnel", system(QUALITY, people(0), null));
        assertRefused("systems.0.personnel", system(QUALITY, people(10_701), null));
        assertRefused("systems.0.complexity", system(ENVIRONMENT, people(10), null));
        assertRefused("systems.0.complexity", system(SAFETY, people(10), AuditComplexity.LIMITED));
        assertRefused("systems.0.food", system(FOOD, people(10), null));
        assertRefused(
                "systems.1.standard",
                system(QUALITY, people(10), null),
                system(QUALITY, people(10), null));
        assertRefused(
                "systems.0.personnel.repetitiveGroups",
                system(QUALITY, new AuditedPersonnel(10, List.of(), 0, List.of(11)), null));
    }

    private void assertRefused(String path, OfSystem... systems) {
        assertThatThrownBy(() -> estimate(systems))
                .isInstanceOfSatisfying(
                        ValidationException.class,
                        refusal ->
                                assertThat(String.join(".", refusal.violations().getFirst().path()))
                                        .isEqualTo(path));
    }

    @Test
    void knowsAllEditionsOfTheCatalogue() {
        var folder =
                Objects.requireNonNull(
                        Path.of("src/main/resources/standard")
                                .toFile()
                                .list((_, name) -> name.startsWith("iso-")));
        assertThat(folder).isNotEmpty();
        for (var file : folder) {
            assertThat(service.knows(file.replace(".yaml", ""))).as(file).isTrue();
        }
    }
}
