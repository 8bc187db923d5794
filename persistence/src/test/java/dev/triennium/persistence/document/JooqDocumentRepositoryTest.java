package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.KEPT_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.triennium.domain.document.AcknowledgementRepository;
import dev.triennium.domain.document.AcknowledgementService;
import dev.triennium.domain.document.ApprovalPolicyRepository;
import dev.triennium.domain.document.ApprovalPolicyService;
import dev.triennium.domain.document.ApprovalRule;
import dev.triennium.domain.document.Approver;
import dev.triennium.domain.document.Classification;
import dev.triennium.domain.document.CreateDocument;
import dev.triennium.domain.document.Distribution;
import dev.triennium.domain.document.Document;
import dev.triennium.domain.document.DocumentAction;
import dev.triennium.domain.document.DocumentApprovalService;
import dev.triennium.domain.document.DocumentContents;
import dev.triennium.domain.document.DocumentFilter;
import dev.triennium.domain.document.DocumentFolder;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.document.DocumentFolderRepository;
import dev.triennium.domain.document.DocumentFolderService;
import dev.triennium.domain.document.DocumentId;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.DocumentRepository;
import dev.triennium.domain.document.DocumentService;
import dev.triennium.domain.document.DocumentState;
import dev.triennium.domain.document.DocumentTurns;
import dev.triennium.domain.document.DocumentUploadPurpose;
import dev.triennium.domain.document.DocumentVersion;
import dev.triennium.domain.document.NewContent;
import dev.triennium.domain.document.VersionHead;
import dev.triennium.domain.document.VersionNumber;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.file.UploadId;
import dev.triennium.domain.file.UploadService;
import dev.triennium.domain.file.UploadService.AnnouncedFile;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.SearchWords;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueDuties;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueService;
import dev.triennium.domain.tenancy.OpenWork;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.StatementCount;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The use cases of documents on the database, with several people.
@PersistenceTest
class JooqDocumentRepositoryTest {

    private static final PageRequest PAGE = PageRequest.first(100);

