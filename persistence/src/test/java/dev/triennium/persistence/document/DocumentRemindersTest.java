package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_CLAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.document.AcknowledgementService;
import dev.triennium.domain.document.ApprovalPolicyService;
import dev.triennium.domain.document.ApprovalRule;
import dev.triennium.domain.document.Approver;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.CreateDocument;
import dev.triennium.domain.document.Distribution;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentApprovalService;
import dev.triennium.domain.document.DocumentDeadlineKind;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.DocumentService;
import dev.triennium.domain.document.NewContent;
import dev.triennium.domain.document.PublishedDocuments;
import dev.triennium.domain.document.VersionNumber;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.OpenDeadlines;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Who is reminded of what about documents.
@PersistenceTest
class DocumentRemindersTest {

    @Autowired private DocumentService service;
    @Autowired private DocumentApprovalService approvals;
    @Autowired private ApprovalPolicyService rules;
    @Autowired private AcknowledgementService acknowledgements;
    @Autowired private OpenDeadlines openDeadlines;
    @Autowired private PublishedDocuments publishedDocuments;
    @Autowired private ColleagueRepository colleagues;
    @Autowired private List<DeadlineSource> sources;
    @Autowired private TenantTransactions transactions;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private TestTenants tenants;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope job;
    private Someone writer;
    private Someone manager;
    private LocalDate today;

    /// Somebody who works in the organisation.
    private record Someone(TenantScope scope, ColleagueId colleague) {}

    @BeforeEach
    void makeTenant() {
        job = tenants.tenant();
        today = job.today(clock);
        writer = works(Role.REPRESENTATIVE);
        manager = works(Role.MANAGEMENT);
    }

    private Someone works(Role role) {
        var person = tenants.person();
        memberships.insert(
                job,
                new Membership(
                        new MembershipId(ids.next()), person, role, clock.instant(), null, null));
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"), job.tenant(), Permission.READ, "test");
        return new Someone(
                ((Access.Granted<TenantScope>) access).scope(), tenants.colleague(job, person));
    }

    private ColleagueId worksWithoutLogin(@Nullable LocalDate from) {
        var id = new ColleagueId(ids.next());
        colleagues.insert(
                job,
                new Colleague(
                        id,
                        1,
                        new Colleague.Profile(
                                "Emil",
                                "Sørensen",
                                null,
                                null,
                                null,
                                null,
                                Locale.ENGLISH,
                                null,
                                from,
                                null),
                        null));
        return id;
    }

    private void leaves(ColleagueId colleague) {
        tenantDsl
                .in(job)
                .update(COLLEAGUE)
                .set(COLLEAGUE.ACTIVE_UNTIL_ON, today.minusDays(1))
                .where(COLLEAGUE.TENANT_ID.eq(job.tenant()), COLLEAGUE.ID.eq(colleague))
                .execute();
    }

    private Document draft() {
        return service.create(
                writer.scope(),
                new CreateDocument(
                        new Document.Description(
                                DocumentKind.MANUAL,
                                null,
                                "Manual",
                                "QM-01",
                                writer.colleague(),
                                Classification.INTERNAL,
                                Locale.ENGLISH,
                                12),
                        List.of(),
                        "First",
                        new NewContent.OfText("# Manual")),
                null);
    }

    private Document submitted() {
        return approvals.submit(writer.scope(), draft().id(), 1);
    }

    private Document published() {
        return publish(submitted());
    }

    private Document publish(Document review) {
        var approved = approvals.approve(manager.scope(), review.id(), "Yes", review.version());
        return service.publish(writer.scope(), approved.id(), today, approved.version());
    }

    private Document forAll(Document document) {
        return service.distribute(
                writer.scope(),
                document.id(),
                new Distribution(true, List.of(), List.of(), 14),
                document.version());
    }

    private void ask(boolean inOrder, Someone... approvers) {
        rules.create(
                writer.scope(),
                new ApprovalPolicyService.CreatePolicy(
                        DocumentKind.MANUAL,
                        new ApprovalRule(
                                List.of(approvers).stream()
                                        .<Approver>map(
                                                one -> new Approver.ByColleague(one.colleague()))
                                        .toList(),
                                approvers.length,
                                inOrder)),
                null);
    }

    /// What is open, as it is stored; each night derives the same.
    private List<String> open(DocumentId id) {
        var stored =
                tenantDsl
                        .in(job)
                        .select(DEADLINE.KIND, DEADLINE.DUE_ON, DEADLINE.OWNER_ID)
                        .from(DEADLINE)
                        .where(
                                DEADLINE.TENANT_ID.eq(job.tenant()),
                                DEADLINE.SUBJECT_ID.eq(id.value()),
                                DEADLINE.STATE.eq("OPEN"))
                        .fetch(row -> line(row.value1(), row.value2(), row.value3()))
                        .stream()
                        .sorted()
                        .toList();
        assertThat(derived(id)).isEqualTo(stored);
        return stored;
    }

