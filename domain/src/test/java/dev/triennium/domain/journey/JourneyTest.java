package dev.triennium.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Map<ProcessStep, List<MissingKind>> KEPT =
            Map.of(
                    ProcessStep.STANDARD,
                    List.of(MissingKind.MANAGEMENT_SYSTEM),
                    ProcessStep.GAP_ANALYSIS,
                    List.of(MissingKind.GAP_ANALYSIS),
                    ProcessStep.CERTIFICATION_BODY,
                    List.of(MissingKind.APPLICATION),
                    ProcessStep.EXTERNAL_AUDIT,
                    List.of());

    private static Journey journey(StepFact... facts) {
        return Journey.of(Journeys.STANDARD, KEPT, List.of(facts));
    }

    private static StepFact fact(ProcessStep step, StepState state, MissingKind... missing) {
        return new StepFact(
                Journeys.STANDARD,
                null,
                step,
                state,
                List.of(missing).stream().map(kind -> Missing.one(kind, null)).toList());
    }

    private static StepState state(Journey journey, ProcessStep step) {
        return journey.steps().get(step.number() - 1).state();
    }

    private static List<MissingKind> blockers(Journey journey) {
        return journey.blockers().stream().map(Missing::kind).toList();
    }

    @Test
    void whoHasNothingStandsAtTheFirstStep() {
        var journey = journey();

        assertThat(journey.current()).isEqualTo(ProcessStep.STANDARD);
        assertThat(blockers(journey)).containsExactly(MissingKind.MANAGEMENT_SYSTEM);
        assertThat(journey.steps())
                .extracting(Journey.Step::step)
                .containsExactly(ProcessStep.values());
    }

    @Test
    void whatNoFeatureKeepsIsNotRecordedHere() {
        var journey = journey();

        assertThat(state(journey, ProcessStep.PLAN)).isEqualTo(StepState.NOT_RECORDED_HERE);
        assertThat(state(journey, ProcessStep.EXTERNAL_AUDIT)).isEqualTo(StepState.NOT_BEGUN);
    }

    @Test
    void aStepThatIsDoneLeadsToTheNext() {
        var journey =
                journey(
                        fact(ProcessStep.STANDARD, StepState.DONE),
                        fact(ProcessStep.GAP_ANALYSIS, StepState.DONE));

        assertThat(journey.current()).isEqualTo(ProcessStep.PLAN);
    }

    @Test
    void whereTheNextStepIsNotRecordedTheOneThatIsSaysWhatIsMissing() {
        var journey = journey(fact(ProcessStep.GAP_ANALYSIS, StepState.DONE));

        assertThat(blockers(journey)).containsExactly(MissingKind.APPLICATION);
    }

    @Test
    void theFurthestStepCountsWhateverIsOpenBeforeIt() {
        var journey =
                journey(
                        fact(ProcessStep.STANDARD, StepState.UNDER_WAY, MissingKind.APPROVED_SCOPE),
                        fact(ProcessStep.EXTERNAL_AUDIT, StepState.LATE, MissingKind.STAGE_1));

        assertThat(journey.current()).isEqualTo(ProcessStep.EXTERNAL_AUDIT);
        assertThat(blockers(journey)).containsExactly(MissingKind.STAGE_1);
        assertThat(journey.steps().getFirst().missing()).hasSize(1);
    }

    @Test
    void whatIsReadyToBeginIsNoStepBackwards() {
        var journey =
                journey(
                        fact(ProcessStep.CERTIFICATION_BODY, StepState.DONE),
                        fact(
                                ProcessStep.EXTERNAL_AUDIT,
                                StepState.NOT_BEGUN,
                                MissingKind.STAGE_1_DAY));

        assertThat(journey.current()).isEqualTo(ProcessStep.EXTERNAL_AUDIT);
        assertThat(blockers(journey)).containsExactly(MissingKind.STAGE_1_DAY);
    }

    @Test
    void ofSeveralFactsTheFurthestTellsHowFarItIs() {
        var journey =
                journey(
                        fact(
                                ProcessStep.GAP_ANALYSIS,
                                StepState.UNDER_WAY,
                                MissingKind.COMPLETE_GAP_ANALYSIS),
                        fact(ProcessStep.GAP_ANALYSIS, StepState.DONE));

        assertThat(state(journey, ProcessStep.GAP_ANALYSIS)).isEqualTo(StepState.DONE);
    }

    @Test
    void theLastStepLeadsToItself() {
        assertThat(journey(fact(ProcessStep.SURVEILLANCE, StepState.DONE)).current())
                .isEqualTo(ProcessStep.SURVEILLANCE);
    }

    @Test
    void aStepIsKeptByOneFeature() {
        record Source(Map<ProcessStep, List<MissingKind>> steps) implements JourneySource {
            @Override
            public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
                return Map.of();
            }
        }
        var one = new Source(Map.of(ProcessStep.PLAN, List.of()));
        var other = new Source(Map.of(ProcessStep.PLAN, List.of()));

        assertThatThrownBy(() -> JourneyFacts.kept(List.of(one, other)))
                .hasMessageContaining("PLAN");
    }
}