    @Autowired private DocumentRepository documents;
    @Autowired private DocumentFolderRepository folders;
    @Autowired private ApprovalPolicyRepository policies;
    @Autowired private DocumentService service;
    @Autowired private DocumentApprovalService approvals;
    @Autowired private DocumentFolderService tree;
    @Autowired private ApprovalPolicyService rules;
    @Autowired private AcknowledgementService acknowledgements;
    @Autowired private AcknowledgementRepository read;
    @Autowired private DocumentContents contents;
    @Autowired private List<ColleagueDuties> duties;
    @Autowired private UploadService uploads;
    @Autowired private TestMembers members;
    @Autowired private TestTenants tenants;
    @Autowired private ColleagueService staff;
    @Autowired private DocumentTurns turns;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private StatementCount statements;
    @Autowired private DSLContext dsl;
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
        writer = works(Role.REPRESENTATIVE);
        manager = works(Role.MANAGEMENT);
        today = job.today(clock);
    }

    private Someone works(Role role) {
        PersonId person = tenants.person();
        return new Someone(
                members.member(job, person, role, Permission.READ), tenants.colleague(job, person));
    }

    private Document.Description described(String title, @Nullable String number) {
        return new Document.Description(
                DocumentKind.MANUAL,
                null,
                title,
                number,
                writer.colleague(),
                Classification.INTERNAL,
                Locale.ENGLISH,
                12);
    }

    private Document create(String title, @Nullable String number, @Nullable NewContent content) {
        return service.create(
                writer.scope(),
                new CreateDocument(described(title, number), List.of(), "First", content),
                null);
    }

    private Document written(String title) {
        return create(title, null, new NewContent.OfText("# " + title));
    }

    private Document published(String title) {
        return publish(written(title));
    }

    private Document publish(Document draft) {
        var review = approvals.submit(writer.scope(), draft.id(), draft.version());
        var approved = approvals.approve(manager.scope(), review.id(), "I agree", review.version());
        return service.publish(writer.scope(), approved.id(), today, approved.version());
    }

    private Document find(DocumentId id) {
        return documents.find(job, id).orElseThrow();
    }

    private List<VersionHead> versions(DocumentId id) {
        var ref = Ref.in(job, id);
        return documents
                .pagesOfVersions(TenantScopes.of(job), List.of(ref), PAGE)
                .getOrDefault(ref, Page.empty())
                .items()
                .stream()
                .map(Page.Item::value)
                .toList();
    }

    @Test
    void aDocumentComesBackAsItWasStored() {
        var clauses = clauses(3);
        var created =
                service.create(
                        writer.scope(),
                        new CreateDocument(
                                described("Manual", "QM-1"),
                                clauses,
                                "First",
                                new NewContent.OfText("# Manual\n\n🐤 " + "x".repeat(150_000))),
                        null);
        assertThat(find(created.id())).isEqualTo(created);
        assertThat(created.clauses()).containsExactlyInAnyOrderElementsOf(clauses);
        var review = approvals.submit(writer.scope(), created.id(), 1);
        assertThat(find(created.id())).isEqualTo(review);
        var approved = approvals.approve(manager.scope(), created.id(), "I agree", 2);
        assertThat(find(created.id())).isEqualTo(approved);
        var published = service.publish(writer.scope(), created.id(), today, 3);
        assertThat(find(created.id())).isEqualTo(published);
        var confirmed = service.confirmStillValid(writer.scope(), created.id(), 4);
        assertThat(find(created.id())).isEqualTo(confirmed);
    }

    private List<ClauseId> clauses(int count) {
        return dsl.select(CLAUSE.ID)
                .from(CLAUSE)
                .where(CLAUSE.STANDARD_ID.eq(TestCatalogue.ISO_9001))
                .orderBy(CLAUSE.ORDINAL)
                .limit(count)
                .fetch(CLAUSE.ID);
    }

    @Test
    void whatIsThereForAClauseIsFoundInTwoStatementsUnlessItWasWithdrawn() {
        var clauses = clauses(3);
        var linked =
                service.create(
                        writer.scope(),
                        new CreateDocument(
                                described("Manual", "L-1"), clauses.subList(0, 2), "", null),
                        null);
        var gone =
                service.create(
                        writer.scope(),
                        new CreateDocument(described("Old", "L-2"), clauses, "", null),
                        null);
        service.withdraw(writer.scope(), gone.id(), gone.version());
        var scopes = TenantScopes.of(job);
        var refs = clauses.stream().map(one -> Ref.in(job, one)).toList();
        var found = documents.listByClause(scopes, refs);
        assertThat(found.get(refs.get(0)))
                .extracting(Document.Facts::id)
                .containsExactly(linked.id());
        assertThat(found.getOrDefault(refs.get(2), List.of())).isEmpty();
        assertThat(statements.of(() -> documents.listByClause(scopes, refs))).isEqualTo(2);
        assertThat(documents.listByClause(TenantScopes.of(tenants.tenant()), refs)).isEmpty();
    }

    @Test
    void publishingMakesTheVersionBeforeObsolete() {
        var first = published("Manual");
        var revised =
                service.revise(
                        writer.scope(),
                        first.id(),
                        VersionNumber.Step.MINOR,
                        "More",
                        first.version());
        publish(revised);
        assertThat(versions(first.id()))
                .extracting(head -> head.number().toString(), VersionHead::state)
                .containsExactly(
                        tuple("1.1", DocumentVersion.State.PUBLISHED),
                        tuple("1.0", DocumentVersion.State.OBSOLETE));
        assertThat(versions(first.id()).getLast().obsoleteOn()).isEqualTo(today);
    }

    @Test
    void whoWroteItIsRefusedAndTheManagementDecides() {
        var draft = written("Manual");
        var review = approvals.submit(writer.scope(), draft.id(), draft.version());
        refused(
                "DOC-1",
                () -> approvals.approve(writer.scope(), review.id(), "I agree", review.version()));
        var stranger = works(Role.EMPLOYEE);
        refused(
                "DOC-2",
                () ->
                        approvals.approve(
                                stranger.scope(), review.id(), "I agree", review.version()));
        var back = approvals.reject(manager.scope(), review.id(), "Too short", review.version());
        assertThat(Objects.requireNonNull(back.next()).body().decisions()).hasSize(1);
        assertThat(find(draft.id())).isEqualTo(back);
    }

    private static void refused(String rule, Runnable step) {
        assertThatExceptionOfType(RuleViolationException.class)
                .isThrownBy(step::run)
                .satisfies(no -> assertThat(no.rule().id()).isEqualTo(rule));
    }

    @Test
    void aPolicyNamesWhoApprovesItsKind() {
        var third = works(Role.EMPLOYEE);
        var rule =
                new ApprovalRule(
                        List.of(
                                new Approver.ByColleague(manager.colleague()),
                                new Approver.ByColleague(third.colleague())),
                        2,
                        true);
        var policy =
                rules.create(
                        writer.scope(),
                        new ApprovalPolicyService.CreatePolicy(DocumentKind.MANUAL, rule),
                        null);
        assertThat(policies.find(job, policy.id())).contains(policy);
        refused(
                "DOC-9",
                () ->
                        rules.create(
                                writer.scope(),
                                new ApprovalPolicyService.CreatePolicy(DocumentKind.MANUAL, rule),
                                null));
        var draft = written("Manual");
        var review = approvals.submit(writer.scope(), draft.id(), 1);
        refused("DOC-2", () -> approvals.approve(third.scope(), review.id(), "Yes", 2));
        approvals.approve(manager.scope(), review.id(), "Yes", 2);
        var done = approvals.approve(third.scope(), review.id(), "Yes", 3);
        assertThat(done.facts().next()).isEqualTo(DocumentVersion.State.APPROVED);
        assertThat(find(draft.id())).isEqualTo(done);
        rules.remove(writer.scope(), policy.id(), policy.version());
        assertThat(policies.find(job, policy.id())).isEmpty();
    }

    @Test
    void anApproverWhoLeftIsReplaced() {
        var leaver = works(Role.EMPLOYEE);
        rules.create(
                writer.scope(),
                new ApprovalPolicyService.CreatePolicy(
                        DocumentKind.MANUAL,
                        new ApprovalRule(
                                List.of(new Approver.ByColleague(leaver.colleague())), 1, false)),
                null);
        var draft = written("Manual");
        var review = approvals.submit(writer.scope(), draft.id(), 1);
        leaves(leaver);
        var other = written("Other");
        refused("DOC-10", () -> approvals.submit(writer.scope(), other.id(), 1));
        refused(
                "DOC-10",
                () ->
                        approvals.replaceApprover(
                                writer.scope(), review.id(), 0, leaver.colleague(), 2));
        refused(
                "DOC-1",
                () ->
                        approvals.replaceApprover(
                                writer.scope(), review.id(), 0, writer.colleague(), 2));
        var replaced =
                approvals.replaceApprover(writer.scope(), review.id(), 0, manager.colleague(), 2);
        var approved = approvals.approve(manager.scope(), review.id(), "Yes", replaced.version());
        assertThat(approved.facts().next()).isEqualTo(DocumentVersion.State.APPROVED);
    }

    @Test
    void eachReaderConfirmsEachVersionOnceAndTheOthersAreMissing() {
        var reader = works(Role.EMPLOYEE);
        var other = works(Role.EMPLOYEE);
        var first = published("Manual");
        var version = Objects.requireNonNull(first.inForce()).id();
        refused(
                "DOC-13",
                () -> acknowledgements.acknowledge(reader.scope(), version, "Read", null));
        var meant =
                service.distribute(
                        writer.scope(),
                        first.id(),
                        new Distribution(
                                false,
                                List.of("Nowhere"),
                                List.of(reader.colleague(), other.colleague()),
                                14),
                        first.version());
        assertThat(find(first.id())).isEqualTo(meant);
        assertThat(missing(first)).containsExactlyInAnyOrder(reader.colleague(), other.colleague());
        var made = acknowledgements.acknowledge(reader.scope(), version, "Read", null);
        assertThat(read.find(job, made.id())).contains(made);
        assertThat(missing(first)).containsExactly(other.colleague());
        refused(
                "DOC-14",
                () -> acknowledgements.acknowledge(reader.scope(), version, "Read", null));
        leaves(other);
        assertThat(missing(first)).isEmpty();
        publish(
                service.revise(
                        writer.scope(),
                        first.id(),
                        VersionNumber.Step.MINOR,
                        "More",
                        meant.version()));
        assertThat(missing(first)).containsExactly(reader.colleague());
        refused(
                "DOC-14",
                () -> acknowledgements.acknowledge(reader.scope(), version, "Read", null));
    }

    private List<ColleagueId> missing(Document document) {
        var ref = Ref.in(job, document.id());
        return acknowledgements
                .listMissing(TenantScopes.of(job), List.of(ref))
                .getOrDefault(ref, List.of())
                .stream()
                .map(Colleague::id)
                .toList();
    }

    @Test
    void everybodyIsReachedWithoutBeingNamed() {
        var first = published("Manual");
        service.distribute(
                writer.scope(),
                first.id(),
                new Distribution(true, List.of(), List.of(), null),
                first.version());
        assertThat(missing(first))
                .containsExactlyInAnyOrder(writer.colleague(), manager.colleague());
        var refs = List.of(Ref.in(job, first.id()), Ref.in(job, published("Other").id()));
        assertThat(statements.of(() -> acknowledgements.listMissing(TenantScopes.of(job), refs)))
                .isEqualTo(5);
    }

    @Test
    void whoLeavesHandsTheirDocumentsAndApprovalsOver() {
        var leaver = works(Role.EMPLOYEE);
        var heir = works(Role.EMPLOYEE);
        var asked =
                new ApprovalRule(List.of(new Approver.ByColleague(leaver.colleague())), 1, false);
        rules.create(
                writer.scope(),
                new ApprovalPolicyService.CreatePolicy(DocumentKind.MANUAL, asked),
                null);
        var draft = written("Manual");
        approvals.submit(writer.scope(), draft.id(), 1);
        var owned = written("Owned");
        service.describe(
                writer.scope(),
                owned.id(),
                before -> described(before.title(), leaver.colleague()),
                null,
                1);
        var ref = Ref.in(job, leaver.colleague());
        assertThat(documents.listOpenWork(TenantScopes.of(job), List.of(ref)).get(ref))
                .extracting(OpenWork::subject)
                .containsExactlyInAnyOrder(draft.id(), owned.id());
        duties.forEach(one -> one.handOver(writer.scope(), ref.id(), heir.colleague()));
        assertThat(documents.listOpenWork(TenantScopes.of(job), List.of(ref))).isEmpty();
        assertThat(find(owned.id()).facts().description().owner()).isEqualTo(heir.colleague());
        assertThat(approvals.approve(heir.scope(), draft.id(), "Yes", 3).facts().next())
                .isEqualTo(DocumentVersion.State.APPROVED);
        assertThat(policies.find(job, DocumentKind.MANUAL).orElseThrow().rule().approvers())
                .containsExactly(new Approver.ByColleague(heir.colleague()));
    }

    private static Document.Description described(String title, ColleagueId owner) {
        return new Document.Description(
                DocumentKind.MANUAL,
                null,
                title,
                null,
                owner,
                Classification.INTERNAL,
                Locale.ENGLISH,
                null);
    }

    private void leaves(Someone someone) {
        tenantDsl
                .in(job)
                .update(COLLEAGUE)
                .set(COLLEAGUE.ACTIVE_UNTIL_ON, today.minusDays(1))
                .where(COLLEAGUE.TENANT_ID.eq(job.tenant()), COLLEAGUE.ID.eq(someone.colleague()))
                .execute();
    }

    @Test
    void aFileIsKeptWithItsDocumentAndReleasedWhenAnotherTakesItsPlace() throws IOException {
        var draft = create("Manual", null, new NewContent.OfUpload(sent("One")));
        var first = fileOf(draft);
        assertThat(text(first)).isEqualTo("One");
        var written =
                service.write(
                        writer.scope(),
                        draft.id(),
                        null,
                        new NewContent.OfUpload(sent("Two")),
                        draft.version());
        assertThat(text(fileOf(written))).isEqualTo("Two");
        assertThat(find(draft.id())).isEqualTo(written);
        assertThat(kept()).isEqualTo(1);
        service.write(writer.scope(), draft.id(), null, new NewContent.OfText("# Text"), 2);
        assertThat(kept()).isZero();
        assertThat(text(fileOf(find(draft.id())))).isEqualTo("# Text");
    }

    private UploadId sent(String text) throws IOException {
        var upload =
                uploads.prepare(
                                writer.scope(),
                                new AnnouncedFile(DocumentUploadPurpose.NAME, "a.txt", null),
                                null)
                        .id();
        uploads.receive(
                writer.scope(),
                upload,
                null,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return upload;
    }

    private VersionHead fileOf(Document document) {
        return versions(document.id()).getFirst();
    }

    private String text(VersionHead version) throws IOException {
        try (var in = contents.open(job, contents.get(job, version.id()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int kept() {
        return tenantDsl
                .in(job)
                .fetchCount(
                        KEPT_FILE,
                        KEPT_FILE.TENANT_ID.eq(job.tenant()).and(KEPT_FILE.EXPIRES_AT.isNull()));
    }

    @Test
    void aDraftThatIsGivenUpLeavesNothing() {
        var first = published("Manual");
        service.revise(
                writer.scope(), first.id(), VersionNumber.Step.MAJOR, "More", first.version());
        var after = service.discardDraft(writer.scope(), first.id(), first.version() + 1);
        assertThat(find(first.id())).isEqualTo(after);
        assertThat(versions(first.id())).hasSize(1);
    }

    @Test
    void whatIsWithdrawnIsObsolete() {
        var first = published("Manual");
        var after = service.withdraw(writer.scope(), first.id(), first.version());
        assertThat(find(first.id())).isEqualTo(after);
        assertThat(versions(first.id()))
                .extracting(VersionHead::state)
                .containsExactly(DocumentVersion.State.OBSOLETE);
    }

    @Test
    void noTwoDocumentsHaveTheSameNumber() {
        create("One", "QM-1", null);
        refused("DOC-5", () -> create("Two", "QM-1", null));
        var other = create("Two", "QM-2", null);
        refused(
                "DOC-5",
                () ->
                        service.describe(
                                writer.scope(),
                                other.id(),
                                _ -> described("Two", "QM-1"),
                                null,
                                1));
    }

    @Test
    void aStaleVersionIsAConflict() {
        var draft = written("Manual");
        approvals.submit(writer.scope(), draft.id(), 1);
        assertThatExceptionOfType(VersionConflictException.class)
                .isThrownBy(() -> approvals.recall(writer.scope(), draft.id(), 1));
        assertThat(approvals.recall(writer.scope(), draft.id(), 2).facts().next())
                .isEqualTo(DocumentVersion.State.DRAFT);
    }

    @Test
    void foldersMoveAndGoOnceTheyAreEmpty() {
        var top = folder("Top", null);
        var below = folder("Below", top);
        refused("DOC-6", () -> move(top, below));
        refused("DOC-7", () -> tree.remove(writer.scope(), top.id(), top.version()));
        var moved = move(below, null);
        assertThat(folders.find(job, below.id())).contains(moved);
        service.describe(
                writer.scope(),
                written("In it").id(),
                before ->
                        new Document.Description(
                                before.kind(),
                                top.id(),
                                before.title(),
                                before.number(),
                                before.owner(),
                                before.classification(),
                                before.language(),
                                before.reviewMonths()),
                null,
                1);
        refused("DOC-7", () -> tree.remove(writer.scope(), top.id(), top.version()));
        tree.remove(writer.scope(), below.id(), moved.version());
        assertThat(folders.find(job, below.id())).isEmpty();
    }

    private DocumentFolder folder(String name, @Nullable DocumentFolder parent) {
        return tree.create(
                writer.scope(),
                new DocumentFolderService.CreateFolder(name, parent == null ? null : parent.id()),
                null);
    }

    private DocumentFolder move(DocumentFolder folder, @Nullable DocumentFolder parent) {
        return tree.change(
                writer.scope(),
                folder.id(),
                before ->
                        new DocumentFolder(
                                before.id(),
                                before.version(),
                                parent == null ? null : parent.id(),
                                before.name()),
                folder.version());
    }

    @Test
    void documentsAreListedByTitleAndNarrowed() {
        var clause = clauses(1).getFirst();
        published("Manual 10");
        var draft = written("Manual 9");
        service.describe(
                writer.scope(), draft.id(), before -> before, List.of(clause), draft.version());
        assertThat(titles(DocumentFilter.ALL)).containsExactly("Manual 9", "Manual 10");
        assertThat(titles(filter(DocumentState.IN_FORCE, null, null, null)))
                .containsExactly("Manual 10");
        assertThat(titles(filter(null, DocumentVersion.State.DRAFT, null, null)))
                .containsExactly("Manual 9");
        assertThat(titles(filter(null, null, clause, null))).containsExactly("Manual 9");
        assertThat(titles(filter(null, null, null, "man 10"))).containsExactly("Manual 10");
        assertThat(
                        titles(
                                new DocumentFilter(
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        today.plusMonths(13),
                                        null)))
                .containsExactly("Manual 10");
    }

    private static DocumentFilter filter(
            @Nullable DocumentState state,
            DocumentVersion.@Nullable State next,
            @Nullable ClauseId clause,
            @Nullable String text) {
        return new DocumentFilter(
                null,
                null,
                state,
                next,
                null,
                clause,
                null,
                text == null ? null : SearchWords.of("filter.text", text));
    }

    private List<String> titles(DocumentFilter filter) {
        return documents
                .pages(TenantScopes.of(job), filter, PAGE)
                .getOrDefault(job.tenant(), Page.empty())
                .items()
                .stream()
                .map(item -> item.value().description().title())
                .toList();
    }

    @Test
    void whatStandsBelowManyDocumentsIsReadForAllOfThemAtOnce() {
        var refs =
                List.of(published("One"), published("Two"), published("Three")).stream()
                        .map(document -> Ref.in(job, document.id()))
                        .toList();
        var scopes = TenantScopes.of(job);
        assertThat(statements.of(() -> documents.pages(scopes, DocumentFilter.ALL, PAGE)))
                .isEqualTo(1);
        assertThat(statements.of(() -> documents.listFacts(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> documents.listClauses(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> documents.listDistributions(scopes, refs))).isEqualTo(2);
        assertThat(statements.of(() -> documents.listCurrent(scopes, refs))).isEqualTo(1);
        assertThat(statements.of(() -> documents.pagesOfVersions(scopes, refs, PAGE))).isEqualTo(1);
        var versions =
                documents.listCurrent(scopes, refs).values().stream()
                        .flatMap(List::stream)
                        .map(head -> Ref.in(job, head.id()))
                        .toList();
        assertThat(versions).hasSize(3);
        assertThat(statements.of(() -> documents.listTexts(scopes, versions))).isEqualTo(1);
        assertThat(statements.of(() -> documents.listPeople(scopes, versions))).isEqualTo(3);
    }

    @Test
    void anotherOrganisationSeesNothing() {
        var hidden = published("Manual");
        var version = Objects.requireNonNull(hidden.inForce()).id();
        var other = tenants.tenant();
        assertThat(documents.find(other, hidden.id())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> contents.get(other, version));
        assertThat(documents.listTexts(TenantScopes.of(other), List.of(Ref.in(job, version))))
                .isEmpty();
    }

    @Test
    void whatIsNamedHasToBeThere() {
        var draft = written("Manual");
        for (var strange :
                List.<Runnable>of(
                        () ->
                                service.describe(
                                        writer.scope(),
                                        draft.id(),
                                        before -> before,
                                        List.of(new ClauseId(new UUID(1, 1))),
                                        1),
                        () -> approvals.submit(writer.scope(), new DocumentId(new UUID(1, 1)), 1),
                        () ->
                                tree.create(
                                        writer.scope(),
                                        new DocumentFolderService.CreateFolder(
                                                "In", new DocumentFolderId(new UUID(1, 1))),
                                        null))) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(strange::run)
                    .satisfies(no -> assertThat(no.code()).isEqualTo(ErrorCode.NOT_FOUND));
        }
    }

    @Test
    void whatTwoEntriesOfOnePersonApprovedIsReadAfterTheyAreMerged() {
        var twin = works(Role.EMPLOYEE);
        rules.create(
                writer.scope(),
                new ApprovalPolicyService.CreatePolicy(
                        DocumentKind.MANUAL,
                        new ApprovalRule(
                                List.of(
                                        new Approver.ByColleague(manager.colleague()),
                                        new Approver.ByColleague(twin.colleague())),
                                2,
                                false)),
                null);
        var review = approvals.submit(writer.scope(), written("Manual").id(), 1);
        approvals.approve(manager.scope(), review.id(), "Yes", 2);
        approvals.approve(twin.scope(), review.id(), "Yes", 3);
        tenantDsl
                .in(job)
                .update(COLLEAGUE)
                .set(COLLEAGUE.PERSON_ID, (PersonId) null)
                .where(COLLEAGUE.TENANT_ID.eq(job.tenant()), COLLEAGUE.ID.eq(twin.colleague()))
                .execute();
        staff.merge(job, manager.colleague(), 1, twin.colleague(), 1);
        assertThat(find(review.id()).facts().next()).isEqualTo(DocumentVersion.State.APPROVED);
        assertThat(policies.find(job, DocumentKind.MANUAL).orElseThrow().rule())
                .isEqualTo(
                        new ApprovalRule(
                                List.of(new Approver.ByColleague(manager.colleague())), 1, false));
    }

    @Test
    void nobodyApprovesInTwoPlaces() {
        var twice =
                new ApprovalRule(
                        List.of(
                                new Approver.ByColleague(manager.colleague()),
                                new Approver.ByColleague(manager.colleague())),
                        2,
                        false);
        assertThatExceptionOfType(ValidationException.class)
                .isThrownBy(
                        () ->
                                rules.create(
                                        writer.scope(),
                                        new ApprovalPolicyService.CreatePolicy(
                                                DocumentKind.MANUAL, twice),
                                        null))
                .satisfies(
                        refusal ->
                                assertThat(refusal.violations().getFirst().path())
                                        .containsExactly("approvers", "1", "colleagueId"));
    }

    private Set<DocumentAction> turns(Someone someone, Document document) {
        var ref = Ref.in(job, document.id());
        return turns.list(TenantScopes.of(someone.scope()), List.of(ref))
                .getOrDefault(ref, Set.of());
    }

    @Test
    void onlyWhoseTurnItIsIsAskedToDecide() {
        var third = works(Role.EMPLOYEE);
        rules.create(
                writer.scope(),
                new ApprovalPolicyService.CreatePolicy(
                        DocumentKind.MANUAL,
                        new ApprovalRule(
                                List.of(
                                        new Approver.InRole(Role.MANAGEMENT),
                                        new Approver.ByColleague(third.colleague())),
                                2,
                                true)),
                null);
        var review = approvals.submit(writer.scope(), written("Manual").id(), 1);
        assertThat(turns(writer, review)).isEmpty();
        assertThat(turns(third, review)).isEmpty();
        assertThat(turns(manager, review))
                .containsExactly(DocumentAction.APPROVE, DocumentAction.REJECT);
        approvals.approve(manager.scope(), review.id(), "Yes", 2);
        assertThat(turns(manager, review)).isEmpty();
        assertThat(turns(third, review))
                .containsExactly(DocumentAction.APPROVE, DocumentAction.REJECT);
    }

    @Test
    void onlyWhoHasNotConfirmedIsAskedTo() {
        var reader = works(Role.EMPLOYEE);
        var first = published("Manual");
        service.distribute(
                writer.scope(),
                first.id(),
                new Distribution(false, List.of(), List.of(reader.colleague()), null),
                first.version());
        assertThat(turns(manager, first)).isEmpty();
        assertThat(turns(reader, first)).containsExactly(DocumentAction.ACKNOWLEDGE);
        var scopes = TenantScopes.of(reader.scope());
        var refs = List.of(Ref.in(job, first.id()), Ref.in(job, published("Other").id()));
        assertThat(statements.of(() -> turns.list(scopes, refs)))
                .isEqualTo(statements.of(() -> turns.list(scopes, refs.subList(0, 1))));
        acknowledgements.acknowledge(
                reader.scope(), Objects.requireNonNull(first.inForce()).id(), "Read", null);
        assertThat(turns(reader, first)).isEmpty();
    }
}