    private List<String> derived(DocumentId id) {
        return transactions.inTransaction(job, () -> source().derive(job, id.value())).stream()
                .map(one -> line(one.kind().key(), one.dueOn(), one.owner()))
                .sorted()
                .toList();
    }

    private DeadlineSource source() {
        return sources.stream()
                .filter(one -> one.subjectType().equals("Document"))
                .findFirst()
                .orElseThrow();
    }

    private String line(String kind, LocalDate dueOn, @Nullable ColleagueId owner) {
        return line(kind, (int) today.until(dueOn, ChronoUnit.DAYS), owner);
    }

    private static String line(String kind, int days, @Nullable ColleagueId owner) {
        return kind + " " + days + (owner == null ? "" : " " + owner.value());
    }

    private static String approval(Someone one) {
        return line("document.APPROVAL", 7, one.colleague());
    }

    private static String reading(Someone one, int days) {
        return line("document.READING", days, one.colleague());
    }

    private String readers(int days) {
        return line("document.READERS", days, writer.colleague());
    }

    private String review() {
        return line("document.REVIEW", today.plusMonths(12), writer.colleague());
    }

    private Map<DeadlineKind, Set<UUID>> open() {
        return openDeadlines
                .listSubjects(TenantScopes.of(job), EnumSet.allOf(DocumentDeadlineKind.class))
                .getOrDefault(job.tenant(), Map.of());
    }

    @Test
    void whatIsOpenIsKnownByKind() {
        var review = submitted();
        assertThat(open()).doesNotContainKey(DocumentDeadlineKind.REVIEW);
        assertThat(open().values())
                .isNotEmpty()
                .allSatisfy(subjects -> assertThat(subjects).containsExactly(review.id().value()));
        publish(review);
        assertThat(open())
                .containsExactly(
                        Map.entry(DocumentDeadlineKind.REVIEW, Set.of(review.id().value())));
    }

    @Test
    void onlyDocumentsInForceCoverClauses() {
        var clause = tenantDsl.in(job).selectFrom(CLAUSE).orderBy(CLAUSE.ID).limit(1).fetchSingle();
        var review = submitted();
        tenantDsl
                .in(job)
                .insertInto(DOCUMENT_CLAUSE)
                .set(DOCUMENT_CLAUSE.TENANT_ID, job.tenant())
                .set(DOCUMENT_CLAUSE.DOCUMENT_ID, review.id())
                .set(DOCUMENT_CLAUSE.CLAUSE_ID, clause.getId())
                .execute();
        assertThat(publishedDocuments.listClauses(TenantScopes.of(job))).isEmpty();
        publish(review);
        assertThat(publishedDocuments.listClauses(TenantScopes.of(job)))
                .containsExactly(Map.entry(job.tenant(), Set.of(clause.getId())));
    }

    @Test
    void whoseTurnItIsToApproveIsRemindedUntilTheyDecide() {
        var second = works(Role.EMPLOYEE);
        ask(true, manager, second);
        var review = submitted();
        assertThat(open(review.id())).containsExactly(approval(manager));
        var once = approvals.approve(manager.scope(), review.id(), "Yes", review.version());
        assertThat(open(review.id())).containsExactly(approval(second));
        var back = approvals.reject(second.scope(), review.id(), "Too short", once.version());
        assertThat(open(review.id())).isEmpty();
        approvals.submit(writer.scope(), review.id(), back.version());
        assertThat(open(review.id())).containsExactly(approval(manager));
    }

    @Test
    void allWhoCanApproveAtOnceAreRemindedAtOnce() {
        var second = works(Role.EMPLOYEE);
        var third = works(Role.EMPLOYEE);
        ask(false, manager, second);
        var review = submitted();
        assertThat(open(review.id()))
                .containsExactlyInAnyOrder(approval(manager), approval(second));
        approvals.replaceApprover(
                writer.scope(), review.id(), 1, third.colleague(), review.version());
        assertThat(open(review.id())).containsExactlyInAnyOrder(approval(manager), approval(third));
    }

    @Test
    void whoHoldsARoleIsRemindedByIt() {
        var review = submitted();
        assertThat(open(review.id()))
                .containsExactly(
                        "document.APPROVAL_BY_MANAGEMENT 7",
                        "document.APPROVAL_BY_REPRESENTATIVE 7");
        approvals.recall(writer.scope(), review.id(), review.version());
        assertThat(open(review.id())).isEmpty();
    }

