package dev.triennium.persistence.audittrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.triennium.domain.audittrail.AuditEntry;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.audittrail.AuditTrailFilter;
import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.audittrail.AuditTrailVerification.Break;
import dev.triennium.domain.audittrail.AuditTrailVerification.Owner;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.ActingGrant;
import dev.triennium.domain.tenancy.AddSite;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantService;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.InZone;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.jooq.UuidBytes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class AuditChainTest {

    @Autowired private TestTenants testTenants;
    @Autowired private TenantTransactions transactions;
    @Autowired private AuditTrail auditTrail;
    @Autowired private JooqAuditTrailRepository entries;
    @Autowired private AuditTrailVerification verification;
    @Autowired private SiteRepository sites;
    @Autowired private TenantDsl dsl;
    @Autowired private JdbcClient jdbc;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;
    @Autowired private TenantService tenants;

    private TenantScope scope;

    @BeforeEach
    void threeChanges() {
        scope = testTenants.tenant();
        IntStream.range(0, 3).forEach(this::change);
    }

    private void change(int number) {
        var site = new Site(new SiteId(UUID.randomUUID()), 1, "Site " + number, "Street", 1);
        transactions.inTransaction(
                scope,
                () -> {
                    sites.insert(scope, site);
                    auditTrail.record(scope, "Site", site.id().value(), null, site);
                });
    }

    private Optional<Break> firstBreak() {
        return verification.verify().breaks().stream()
                .filter(found -> found.owner().equals(new Owner.OfTenant(scope.tenant())))
                .findFirst();
    }

    private void tamper(String sql) {
        assertThat(
                        jdbc.sql(sql)
                                .param("tenant", UuidBytes.toBytes(scope.tenant().value()))
                                .update())
                .isPositive();
    }

    @Test
    void aChangeIsKeptWithWhoDidItAndWhatItWas() {
        var newest =
                entries.page(scope, AuditTrailFilter.NONE, PageRequest.first(1))
                        .values()
                        .getFirst();
        assertThat(newest.sequence()).isEqualTo(3);
        assertThat(newest.operation()).isEqualTo("test");
        assertThat(newest.before()).isNull();
        assertThat(newest.after()).contains("\"name\":\"Site 2\"");
    }

    @Test
    void anUntouchedChainIsIntact() {
        assertThat(firstBreak()).isEmpty();
    }

    @Test
    void theKeyOfAnotherInstallationIsNamedAsSuch() {
        assertThat(verification.verify().isOtherKey()).isFalse();
        var other = new AuditSeal("b3RoZXJvdGhlcm90aGVyb3RoZXJvdGhlcm90aGVyb3RoZXI=");
        assertThat(new ChainVerification(dsl, other).verify().isOtherKey()).isTrue();
    }

    /// In an hour that the clocks of the writer's zone skip, and in one that they show twice.
    @Test
    void theZonesOfThoseWhoWriteAndVerifyHaveNoSay() throws Exception {
        InZone.run("Europe/Berlin", () -> changeAt("2026-03-29T02:30:00Z"));
        InZone.run("Africa/Cairo", () -> changeAt("2026-10-29T23:30:00Z"));
        for (var zone : List.of("America/New_York", "Africa/Cairo", "Europe/Berlin")) {
            InZone.run(zone, () -> assertThat(firstBreak()).isEmpty());
        }
    }

    private void changeAt(String instant) {
        var site = new Site(new SiteId(UUID.randomUUID()), 1, "Site", "Street", 1);
        var trail = new JooqAuditTrail(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
        transactions.inTransaction(
                scope,
                () -> {
                    sites.insert(scope, site);
                    trail.record(scope, "Site", site.id().value(), null, site);
                });
    }

    @Test
    void aChangedEntryIsFound() {
        tamper(
                "update audit_entry set after_json = replace(after_json, 'Site 1', 'Site 9')"
                        + " where tenant_id = :tenant and sequence = 2");
        assertThat(firstBreak()).hasValueSatisfying(b -> assertThat(b.sequence()).isEqualTo(2));
    }

    @Test
    void anEntrySaysByWhichGrantAndNobodyChangesIt() {
        var person = testTenants.person();
        var membership = new MembershipId(UUID.randomUUID());
        memberships.insert(
                scope,
                new Membership(membership, person, Role.REPRESENTATIVE, Instant.EPOCH, null, null));
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"),
                        scope.tenant(),
                        Permission.MANAGE_TENANT,
                        "addSite");
        var own = ((Access.Granted<TenantScope>) access).scope();
        tenants.addSite(own, new AddSite("Site", "Street", 1), null);

        assertThat(newest().grant())
                .isEqualTo(new ActingGrant(Role.REPRESENTATIVE, membership, null));
        assertThat(firstBreak()).isEmpty();
        tamper(
                "update audit_entry set role = 'EMPLOYEE'"
                        + " where tenant_id = :tenant and sequence = 4");
        assertThat(firstBreak()).hasValueSatisfying(b -> assertThat(b.sequence()).isEqualTo(4));
        tamper(
                "update audit_entry set role = null, membership_id = null"
                        + " where tenant_id = :tenant and sequence = 4");
        assertThat(firstBreak()).hasValueSatisfying(b -> assertThat(b.sequence()).isEqualTo(4));
    }

    private AuditEntry newest() {
        return entries.page(scope, AuditTrailFilter.NONE, PageRequest.first(1)).values().getFirst();
    }

    @Test
    void aRemovedEntryIsFound() {
        tamper("delete from audit_entry where tenant_id = :tenant and sequence = 2");
        assertThat(firstBreak()).isPresent();
    }

    @Test
    void aCutTailIsFound() {
        tamper("delete from audit_entry where tenant_id = :tenant and sequence = 3");
        assertThat(firstBreak()).isPresent();
    }

    @Test
    void aCutTailWithAFittedHeadIsFound() {
        tamper("delete from audit_entry where tenant_id = :tenant and sequence = 3");
        tamper(
                "update audit_head set sequence = 2, hash = (select hash from audit_entry where"
                        + " tenant_id = :tenant and sequence = 2) where tenant_id = :tenant");
        assertThat(firstBreak()).hasValueSatisfying(b -> assertThat(b.what()).contains("seal"));
    }

    @Test
    void swappedEntriesAreFound() {
        tamper(
                "update audit_entry set sequence = sequence + 10 where tenant_id = :tenant and"
                        + " sequence in (1, 2)");
        tamper(
                "update audit_entry set sequence = 13 - sequence where tenant_id = :tenant and"
                        + " sequence in (11, 12)");
        assertThat(firstBreak()).isPresent();
    }

    @Test
    void aChainThatWasRemovedWholeIsFound() {
        tamper("delete from audit_entry where tenant_id = :tenant");
        tamper("delete from audit_head where tenant_id = :tenant");
        assertThat(firstBreak()).isPresent();
    }

    @Test
    void changesAtTheSameTimeMakeOneChain() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(10, 30)
                            .mapToObj(number -> executor.submit(() -> change(number)))
                            .toList();
            for (var one : running) {
                one.get();
            }
        }
        assertThat(firstBreak()).isEmpty();
        assertThat(entries.page(scope, AuditTrailFilter.NONE, PageRequest.first(100)).values())
                .hasSize(23);
    }

    @Test
    void aChangeWithoutAnEntryIsRolledBack() {
        var site = new Site(new SiteId(UUID.randomUUID()), 1, "Silent", "Street", 1);
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> transactions.inTransaction(scope, () -> sites.insert(scope, site)));
        assertThat(sites.find(scope, site.id())).isEmpty();
    }

    @Test
    void oneTransactionWorksInOneTenant() {
        var other = testTenants.tenant();
        assertThatIllegalStateException()
                .isThrownBy(
                        () ->
                                transactions.inTransaction(
                                        scope,
                                        () -> transactions.inTransaction(other, () -> List.of())));
    }
}
