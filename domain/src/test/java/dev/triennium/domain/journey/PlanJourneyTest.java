package dev.triennium.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanStandings.Phase;
import dev.triennium.domain.implementationplan.PlanStandings.Standing;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanJourneyTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-03-10T09:00:00Z"), ZoneOffset.UTC);

    private static final StandardId STANDARD = new StandardId(new UUID(0, 1));

    private static final TenantScope SCOPE =
            TestScopes.of(
                    new TenantId(new UUID(0, 7)),
                    new PersonId(new UUID(0, 8)),
                    Role.REPRESENTATIVE);

    private static Standing plan(
            long id, boolean isAgreed, Phase build, Map<LocalDate, Integer> due) {
        return new Standing(
                new ImplementationPlanId(new UUID(0, id)),
                List.of(STANDARD),
                isAgreed,
                Map.of(PlanPhase.BUILD, build, PlanPhase.CHECK, new Phase(9, 0, 0, true)),
                due);
    }

    private static List<StepFact> facts(Standing... plans) {
        return new PlanJourney((_, _) -> Map.of(SCOPE.tenant(), List.of(plans)), CLOCK)
                .list(TenantScopes.of(SCOPE))
                .getOrDefault(SCOPE.tenant(), List.of());
    }

    private static List<String> missing(StepFact fact) {
        return fact.missing().stream().map(one -> one.kind() + " " + one.count()).toList();
    }

    @Test
    void aPlanIsMadeOnceItsDaysAreAgreed() {
        var facts = facts(plan(1, false, new Phase(5, 0, 0, true), Map.of()));

        assertThat(facts).hasSize(1);
        assertThat(facts.getFirst().state()).isEqualTo(StepState.UNDER_WAY);
        assertThat(missing(facts.getFirst())).containsExactly("PLAN_BASELINE 1");
        assertThat(facts(plan(1, true, new Phase(5, 0, 0, true), Map.of())).getFirst().state())
                .isEqualTo(StepState.DONE);
    }

    @Test
    void whatShouldHaveBeenDoneIsLate() {
        var facts =
                facts(
                        plan(
                                1,
                                true,
                                new Phase(2, 1, 3, true),
                                Map.of(
                                        LocalDate.parse("2027-03-09"), 2,
                                        LocalDate.parse("2027-03-10"), 1)));

        assertThat(facts.getLast().step()).isEqualTo(ProcessStep.IMPLEMENTATION);
        assertThat(facts.getLast().state()).isEqualTo(StepState.LATE);
        assertThat(missing(facts.getLast())).containsExactly("LATE_TASKS 2", "OPEN_TASKS 1");
    }

    @Test
    void whereAllTasksAreDoneTheGateIsMissing() {
        var facts = facts(plan(1, true, new Phase(0, 0, 6, true), Map.of()));

        assertThat(facts.getLast().state()).isEqualTo(StepState.UNDER_WAY);
        assertThat(missing(facts.getLast())).containsExactly("PLAN_GATES 1");
    }

    @Test
    void itIsCarriedOutBeforeItIsChecked() {
        var facts = facts(plan(1, true, new Phase(0, 0, 6, false), Map.of()));

        assertThat(facts.getLast().state()).isEqualTo(StepState.DONE);
        assertThat(facts.getLast().missing()).isEmpty();
    }

    @Test
    void ofSeveralPlansTheLatestAgreedOneCounts() {
        var facts =
                facts(
                        plan(1, true, new Phase(1, 0, 0, true), Map.of()),
                        plan(2, true, new Phase(0, 1, 0, true), Map.of()),
                        plan(3, false, new Phase(7, 0, 0, true), Map.of()));

        assertThat(facts).hasSize(2);
        assertThat(missing(facts.getLast())).containsExactly("OPEN_TASKS 1");
    }
}
