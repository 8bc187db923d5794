package dev.triennium.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.document.DocumentDeadlineKind;
import dev.triennium.domain.document.PublishedDocuments;
import dev.triennium.domain.evidence.EvidenceInUse;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanDeadlineKind;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanStandings.Phase;
import dev.triennium.domain.implementationplan.PlanStandings.Standing;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.managementsystem.CoveredStandards;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.HardDeadlines;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanJourneyTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2027-03-10T09:00:00Z"), ZoneOffset.UTC);

    private static final StandardId STANDARD = TestCatalogue.ISO_9001;

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
                due,
                Set.of(new PlanTaskId(new UUID(6, id))));
    }

    private static List<StepFact> facts(Standing... plans) {
        return facts(new Documentation(), plans);
    }

    private static List<StepFact> facts(Documentation documentation, Standing... plans) {
        return journey(documentation, plans)
                .list(TenantScopes.of(SCOPE))
                .getOrDefault(SCOPE.tenant(), List.of());
    }

    private static PlanJourney journey(Documentation documentation, Standing... plans) {
        return new PlanJourney(
                (_, _) -> Map.of(SCOPE.tenant(), List.of(plans)),
                documentation.gaps(),
                documentation,
                CLOCK);
    }

    /// What is there of documents and evidence; of a system to no standard unless told.
    private static final class Documentation
            implements PublishedDocuments, EvidenceInUse, HardDeadlines {

        private final Set<ClauseId> published = new HashSet<>();
        private final Map<DeadlineKind, Set<UUID>> open = new HashMap<>();
        private final Map<LocalDate, Integer> ended = new HashMap<>();
        private final List<Dated> dated = new ArrayList<>();
        private boolean isBuiltTo;

        DocumentationGaps gaps() {
            return new DocumentationGaps(
                    _ ->
                            isBuiltTo
                                    ? Map.of(
                                            SCOPE.tenant(),
                                            List.of(
                                                    new CoveredStandards.Covered(
                                                            STANDARD,
                                                            new ManagementSystemId(new UUID(5, 1)),
                                                            true)))
                                    : Map.of(),
                    _ -> Map.of(),
                    TestCatalogue.repository(),
                    this,
                    this,
                    (_, kinds) -> {
                        var counted = new HashMap<>(open);
                        counted.keySet().retainAll(kinds);
                        return Map.of(SCOPE.tenant(), counted);
                    },
                    CLOCK);
        }

        @Override
        public Map<TenantId, List<Published>> list(TenantScopes scopes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<TenantId, Set<ClauseId>> listClauses(TenantScopes scopes) {
            return Map.of(SCOPE.tenant(), published);
        }

        @Override
        public Map<TenantId, Set<ClauseId>> listClauses(
                TenantScopes scopes, Map<TenantId, LocalDate> days) {
            return listClauses(scopes);
        }

        @Override
        public Map<TenantId, Map<LocalDate, Integer>> countEnded(
                TenantScopes scopes, LocalDate before) {
            return Map.of(SCOPE.tenant(), ended);
        }

        @Override
        public <I extends EntityId> Map<Ref<I>, ListedDeadline> listNext(
                TenantScopes scopes, String subjectType, Collection<Ref<I>> subjects) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<TenantId, List<Dated>> list(TenantScopes scopes, String subjectType) {
            return Map.of(SCOPE.tenant(), dated);
        }
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

    private static Set<UUID> subjects(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(number -> new UUID(3, number))
                .collect(Collectors.toSet());
    }

    private static Documentation builtTo(int pieces) {
        var documentation = new Documentation();
        documentation.isBuiltTo = true;
        List.of("4.3", "8.3", "8.5.1").subList(0, pieces).stream()
                .map(number -> TestCatalogue.clauseId(STANDARD, number))
                .forEach(documentation.published::add);
        return documentation;
    }

    @Test
    void itIsNotCarriedOutWhileDocumentsAreMissing() {
        var done = plan(1, true, new Phase(0, 0, 6, false), Map.of());

        var lacking = facts(builtTo(1), done).getLast();
        assertThat(lacking.state()).isEqualTo(StepState.UNDER_WAY);
        assertThat(missing(lacking)).containsExactly("DOCUMENTED_INFORMATION 2");
        assertThat(facts(builtTo(3), done).getLast().state()).isEqualTo(StepState.DONE);
    }

    @Test
    void whatWaitsAndWhatHasExpiredIsMissingBeforeOpenTasks() {
        var documentation = builtTo(3);
        documentation.open.put(DocumentDeadlineKind.APPROVAL, subjects(1, 2));
        documentation.open.put(DocumentDeadlineKind.APPROVAL_BY_MANAGEMENT, subjects(2, 3));
        documentation.open.put(DocumentDeadlineKind.READERS, subjects(1, 2, 3, 4));
        documentation.open.put(DocumentDeadlineKind.READING, subjects(5));
        documentation.ended.put(LocalDate.parse("2027-03-09"), 1);
        documentation.ended.put(LocalDate.parse("2027-03-10"), 5);

        var fact =
                facts(documentation, plan(1, true, new Phase(2, 1, 0, true), Map.of())).getLast();

        assertThat(missing(fact))
                .containsExactly(
                        "VALID_EVIDENCE 1", "APPROVALS 3", "CONFIRMATIONS 4", "OPEN_TASKS 3");
    }

    @Test
    void whatIsMissingIsKnownBeforeAnybodyBegins() {
        for (var facts :
                List.of(
                        facts(builtTo(1)),
                        facts(builtTo(1), plan(1, true, new Phase(5, 0, 0, true), Map.of())))) {
            assertThat(facts.getLast().step()).isEqualTo(ProcessStep.IMPLEMENTATION);
            assertThat(facts.getLast().state()).isEqualTo(StepState.NOT_BEGUN);
            assertThat(missing(facts.getLast())).containsExactly("DOCUMENTED_INFORMATION 2");
        }
        assertThat(facts(builtTo(3))).isEmpty();
    }

    @Test
    void theAgreedDaysOfThePlanThatCountsAreHard() {
        var documentation = new Documentation();
        for (var task : List.of(1L, 2L)) {
            documentation.dated.add(
                    new HardDeadlines.Dated(
                            new DeadlineId(new UUID(4, task)),
                            new UUID(6, task),
                            PlanDeadlineKind.AGREED_DAY,
                            LocalDate.parse("2027-09-01")));
        }
        var build = new Phase(5, 0, 0, true);

        var ways =
                journey(
                                documentation,
                                plan(1, true, build, Map.of()),
                                plan(2, true, build, Map.of()))
                        .ways(TenantScopes.of(SCOPE));

        assertThat(ways.getOrDefault(SCOPE.tenant(), PlanJourney.Ways.NONE).dates())
                .containsExactly(Map.entry(STANDARD, documentation.dated.subList(1, 2)));
    }
}
