package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.AddSite;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Engagement;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.EngagementRepository;
import dev.triennium.domain.tenancy.EngagementService;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.StartEngagement;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantService;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;

/// A grant that ends while what it allows is under way.
@PersistenceTest
class HeldGrantsTest {

    @Autowired private TestTenants testTenants;
    @Autowired private Authorizer authorizer;
    @Autowired private MembershipRepository memberships;
    @Autowired private EngagementRepository engagements;
    @Autowired private EngagementService engagementService;
    @Autowired private TenantService tenantService;
    @Autowired private TenantTransactions transactions;
    @Autowired private SiteRepository sites;
    @Autowired private TenantDsl tenants;
    @Autowired private DSLContext dsl;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;

    private TenantScope tenant;
    private FirmId firm;
    private PersonId consultant;
    private Engagement engagement;

    @BeforeEach
    void aFirmIsEngaged() {
        tenant = testTenants.tenant();
        firm = testTenants.firm();
        consultant = testTenants.person();
        dsl.insertInto(FIRM_MEMBERSHIP)
                .set(FIRM_MEMBERSHIP.FIRM_ID, firm)
                .set(FIRM_MEMBERSHIP.ID, ids.next())
                .set(FIRM_MEMBERSHIP.PERSON_ID, consultant)
                .set(FIRM_MEMBERSHIP.ROLE, Role.PARTNER.name())
                .set(FIRM_MEMBERSHIP.VALID_FROM_AT, Instant.EPOCH)
                .execute();
        engagement =
                new Engagement(
                        new EngagementId(ids.next()),
                        1,
                        firm,
                        "All",
                        "Signed",
                        Instant.EPOCH,
                        null,
                        null,
                        null);
        engagements.insert(tenant, engagement);
    }

    private TenantScope scope(PersonId person) {
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"),
                        tenant.tenant(),
                        Permission.MANAGE_TENANT,
                        "addSite");
        return ((Access.Granted<TenantScope>) access).scope();
    }

    private PersonId representative() {
        var person = testTenants.person();
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()),
                        person,
                        Role.REPRESENTATIVE,
                        Instant.EPOCH,
                        null,
                        null));
        return person;
    }

    private void addSite(TenantScope scope) {
        tenantService.addSite(scope, new AddSite("Site", "Street", 1), null);
    }

    @Test
    void whatBeganBeforeTheEndAndCommitsAfterItIsRefused() {
        var scope = scope(consultant);
        engagements.update(tenant, engagement.end(clock.instant(), null), 1);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> addSite(scope));
        assertThat(sites.count(tenant)).isZero();
    }

    @Test
    void aMembershipThatEndedIsNoneEither() {
        var person = representative();
        var scope = scope(person);
        tenants.in(tenant)
                .update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_UNTIL_AT, clock.instant())
                .where(MEMBERSHIP.TENANT_ID.eq(tenant.tenant()), MEMBERSHIP.PERSON_ID.eq(person))
                .execute();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> addSite(scope));
    }

    /// What somebody did for a firm is not theirs to do because they work for the client, too.
    @Test
    void aGrantOfAnotherPartyIsNoneEither() {
        var scope = scope(consultant);
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(ids.next()),
                        consultant,
                        Role.REPRESENTATIVE,
                        Instant.EPOCH,
                        null,
                        null));
        engagements.update(tenant, engagement.end(clock.instant(), null), 1);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> addSite(scope));
    }

    @Test
    void theEndWaitsForWhatIsUnderWay() {
        var scope = scope(consultant);
        transactions.inTransaction(
                scope,
                () ->
                        assertThatExceptionOfType(PessimisticLockingFailureException.class)
                                .isThrownBy(
                                        () -> elsewhere(() -> lock(ENGAGEMENT, isEngagement()))));
        assertThat(lock(ENGAGEMENT, isEngagement())).isEqualTo(1);
    }

    private Condition isEngagement() {
        return ENGAGEMENT.TENANT_ID.eq(tenant.tenant()).and(ENGAGEMENT.ID.eq(engagement.id()));
    }

    private int lock(Table<?> table, Condition condition) {
        return tenants.in(tenant)
                .selectOne()
                .from(table)
                .where(condition)
                .forUpdate()
                .noWait()
                .fetch()
                .size();
    }

    private static <T> T elsewhere(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Test
    void ofManyWhoEngageAFirmAtOnceOneDoes() throws Exception {
        var scope = scope(representative());
        var other = testTenants.firm();
        var command = new StartEngagement(other, "All", "Signed", null, null);
        var refused = 0;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, 8)
                            .mapToObj(
                                    _ ->
                                            executor.submit(
                                                    () ->
                                                            engagementService.start(
                                                                    scope, command, null)))
                            .toList();
            for (var one : running) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(
                                    RuleViolationException.class,
                                    no -> assertThat(no.rule().id()).isEqualTo("ENG-2"));
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(7);
    }

    @Test
    void anEngagementThatWasEndedBeforeItBeganBlocksNobody() {
        var scope = scope(representative());
        var later = clock.instant().plusSeconds(86_400);
        var other = testTenants.firm();
        var first =
                engagementService.start(
                        scope, new StartEngagement(other, "All", "Signed", later, null), null);
        engagementService.end(scope, first.id(), 1);
        var second =
                engagementService.start(
                        scope, new StartEngagement(other, "All", "Signed", null, null), null);
        assertThat(second.id()).isNotEqualTo(first.id());
    }
}
