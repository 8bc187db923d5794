package dev.triennium.persistence.training;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueFilter;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.domain.training.Attendance;
import dev.triennium.domain.training.AttendanceResult;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.CompetenceMatrix;
import dev.triennium.domain.training.CompetenceMatrixService;
import dev.triennium.domain.training.CompetenceRepository;
import dev.triennium.domain.training.CompetenceService;
import dev.triennium.domain.training.CompetenceService.RecordQualification;
import dev.triennium.domain.training.Course;
import dev.triennium.domain.training.CourseRepository;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationFilter;
import dev.triennium.domain.training.QualificationRepository;
import dev.triennium.domain.training.TrainingFilter;
import dev.triennium.domain.training.TrainingRepository;
import dev.triennium.domain.training.TrainingService;
import dev.triennium.domain.training.TrainingService.Edit;
import dev.triennium.domain.training.TrainingService.PlanTraining;
import dev.triennium.domain.training.TrainingService.Result;
import dev.triennium.domain.training.TrainingSession;
import dev.triennium.domain.training.TrainingSessionState;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class TrainingTest {

    private static final PageRequest PAGE = PageRequest.first(50);

    @Autowired private CompetenceRepository competences;
    @Autowired private CourseRepository courses;
    @Autowired private TrainingRepository trainings;
    @Autowired private QualificationRepository qualifications;
    @Autowired private CompetenceService competenceService;
    @Autowired private TrainingService service;
    @Autowired private CompetenceMatrixService matrix;
    @Autowired private ColleagueRepository colleagueRepository;
    @Autowired private ColleagueService colleagueService;
    @Autowired private List<DeadlineSource> sources;
    @Autowired private TenantTransactions transactions;
    @Autowired private Clock clock;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private StatementCount statements;

    private TenantScope scope;
    private ColleagueId hanna;
    private ColleagueId emil;
    private Competence welding;
    private Course course;
    private LocalDate today;

    @BeforeEach
    void makeWhatTheyPointTo() {
        scope = tenants.tenant();
        today = scope.today(clock);
        hanna = tenants.colleague(scope, tenants.person());
        emil = tenants.colleague(scope, tenants.person());
        welding =
                competenceService.add(
                        scope,
                        new Competence.Content(
                                "ISO 9606-1", "By hand", 36, true, List.of("Welder", "Foreman")),
                        null);
        course =
                service.addCourse(
                        scope,
                        new Course.Content("Welding by hand", null, "TÜV", welding.id()),
                        null);
    }

    private TrainingSession planned(LocalDate on, ColleagueId... people) {
        return service.plan(
                scope,
                new PlanTraining(
                        course.id(),
                        new TrainingSession.Plan(on, on, "Workshop", "Ms Berg"),
                        List.of(people)),
                null);
    }

    private Qualification acquired(LocalDate on, @Nullable LocalDate until) {
        return competenceService.record(
                scope, new RecordQualification(hanna, welding.id(), on, until, "No. 7"), null);
    }

    private List<String> openDeadlines(UUID subject) {
        return tenantDsl
                .in(scope)
                .select(DEADLINE.KIND, DEADLINE.DUE_ON)
                .from(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(scope.tenant()),
                        DEADLINE.SUBJECT_ID.eq(subject),
                        DEADLINE.STATE.eq("OPEN"))
                .fetch(row -> row.value1() + " " + row.value2())
                .stream()
                .sorted()
                .toList();
    }

    @Test
    void whatWasStoredComesBack() {
        assertThat(competences.find(scope, welding.id())).contains(welding);
        assertThat(courses.find(scope, course.id())).contains(course);
        var session = planned(today, hanna, emil);
        assertThat(trainings.find(scope, session.id())).contains(session);
        var qualification = acquired(today.minusDays(9), null);
        assertThat(qualifications.find(scope, qualification.id())).contains(qualification);
        assertThat(qualification.content().validUntil())
                .isEqualTo(today.minusDays(9).plusMonths(36).minusDays(1));
        var other = tenants.tenant();
        assertThat(competences.find(other, welding.id())).isEmpty();
        assertThat(trainings.find(other, session.id())).isEmpty();
        var changed =
                competenceService.change(
                        scope,
                        welding.id(),
                        _ ->
                                new Competence.Content(
                                        "Welding", null, null, false, List.of("Foreman")),
                        1);
        assertThat(competences.find(scope, welding.id())).contains(changed);
    }

    @Test
    void whoeverPassesHasTheCompetenceAndHistoryKeepsTheirNames() {
        var session = planned(today, hanna, emil);
        var held =
                service.record(
                        scope,
                        session.id(),
                        List.of(
                                new Result(hanna, AttendanceResult.PASSED),
                                new Result(emil, AttendanceResult.FAILED)),
                        1);
        assertThat(trainings.find(scope, session.id())).contains(held);
        var all =
                Objects.requireNonNull(
                        qualifications
                                .pages(TenantScopes.of(scope), QualificationFilter.ALL, PAGE)
                                .get(scope.tenant()));
        assertThat(all.values())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.colleague()).isEqualTo(hanna);
                            assertThat(one.session()).isEqualTo(session.id());
                            assertThat(one.content().validUntil())
                                    .isEqualTo(today.plusMonths(36).minusDays(1));
                        });
        var name = held.attendances().getFirst().name();
        rename(hanna);
        assertThat(
                        trainings
                                .find(scope, session.id())
                                .orElseThrow()
                                .attendances()
                                .getFirst()
                                .name())
                .isEqualTo(name);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> service.cancel(scope, session.id(), "Too late", 2))
                .satisfies(refusal -> assertThat(refusal.rule().id()).isEqualTo("TRN-1"));
    }

    private void rename(ColleagueId id) {
        change(id, "Married", null);
    }

    private void change(ColleagueId id, String givenName, @Nullable LocalDate until) {
        var colleague = colleagueRepository.find(scope, id).orElseThrow();
        colleagueService.change(
                scope,
                id,
                before ->
                        new Colleague.Profile(
                                givenName,
                                "Otherwise",
                                before.email(),
                                before.function(),
                                before.department(),
                                before.site(),
                                before.locale(),
                                before.zone(),
                                null,
                                until),
                colleague.version());
    }

    private int criticalGaps() {
        return matrix.countCriticalGaps(TenantScopes.of(scope)).getOrDefault(scope.tenant(), -1);
    }

    @Test
    void aCriticalGapIsOneWhereTheFunctionNeedsIt() {
        assertThat(criticalGaps()).isZero();
        for (var welder : List.of(hanna, emil)) {
            var version = colleagueRepository.find(scope, welder).orElseThrow().version();
            colleagueService.change(
                    scope,
                    welder,
                    before ->
                            new Colleague.Profile(
                                    before.givenName(),
                                    before.familyName(),
                                    before.email(),
                                    "welder",
                                    before.department(),
                                    before.site(),
                                    before.locale(),
                                    before.zone(),
                                    null,
                                    null),
                    version);
        }
        assertThat(criticalGaps()).isEqualTo(2);
        acquired(today, null);
        assertThat(criticalGaps()).isEqualTo(1);
        change(emil, "Emil", today.minusDays(1));
        assertThat(criticalGaps()).isZero();
    }

    @Test
    void everybodyWhoWasInvitedHasAResult() {
        var session = planned(today, hanna, emil);
        var passed = new Result(hanna, AttendanceResult.PASSED);
        var stranger = new Result(new ColleagueId(new UUID(1, 1)), AttendanceResult.PASSED);
        for (var wrong :
                List.of(
                        List.of(passed),
                        List.of(passed, passed),
                        List.of(passed, new Result(emil, AttendanceResult.INVITED)))) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> service.record(scope, session.id(), wrong, 1));
        }
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () -> service.record(scope, session.id(), List.of(passed, stranger), 1));
        var tomorrow = planned(today.plusDays(1), hanna);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> service.record(scope, tomorrow.id(), List.of(passed), 1));
    }

    @Test
    void whoIsInvitedIsRemindedUntilItIsHeldOrCalledOff() {
        var on = today.plusDays(20);
        var session = planned(on, hanna, emil);
        var subject = session.id().value();
        assertThat(openDeadlines(subject))
                .containsExactly(
                        "training.TRAINING " + on,
                        "training.TRAINING " + on,
                        "training.TRAINING_RESULTS " + on.plusDays(7));
        var moved =
                service.change(
                        scope,
                        session.id(),
                        before ->
                                new Edit(
                                        new TrainingSession.Plan(
                                                on.plusDays(1), on.plusDays(2), null, null),
                                        List.of(emil)),
                        1);
        assertThat(openDeadlines(subject))
                .containsExactly(
                        "training.TRAINING " + on.plusDays(1),
                        "training.TRAINING_RESULTS " + on.plusDays(9));
        assertDerived("TrainingSession", subject);
        service.cancel(scope, session.id(), "The trainer is ill", moved.version());
        assertThat(openDeadlines(subject)).isEmpty();
    }

    @Test
    void theEndOfWhatWasNotAcquiredAnewIsADeadline() {
        var first = acquired(today.minusDays(300), today.plusDays(30));
        assertThat(openDeadlines(first.id().value()))
                .containsExactly("training.QUALIFICATION_EXPIRY " + today.plusDays(30));
        assertDerived("Qualification", first.id().value());
        var second = acquired(today, null);
        assertThat(openDeadlines(first.id().value())).isEmpty();
        assertThat(openDeadlines(second.id().value())).hasSize(1);
        assertDerived("Qualification", first.id().value());
        var corrected =
                competenceService.changeQualification(
                        scope,
                        second.id(),
                        content ->
                                new Qualification.Content(
                                        content.acquiredOn(), today.plusDays(10), content.note()),
                        1);
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(openDeadlines(first.id().value())).hasSize(1);
        assertThat(openDeadlines(second.id().value())).isEmpty();
    }

    @Test
    void nobodyIsRemindedOfWhatEndsForSomebodyWhoHasLeft() {
        var acquired = acquired(today.minusDays(300), today.plusDays(30));
        assertDerived("Qualification", acquired.id().value());
        change(hanna, "Hanna", today.minusDays(1));
        assertThat(derived("Qualification", acquired.id().value())).isEmpty();
    }

    private void assertDerived(String type, UUID subject) {
        assertThat(derived(type, subject)).isEqualTo(openDeadlines(subject));
        assertThat(derived(type, new UUID(1, 1))).isEmpty();
    }

    private List<String> derived(String type, UUID subject) {
        var source =
                sources.stream()
                        .filter(one -> one.subjectType().equals(type))
                        .findFirst()
                        .orElseThrow();
        return transactions.inTransaction(scope, () -> source.derive(scope, subject)).stream()
                .map(one -> one.kind().key() + " " + one.dueOn())
                .sorted()
                .toList();
    }

    @Test
    void theMatrixTakesAsManyStatementsForOneAsForMany() {
        acquired(today, null);
        var scopes = TenantScopes.of(scope);
        var one =
                statements.of(
                        () -> matrix.pages(scopes, ColleagueFilter.ALL, PageRequest.first(1)));
        for (var count = 0; count < 10; count++) {
            tenants.colleague(scope, tenants.person());
            competenceService.add(
                    scope,
                    new Competence.Content(
                            "Competence " + count, null, null, false, List.of("Cook")),
                    null);
        }
        assertThat(statements.of(() -> matrix.pages(scopes, ColleagueFilter.ALL, PAGE)))
                .isEqualTo(one)
                .isEqualTo(4);
        var rows =
                Objects.requireNonNull(
                        matrix.pages(scopes, ColleagueFilter.ALL, PAGE).get(scope.tenant()));
        assertThat(rows.values()).hasSize(12);
        assertThat(rows.values().stream().filter(row -> row.colleague().id().equals(hanna)))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.cells())
                                        .singleElement()
                                        .extracting(CompetenceMatrix.Cell::state)
                                        .isEqualTo(CompetenceMatrix.State.HELD));
    }

    @Test
    void listsAreNarrowed() {
        var held =
                service.record(
                        scope,
                        planned(today, hanna).id(),
                        List.of(new Result(hanna, AttendanceResult.ATTENDED)),
                        1);
        var later = planned(today.plusDays(3), emil);
        assertThat(ids(TrainingFilter.ALL)).containsExactly(later, held);
        assertThat(ids(new TrainingFilter(Set.of(TrainingSessionState.HELD), null, null)))
                .containsExactly(held);
        assertThat(ids(new TrainingFilter(Set.of(), course.id(), emil))).containsExactly(later);
        assertThat(
                        Objects.requireNonNull(
                                        qualifications
                                                .pages(
                                                        TenantScopes.of(scope),
                                                        new QualificationFilter(
                                                                hanna,
                                                                welding.id(),
                                                                today.plusMonths(36)),
                                                        PAGE)
                                                .get(scope.tenant()))
                                .values())
                .hasSize(1);
    }

    private List<TrainingSession> ids(TrainingFilter filter) {
        var page = trainings.pages(TenantScopes.of(scope), filter, PAGE).get(scope.tenant());
        return Objects.requireNonNull(page).values().stream()
                .map(facts -> trainings.find(scope, facts.id()).orElseThrow())
                .toList();
    }

    @Test
    void whatIsNotThereIsNamed() {
        var unknown = new CompetenceId(new UUID(1, 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                service.changeCourse(
                                        scope,
                                        course.id(),
                                        _ -> new Course.Content("Welding", null, null, unknown),
                                        1))
                .satisfies(refusal -> assertThat(refusal.path()).containsExactly("competenceId"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> planned(today, hanna, new ColleagueId(new UUID(1, 1))))
                .satisfies(
                        refusal -> assertThat(refusal.path()).containsExactly("colleagueIds", "1"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> planned(today, hanna, hanna));
    }

    @Test
    void whoWasInvitedTwiceAndIsMergedIsInvitedOnce() {
        var twin = tenants.colleague(scope, null);
        var session = planned(today, hanna, twin, emil);
        colleagueService.merge(scope, hanna, 1, twin, 1);
        var stored = trainings.find(scope, session.id()).orElseThrow();
        assertThat(stored.attendances())
                .extracting(Attendance::colleague)
                .containsExactly(hanna, emil);
        var moved =
                service.change(
                        scope,
                        session.id(),
                        before ->
                                new Edit(
                                        new TrainingSession.Plan(today, today, "Office", null),
                                        List.of(hanna)),
                        stored.version());
        service.record(
                scope,
                session.id(),
                List.of(new Result(hanna, AttendanceResult.ATTENDED)),
                moved.version());
        assertThat(
                        Objects.requireNonNull(
                                        qualifications
                                                .pages(
                                                        TenantScopes.of(scope),
                                                        QualificationFilter.ALL,
                                                        PAGE)
                                                .get(scope.tenant()))
                                .values())
                .hasSize(1);
    }

    @Test
    void ofTwoResultsOfOnePersonTheBetterCounts() {
        var twin = tenants.colleague(scope, null);
        var held =
                service.record(
                        scope,
                        planned(today, hanna, twin).id(),
                        List.of(
                                new Result(hanna, AttendanceResult.FAILED),
                                new Result(twin, AttendanceResult.ATTENDED)),
                        1);
        colleagueService.merge(scope, hanna, 1, twin, 1);
        assertThat(trainings.find(scope, held.id()).orElseThrow().attendances())
                .extracting(Attendance::colleague, Attendance::result)
                .containsExactly(tuple(hanna, AttendanceResult.ATTENDED));
    }
}