    @Test
    void eachReaderIsRemindedUntilTheyConfirmAndTheOwnerOfThoseWhoAreLate() {
        worksWithoutLogin(null);
        var document = forAll(published());
        var version = Objects.requireNonNull(document.inForce()).id();
        assertThat(open(document.id()))
                .containsExactlyInAnyOrder(
                        reading(writer, 14), reading(manager, 14), readers(14), review());
        acknowledgements.acknowledge(manager.scope(), version, "Read", null);
        assertThat(open(document.id()))
                .containsExactlyInAnyOrder(reading(writer, 14), readers(14), review());
        acknowledgements.acknowledge(writer.scope(), version, "Read", null);
        assertThat(open(document.id())).containsExactlyInAnyOrder(readers(14), review());
    }

    @Test
    void theNextVersionIsReadAnew() {
        var document = forAll(published());
        acknowledgements.acknowledge(
                manager.scope(), Objects.requireNonNull(document.inForce()).id(), "Read", null);
        var revised =
                service.revise(
                        writer.scope(),
                        document.id(),
                        VersionNumber.Step.MINOR,
                        "More",
                        document.version());
        var next = publish(approvals.submit(writer.scope(), revised.id(), revised.version()));
        assertThat(open(document.id()))
                .containsExactlyInAnyOrder(
                        reading(writer, 14), reading(manager, 14), readers(14), review());
        service.withdraw(writer.scope(), next.id(), next.version());
        assertThat(open(document.id())).isEmpty();
    }

    @Test
    void nobodyIsLateBeforeTheyWereAsked() {
        var document = forAll(published());
        tenantDsl
                .in(job)
                .update(DOCUMENT)
                .set(DOCUMENT.DISTRIBUTED_ON, today.minusDays(100))
                .where(DOCUMENT.TENANT_ID.eq(job.tenant()), DOCUMENT.ID.eq(document.id()))
                .execute();
        assertThat(open(document.id())).contains(reading(writer, 14));
        var wider =
                service.distribute(
                        writer.scope(),
                        document.id(),
                        new Distribution(true, List.of("Welding"), List.of(), 10),
                        document.version());
        assertThat(wider.distribution().saidOn()).isEqualTo(today);
        assertThat(open(document.id())).contains(reading(writer, 10), readers(10));
        acknowledgements.acknowledge(
                manager.scope(), Objects.requireNonNull(document.inForce()).id(), "Read", null);
        acknowledgements.acknowledge(
                writer.scope(), Objects.requireNonNull(document.inForce()).id(), "Read", null);
        assertThat(open(document.id())).containsExactly(review());
    }

    @Test
    void whoComesLaterIsAskedFromTheirFirstDayAndWhoLeavesNoMore() {
        var document = forAll(published());
        var version = Objects.requireNonNull(document.inForce()).id();
        acknowledgements.acknowledge(writer.scope(), version, "Read", null);
        leaves(manager.colleague());
        assertThat(derived(document.id())).containsExactly(review());
        worksWithoutLogin(today);
        assertThat(derived(document.id())).containsExactlyInAnyOrder(readers(14), review());
    }

    @Test
    void aReviewIsDueAnewFromWhenItWasFoundStillValid() {
        var document = published();
        assertThat(open(document.id())).containsExactly(review());
        service.confirmStillValid(writer.scope(), document.id(), document.version());
        assertThat(open(document.id())).containsExactly(review());
        assertThat(slots(document.id()))
                .containsExactlyInAnyOrder("DONE review/1.0/first", "OPEN review/1.0/" + today);
    }

    private List<String> slots(DocumentId id) {
        return tenantDsl
                .in(job)
                .select(DEADLINE.STATE, DEADLINE.SLOT)
                .from(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(job.tenant()),
                        DEADLINE.SUBJECT_ID.eq(id.value()),
                        DEADLINE.SLOT.startsWith("review/"))
                .fetch(row -> row.value1() + " " + row.value2());
    }

    @Test
    void theNightLooksAtWhatWaitsForSomebody() {
        var waits = submitted();
        var rests =
                service.create(
                        writer.scope(),
                        new CreateDocument(
                                new Document.Description(
                                        DocumentKind.RECORD,
                                        null,
                                        "Record",
                                        null,
                                        writer.colleague(),
                                        Classification.INTERNAL,
                                        Locale.ENGLISH,
                                        null),
                                List.of(),
                                "First",
                                null),
                        null);
        assertThat(runningFrom(waits.id())).contains(waits.id().value());
        assertThat(runningFrom(rests.id())).doesNotContain(rests.id().value());
        assertThat(transactions.inTransaction(job, () -> source().derive(job, new UUID(1, 1))))
                .isEmpty();
    }

    private List<UUID> runningFrom(DocumentId id) {
        var before =
                new RunningSubject(
                        job.tenant(),
                        job.zone(),
                        new UUID(
                                id.value().getMostSignificantBits(),
                                id.value().getLeastSignificantBits() - 1));
        return source().listRunning(before, 10).stream().map(RunningSubject::id).toList();
    }
}
