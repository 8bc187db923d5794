package dev.triennium.persistence.tenantclosing;

import static dev.triennium.persistence.jooq.generated.Tables.CLOSED_TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_DELIVERY;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;
import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.EveryState;
import dev.triennium.domain.certification.Journeys;
import dev.triennium.domain.certification.RunningCertificationNames;
import dev.triennium.domain.certificationbody.CertificationBody;
import dev.triennium.domain.certificationbody.CertificationBodyRepository;
import dev.triennium.domain.certificationbody.CycleParameters;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.error.DomainException;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.AddSite;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.CreateTenant;
import dev.triennium.domain.tenancy.FirmScope;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.Tenant;
import dev.triennium.domain.tenancy.TenantRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantService;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.domain.tenantclosing.ClosingNotices;
import dev.triennium.domain.tenantclosing.ClosingTerms;
import dev.triennium.domain.tenantclosing.DueTenantClosings;
import dev.triennium.domain.tenantclosing.DueTenantClosings.Due;
import dev.triennium.domain.tenantclosing.RequestClosing;
import dev.triennium.domain.tenantclosing.TenantClosing;
import dev.triennium.domain.tenantclosing.TenantClosing.Confirmed;
import dev.triennium.domain.tenantclosing.TenantClosingRepository;
import dev.triennium.domain.tenantclosing.TenantClosingService;
import dev.triennium.domain.tenantclosing.TenantErasure;
import dev.triennium.domain.tenantclosing.TenantErasure.Progress;
import dev.triennium.domain.tenantexport.TenantExportRepository;
import dev.triennium.domain.tenantexport.TenantExportService;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.jooq.generated.DefaultSchema;
import dev.triennium.persistence.tenancy.TableDictionary;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class TenantClosingTest {

    private static final Duration GRACE = Duration.ofDays(30);

    @Autowired private TenantClosingRepository closings;
    @Autowired private DueTenantClosings due;
    @Autowired private TenantErasure erasure;
    @Autowired private TenantExportRepository exports;
    @Autowired private TenantExportService exporting;
    @Autowired private RunningCertificationNames running;
    @Autowired private TenantRepository repository;
    @Autowired private TenantService tenantService;
    @Autowired private Recipients recipients;
    @Autowired private PersonDirectory people;
    @Autowired private Outbox outbox;
    @Autowired private FileStore files;
    @Autowired private TenantTransactions transactions;
    @Autowired private Changes changes;
    @Autowired private MembershipRepository memberships;
    @Autowired private CertificationBodyRepository bodies;
    @Autowired private CertificationRepository certifications;
    @Autowired private AuditTrailVerification verification;
    @Autowired private Authorizer authorizer;
    @Autowired private TestTenants testTenants;
    @Autowired private JobScopes jobs;
    @Autowired private TableDictionary dictionary;
    @Autowired private TenantDsl tenants;
    @Autowired private DSLContext dsl;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope tenant;
    private Caller maya;
    private Caller jonas;

    @BeforeEach
    void makeTheOrganisation() throws IOException {
        begin(testTenants.tenant());
    }

    private void begin(TenantScope organisation) throws IOException {
        tenant = organisation;
        maya = member(Role.REPRESENTATIVE);
        jonas = member(Role.MANAGEMENT);
        var export = exporting.request(scope(maya), ids.next());
        exporting.make(tenant, export.id());
    }

    private Caller member(Role role) {
        var caller = new Caller(testTenants.person(), "subject");
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()),
                        caller.person(),
                        role,
                        clock.instant(),
                        null,
                        null));
        return caller;
    }

    private Access<TenantScope> ask(Caller caller) {
        return authorizer.authorize(caller, tenant.tenant(), Permission.CLOSE_TENANT, "test", true);
    }

    private TenantScope scope(Caller caller) {
        return ((Access.Granted<TenantScope>) ask(caller)).scope();
    }

    private TenantClosingService at(Instant now) {
        var then = Clock.fixed(now, ZoneOffset.UTC);
        var terms = new ClosingTerms(GRACE);
        return new TenantClosingService(
                closings,
                exports,
                running,
                repository,
                new ClosingNotices(
                        recipients,
                        people,
                        repository,
                        outbox,
                        notice ->
                                new MailContent(
                                        notice.occasion().name(), "text", "html", null, null),
                        terms,
                        ids,
                        then),
                terms,
                erasure,
                files,
                transactions,
                changes,
                then);
    }

    private Instant day(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }

    private TenantClosing request(Caller caller) {
        return at(day(0)).request(scope(caller), new RequestClosing(true), null);
    }

    private void close() {
        request(maya);
        at(day(0)).confirm(scope(jonas), 1);
        at(day(23)).advance(tenant);
        at(day(30)).advance(tenant);
        dsl.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.STATE, "SENT")
                .setNull(MAIL_OUTBOX.DUE_AT)
                .set(MAIL_OUTBOX.SETTLED_AT, clock.instant())
                .where(
                        MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                ClosingNotices.dedupePrefix(tenant.tenant())))
                .execute();
    }

    /// How many rows each table has of a tenant.
    private Map<String, Integer> rows(TenantScope of) {
        var found = new TreeMap<String, Integer>();
        for (var table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (dictionary.find(table.getName()).orElseThrow().isTenant()) {
                var count =
                        tenants.in(of)
                                .fetchCount(table, ErasedTable.of(table).tenant().eq(of.tenant()));
                if (count > 0) {
                    found.put(table.getName(), count);
                }
            }
        }
        return found;
    }

    @Test
    void eachStepComesBackAsItWasStored() {
        var requested = request(maya);
        assertThat(closings.find(tenant)).contains(requested);
        var confirmed = at(day(1)).confirm(scope(jonas), 1);
        assertThat(closings.find(tenant)).contains(confirmed);
        at(day(24)).advance(tenant);
        assertThat(closings.find(tenant))
                .get()
                .extracting(TenantClosing::version, one -> ((Confirmed) one).isAnnounced())
                .containsExactly(3, true);
        at(day(25)).withdraw(scope(maya), 3);
        assertThat(closings.find(tenant)).isEmpty();
    }

    @Test
    void aClosingIsDueBeforeItsEndAndAtItsEnd() {
        request(maya);
        at(day(0)).confirm(scope(jonas), 1);
        var one = new Due(tenant.tenant(), TestTenants.ZONE);
        var notice = ClosingTerms.NOTICE;
        assertThat(due.listEnding(day(22), day(22).plus(notice), 1000)).doesNotContain(one);
        assertThat(due.listEnding(day(23), day(23).plus(notice), 1000)).contains(one);
        at(day(23)).advance(tenant);
        assertThat(due.listEnding(day(24), day(24).plus(notice), 1000)).doesNotContain(one);
        assertThat(due.listEnding(day(30), day(30).plus(notice), 1000)).contains(one);
        assertThat(due.listClosed(1000)).doesNotContain(one);
        at(day(30)).advance(tenant);
        assertThat(due.listEnding(day(31), day(31).plus(notice), 1000)).doesNotContain(one);
        assertThat(due.listClosed(1000)).contains(one);
    }

    @Test
    void nobodyGetsIntoAClosedOrganisationNorEndsWhatTheyBegan() {
        var early = scope(maya);
        close();
        assertThat(ask(maya)).isInstanceOf(Access.Absent.class);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                tenantService.addSite(
                                        early, new AddSite("Works", "Street", 1), null));
    }

    @Test
    void aRepetitionOfItsCreationDoesNotBringItBack() throws IOException {
        var firm = firm();
        var profile =
                new Tenant.Profile(
                        "Twice",
                        TestTenants.ZONE,
                        Locale.ENGLISH,
                        1,
                        Set.of(DayOfWeek.MONDAY),
                        null);
        var command = new CreateTenant(profile, "All of it", "Signed", null, true);
        var key = ids.next();
        var id = tenantService.create(firm, command, key);
        begin(jobs.of("test", id, TestTenants.ZONE));
        close();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> tenantService.create(firm, command, key));
        at(day(30)).erase(tenant);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> tenantService.create(firm, command, key))
                .satisfies(e -> assertThat(e.path()).containsExactly("idempotencyKey"));
        assertThat(rows(tenant)).isEmpty();
    }

    private FirmScope firm() {
        var firm = testTenants.firm();
        var partner = new Caller(testTenants.person(), "subject");
        dsl.insertInto(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.FIRM_ID, firm)
                .set(FIRM_MEMBERSHIP.ID, ids.next())
                .set(FIRM_MEMBERSHIP.PERSON_ID, partner.person())
                .set(FIRM_MEMBERSHIP.ROLE, Role.PARTNER.name())
                .set(FIRM_MEMBERSHIP.VALID_FROM_AT, Instant.EPOCH)
                .execute();
        var access = authorizer.authorize(partner, firm, Permission.CREATE_TENANT, "createTenant");
        return ((Access.Granted<FirmScope>) access).scope();
    }

    /// Of the tables that are easily filled; a test of the whole product looks at each.
    @Test
    void nothingIsLeftOfAClosedOrganisationButTheRecord() throws IOException {
        fill();
        var other = testTenants.tenant();
        var others = rows(other);
        close();
        assertThat(rows(tenant))
                .containsEntry("site", 1100)
                .containsKeys("audit_entry", "idempotency", "tenant_export", "certification");
        at(day(30)).erase(tenant);
        assertThat(rows(tenant)).isEmpty();
        assertThat(rows(other)).isEqualTo(others);
        assertThat(
                        dsl.fetchExists(
                                MAIL_OUTBOX,
                                MAIL_OUTBOX.DEDUPE_KEY.contains(
                                        tenant.tenant().value().toString())))
                .isFalse();
        var record = dsl.selectFrom(CLOSED_TENANT).where(isRecord()).fetchSingle();
        assertThat(record.getName()).isEqualTo("Tenant " + tenant.tenant().value());
        assertThat(record.getRequestedById()).isEqualTo(maya.person());
        assertThat(record.getConfirmedById()).isEqualTo(jonas.person());
        assertThat(record.getConfirmedByName()).isEqualTo("Given Family");
        assertThat(record.getClosedAt()).isEqualTo(day(30));
        assertThat(record.getDeletedAt()).isEqualTo(day(30));
        assertThat(record.getExportSha256()).hasSize(64);
    }

    private Condition isRecord() {
        return CLOSED_TENANT.ID.eq(tenant.tenant());
    }

    /// More sites than one call deletes, and certifications that refer to each other.
    private void fill() {
        var sites =
                tenants.in(tenant)
                        .insertInto(
                                SITE,
                                SITE.TENANT_ID,
                                SITE.ID,
                                SITE.VERSION,
                                SITE.NAME,
                                SITE.ADDRESS,
                                SITE.HEADCOUNT);
        for (var i = 0; i < 1100; i++) {
            sites =
                    sites.values(
                            tenant.tenant(), new SiteId(ids.next()), 1, "Site " + i, "Street", 1);
        }
        sites.execute();
        for (var body : List.of(Journeys.BODY, Journeys.OTHER_BODY)) {
            bodies.insert(tenant, new CertificationBody(body, 1, "Body", CycleParameters.DEFAULT));
        }
        EveryState.once().stream()
                .filter(one -> one.state().isEnd())
                .forEach(one -> certifications.insert(tenant, one, List.of()));
        var transfer = EveryState.transfer();
        Stream.of(transfer.in().after(), transfer.out().after())
                .forEach(one -> certifications.insert(tenant, one, List.of()));
    }

    @Test
    void whatWasKilledAfterAnyCallGoesOn() throws IOException {
        fill();
        close();
        var calls = 0;
        while (erasure.deleteSome(tenant, day(30)) == Progress.SOME) {
            assertThat(due.listClosed(1000)).extracting(Due::tenant).contains(tenant.tenant());
            assertThat(broken()).isEmpty();
            calls++;
        }
        assertThat(calls).isGreaterThan(5);
        assertThat(rows(tenant)).isEmpty();
        at(day(31)).erase(tenant);
        assertThat(due.listClosed(1000)).extracting(Due::tenant).doesNotContain(tenant.tenant());
    }

    private List<AuditTrailVerification.Break> broken() {
        return verification.verify().breaks().stream()
                .filter(
                        one ->
                                one.owner()
                                        .equals(
                                                new AuditTrailVerification.Owner.OfTenant(
                                                        tenant.tenant())))
                .toList();
    }

    @Test
    void aMailThatIsOnItsWayIsWaitedFor() throws IOException {
        close();
        var mail =
                dsl.select(MAIL_OUTBOX.ID)
                        .from(MAIL_OUTBOX)
                        .where(
                                MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                        ClosingNotices.dedupePrefix(tenant.tenant())))
                        .limit(1)
                        .fetchSingle(MAIL_OUTBOX.ID);
        dsl.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.STATE, "SENDING")
                .set(MAIL_OUTBOX.DUE_AT, clock.instant().plus(Duration.ofDays(1000)))
                .setNull(MAIL_OUTBOX.SETTLED_AT)
                .where(MAIL_OUTBOX.ID.eq(mail))
                .execute();
        at(day(30)).erase(tenant);
        assertThat(rows(tenant)).isNotEmpty();
        dsl.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.STATE, "SENT")
                .setNull(MAIL_OUTBOX.DUE_AT)
                .set(MAIL_OUTBOX.SETTLED_AT, clock.instant())
                .where(MAIL_OUTBOX.ID.eq(mail))
                .execute();
        at(day(30)).erase(tenant);
        assertThat(rows(tenant)).isEmpty();
        assertThat(dsl.fetchExists(MAIL_DELIVERY, MAIL_DELIVERY.MAIL_ID.eq(mail))).isFalse();
    }

    @Test
    void whatIsNotClosedIsNotDeleted() throws IOException {
        request(maya);
        at(day(0)).confirm(scope(jonas), 1);
        var before = rows(tenant);
        at(day(30)).erase(tenant);
        assertThatIllegalStateException().isThrownBy(() -> erasure.deleteSome(tenant, day(30)));
        assertThat(rows(tenant)).isEqualTo(before);
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsTheFirst() throws Exception {
        assertThat(both(() -> attempt(maya), () -> attempt(jonas)))
                .containsExactlyInAnyOrder("REQUESTED", ErrorCode.STATE_MISMATCH.name());
    }

    private String attempt(Caller caller) {
        try {
            return request(caller).state().name();
        } catch (DomainException e) {
            return e.code().name();
        }
    }

    private static List<String> both(Callable<String> first, Callable<String> second)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var futures =
                    Stream.of(first, second)
                            .map(
                                    one ->
                                            threads.submit(
                                                    () -> {
                                                        barrier.await();
                                                        return one.call();
                                                    }))
                            .toList();
            return List.of(futures.getFirst().get(), futures.getLast().get());
        }
    }

    @Test
    void ofTheEndAndAWithdrawalAtOnceOnlyOneHappens() throws Exception {
        request(maya);
        at(day(0)).confirm(scope(jonas), 1);
        at(day(23)).advance(tenant);
        var withdrawing = scope(maya);
        both(
                () -> {
                    try {
                        at(day(30)).withdraw(withdrawing, 3);
                    } catch (DomainException e) {
                        return e.code().name();
                    }
                    return "";
                },
                () -> {
                    try {
                        at(day(30)).advance(tenant);
                    } catch (DomainException e) {
                        return e.code().name();
                    }
                    return "";
                });
        assertThat(closings.find(tenant)).isEmpty();
        var isClosed = erasure.hasBegun(tenant);
        assertThat(ask(maya)).isInstanceOf(isClosed ? Access.Absent.class : Access.Granted.class);
    }

    /// Each table of tenants is deleted from, and none before one that refers to it.
    @Test
    void theOrderHoldsAllTablesOfTenants(@Autowired ErasureOrder order) {
        var names = order.tables().stream().map(one -> one.table().getName()).toList();
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        dictionary.all().entrySet().stream()
                                .filter(one -> one.getValue().isTenant())
                                .map(Map.Entry::getKey)
                                .toList());
        assertThat(names).endsWith("tenant");
    }
}
