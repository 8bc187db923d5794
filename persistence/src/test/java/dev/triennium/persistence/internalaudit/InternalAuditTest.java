package dev.triennium.persistence.internalaudit;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_VERSION;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.archive.ArchiveRule;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentVersionId;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.internalaudit.AuditDuty;
import dev.triennium.domain.internalaudit.AuditMethod;
import dev.triennium.domain.internalaudit.CoverageState;
import dev.triennium.domain.internalaudit.IndependenceFinding;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditChecklist;
import dev.triennium.domain.internalaudit.InternalAuditCounts;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditIndependence;
import dev.triennium.domain.internalaudit.InternalAuditInvitations;
import dev.triennium.domain.internalaudit.InternalAuditPlanning;
import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditProcessRepository;
import dev.triennium.domain.internalaudit.InternalAuditProgramme;
import dev.triennium.domain.internalaudit.InternalAuditQuestion;
import dev.triennium.domain.internalaudit.InternalAuditQuestionRepository;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReportAction;
import dev.triennium.domain.internalaudit.InternalAuditReportRepository;
import dev.triennium.domain.internalaudit.InternalAuditReporting;
import dev.triennium.domain.internalaudit.InternalAuditRepository;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.internalaudit.InternalAuditRule;
import dev.triennium.domain.internalaudit.InternalAuditService;
import dev.triennium.domain.internalaudit.InternalAuditSlot;
import dev.triennium.domain.internalaudit.InternalAuditSlotKind;
import dev.triennium.domain.internalaudit.InternalAuditStandings;
import dev.triennium.domain.internalaudit.InternalAuditState;
import dev.triennium.domain.internalaudit.OwnWork;
import dev.triennium.domain.internalaudit.OwnWorkRepository;
import dev.triennium.domain.internalaudit.ProgrammeCoverage;
import dev.triennium.domain.internalaudit.ProgrammeCoverages;
import dev.triennium.domain.internalaudit.QualifiedAuditors;
import dev.triennium.domain.internalaudit.ReportSigner;
import dev.triennium.domain.managementsystem.CreateManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemService;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.CompetenceService;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestDuties;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class InternalAuditTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final String QUALITY = "iso-9001-2026";
    private static final String ENVIRONMENT = "iso-14001-2026";
    private static final String DEVICES = "iso-13485-2016";

    @Autowired private InternalAuditPlanning planning;
    @Autowired private InternalAuditService service;
    @Autowired private InternalAuditChecklist checklist;
    @Autowired private InternalAuditReporting reporting;
    @Autowired private InternalAuditIndependence independence;
    @Autowired private InternalAuditRepository audits;
    @Autowired private OwnWorkRepository work;
    @Autowired private InternalAuditQuestionRepository questions;
    @Autowired private InternalAuditReportRepository reports;
    @Autowired private InternalAuditCounts counts;
    @Autowired private ManagementSystemService systems;
    @Autowired private InternalAuditStandings standings;
    @Autowired private ProgrammeCoverages coverages;
    @Autowired private QualifiedAuditors qualified;
    @Autowired private CompetenceService competences;
    @Autowired private StandardRepository standards;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private JobScopes jobs;
    @Autowired private TestTenants tenants;
    @Autowired private TestDuties duties;
    @Autowired private ColleagueService staff;
    @Autowired private InternalAuditProcessRepository processes;
    @Autowired private TenantDsl dsl;
    @Autowired private DSLContext plain;
    @Autowired private StatementCount statements;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope tenant;
    private TenantScope scope;
    private TenantScope leadScope;
    private TenantScopes scopes;
    private ColleagueId representative;
    private ColleagueId lead;
    private ManagementSystemId system;
    private InternalAuditProgramme programme;

    @BeforeEach
    void createTenant() {
        tenant = tenants.tenant();
        var person = tenants.person();
        scope = worker(person);
        scopes = TenantScopes.of(scope);
        representative = tenants.colleague(tenant, person);
        var auditor = tenants.person();
        leadScope = worker(auditor);
        lead = tenants.colleague(tenant, auditor);
        system =
                systems.create(
                                scope,
                                new CreateManagementSystem(
                                        "IMS",
                                        Stream.of(QUALITY, ENVIRONMENT, DEVICES)
                                                .map(this::standard)
                                                .toList()),
                                null)
                        .id();
        programme =
                planning.start(
                        scope,
                        new InternalAuditPlanning.StartProgramme(
                                system,
                                new InternalAuditProgramme.Content(
                                        "2027–2029",
                                        TODAY,
                                        TODAY.plusYears(3),
                                        "Straße 🐤",
                                        null,
                                        null)),
                        null);
    }

    private TenantScope worker(PersonId person) {
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()),
                        person,
                        Role.REPRESENTATIVE,
                        clock.instant(),
                        null,
                        null));
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"),
                        tenant.tenant(),
                        Permission.MANAGE_SYSTEM,
                        "test");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private StandardId standard(String key) {
        return standards.findByKey(key).orElseThrow().id();
    }

    private InternalAudit planned(LocalDate day, String... keys) {
        return planned(day, List.of(), keys);
    }

    private InternalAudit planned(LocalDate day, List<ClauseId> clauses, String... keys) {
        return planned(day, clauses, List.of(), keys);
    }

    private InternalAudit planned(
            LocalDate day,
            List<ClauseId> clauses,
            List<InternalAuditProcess> audited,
            String... keys) {
        return service.plan(
                scope,
                new InternalAuditService.PlanAudit(
                        programme.id(),
                        new InternalAudit.Content(
                                "Audit",
                                "Does it work?",
                                null,
                                AuditMethod.BOTH,
                                day,
                                day.plusDays(1),
                                day.plusDays(15)),
                        new InternalAudit.Coverage(
                                Stream.of(keys).map(this::standard).toList(),
                                clauses,
                                List.of(),
                                audited.stream().map(InternalAuditProcess::id).toList())),
                null);
    }

    private InternalAudit assigned(
            InternalAudit audit, ColleagueId who, AuditDuty duty, @Nullable String reason) {
        return service.assign(
                scope,
                audit.id(),
                new InternalAuditService.Assign(who, duty, reason),
                audit.version());
    }

    private InternalAudit begun(InternalAudit audit) {
        var led = assigned(audit, lead, AuditDuty.LEAD_AUDITOR, null);
        var declared = service.declare(leadScope, led.id(), lead, led.version());
        var drawnUp = checklist.drawUp(scope, declared.id(), declared.version());
        return service.start(scope, drawnUp.id(), drawnUp.version());
    }

    private static void assertRefused(InternalAuditRule rule, String field, ThrowingCallable call) {
        assertRefused(rule.reference(), field, call);
    }

    private static void assertRefused(RuleReference rule, String field, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(call)
                .satisfies(
                        refused -> {
                            assertThat(refused.rule()).isEqualTo(rule);
                            assertThat(refused.path()).containsExactly(field.split("\\."));
                        });
    }

    private ClauseId clause(String key, String number) {
        var page = PageRequest.first(100);
        return Objects.requireNonNull(
                        standards.pagesOfClauses(List.of(standard(key)), page).get(standard(key)))
                .values()
                .stream()
                .filter(one -> one.number().value().equals(number))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void anAuditOutsideItsProgrammeIsRefused() {
        assertRefused(
                InternalAuditRule.IN_PROGRAMME,
                "startsOn",
                () -> planned(TODAY.minusDays(1), QUALITY));
        assertRefused(
                InternalAuditRule.IN_PROGRAMME,
                "standardIds.0",
                () -> planned(TODAY, "iso-45001-2018"));
    }

    @Test
    void whoOwnsAProcessAuditsItOnlyWithAReasonThatIsKept() {
        owned("Sales", representative);
        var audit = planned(TODAY, QUALITY);
        assertRefused(
                InternalAuditRule.INDEPENDENT,
                "overrideReason",
                () -> assigned(audit, representative, AuditDuty.AUDITOR, null));
        var overridden = assigned(audit, representative, AuditDuty.AUDITOR, "Nobody else is there");
        assertThat(overridden.member(representative).orElseThrow().override())
                .extracting(InternalAudit.Member.Overriding::reason)
                .isEqualTo("Nobody else is there");
        assertThat(found(overridden))
                .extracting(IndependenceFinding::kind, IndependenceFinding::what)
                .containsExactly(tuple(IndependenceFinding.Kind.OWNS_PROCESS, "Sales"));
        assertThat(
                        found(
                                assigned(
                                        planned(TODAY.plusDays(9), QUALITY),
                                        lead,
                                        AuditDuty.AUDITOR,
                                        null)))
                .isEmpty();
    }

    @Test
    void whoOwnsAProcessNeverAuditsItByAStandardWithoutOverrides() {
        owned("Sales", representative);
        var audit = planned(TODAY, QUALITY, DEVICES);
        assertRefused(
                InternalAuditRule.NEVER_OWN_WORK,
                "colleagueId",
                () -> assigned(audit, representative, AuditDuty.AUDITOR, "Nobody else is there"));
        assertThat(assigned(audit, representative, AuditDuty.OBSERVER, null).team()).hasSize(1);
    }

    private InternalAuditProcess owned(String name, ColleagueId owner) {
        return planning.add(
                scope, new InternalAuditPlanning.AddProcess(system, process(name, owner)), null);
    }

    private static InternalAuditProcess.Content process(String name, ColleagueId owner) {
        return new InternalAuditProcess.Content(
                name, owner, new InternalAuditProcess.Scores(3, 3, 3, 1, 0));
    }

    @Test
    void noTwoProcessesOfASystemHaveOneName() {
        var sales = owned("Sales", lead);
        owned("SALES", lead);
        assertThatExceptionOfType(ValidationException.class).isThrownBy(() -> owned("Sales", lead));
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                planning.change(
                                        scope,
                                        sales.id(),
                                        _ -> process("SALES", lead),
                                        sales.version()));
    }

    @Test
    void anArchivedSystemIsRefusedWhereTheInputHasIt() {
        var audit = planned(TODAY, QUALITY);
        systems.archive(scope, system, 1);
        assertRefused(
                ArchiveRule.STAYS_AS_IT_IS.reference(),
                "programmeId",
                () -> planned(TODAY, QUALITY));
        assertRefused(
                ArchiveRule.STAYS_AS_IT_IS.reference(),
                "id",
                () -> covering(audit, audit.version(), ENVIRONMENT));
        assertRefused(
                ArchiveRule.STAYS_AS_IT_IS.reference(),
                "id",
                () -> checklist.drawUp(scope, audit.id(), audit.version()));
    }

    @Test
    void qualifiedIsWhoWorksThereAndHasTheCompetenceToday() {
        var competence =
                competences
                        .add(
                                scope,
                                new Competence.Content("Auditor", null, null, false, List.of()),
                                null)
                        .id();
        planning.require(
                scope,
                new InternalAuditPlanning.RequireOfAuditors(standard(QUALITY), competence),
                null);
        assertThat(qualified.count(scopes))
                .isEqualTo(Map.of(scope.tenant(), Map.of(standard(QUALITY), 0)));
        qualify(representative, competence, TODAY.minusDays(1));
        qualify(lead, competence, TODAY);
        qualify(lead, competence, null);
        assertThat(qualified.count(scopes))
                .isEqualTo(Map.of(scope.tenant(), Map.of(standard(QUALITY), 1)));
    }

    private void qualify(ColleagueId who, CompetenceId competence, @Nullable LocalDate until) {
        competences.record(
                scope,
                new CompetenceService.RecordQualification(
                        who, competence, TODAY.minusYears(1), until, null),
                null);
    }

    private List<IndependenceFinding> found(InternalAudit audit) {
        var ref = Ref.in(scope, audit.id());
        return independence.list(scopes, List.of(ref)).getOrDefault(ref, List.of());
    }

    @Test
    void whoWroteADocumentIsAgainstForTwoYearsAndItsClauses() {
        published(clause(QUALITY, "4.1"), TODAY.minusMonths(20));
        published(clause(QUALITY, "4.2"), TODAY.minusMonths(25));
        var audit = planned(TODAY, List.of(clause(QUALITY, "4")), QUALITY);
        assertRefused(
                InternalAuditRule.INDEPENDENT,
                "overrideReason",
                () -> assigned(audit, representative, AuditDuty.AUDITOR, null));
        var overridden = assigned(audit, representative, AuditDuty.AUDITOR, "Small company");
        assertThat(found(overridden))
                .extracting(IndependenceFinding::kind, IndependenceFinding::on)
                .containsExactly(
                        tuple(IndependenceFinding.Kind.WROTE_DOCUMENT, TODAY.minusMonths(20)));
        var elsewhere = planned(TODAY.plusDays(9), List.of(clause(QUALITY, "5")), QUALITY);
        assertThat(assigned(elsewhere, representative, AuditDuty.AUDITOR, null).team()).hasSize(1);
    }

    @Test
    void aDocumentIsPublishedOnTheDayOfItsOrganisation() {
        published(clause(QUALITY, "4.1"), Instant.parse("2026-01-09T18:00:00Z"));
        var east = TenantScopes.of(jobs.of("test", tenant.tenant(), ZoneId.of("Pacific/Auckland")));
        var who = Ref.in(scope, representative);
        var day = LocalDate.parse("2026-01-10");
        assertThat(work.list(east, List.of(who), day).get(who))
                .extracting(OwnWork::on)
                .containsExactly(day);
        assertThat(work.list(east, List.of(who), day.plusDays(1))).isEmpty();
        assertThat(work.list(scopes, List.of(who), day)).isEmpty();
    }

    private void published(ClauseId clause, LocalDate on) {
        published(clause, on.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private void published(ClauseId clause, Instant at) {
        var id = new DocumentId(ids.next());
        dsl.in(scope)
                .insertInto(DOCUMENT)
                .set(DOCUMENT.TENANT_ID, scope.tenant())
                .set(DOCUMENT.ID, id)
                .set(DOCUMENT.VERSION, 1)
                .set(DOCUMENT.KIND, "PROCEDURE")
                .set(DOCUMENT.NAME, "Procedure")
                .set(DOCUMENT.OWNER_ID, representative)
                .set(DOCUMENT.CLASSIFICATION, "INTERNAL")
                .set(DOCUMENT.LANGUAGE, "en")
                .set(DOCUMENT.STATE, "IN_FORCE")
                .execute();
        dsl.in(scope)
                .insertInto(DOCUMENT_CLAUSE)
                .set(DOCUMENT_CLAUSE.TENANT_ID, scope.tenant())
                .set(DOCUMENT_CLAUSE.DOCUMENT_ID, id)
                .set(DOCUMENT_CLAUSE.CLAUSE_ID, clause)
                .execute();
        dsl.in(scope)
                .insertInto(DOCUMENT_VERSION)
                .set(DOCUMENT_VERSION.TENANT_ID, scope.tenant())
                .set(DOCUMENT_VERSION.ID, new DocumentVersionId(ids.next()))
                .set(DOCUMENT_VERSION.DOCUMENT_ID, id)
                .set(DOCUMENT_VERSION.MAJOR, 1)
                .set(DOCUMENT_VERSION.MINOR, 0)
                .set(DOCUMENT_VERSION.STATE, "PUBLISHED")
                .set(DOCUMENT_VERSION.CHANGELOG, "New")
                .set(DOCUMENT_VERSION.SHA256, "0".repeat(64))
                .set(DOCUMENT_VERSION.ROUND, 1)
                .set(DOCUMENT_VERSION.REQUIRED, 1)
                .set(DOCUMENT_VERSION.IN_ORDER, false)
                .set(DOCUMENT_VERSION.SUBMITTED_AT, at)
                .set(DOCUMENT_VERSION.REQUESTED_BY_ID, scope.person())
                .set(DOCUMENT_VERSION.APPROVED_AT, at)
                .set(DOCUMENT_VERSION.PUBLISHED_AT, at)
                .set(DOCUMENT_VERSION.PUBLISHED_BY_ID, scope.person())
                .set(DOCUMENT_VERSION.EFFECTIVE_ON, LocalDate.ofInstant(at, ZoneOffset.UTC))
                .execute();
    }

    @Test
    void nobodyWorksInTwoAuditsAtOneTime() {
        assigned(planned(TODAY, QUALITY), lead, AuditDuty.LEAD_AUDITOR, null);
        var second = planned(TODAY.plusDays(1), QUALITY);
        assertRefused(
                InternalAuditRule.ONE_AT_A_TIME,
                "colleagueId",
                () -> assigned(second, lead, AuditDuty.AUDITOR, null));
        assertThat(assigned(second, lead, AuditDuty.OBSERVER, null).team()).hasSize(1);
        var later = planned(TODAY.plusDays(2), QUALITY);
        var free = assigned(later, lead, AuditDuty.AUDITOR, null);
        assertRefused(
                InternalAuditRule.ONE_AT_A_TIME,
                "startsOn",
                () ->
                        service.change(
                                scope,
                                free.id(),
                                edit ->
                                        new InternalAuditService.Edit(
                                                moved(edit.content(), TODAY), edit.coverage()),
                                free.version()));
    }

    @Test
    void aBookingSaysWhose() {
        assigned(planned(TODAY, QUALITY), representative, AuditDuty.AUDITOR, null);
        var meanwhile = planned(TODAY.plusDays(1), QUALITY).facts();
        assertThat(audits.findBooking(scope, List.of(lead, representative), meanwhile))
                .map(InternalAuditRepository.Booking::colleague)
                .contains(representative);
        assertThat(audits.findBooking(scope, List.of(lead), meanwhile)).isEmpty();
        var after = planned(TODAY.plusDays(2), QUALITY).facts();
        assertThat(audits.findBooking(scope, List.of(lead, representative), after)).isEmpty();
    }

    private static InternalAuditService.PlanSlot slot(
            @Nullable Integer number,
            InternalAuditSlotKind kind,
            LocalDate day,
            int hour,
            List<ColleagueId> auditors,
            List<ColleagueId> auditees) {
        return slot(number, kind, day, hour, auditors, auditees, null);
    }

    private static InternalAuditService.PlanSlot slot(
            @Nullable Integer number,
            InternalAuditSlotKind kind,
            LocalDate day,
            int hour,
            List<ColleagueId> auditors,
            List<ColleagueId> auditees,
            @Nullable InternalAuditProcessId process) {
        return new InternalAuditService.PlanSlot(
                number,
                new InternalAuditSlot.Content(
                        kind,
                        "Straße 🐤",
                        day,
                        LocalTime.of(hour, 0),
                        LocalTime.of(hour, 45),
                        auditors,
                        auditees,
                        process,
                        null,
                        List.of(),
                        URI.create("https://meet.example.com/audit")));
    }

    private InternalAudit withSlots(InternalAudit audit, InternalAuditService.PlanSlot... slots) {
        return service.planSlots(scope, audit.id(), List.of(slots), audit.version());
    }

    /// In the order in which they were written.
    private List<String> mails(InternalAudit audit) {
        return plain.select(MAIL_OUTBOX.SUBJECT)
                .from(MAIL_OUTBOX)
                .where(
                        MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                InternalAuditInvitations.dedupePrefix(scope.tenant())
                                        + audit.id().value()))
                .orderBy(MAIL_OUTBOX.ID)
                .fetch(MAIL_OUTBOX.SUBJECT);
    }

    @Test
    void aPlanIsKeptAsAWholeAndItsSlotsKeepTheirNumbers() {
        var day = TODAY.plusDays(9);
        var audit = assigned(planned(day, QUALITY), lead, AuditDuty.LEAD_AUDITOR, null);
        var sales = owned("Sales", representative).id();
        var first =
                withSlots(
                        audit,
                        slot(
                                null,
                                InternalAuditSlotKind.SLOT,
                                day.plusDays(1),
                                8,
                                List.of(lead),
                                List.of(representative),
                                sales),
                        slot(
                                null,
                                InternalAuditSlotKind.OPENING,
                                day,
                                9,
                                List.of(lead),
                                List.of()));
        assertThat(first.slots()).extracting(InternalAuditSlot::number).containsExactly(2, 1);
        assertThat(audits.find(scope, audit.id())).contains(first);
        var second =
                withSlots(
                        first,
                        slot(2, InternalAuditSlotKind.OPENING, day, 9, List.of(lead), List.of()),
                        slot(null, InternalAuditSlotKind.SLOT, day, 11, List.of(), List.of()));
        assertThat(second.slots()).extracting(InternalAuditSlot::number).containsExactly(2, 3);
        var ref = Ref.in(scope, audit.id());
        assertThat(audits.listSlots(scopes, List.of(ref)).get(ref)).isEqualTo(second.slots());
        var more = Ref.in(scope, planned(TODAY.plusDays(19), QUALITY).id());
        assertThat(statements.of(() -> audits.listSlots(scopes, List.of(ref, more))))
                .isEqualTo(statements.of(() -> audits.listSlots(scopes, List.of(ref))));
        var without = service.remove(scope, second.id(), lead, second.version());
        assertThat(without.slots()).allMatch(one -> one.content().auditors().isEmpty());
        assertThat(audits.find(scope, audit.id())).contains(without);
    }

    @Test
    void aPlanThatDoesNotFitIsRefused() {
        var day = TODAY.plusDays(9);
        var audit = assigned(planned(day, QUALITY), lead, AuditDuty.LEAD_AUDITOR, null);
        var kind = InternalAuditSlotKind.SLOT;
        assertRefused(
                InternalAuditRule.PLANNED_BY_SLOTS,
                "slots.0.day",
                () ->
                        withSlots(
                                audit,
                                slot(null, kind, day.plusDays(2), 9, List.of(lead), List.of())));
        assertRefused(
                InternalAuditRule.PLANNED_BY_SLOTS,
                "slots.0.auditorIds.0",
                () ->
                        withSlots(
                                audit,
                                slot(null, kind, day, 9, List.of(representative), List.of())));
        assertRefused(
                InternalAuditRule.PLANNED_BY_SLOTS,
                "slots.1.auditeeIds.0",
                () ->
                        withSlots(
                                audit,
                                slot(null, kind, day, 9, List.of(lead), List.of(representative)),
                                slot(null, kind, day, 9, List.of(), List.of(representative))));
        var planned =
                withSlots(audit, slot(null, kind, day.plusDays(1), 9, List.of(lead), List.of()));
        assertRefused(
                InternalAuditRule.PLANNED_BY_SLOTS,
                "endsOn",
                () ->
                        service.change(
                                scope,
                                planned.id(),
                                edit ->
                                        new InternalAuditService.Edit(
                                                moved(edit.content(), TODAY), edit.coverage()),
                                planned.version()));
    }

    @Test
    void whoOwnsAProcessAuditsItInNoSlotWhereSomebodyElseCan() {
        var day = TODAY.plusDays(9);
        var sales = owned("Sales", representative).id();
        var alone =
                assigned(
                        planned(day, QUALITY),
                        representative,
                        AuditDuty.LEAD_AUDITOR,
                        "Nobody else is there");
        var own =
                slot(
                        null,
                        InternalAuditSlotKind.SLOT,
                        day,
                        9,
                        List.of(representative),
                        List.of(),
                        sales);
        var unavoidable = withSlots(alone, own);
        assertThat(unavoidable.slots()).hasSize(1);
        var two = assigned(unavoidable, lead, AuditDuty.AUDITOR, null);
        assertRefused(
                InternalAuditRule.INDEPENDENT,
                "slots.0.auditorIds.0",
                () ->
                        withSlots(
                                two,
                                own,
                                slot(
                                        null,
                                        InternalAuditSlotKind.SLOT,
                                        day,
                                        11,
                                        List.of(lead),
                                        List.of())));
    }

    @Test
    void thoseInAPlanAreToldOfItOnceAndOfWhatChangesForThem() {
        var day = TODAY.plusDays(9);
        var kind = InternalAuditSlotKind.SLOT;
        var audit =
                withSlots(
                        assigned(planned(day, QUALITY), lead, AuditDuty.LEAD_AUDITOR, null),
                        slot(null, kind, day, 9, List.of(lead), List.of(representative)),
                        slot(null, kind, day, 11, List.of(lead), List.of()));
        assertThat(mails(audit)).isEmpty();
        var sent = service.sendPlan(scope, audit.id(), audit.version());
        assertThat(mails(sent))
                .containsExactly(
                        "on 1/0 2026-12-03T08:00:00Z",
                        "on 1/0 2026-12-03T08:00:00Z",
                        "on 2/0 2026-12-03T10:00:00Z");
        var again = service.sendPlan(scope, sent.id(), sent.version());
        assertThat(mails(again)).hasSize(3);
        var moved =
                withSlots(
                        again,
                        slot(1, kind, day, 9, List.of(lead), List.of(representative)),
                        slot(2, kind, day, 13, List.of(lead), List.of()));
        assertThat(mails(moved)).hasSize(4).endsWith("on 2/1 2026-12-03T12:00:00Z");
        var without =
                withSlots(moved, slot(2, kind, day, 13, List.of(lead), List.of(representative)));
        assertThat(mails(without))
                .hasSize(8)
                .contains(
                        "off 1/1 2026-12-03T08:00:00Z",
                        "on 2/2 2026-12-03T12:00:00Z",
                        "on 2/0 2026-12-03T12:00:00Z");
        service.cancel(scope, without.id(), "Nobody has time", without.version());
        assertThat(mails(without))
                .hasSize(10)
                .contains("off 2/3 2026-12-03T12:00:00Z", "off 2/1 2026-12-03T12:00:00Z");
    }

    @Test
    void aPlanWithoutSlotsIsNotSent() {
        var audit = planned(TODAY.plusDays(9), QUALITY);
        assertRefused(
                InternalAuditRule.PLANNED_BY_SLOTS,
                "id",
                () -> service.sendPlan(scope, audit.id(), audit.version()));
    }

    private static InternalAudit.Content moved(InternalAudit.Content content, LocalDate day) {
        return new InternalAudit.Content(
                content.title(),
                content.objectives(),
                content.scope(),
                content.method(),
                day,
                day.plusDays(1),
                content.reportDueOn());
    }

    @Test
    void whatStandardsShareIsAskedOnceAndDrawingUpAgainAsksNothingTwice() {
        var alone = checklist(planned(TODAY, QUALITY));
        var both = planned(TODAY.plusDays(9), QUALITY, ENVIRONMENT);
        var integrated = checklist(both);
        var other = checklist(planned(TODAY.plusDays(19), ENVIRONMENT));
        assertThat(integrated.size()).isLessThan(alone.size() + other.size());
        var clauses =
                questions.listClauses(
                        scopes, integrated.stream().map(one -> Ref.in(scope, one.id())).toList());
        assertThat(clauses.values()).anyMatch(some -> some.size() == 2);
        assertThat(clauses.values().stream().flatMap(List::stream)).doesNotHaveDuplicates();
        var again = checklist.drawUp(scope, both.id(), both.version() + 1);
        assertThat(again.version()).isEqualTo(both.version() + 1);
        assertThat(InternalAuditQuestionRepository.of(questions, scope, both.id()))
                .isEqualTo(integrated);
    }

    @Test
    void drawingUpAgainFollowsTheStandardsOfTheAudit() {
        var audit = planned(TODAY, QUALITY);
        var alone = checklist(audit);
        var first = clausesOf(alone);
        var version = audit.version() + 1;

        var both = covering(audit, version, QUALITY, ENVIRONMENT);
        var integrated = checklist(both);
        assertThat(integrated)
                .extracting(InternalAuditQuestion::key)
                .startsWith(alone.stream().map(InternalAuditQuestion::key).toArray(String[]::new));
        assertThat(clausesOf(integrated))
                .doesNotHaveDuplicates()
                .containsAll(first)
                .contains(clause(QUALITY, "4.1"), clause(ENVIRONMENT, "4.1"));

        checklist(covering(both, both.version() + 1, QUALITY));
        assertThat(clausesOf(InternalAuditQuestionRepository.of(questions, scope, audit.id())))
                .containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void asManyQuestionsMayComeAsGo() {
        var audit = planned(TODAY, List.of(clause(QUALITY, "4.1")), QUALITY);
        assertThat(checklist(audit)).hasSize(1);
        var other =
                service.change(
                        scope,
                        audit.id(),
                        edit ->
                                new InternalAuditService.Edit(
                                        edit.content(),
                                        new InternalAudit.Coverage(
                                                edit.coverage().standards(),
                                                List.of(clause(QUALITY, "4.2")),
                                                List.of(),
                                                List.of())),
                        audit.version() + 1);
        assertThat(clausesOf(checklist(other))).containsExactly(clause(QUALITY, "4.2"));
    }

    private InternalAudit covering(InternalAudit audit, int version, String... keys) {
        return service.change(
                scope,
                audit.id(),
                edit ->
                        new InternalAuditService.Edit(
                                edit.content(),
                                new InternalAudit.Coverage(
                                        Stream.of(keys).map(this::standard).toList(),
                                        List.of(),
                                        List.of(),
                                        List.of())),
                version);
    }

    private List<ClauseId> clausesOf(List<InternalAuditQuestion> all) {
        return questions
                .listClauses(scopes, all.stream().map(one -> Ref.in(scope, one.id())).toList())
                .values()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<InternalAuditQuestion> checklist(InternalAudit audit) {
        var drawnUp = checklist.drawUp(scope, audit.id(), audit.version());
        var all = InternalAuditQuestionRepository.of(questions, scope, audit.id());
        assertThat(all).hasSize(drawnUp.facts().questions()).isNotEmpty();
        return all;
    }

    @Test
    void theTeamDeclaresBeforeTheAuditBegins() {
        var audit = planned(TODAY, QUALITY);
        var drawnUp = checklist.drawUp(scope, audit.id(), audit.version());
        assertRefused(
                InternalAuditRule.TEAM_DECLARED,
                "id",
                () -> service.start(scope, audit.id(), drawnUp.version()));
        var led = assigned(drawnUp, lead, AuditDuty.LEAD_AUDITOR, null);
        assertRefused(
                InternalAuditRule.TEAM_DECLARED,
                "id",
                () -> service.start(scope, audit.id(), led.version()));
        assertRefused(
                InternalAuditRule.TEAM_DECLARED,
                "colleagueId",
                () -> service.declare(scope, audit.id(), lead, led.version()));
        var declared = service.declare(leadScope, audit.id(), lead, led.version());
        assertThat(service.start(scope, audit.id(), declared.version()).facts().state().name())
                .isEqualTo(InternalAuditState.UNDER_WAY);
    }

    private static InternalAuditChecklist.Given given(
            InternalAuditQuestion question,
            InternalAuditResult result,
            @Nullable String sample,
            @Nullable String notes,
            @Nullable String evidence) {
        return new InternalAuditChecklist.Given(
                question.id(), question.version(), result, sample, notes, evidence, null);
    }

    @Test
    void twoAuditorsAnswerDifferentQuestionsAndNoneOverTheOther() {
        var audit = begun(planned(TODAY, List.of(clause(QUALITY, "4")), QUALITY));
        var all = InternalAuditQuestionRepository.of(questions, scope, audit.id());
        checklist.answer(scope, audit.id(), List.of(conform(all.get(0))));
        checklist.answer(leadScope, audit.id(), List.of(conform(all.get(1))));
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(
                        () -> checklist.answer(scope, audit.id(), List.of(conform(all.get(1)))));
        assertRefused(
                InternalAuditRule.STATED,
                "answers.0.evidence",
                () ->
                        checklist.answer(
                                scope,
                                audit.id(),
                                List.of(
                                        given(
                                                all.get(2),
                                                InternalAuditResult.NONCONFORMITY,
                                                null,
                                                "Not done",
                                                null))));
    }

    private static InternalAuditChecklist.Given conform(InternalAuditQuestion question) {
        return given(question, InternalAuditResult.CONFORM, "Three orders", null, null);
    }

    @Test
    void theReportIsSignedByTwoAndWhatWasSignedStays() {
        var audit = begun(planned(TODAY, List.of(clause(QUALITY, "4")), QUALITY));
        assertRefused(InternalAuditRule.ALL_ANSWERED, "id", () -> report(audit));
        var all = InternalAuditQuestionRepository.of(questions, scope, audit.id());
        var answers = new ArrayList<InternalAuditChecklist.Given>();
        answers.add(
                given(
                        all.getFirst(),
                        InternalAuditResult.NONCONFORMITY,
                        null,
                        "No issues were determined",
                        "Minutes of May"));
        all.stream().skip(1).map(InternalAuditTest::conform).forEach(answers::add);
        var answered = checklist.answer(scope, audit.id(), answers);
        assertRefused(InternalAuditRule.ALL_ANSWERED, "id", () -> report(audit));
        var raised =
                checklist.raise(
                        scope,
                        all.getFirst().id(),
                        new InternalAuditChecklist.Raise(
                                NonconformityGrade.MINOR,
                                "4.1 asks for them",
                                "They are not there",
                                List.of(),
                                null,
                                null,
                                null),
                        answered.getFirst().version());
        assertThat(raised.nonconformity().content().source())
                .isEqualTo(NonconformitySource.INTERNAL_AUDIT);
        assertThat(raised.nonconformity().content().evidence()).isEqualTo("Minutes of May");

        var reported = report(audit).report();
        assertRefused(
                InternalAuditRule.SIGNED_BY_TWO,
                "id",
                () -> sign(scope, reported, ReportSigner.LEAD_AUDITOR));
        var byLead = sign(leadScope, reported, ReportSigner.LEAD_AUDITOR).report();
        assertRefused(
                InternalAuditRule.SIGNED_BY_TWO,
                "as",
                () -> sign(leadScope, byLead, ReportSigner.REPRESENTATIVE));
        assertRefused(
                InternalAuditRule.IN_ORDER,
                "id",
                () ->
                        reporting.change(
                                scope, byLead.id(), _ -> content("Other"), byLead.version()));
        var signed = sign(scope, byLead, ReportSigner.REPRESENTATIVE);
        assertThat(signed.audit().facts().state().name()).isEqualTo(InternalAuditState.SIGNED);
        assertThat(frozen(signed.report()))
                .extracting(InternalAuditReport.FrozenFinding::result)
                .containsOnlyOnce(InternalAuditResult.NONCONFORMITY)
                .hasSize(all.size());
        assertThat(frozen(signed.report()).getFirst().nonconformity())
                .isEqualTo(raised.nonconformity().reference().text());
        assertThat(frozen(signed.report()).getFirst().clauses()).isEqualTo("ISO 9001:2026, 4.1");
        assertThat(counts.count(scope, system, TODAY.minusDays(1), TODAY))
                .isEqualTo(new InternalAuditCounts.Count(1, 1, 0, 0));

        var corrected =
                reporting.correct(scope, signed.report().id(), "A name", signed.report().version());
        assertThat(corrected.report().number()).isEqualTo(2);
        assertThat(corrected.audit().facts().state().name()).isEqualTo(InternalAuditState.REPORTED);
        assertThat(reports.find(scope, signed.report().id())).contains(signed.report());
        assertThat(signed.report().allowedActions(scope, 2)).isEmpty();

        var second =
                sign(
                        scope,
                        sign(leadScope, corrected.report(), ReportSigner.LEAD_AUDITOR).report(),
                        ReportSigner.REPRESENTATIVE);
        assertThat(second.report().allowedActions(scope, 2))
                .containsExactly(InternalAuditReportAction.CORRECT);
        assertRefused(
                InternalAuditRule.IN_ORDER,
                "id",
                () ->
                        reporting.correct(
                                scope, signed.report().id(), "Why", signed.report().version()));
        var third =
                reporting.correct(scope, second.report().id(), "Why", second.report().version());
        assertThat(third.report().number()).isEqualTo(3);
    }

    @Test
    void whatIsSignedOrLateIsCountedOfTheSystemThatIsAskedFor() {
        planned(TODAY, QUALITY);
        begun(planned(TODAY.plusDays(3), List.of(clause(QUALITY, "4")), QUALITY));
        var due = TODAY.plusDays(15);
        assertThat(counts.count(scope, system, null, due))
                .isEqualTo(new InternalAuditCounts.Count(0, 0, 0, 0));
        assertThat(counts.count(scope, system, null, due.plusDays(1)))
                .isEqualTo(new InternalAuditCounts.Count(0, 0, 0, 1));
        var asked = new CreateManagementSystem("EMS", List.of(standard(ENVIRONMENT)));
        var other = systems.create(scope, asked, null).id();
        assertThat(counts.count(scope, other, null, due.plusDays(1)))
                .isEqualTo(new InternalAuditCounts.Count(0, 0, 0, 0));
    }

    private List<InternalAuditReport.FrozenFinding> frozen(InternalAuditReport report) {
        var ref = Ref.in(scope, report.id());
        return reports.listFindings(scopes, List.of(ref)).getOrDefault(ref, List.of());
    }

    private InternalAuditReporting.Reported sign(
            TenantScope by, InternalAuditReport report, ReportSigner as) {
        return reporting.sign(by, report.id(), as, report.version());
    }

    private InternalAuditReporting.Reported report(InternalAudit audit) {
        return reporting.report(scope, audit.id(), content("Summary"), audit.version());
    }

    private static InternalAuditReport.Content content(String summary) {
        return new InternalAuditReport.Content(
                summary, "It works", "Mostly", "Samples only", null, null);
    }

    @Test
    void anAuditIsReportedWithATeamThatHasDeclared() {
        var audit = answered(begun(planned(TODAY, List.of(clause(QUALITY, "4")), QUALITY)));
        var alone = service.remove(scope, audit.id(), lead, audit.version());
        assertRefused(InternalAuditRule.TEAM_DECLARED, "id", () -> report(alone));
        var led = assigned(alone, lead, AuditDuty.LEAD_AUDITOR, null);
        assertRefused(InternalAuditRule.TEAM_DECLARED, "id", () -> report(led));
        var declared = service.declare(leadScope, led.id(), lead, led.version());
        assertThat(report(declared).audit().facts().state().name())
                .isEqualTo(InternalAuditState.REPORTED);
    }

    private InternalAudit answered(InternalAudit audit) {
        checklist.answer(
                scope,
                audit.id(),
                InternalAuditQuestionRepository.of(questions, scope, audit.id()).stream()
                        .map(InternalAuditTest::conform)
                        .toList());
        return audit;
    }

    @Test
    void theProgrammeSaysWhatNoAuditIsAbout() {
        owned("Sales", lead);
        var first = planned(TODAY, List.of(clause(QUALITY, "4")), QUALITY);
        var coverage = coverage();
        var rows = coverage.ofClauses(ProgrammeCoverage.Slice.ALL);
        assertThat(rows)
                .filteredOn(ProgrammeCoverage.Row::isCovered)
                .extracting(ProgrammeCoverage.Row::of)
                .contains(clause(QUALITY, "4.1"))
                .doesNotContain(clause(QUALITY, "5.1.1"), clause(ENVIRONMENT, "4.1"));
        assertThat(row(rows, clause(QUALITY, "4.1")).cells())
                .extracting(ProgrammeCoverage.Cell::year, ProgrammeCoverage.Cell::state)
                .containsExactly(
                        tuple(2026, CoverageState.PLANNED),
                        tuple(2027, CoverageState.NOT_COVERED),
                        tuple(2028, CoverageState.NOT_COVERED),
                        tuple(2029, CoverageState.NOT_COVERED));
        // Ten points ask for two audits a year.
        assertThat(coverage.ofProcesses(ProgrammeCoverage.Slice.ALL).getFirst().yearsTooFew())
                .containsExactly(2026, 2027, 2028, 2029);
        var before = new ProgrammeCoverage.Slice(null, null, null, TODAY);
        assertThat(coverage.ofClauses(before)).noneMatch(ProgrammeCoverage.Row::isCovered);
        service.cancel(scope, first.id(), "Not now", first.version());
        assertThat(coverage().ofClauses(ProgrammeCoverage.Slice.ALL))
                .noneMatch(ProgrammeCoverage.Row::isCovered);
    }

    private static ProgrammeCoverage.Row<ClauseId> row(
            List<ProgrammeCoverage.Row<ClauseId>> rows, ClauseId clause) {
        return rows.stream().filter(one -> one.of().equals(clause)).findFirst().orElseThrow();
    }

    private ProgrammeCoverage coverage() {
        var ref = Ref.in(scope, programme.id());
        return Objects.requireNonNull(coverages.list(scopes, List.of(ref)).get(ref));
    }

    @Test
    void aStandardIsCompleteOnceSignedReportsCoverItsClausesInScope() {
        signed(answered(begun(planned(TODAY, List.of(clause(QUALITY, "4")), QUALITY))));
        var part = standing(QUALITY);
        assertThat(part.isComplete()).isFalse();
        assertThat(part.uncovered()).isPositive().isLessThan(part.clauses());
        signed(answered(begun(planned(TODAY.plusDays(9), QUALITY))));
        assertThat(standing(QUALITY).isComplete()).isTrue();
        assertThat(standing(QUALITY).unsigned()).isZero();
    }

    @Test
    void aStandardThatIsNotInScopeIsNotComplete() {
        planned(TODAY, QUALITY);
        dsl.in(scope)
                .deleteFrom(SCOPE_STANDARD)
                .where(
                        SCOPE_STANDARD.TENANT_ID.eq(scope.tenant()),
                        SCOPE_STANDARD.STANDARD_ID.eq(standard(QUALITY)))
                .execute();
        assertThat(standing(QUALITY))
                .isEqualTo(new InternalAuditStandings.Standing(standard(QUALITY), 0, 0, 1, 0));
        assertThat(standing(QUALITY).isComplete()).isFalse();
    }

    @Test
    void aCycleThatIsOverCountsForNothingInTheNext() {
        programme = started(system, lasting(TODAY.minusDays(1)));
        signed(answered(begun(planned(TODAY.minusDays(9), QUALITY))));
        assertThat(standings.list(scopes).get(scope.tenant())).isEmpty();
        planning.change(scope, programme.id(), _ -> lasting(TODAY), programme.version());
        assertThat(standing(QUALITY).isComplete()).isTrue();
    }

    @Test
    void aCycleThatIsOverCountsWhileNothingFollowsIt() {
        var other =
                systems.create(
                                scope,
                                new CreateManagementSystem("QMS", List.of(standard(QUALITY))),
                                null)
                        .id();
        programme = started(other, lasting(TODAY.minusDays(1)));
        signed(answered(begun(planned(TODAY.minusDays(9), QUALITY))));
        assertThat(standing(QUALITY).isComplete()).isTrue();
    }

    private InternalAuditProgramme started(
            ManagementSystemId of, InternalAuditProgramme.Content content) {
        return planning.start(scope, new InternalAuditPlanning.StartProgramme(of, content), null);
    }

    private static InternalAuditProgramme.Content lasting(LocalDate last) {
        return new InternalAuditProgramme.Content(
                "Cycle", TODAY.minusYears(1), last, "All", null, null);
    }

    private void signed(InternalAudit audit) {
        sign(
                scope,
                sign(leadScope, report(audit).report(), ReportSigner.LEAD_AUDITOR).report(),
                ReportSigner.REPRESENTATIVE);
    }

    private InternalAuditStandings.Standing standing(String key) {
        return Objects.requireNonNull(standings.list(scopes).get(scope.tenant())).stream()
                .filter(one -> one.standard().equals(standard(key)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void coverageIsReadInFewStatementsHoweverManyTheAudits() {
        planned(TODAY, QUALITY);
        var one = statements.of(this::coverage);
        planned(TODAY, QUALITY, ENVIRONMENT);
        planned(TODAY, DEVICES);
        assertThat(statements.of(this::coverage)).isEqualTo(one);
    }

    @Test
    void whoIsInTheTeamIsTold() {
        var audit = planned(TODAY.plusDays(30), QUALITY);
        assigned(audit, lead, AuditDuty.LEAD_AUDITOR, null);
        assertThat(dues(audit))
                .containsExactlyInAnyOrder(
                        "internalaudit.AUDIT_AHEAD 2026-12-24",
                        "internalaudit.AUDIT_TO_BEGIN 2026-12-24",
                        "internalaudit.AUDIT_REPORT 2027-01-08");
        service.cancel(scope, audit.id(), "Not now", audit.version() + 1);
        assertThat(dues(audit)).isEmpty();
    }

    private List<String> dues(InternalAudit audit) {
        return dsl.in(scope)
                .selectFrom(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(scope.tenant()),
                        DEADLINE.SUBJECT_ID.eq(audit.id().value()),
                        DEADLINE.STATE.eq("OPEN"))
                .fetch(row -> row.getKind() + " " + row.getDueOn());
    }

    @Test
    void independenceIsReadInFewStatementsHoweverManyTheAudits() {
        var refs = new ArrayList<Ref<InternalAuditId>>();
        for (var n = 0; n < 4; n++) {
            var audit = planned(TODAY.plusDays(10L * n), QUALITY);
            assigned(audit, lead, AuditDuty.AUDITOR, null);
            refs.add(Ref.in(scope, audit.id()));
        }
        var one = statements.of(() -> independence.list(scopes, refs.subList(0, 1)));
        assertThat(statements.of(() -> independence.list(scopes, refs))).isEqualTo(one);
    }

    @Test
    void whoLeavesHandsTheirAuditsAndProcessesOver() {
        var process = owned("Sales", lead);
        var audit =
                begun(planned(TODAY, List.of(), List.of(owned("Store", representative)), QUALITY));
        var heir = duties.assertHandedOver(scope, lead, process.id(), audit.id());
        assertThat(processes.find(scope, process.id()).orElseThrow().owner()).isEqualTo(heir);
        assertThat(audits.find(scope, audit.id()).orElseThrow().team())
                .containsExactly(
                        new InternalAudit.Member(heir, AuditDuty.LEAD_AUDITOR, null, null));
    }

    @Test
    void anAuditStaysWithWhoLeavesWhereSomethingIsAgainstTheHeir() {
        owned("Sales", representative);
        var own = assigned(planned(TODAY, QUALITY), lead, AuditDuty.AUDITOR, null);
        assertThat(duties.handOver(scope, lead, representative)).isEmpty();
        var heir = tenants.colleague(tenant, tenants.person());
        assigned(planned(TODAY.plusDays(1), ENVIRONMENT), heir, AuditDuty.AUDITOR, null);
        assertThat(duties.handOver(scope, lead, heir)).isEmpty();
        assertThat(duties.open(scope, lead)).containsExactly(own.id());
        assertThat(audits.find(scope, own.id())).contains(own);
    }

    @Test
    void anObserverHasNothingToHandOver() {
        assigned(planned(TODAY, QUALITY), lead, AuditDuty.OBSERVER, null);
        assertThat(duties.open(scope, lead)).isEmpty();
    }

    @Test
    void whoIsInTheTeamTwiceAndIsMergedIsInItOnce() {
        var twin = tenants.colleague(tenant, null);
        var led = assigned(planned(TODAY, QUALITY), twin, AuditDuty.LEAD_AUDITOR, null);
        var both = assigned(led, lead, AuditDuty.AUDITOR, null);
        var ended = assigned(planned(TODAY.plusDays(9), QUALITY), twin, AuditDuty.AUDITOR, null);
        ended = assigned(ended, lead, AuditDuty.OBSERVER, null);
        service.cancel(scope, ended.id(), "Doubled", ended.version());
        staff.merge(scope, lead, 1, twin, 1);
        assertThat(audits.find(scope, both.id()).orElseThrow().team())
                .extracting(InternalAudit.Member::colleague, InternalAudit.Member::duty)
                .containsExactly(tuple(lead, AuditDuty.LEAD_AUDITOR));
        assertThat(audits.find(scope, ended.id()).orElseThrow().team())
                .extracting(InternalAudit.Member::colleague, InternalAudit.Member::duty)
                .containsExactly(tuple(lead, AuditDuty.AUDITOR));
    }
}
