package dev.triennium.domain.certification;

import static dev.triennium.domain.certification.Journeys.TEAM;
import static dev.triennium.domain.certification.Journeys.day;
import static dev.triennium.domain.certification.Journeys.decision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.certificationbody.CertificationBodyId;
import dev.triennium.domain.error.DuplicateException;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.Scopes;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificationServiceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final TenantScope scope =
            new JobScopes().of("test", new TenantId(new UUID(9, 1)), BERLIN);
    private final TenantScope other =
            new JobScopes().of("test", new TenantId(new UUID(9, 2)), BERLIN);
    private final CertificationServices world = new CertificationServices();

    @BeforeEach
    void addBodies() {
        world.addBodies(scope);
    }

    private CertificationService on(String day) {
        return world.service(
                Clock.fixed(day(day).atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private static Move move(Certification certification) {
        return new Move(certification.id(), certification.version(), "Letter");
    }

    private Certification stored(Certification certification) {
        world.certifications.insert(scope, certification, List.of());
        return certification;
    }

    private static ApplyForCertification application() {
        return new ApplyForCertification(
                Journeys.STANDARD, Journeys.BODY, Journeys.application(), null);
    }

    private ApplyForCertification leavingOut(ManagementSystem system, StandardId standard) {
        return new ApplyForCertification(
                standard,
                Journeys.BODY,
                system.id(),
                new GivenApplication(day("2020-01-02"), null, "Said", null, "Laws", null, "Nobody"),
                null,
                false);
    }

    @Test
    void anApplicationTakesWhatItLeavesOutFromTheScope() {
        var system = Scopes.inForce();
        world.systems.insert(scope, system);
        var standard = system.scope().content().standards().getFirst();

        var dossier = on("2026-03-20").apply(scope, leavingOut(system, standard), null).dossier();

        assertThat(dossier.facts().system()).isEqualTo(system.id());
        var form = dossier.application();
        assertThat(form.scope()).isEqualTo("Precision parts 🔩");
        assertThat(form.processes()).isEqualTo("Said");
        assertThat(form.resources()).isEqualTo("Works: 60\nOffice: 3");
        assertThat(form.outsourcedProcesses())
                .isEqualTo("Heat treatment (Hardener Ltd): Audit each year");
    }

    @Test
    void anApplicationIsTakenFromAnApprovedScopeOfTheEdition() {
        var drafted = Scopes.drafted(Scopes.complete());
        var inForce = Scopes.inForce();
        world.systems.insert(scope, drafted);
        world.systems.insert(scope, inForce);
        var standard = inForce.scope().content().standards().getFirst();
        for (var wrong :
                List.of(leavingOut(drafted, standard), leavingOut(inForce, Journeys.STANDARD))) {
            assertThatExceptionOfType(ValidationException.class)
                    .isThrownBy(() -> on("2026-03-20").apply(scope, wrong, null))
                    .satisfies(
                            e ->
                                    assertThat(e.violations().getFirst().path())
                                            .containsExactly("managementSystemId"));
        }
        var unknown = leavingOut(Scopes.inForce(), standard);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> on("2026-03-20").apply(scope, unknown, null));
    }

    @Test
    void whatNobodySaysOfAnApplicationIsAskedFor() {
        var command =
                new ApplyForCertification(
                        Journeys.STANDARD,
                        Journeys.BODY,
                        null,
                        new GivenApplication(
                                day("2020-01-02"), null, "Said", "Said", "Laws", "None", "Nobody"),
                        null,
                        false);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> on("2026-03-20").apply(scope, command, null))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("application", "scope"));
    }

    @Test
    void anApplicationGoesThroughToTheCertificate() {
        var service = on("2026-03-20");
        var one = service.apply(scope, application(), null);
        one =
                service.take(
                        scope,
                        move(one),
                        new PreparingStep.AcceptApplication(
                                day("2026-01-01"), day("2026-01-02"), Journeys.DECLARED));
        one =
                service.take(
                        scope,
                        move(one),
                        new PreparingStep.ScheduleStage1(day("2026-01-10"), TEAM));
        one =
                service.take(
                        scope,
                        move(one),
                        new PreparingStep.CompleteStage1(day("2026-01-11"), List.of()));
        one =
                service.take(
                        scope,
                        move(one),
                        new PreparingStep.ScheduleStage2(day("2026-02-10"), TEAM, true));
        one = service.take(scope, move(one), new PreparingStep.CompleteStage2(day("2026-02-12")));
        one =
                service.take(
                        scope,
                        move(one),
                        new FindingStep.RecordFinding(
                                Journeys.finding(AuditKind.STAGE_2, FindingGrade.MAJOR)));
        var finding = one.dossier().findings().getFirst().id();
        one =
                service.take(
                        scope,
                        move(one),
                        new FindingStep.VerifyFinding(finding, day("2026-03-01"), null));
        one = service.take(scope, move(one), new PreparingStep.SubmitForDecision());
        one = service.take(scope, move(one), new PreparingStep.Grant(decision("2026-03-15")));
        assertThat(one.state()).isEqualTo(CertificationState.CERTIFIED);
        assertThat(one.version()).isEqualTo(10);
        assertThat(world.certifications.datedEventsOf(one.id()))
                .hasSize(10)
                .last()
                .satisfies(
                        dated -> {
                            assertThat(dated.event().from())
                                    .isEqualTo(CertificationState.DECISION_PENDING);
                            assertThat(dated.event().evidence()).isEqualTo("Letter");
                            assertThat(dated.dates())
                                    .extracting(CertificationDate::kind)
                                    .contains(CertificationDate.Kind.EXPIRES_ON);
                        });
    }

    @Test
    void whoIsToAnswerANonconformityIsRemindedOfIt() {
        var one = stored(Journeys.resolving(day("2026-02-10"), FindingGrade.MAJOR));
        var finding = one.dossier().findings().getFirst().id();
        var emil = enrolled(7);

        one = assigned(one, finding, emil);

        assertThat(one.dossier().findings().getFirst().assignee()).isEqualTo(emil);
        assertThat(world.deadlines.get(one.id().value()))
                .filteredOn(
                        deadline ->
                                deadline.kind() == CertificationDeadlineKind.MAJOR_NONCONFORMITY)
                .extracting(Deadline::owner)
                .containsExactly(emil);
        assertThat(world.certifications.datedEventsOf(one.id()).getLast().event().kind())
                .isEqualTo(CertificationEvent.Kind.FINDING_ASSIGNED);
        assertThat(assigned(one, finding, null).dossier().findings().getFirst().assignee())
                .isNull();
    }

    @Test
    void nobodyIsAskedWhoDoesNotWorkThereOrForWhatWaitsForNoAnswer() {
        var one = stored(Journeys.resolving(day("2026-02-10"), FindingGrade.MAJOR));
        var finding = one.dossier().findings().getFirst().id();
        var unknown = new ColleagueId(new UUID(3, 9));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> assigned(one, finding, unknown))
                .satisfies(e -> assertThat(e.path()).containsExactly("assigneeId"));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> assigned(one, finding, null));
        var verified =
                on("2026-03-20")
                        .take(
                                scope,
                                move(one),
                                new FindingStep.VerifyFinding(finding, day("2026-03-01"), null));
        assertThat(CertificationAction.of(verified))
                .doesNotContain(CertificationAction.ASSIGN_FINDING);
        var emil = enrolled(7);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(() -> assigned(verified, finding, emil));
    }

    @Test
    void whatSomebodyIsToAnswerIsTheirOpenWorkAndHandedOver() {
        var one =
                stored(
                        Journeys.resolving(
                                day("2026-02-10"), FindingGrade.MAJOR, FindingGrade.MINOR));
        var emil = enrolled(7);
        var rita = enrolled(8);
        for (var finding : one.dossier().findings()) {
            one = assigned(one, finding.id(), emil);
        }
        var duties = new FindingDuties(world.certifications.papers(), on("2026-03-20"));
        var scopes = TenantScopes.of(scope);
        var ofEmil = Ref.in(scope, emil);
        assertThat(duties.listOpen(scopes, List.of(ofEmil)).get(ofEmil))
                .extracting(OpenWork::subject)
                .containsExactlyElementsOf(
                        one.dossier().findings().stream().map(Finding::id).toList());

        assertThat(duties.handOver(scope, emil, rita)).hasSize(2);

        var after = world.certifications.find(scope, one.id()).orElseThrow();
        assertThat(after.dossier().findings()).extracting(Finding::assignee).containsOnly(rita);
        assertThat(after.version()).isEqualTo(one.version() + 1);
        assertThat(duties.listOpen(scopes, List.of(ofEmil))).isEmpty();
    }

    private ColleagueId enrolled(int number) {
        var person = new PersonId(new UUID(3, number));
        world.colleagues.enrol(scope, person, "Name " + number);
        return InMemoryColleagueRepository.of(person);
    }

    private Certification assigned(
            Certification certification, FindingId finding, @Nullable ColleagueId to) {
        return on("2026-03-20")
                .take(scope, move(certification), new FindingStep.AssignFinding(finding, to));
    }

    @Test
    void aRepeatedApplicationWithTheSameKeyMakesNoSecondOne() {
        var service = on("2026-03-20");
        var key = new UUID(5, 5);
        assertThat(service.apply(scope, application(), key).id())
                .isEqualTo(service.apply(scope, application(), key).id());
    }

    @Test
    void aSecondApplicationToTheBodyIsMadeOnlyWhereItIsMeant() {
        var service = on("2026-03-20");
        var first = service.apply(scope, application(), null);
        assertThatExceptionOfType(DuplicateException.class)
                .isThrownBy(() -> service.apply(scope, application(), null))
                .satisfies(e -> assertThat(e.existing()).isEqualTo(first.id()))
                .satisfies(e -> assertThat(e.path()).containsExactly("standardId"));
        var meant =
                new ApplyForCertification(
                        Journeys.STANDARD, Journeys.BODY, Journeys.application(), null, true);
        assertThat(service.apply(scope, meant, null).id()).isNotEqualTo(first.id());
    }

    @Test
    void whatIsOverStandsInTheWayOfNoApplication() {
        var service = on("2026-03-20");
        var first = service.apply(scope, application(), null);
        service.take(scope, move(first), new PreparingStep.Cancel(day("2026-03-19"), "Too early"));
        assertThat(service.apply(scope, application(), null).state())
                .isEqualTo(CertificationState.APPLIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99.99", "8.4 and 99.99", "somewhere", "9001", "8.5.1.1"})
    void aFindingNamesWhatTheEditionHas(String clause) {
        var one = stored(Journeys.stage2Done(day("2026-02-12")));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> on("2026-06-01").take(scope, move(one), found(clause)))
                .satisfies(
                        e ->
                                assertThat(e.violations())
                                        .containsExactly(
                                                Violation.of(
                                                        "clause",
                                                        "There is no such clause or control in {0}.",
                                                        "ISO 9001:2015")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.4",
                "8.5.1 c)",
                "ISO 9001:2015, 8.4; 7.2",
                "A.5.7",
                "ISO/IEC 20000-1, 8.5"
            })
    void wordsAroundAClauseAreTheAuditorsOwn(String clause) {
        var one = stored(Journeys.stage2Done(day("2026-02-12")));
        var after = on("2026-06-01").take(scope, move(one), found(clause));
        assertThat(after.dossier().findings()).last().extracting(Finding::clause).isEqualTo(clause);
    }

    private static FindingStep.RecordFinding found(String clause) {
        return new FindingStep.RecordFinding(
                finding(AuditKind.STAGE_2, FindingGrade.MAJOR, clause));
    }

    private static NewFinding finding(AuditKind stage, FindingGrade grade, String clause) {
        return new NewFinding(stage, grade, clause, "Not controlled", "Orders of May", null);
    }

    private static NewFinding concern(String clause) {
        return finding(AuditKind.STAGE_1, FindingGrade.AREA_OF_CONCERN, clause);
    }

    @Test
    void anAreaOfConcernNamesWhatTheEditionHas() {
        var one = stored(Journeys.stage1Planned(day("2026-01-10")));
        var step =
                new PreparingStep.CompleteStage1(
                        day("2026-01-11"), List.of(concern("8.4"), concern("99.99")));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(() -> on("2026-06-01").take(scope, move(one), step))
                .satisfies(
                        e ->
                                assertThat(e.violations().getFirst().path())
                                        .containsExactly("areasOfConcern", "1", "clause"));
    }

    @Test
    void anUnknownBodyIsNamed() {
        var unknown =
                new ApplyForCertification(
                        Journeys.STANDARD,
                        new CertificationBodyId(new UUID(3, 3)),
                        Journeys.application(),
                        null);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> on("2026-03-20").apply(scope, unknown, null))
                .satisfies(e -> assertThat(e.path()).containsExactly("certificationBodyId"));
    }

    @Test
    void anotherTenantsCertificationIsNotFound() {
        var certified = stored(Journeys.certified());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                on("2027-04-01")
                                        .take(
                                                other,
                                                move(certified),
                                                new CycledStep.Suspend(day("2027-03-01"), "Fees")));
    }

    @Test
    void aStepOnAnOldVersionIsRefused() {
        var certified = stored(Journeys.certified());
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () ->
                                on("2026-06-01")
                                        .take(
                                                scope,
                                                new Move(certified.id(), 7, null),
                                                new CycledStep.Suspend(day("2026-05-01"), "Fees")));
    }

    @Test
    void aStepThatDoesNotFollowSaysSo() {
        var certified = stored(Journeys.certified());
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                on("2026-06-01")
                                        .take(
                                                scope,
                                                move(certified),
                                                new PreparingStep.Grant(decision("2026-05-01"))))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.STATE_MISMATCH));
    }

    @Test
    void aSuspendedCertificationIsNotTransferred() {
        var suspended = stored(Journeys.suspended("2026-05-01"));
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                on("2026-06-01")
                                        .take(
                                                scope,
                                                move(suspended),
                                                new CycledStep.RequestTransfer(
                                                        Journeys.OTHER_BODY,
                                                        day("2026-05-20"),
                                                        Journeys.DECLARED)))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("TR-2"));
    }

    @Test
    void aStepMeetsTheStateOfTheDay() {
        var certified = stored(Journeys.recertified(Journeys.certified(), "2029-01-10"));
        var restored =
                on("2029-05-02")
                        .take(
                                scope,
                                move(certified),
                                new CycledStep.DecideRecertification(decision("2029-05-01"), null));
        assertThat(restored.state()).isEqualTo(CertificationState.CERTIFIED);
        assertThat(world.certifications.eventsOf(certified.id()))
                .extracting(CertificationEvent::kind, CertificationEvent::evidence)
                .contains(
                        Tuple.tuple(CertificationEvent.Kind.EXPIRED, null),
                        Tuple.tuple(CertificationEvent.Kind.RESTORED, "Letter"));
    }

    @Test
    void theDayIsTheTenantsOwn() {
        var certified = stored(Journeys.certified());
        var lastHourInUtc =
                Clock.fixed(
                        day("2027-03-15").atTime(23, 30).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        world.service(lastHourInUtc).runTimers(scope, certified.id());
        assertThat(world.certifications.eventsOf(certified.id()))
                .extracting(CertificationEvent::kind)
                .containsExactly(CertificationEvent.Kind.SURVEILLANCE_OVERDUE);
    }

    @Test
    void timersRunOnceADay() {
        var certified = stored(Journeys.certified());
        on("2027-03-16").runTimers(scope, certified.id());
        on("2027-03-16").runTimers(scope, certified.id());
        assertThat(world.certifications.eventsOf(certified.id())).hasSize(1);
        assertThat(world.changed).containsExactly(certified.id());
    }

    @Test
    void planningWhatIsPlannedChangesNothing() {
        var certified = stored(Journeys.certified());
        on("2026-06-01").planAudits(scope, certified.id());
        assertThat(world.certifications.eventsOf(certified.id())).isEmpty();
        assertThat(world.audited).isEmpty();
    }

    @Test
    void anotherEditionThanTheNextIsRefused() {
        var certified = stored(Journeys.certified());
        var printed = new PrintedCertificate("1", null, null, null, null);
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(
                        () ->
                                on("2026-06-01")
                                        .take(
                                                scope,
                                                move(certified),
                                                new CycledStep.ChangeEdition(
                                                        Journeys.STANDARD,
                                                        day("2026-05-01"),
                                                        printed)))
                .satisfies(e -> assertThat(e.rule().id()).isEqualTo("TS-2"));
    }

    @Test
    void aTransferLeavesTwoCertificationsThatKnowEachOther() {
        var transfer = stored(Journeys.inTransfer(Journeys.certified(), "2026-10-01"));
        var accepted =
                on("2026-11-11")
                        .take(
                                scope,
                                move(transfer),
                                new CycledStep.DecideTransfer(decision("2026-11-10")));
        assertThat(accepted.dossier().body()).isEqualTo(Journeys.OTHER_BODY);
        var old =
                (Ended.TransferredOut)
                        world.certifications.find(scope, transfer.id()).orElseThrow();
        assertThat(old.successor()).isEqualTo(accepted.id());
    }

    @Test
    void theSuccessorsDeadlinesAreHandedToTheReminders() {
        var transfer = stored(Journeys.inTransfer(Journeys.certified(), "2026-10-01"));
        var accepted =
                on("2026-11-11")
                        .take(
                                scope,
                                move(transfer),
                                new CycledStep.DecideTransfer(decision("2026-11-10")));
        assertThat(world.deadlines.get(accepted.id().value()))
                .filteredOn(one -> one.kind() == CertificationDeadlineKind.SURVEILLANCE_LATEST)
                .extracting(Deadline::ordinal, Deadline::dueOn)
                .containsExactly(
                        Tuple.tuple(1, day("2027-03-15")), Tuple.tuple(2, day("2028-03-15")));
        assertThat(world.changed).containsExactlyInAnyOrder(transfer.id(), accepted.id());
    }

    @Test
    void whatIsDueIsHandedToTheReminders() {
        var pending = stored(Journeys.decisionPending(day("2026-02-20")));
        var granted =
                on("2026-03-20")
                        .take(
                                scope,
                                move(pending),
                                new PreparingStep.Grant(decision("2026-03-15")));
        assertThat(world.deadlines.get(granted.id().value()))
                .filteredOn(one -> one.kind() == CertificationDeadlineKind.SURVEILLANCE_LATEST)
                .extracting(Deadline::ordinal, Deadline::dueOn)
                .containsExactly(
                        Tuple.tuple(1, day("2027-03-15")), Tuple.tuple(2, day("2028-03-15")));
    }

    @Test
    void aFinishedSurveillanceIsNoDeadlineAnyMore() {
        var certified = stored(Journeys.certified());
        var audit = certified.dossier().audit(1, AuditKind.SURVEILLANCE_1).orElseThrow().id();
        on("2027-03-01")
                .take(
                        scope,
                        move(certified),
                        new CycledStep.CompleteSurveillance(audit, day("2027-02-20"), TEAM, null));
        assertThat(world.deadlines.get(certified.id().value()))
                .filteredOn(one -> one.kind() == CertificationDeadlineKind.SURVEILLANCE_LATEST)
                .extracting(Deadline::ordinal)
                .containsExactly(2);
    }
}
