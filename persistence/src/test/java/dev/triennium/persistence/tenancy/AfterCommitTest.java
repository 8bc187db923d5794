package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@PersistenceTest
class AfterCommitTest {

    @Autowired private TenantTransactions transactions;
    @Autowired private AuditTrail auditTrail;
    @Autowired private TestTenants tenants;

    private final List<String> done = new ArrayList<>();
    private TenantScope scope;

    @BeforeEach
    void makeATenant() {
        scope = tenants.tenant();
    }

    private void later(String what) {
        transactions.afterCommit(scope, () -> done.add(what));
    }

    @Test
    void itRunsOnceTheOutermostTransactionIsCommitted() {
        transactions.inTransaction(
                scope,
                () -> {
                    transactions.inTransaction(scope, () -> later("first"));
                    later("second");
                    assertThat(done).isEmpty();
                });
        assertThat(done).containsExactly("first", "second");
    }

    @Test
    void itNeverRunsForWhatIsRolledBack() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                transactions.inTransaction(
                                        scope,
                                        () -> {
                                            later("never");
                                            throw new IllegalArgumentException("refused");
                                        }));
        assertThat(done).isEmpty();
    }

    @Test
    void whatFailsHarmsNeitherTheChangeNorOtherWork() {
        var result =
                transactions.inTransaction(
                        scope,
                        () -> {
                            transactions.afterCommit(
                                    scope,
                                    () -> {
                                        throw new IllegalStateException("A listener is broken");
                                    });
                            later("other");
                            return "changed";
                        });
        assertThat(result).isEqualTo("changed");
        assertThat(done).containsExactly("other");
    }

    /// It may change something itself, in a transaction of its own with an entry of its own.
    @Test
    void itIsNoPartOfTheTransaction() {
        transactions.inTransaction(
                scope,
                () ->
                        transactions.afterCommit(
                                scope,
                                () -> {
                                    done.add(inTransaction());
                                    var site = new SiteId(UUID.randomUUID());
                                    transactions.inTransaction(
                                            scope,
                                            () ->
                                                    auditTrail.record(
                                                            scope,
                                                            "Site",
                                                            site.value(),
                                                            null,
                                                            site));
                                    done.add("recorded");
                                }));
        assertThat(done).containsExactly("outside", "recorded");
    }

    private static String inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive() ? "inside" : "outside";
    }

    @Test
    void withoutATransactionItRunsAtOnce() {
        later("now");
        assertThat(done).containsExactly("now");
    }
}
