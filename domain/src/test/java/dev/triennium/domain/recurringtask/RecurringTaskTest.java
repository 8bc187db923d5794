package dev.triennium.domain.recurringtask;

import static dev.triennium.domain.recurringtask.RecurringTaskWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.PlannedStart;
import dev.triennium.domain.implementationplan.TaskCategory;
import dev.triennium.domain.implementationplan.TaskDeliverable;
import dev.triennium.domain.implementationplan.TaskEffort;
import dev.triennium.domain.implementationplan.TaskProgress;
import dev.triennium.domain.implementationplan.TaskSpending;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.schedule.RecurrenceRule;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TestScopes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecurringTaskTest {

    private static final TenantId TENANT = new TenantId(new UUID(1, 1));
    private static final PersonId OWNER = new PersonId(new UUID(2, 2));

    private final RecurringTaskWorld world = new RecurringTaskWorld();
    private final TenantScope scope =
            TestScopes.of(TENANT, new PersonId(new UUID(2, 1)), Role.REPRESENTATIVE);

    private static RecurringTaskContent content(String rule, LocalDate firstOn) {
        return new RecurringTaskContent(
                "Check the fire doors",
                null,
                RecurrenceRule.parse("rule", rule),
                firstOn,
                InMemoryColleagueRepository.of(OWNER));
    }

    private RecurringTask add(String rule) {
        world.colleagues.enrol(scope, OWNER, "Ida");
        return world.service.add(
                scope, new RecordRecurringTask(content(rule, TODAY), EntryLinks.NONE), null);
    }

    private RecurringTask done(TenantScope by, RecurringTask task, LocalDate day) {
        return world.service.complete(by, task.id(), day, TODAY, null, task.version());
    }

    @Test
    void theFirstDayWithoutARecordIsDueNext() {
        var task = add("FREQ=WEEKLY;COUNT=3");
        assertThat(task.dueOn()).isEqualTo(TODAY);
        assertThat(world.said.values()).isNotEmpty();
        var second = done(scope, task, TODAY.plusWeeks(1));
        assertThat(second.dueOn()).isEqualTo(TODAY);
        var first = world.service.skip(scope, task.id(), TODAY, "On holiday", second.version());
        assertThat(first.dueOn()).isEqualTo(TODAY.plusWeeks(2));
        assertThat(first.state()).isEqualTo(RecurringTaskState.RUNNING);
        var last = done(scope, first, TODAY.plusWeeks(2));
        assertThat(last.dueOn()).isNull();
        assertThat(last.state()).isEqualTo(RecurringTaskState.COMPLETED);
    }

    @Test
    void aDayThatIsNotOfTheSeriesIsRefused() {
        var task = add("FREQ=WEEKLY;COUNT=3");
        for (var day : List.of(TODAY.plusDays(1), TODAY.plusWeeks(3), TODAY.minusWeeks(1))) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> done(scope, task, day));
        }
    }

    @Test
    void aSeriesWithoutEndIsRefused() {
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> add("FREQ=WEEKLY"));
    }

    @Test
    void whoeverOwnsItRecordsAndOthersDoNot() {
        var task = add("FREQ=WEEKLY;COUNT=3");
        var owner = TestScopes.of(TENANT, OWNER, Role.EMPLOYEE);
        var other = TestScopes.of(TENANT, new PersonId(new UUID(2, 3)), Role.EMPLOYEE);
        assertThat(task.allowedActions(owner, true))
                .containsExactly(RecurringTaskAction.COMPLETE, RecurringTaskAction.SKIP);
        assertThat(task.allowedActions(other, false)).isEmpty();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> done(other, task, TODAY))
                .satisfies(no -> assertThat(no.rule().id()).isEqualTo("RTK-2"));
        assertThat(done(owner, task, TODAY).dueOn()).isEqualTo(TODAY.plusWeeks(1));
    }

    @Test
    void anotherRhythmBeginsAfterWhatWasRecorded() {
        var task = done(scope, add("FREQ=WEEKLY;COUNT=3"), TODAY);
        var longer = changed(task, content("FREQ=WEEKLY;COUNT=9", TODAY));
        assertThat(longer.dueOn()).isEqualTo(TODAY.plusWeeks(1));
        var second = done(scope, longer, TODAY.plusWeeks(1));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> changed(second, content("FREQ=MONTHLY;COUNT=3", TODAY)));
        assertThat(changed(second, content("FREQ=MONTHLY;COUNT=3", TODAY.plusDays(20))).dueOn())
                .isEqualTo(TODAY.plusDays(20));
    }

    @Test
    void noChangeOfARuleMakesDaysBetweenLate() {
        var first = done(scope, add("FREQ=WEEKLY;COUNT=9"), TODAY);
        var second = done(scope, first, TODAY.plusWeeks(1));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> changed(second, content("FREQ=DAILY;COUNT=60", TODAY)));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> changed(second, content("FREQ=WEEKLY;COUNT=1", TODAY)));
    }

    @Test
    void noChangeOfARuleMakesDaysLateThatAreOver() {
        var begun = TODAY.minusMonths(2);
        world.colleagues.enrol(scope, OWNER, "Ida");
        var task =
                world.service.leave(
                        scope,
                        new RecordRecurringTask(
                                content("FREQ=MONTHLY;COUNT=9", begun), EntryLinks.NONE),
                        new RecurringTask.Origin(new PlanTaskId(new UUID(9, 9)), TODAY));
        var first = done(scope, task, begun);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> changed(first, content("FREQ=DAILY;COUNT=90", begun)));
        assertThat(changed(first, content("FREQ=MONTHLY;COUNT=12", begun)).dueOn())
                .isEqualTo(begun.plusMonths(1));
    }

    @Test
    void whatWasRecordedInAFormerRhythmHoldsNothingBack() {
        var weekly = done(scope, add("FREQ=WEEKLY;COUNT=3"), TODAY);
        var begins = TODAY.plusDays(20);
        var monthly = changed(weekly, content("FREQ=MONTHLY;COUNT=3", begins));
        var recorded = done(scope, monthly, begins);
        assertThat(changed(recorded, content("FREQ=MONTHLY;COUNT=5", begins)).dueOn())
                .isEqualTo(begins.plusMonths(1));
    }

    private RecurringTask changed(RecurringTask task, RecurringTaskContent content) {
        return world.service.change(
                scope,
                task.id(),
                before -> new RecordRecurringTask(content, before.links()),
                task.version());
    }

    @Test
    void whatWasEndedStays() {
        var task = add("FREQ=WEEKLY;COUNT=3");
        var ended = world.service.end(scope, task.id(), "Doors are gone", task.version());
        assertThat(ended.state()).isEqualTo(RecurringTaskState.ENDED);
        assertThat(ended.allowedActions(scope, true)).isEmpty();
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> done(scope, ended, TODAY));
    }

    @Test
    void whatIsCompletedIsNotEnded() {
        var task = done(scope, add("FREQ=WEEKLY;COUNT=1"), TODAY);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> world.service.end(scope, task.id(), "Over", task.version()))
                .satisfies(no -> assertThat(no.rule().id()).isEqualTo("REG-1"));
    }

    private void plan(int plan, String rule, @Nullable LocalDate finishedOn) {
        var id = new ImplementationPlanId(new UUID(7, plan));
        world.plans.put(
                id,
                new ArrayList<>(
                        List.of(
                                new PlanTask(
                                        new PlanTaskId(new UUID(9, plan)),
                                        id,
                                        1,
                                        0,
                                        new PlanTask.Origin(
                                                "check.review", Set.of(), true, null, false, false),
                                        new PlanTask.Content(
                                                "Hold the management review",
                                                null,
                                                TaskCategory.OTHER,
                                                PlanPhase.CHECK,
                                                TaskDeliverable.RECORD,
                                                TaskEffort.NONE,
                                                1,
                                                null,
                                                new PlanTask.Recurrence(rule, "Management review"),
                                                List.of()),
                                        PlanTask.Hands.NONE,
                                        new PlannedStart.WhenReady(),
                                        finishedOn == null
                                                ? new TaskProgress.NotBegun()
                                                : new TaskProgress.Done(finishedOn, finishedOn),
                                        List.of(),
                                        TaskSpending.NONE))));
    }

    private List<RecurringTask> made() {
        return Objects.requireNonNull(
                world.tasks.listOfPlans(TenantScopes.of(scope)).getOrDefault(TENANT, List.of()));
    }

    @Test
    void aTaskOfAPlanGoesOnUntilTheCertificateExpires() {
        plan(1, "FREQ=YEARLY", LocalDate.parse("2026-10-01"));
        assertThat(world.continuation.run(scope)).isEqualTo(new PlanTaskContinuation.Outcome(1, 0));
        assertThat(made())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.title()).isEqualTo("Management review");
                            assertThat(one.content().firstOn()).isEqualTo("2027-10-02");
                            assertThat(one.content().rule().text())
                                    .isEqualTo("FREQ=YEARLY;UNTIL=20291119");
                            assertThat(one.dueOn()).isEqualTo("2027-10-02");
                        });
        assertThat(world.continuation.run(scope)).isEqualTo(new PlanTaskContinuation.Outcome(0, 0));
    }

    @Test
    void nothingBeginsBeforeTheDecision() {
        plan(1, "FREQ=MONTHLY;INTERVAL=3", LocalDate.parse("2026-01-09"));
        world.continuation.run(scope);
        assertThat(made().getFirst().content().firstOn()).isEqualTo("2027-01-10");
    }

    @Test
    void nothingBeginsBeforeItIsMade() {
        world.decidedOn = LocalDate.parse("2025-06-02");
        plan(1, "FREQ=MONTHLY", LocalDate.parse("2025-05-25"));
        world.continuation.run(scope);
        assertThat(made().getFirst().content().firstOn()).isEqualTo("2026-11-26");
    }

    @Test
    void whatIsTooMuchForOneGoesOnInTheNext() {
        plan(1, "FREQ=DAILY", LocalDate.parse("2026-11-23"));
        assertThat(world.continuation.run(scope).made()).isEqualTo(1);
        assertThat(world.continuation.run(scope).made()).isEqualTo(1);
        assertThat(world.continuation.run(scope).made()).isZero();
        assertThat(made())
                .extracting(one -> one.content().firstOn() + " " + one.content().rule().text())
                .containsExactly(
                        "2026-11-25 FREQ=DAILY;UNTIL=20290201",
                        "2029-02-02 FREQ=DAILY;UNTIL=20291119");
    }

    @Test
    void theNextOneIsAsPeopleHaveChangedTheOneBefore() {
        plan(1, "FREQ=YEARLY", LocalDate.parse("2026-10-01"));
        world.continuation.run(scope);
        world.colleagues.enrol(scope, OWNER, "Ida");
        var task = made().getFirst();
        var clause = TestCatalogue.clauseId(TestCatalogue.ISO_9001, "8.5.1");
        world.service.change(
                scope,
                task.id(),
                _ ->
                        new RecordRecurringTask(
                                task.content().ownedBy(InMemoryColleagueRepository.of(OWNER)),
                                new EntryLinks(List.of(clause), List.of())),
                task.version());
        world.decidedOn = LocalDate.parse("2029-11-10");
        world.continuation.run(scope);
        var next = made().getLast();
        assertThat(next.owner()).isEqualTo(InMemoryColleagueRepository.of(OWNER));
        assertThat(world.tasks.find(scope, next.id()).orElseThrow().links().clauses())
                .containsExactly(clause);
    }

    @Test
    void whoeverHasLeftIsNotTheOwnerOfTheNextOne() {
        plan(1, "FREQ=YEARLY", LocalDate.parse("2026-10-01"));
        world.continuation.run(scope);
        world.colleagues.enrol(scope, OWNER, "Ida");
        var task = made().getFirst();
        world.service.change(
                scope,
                task.id(),
                before ->
                        new RecordRecurringTask(
                                task.content().ownedBy(InMemoryColleagueRepository.of(OWNER)),
                                before.links()),
                task.version());
        world.colleagues.leave(scope, OWNER, TODAY.minusDays(1));
        world.decidedOn = LocalDate.parse("2029-11-10");
        world.continuation.run(scope);
        assertThat(made().getLast().owner()).isNull();
    }

    @Test
    void nothingInTheArchiveChanges() {
        world.tenants.insert(
                scope,
                new Tenant(
                        TENANT,
                        1,
                        new Tenant.Profile(
                                "Alder", ZoneOffset.UTC, Locale.GERMAN, 10, Set.of(), null),
                        Standing.of(Instant.EPOCH, null)));
        plan(1, "FREQ=YEARLY", LocalDate.parse("2026-10-01"));
        assertThat(world.continuation.run(scope)).isEqualTo(new PlanTaskContinuation.Outcome(0, 0));
    }

    @Test
    void theNextCertificateMakesTheNextOneInTheSameRhythm() {
        plan(1, "FREQ=YEARLY", LocalDate.parse("2026-10-01"));
        world.continuation.run(scope);
        world.decidedOn = LocalDate.parse("2029-11-10");
        plan(2, "FREQ=YEARLY", LocalDate.parse("2029-09-01"));
        assertThat(world.continuation.run(scope).made()).isEqualTo(1);
        assertThat(world.continuation.run(scope).made()).isZero();
        assertThat(made().getLast().content().firstOn()).isEqualTo("2030-10-02");
        assertThat(made().getFirst().isOpen()).isTrue();
    }

    @Test
    void withoutACertificateItEndsAndWithAnotherItGoesOn() {
        plan(1, "FREQ=YEARLY", LocalDate.parse("2026-10-01"));
        world.continuation.run(scope);
        world.state = CertificationState.EXPIRED_RESTORABLE;
        assertThat(world.continuation.run(scope)).isEqualTo(new PlanTaskContinuation.Outcome(0, 0));
        world.state = CertificationState.WITHDRAWN;
        assertThat(world.continuation.run(scope)).isEqualTo(new PlanTaskContinuation.Outcome(0, 1));
        assertThat(Objects.requireNonNull(made().getFirst().ending()).by()).isNull();
        world.state = CertificationState.CERTIFIED;
        assertThat(world.continuation.run(scope)).isEqualTo(new PlanTaskContinuation.Outcome(1, 0));
        assertThat(world.continuation.run(scope)).isEqualTo(new PlanTaskContinuation.Outcome(0, 0));
    }

    @Test
    void whatPeopleEndedDoesNotGoOn() {
        plan(1, "FREQ=YEARLY", LocalDate.parse("2026-10-01"));
        world.continuation.run(scope);
        var task = made().getFirst();
        world.service.end(scope, task.id(), "Done by the group", task.version());
        world.decidedOn = LocalDate.parse("2029-11-10");
        assertThat(world.continuation.run(scope).made()).isZero();
    }
}
