package dev.triennium.persistence.tenancy;

import static dev.triennium.persistence.jooq.generated.Tables.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.sql.Connection;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.NonTransientDataAccessException;

@PersistenceTest
class SnapshotsTest {

    @Autowired private Snapshots snapshots;
    @Autowired private TenantTransactions transactions;
    @Autowired private TenantDsl tenantDsl;
    @Autowired private AuditTrail auditTrail;
    @Autowired private TestTenants tenants;
    @Autowired private DSLContext dsl;

    private TenantScope scope;

    @BeforeEach
    void makeATenant() {
        scope = tenants.tenant();
    }

    private int count() {
        return tenantDsl.in(scope).fetchCount(SITE, SITE.TENANT_ID.eq(scope.tenant()));
    }

    private void insert() {
        tenantDsl
                .in(scope)
                .insertInto(
                        SITE,
                        SITE.TENANT_ID,
                        SITE.ID,
                        SITE.VERSION,
                        SITE.NAME,
                        SITE.ADDRESS,
                        SITE.HEADCOUNT)
                .values(scope.tenant(), new SiteId(UUID.randomUUID()), 1, "Site", "Street", 1)
                .execute();
    }

    private void insertElsewhere() {
        CompletableFuture.runAsync(this::insert).join();
    }

    @Test
    void allReadsAreOfOneMoment() {
        snapshots.read(
                () -> {
                    assertThat(count()).isZero();
                    insertElsewhere();
                    assertThat(count()).isZero();
                    return true;
                });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aSnapshotInASnapshotIsTheSame() {
        snapshots.read(
                () -> {
                    assertThat(count()).isZero();
                    insertElsewhere();
                    assertThat(snapshots.inSnapshot(scope, this::count)).isZero();
                    return true;
                });
    }

    @Test
    void insideOfAChangeOnesOwnWorkIsSeen() {
        var seen =
                transactions.inTransaction(
                        scope,
                        () -> {
                            insert();
                            var site = new SiteId(UUID.randomUUID());
                            auditTrail.record(scope, "Site", site.value(), null, site);
                            return snapshots.read(this::count);
                        });
        assertThat(seen).isEqualTo(1);
    }

    @Test
    void nothingIsWrittenInASnapshot() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(
                        () ->
                                snapshots.read(
                                        () -> {
                                            insert();
                                            return true;
                                        }))
                .isInstanceOfAny(DataAccessException.class, NonTransientDataAccessException.class);
        assertThat(count()).isZero();
    }

    /// The connection goes back to others, who must be able to write, and to see what is new.
    @Test
    void theNextTransactionIsAnOrdinaryOne() {
        for (var i = 0; i < 20; i++) {
            snapshots.read(this::count);
            insert();
        }
        assertThat(count()).isEqualTo(20);
        assertThat(dsl.<Integer>connectionResult(Connection::getTransactionIsolation))
                .isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
    }
}
