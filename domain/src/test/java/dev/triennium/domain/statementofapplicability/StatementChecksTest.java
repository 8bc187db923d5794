package dev.triennium.domain.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.statementofapplicability.StatementCheck.Force;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatementChecksTest {

    private static final String SECURITY = "iso-iec-27001-2022";
    private static final String PRIVACY = "iso-iec-27701-2025";
    private static final StatementOfApplicabilityId STATEMENT =
            new StatementOfApplicabilityId(new UUID(60, 1));

    private final AtomicInteger places = new AtomicInteger();

    private StatementControl control(
            String number, @Nullable Boolean applicable, StatementReason... reasons) {
        return control(
                number,
                new Treatment(
                        applicable,
                        applicable == null ? null : "In words",
                        List.of(reasons),
                        ImplementationState.PLANNED,
                        null,
                        List.of()));
    }

    private StatementControl control(String number, Treatment treatment) {
        var place = places.getAndIncrement();
        return new StatementControl(
                new StatementControlId(new UUID(61, place)),
                STATEMENT,
                new Origin.Annex(new ControlId(new UUID(51, place))),
                place,
                new ClauseNumber(number),
                treatment);
    }

    private static StatementReason risk(@Nullable String text) {
        return new StatementReason(InclusionReason.RISK, text);
    }

    private static Map<String, List<String>> numbers(List<StatementCheck> checks) {
        return checks.stream()
                .collect(
                        Collectors.toMap(
                                one -> one.rule().reference().id(),
                                one -> one.controls().stream().map(ClauseNumber::value).toList()));
    }

    @Test
    void whatIsDecidedWithReasonsThatLeadSomewhereIsFine() {
        assertThat(
                        StatementChecks.of(
                                SECURITY,
                                List.of(
                                        control("A.5.1", true, risk("R-1")),
                                        control("A.5.2", false)),
                                Set.of()))
                .isEmpty();
    }

    @Test
    void eachControlIsNamedByTheRuleThatItBreaks() {
        var bare =
                new Treatment(true, " ", List.of(), ImplementationState.PLANNED, null, List.of());
        assertThat(
                        numbers(
                                StatementChecks.of(
                                        SECURITY,
                                        List.of(
                                                control("A.5.1", bare),
                                                control("A.5.2", (Boolean) null),
                                                control("A.5.3", true, risk(null)),
                                                control(
                                                        "A.5.4",
                                                        true,
                                                        new StatementReason(
                                                                InclusionReason.GOOD_PRACTICE,
                                                                "Everybody does"))),
                                        Set.of())))
                .isEqualTo(
                        Map.of(
                                "SOA-1", List.of("A.5.1"),
                                "SOA-2", List.of("A.5.2"),
                                "SOA-3", List.of("A.5.1", "A.5.3", "A.5.4")));
    }

    private List<StatementCheck> roles(
            Boolean controller, Boolean processor, Boolean shared, String edition) {
        return StatementChecks.of(
                edition,
                Stream.of(
                                control("A.1.2.2", controller, reasons(controller)),
                                control("A.1.2.3", controller, reasons(controller)),
                                control("A.2.2.2", processor, reasons(processor)),
                                control("A.3.3", shared, reasons(shared)))
                        .toList(),
                Set.of());
    }

    private static StatementReason[] reasons(Boolean applicable) {
        return applicable ? new StatementReason[] {risk("R-1")} : new StatementReason[0];
    }

    @Test
    void aPureProcessorLeavesOutThePartForControllers() {
        assertThat(roles(false, true, true, PRIVACY)).isEmpty();
        assertThat(roles(true, false, true, PRIVACY)).isEmpty();
    }

    @Test
    void anOrganisationIsControllerOrProcessorAndNeedsWhatBothShare() {
        for (var wrong :
                List.of(roles(false, false, true, PRIVACY), roles(true, true, false, PRIVACY))) {
            assertThat(wrong)
                    .singleElement()
                    .satisfies(
                            check -> {
                                assertThat(check.rule().reference().id()).isEqualTo("SOA-6");
                                assertThat(check.force()).isEqualTo(Force.HARD);
                            });
        }
        assertThat(roles(false, false, false, SECURITY)).isEmpty();
    }

    @Test
    void aControlThatTheTreatmentOfARiskNeedsLeadsToIt() {
        var included = control("A.5.1", true);
        assertThat(numbers(StatementChecks.of(SECURITY, List.of(included), Set.of())))
                .isEqualTo(Map.of("SOA-3", List.of("A.5.1")));
        assertThat(StatementChecks.of(SECURITY, List.of(included), Set.of(id(included)))).isEmpty();
    }

    @Test
    void aControlIsNotLeftOutThatTheTreatmentOfARiskNeeds() {
        var excluded = control("A.5.2", false);
        assertThat(StatementChecks.of(SECURITY, List.of(excluded), Set.of(id(excluded))))
                .singleElement()
                .satisfies(
                        check -> {
                            assertThat(check.rule().reference().id()).isEqualTo("SOA-3");
                            assertThat(check.force()).isEqualTo(Force.SOFT);
                            assertThat(check.controls()).containsExactly(new ClauseNumber("A.5.2"));
                        });
    }

    private static ControlId id(StatementControl control) {
        return ((StatementControl.Origin.Annex) control.origin()).control();
    }

    @Test
    void theImpactAssessmentIsAHintThatIsInNobodysWay() {
        assertThat(
                        StatementChecks.of(
                                "iso-iec-42001-2023",
                                List.of(control("A.2.2", true, risk("R-1"))),
                                Set.of()))
                .singleElement()
                .satisfies(
                        check -> {
                            assertThat(check.rule().reference().id()).isEqualTo("SOA-7");
                            assertThat(check.force()).isEqualTo(Force.INFO);
                        });
    }
}
