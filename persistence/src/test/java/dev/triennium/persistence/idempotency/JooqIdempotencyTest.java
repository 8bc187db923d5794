package dev.triennium.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.error.IdempotencyConflictException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.Access;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import java.time.Instant;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JooqIdempotencyTest {

    private static final UUID KEY = new UUID(7, 7);

    @Autowired private TestTenants testTenants;
    @Autowired private TenantTransactions transactions;
    @Autowired private Idempotency idempotency;
    @Autowired private MembershipRepository memberships;
    @Autowired private Authorizer authorizer;

    private final AtomicInteger effects = new AtomicInteger();
    private TenantScope scope;

    @BeforeEach
    void aRepresentative() {
        var tenant = testTenants.tenant();
        var person = testTenants.person();
        memberships.insert(
                tenant,
                new Membership(
                        new MembershipId(UUID.randomUUID()),
                        person,
                        Role.REPRESENTATIVE,
                        Instant.EPOCH,
                        null,
                        null));
        var access =
                authorizer.authorize(
                        new Caller(person, "subject"),
                        tenant.tenant(),
                        Permission.MANAGE_TENANT,
                        "addSite");
        scope = ((Access.Granted<TenantScope>) access).scope();
    }

    private UUID once(Object input) {
        return transactions.inTransaction(
                scope,
                () ->
                        idempotency.once(
                                scope,
                                KEY,
                                input,
                                () -> {
                                    effects.incrementAndGet();
                                    return UUID.randomUUID();
                                }));
    }

    @Test
    void aRepetitionGetsTheFirstResult() {
        assertThat(once("input")).isEqualTo(once("input"));
        assertThat(effects).hasValue(1);
    }

    @Test
    void theSameKeyAtTheSameTimeHasOneEffect() throws Exception {
        var results = new HashSet<UUID>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, 8)
                            .mapToObj(_ -> executor.submit(() -> once("input")))
                            .toList();
            for (var one : running) {
                results.add(one.get());
            }
        }
        assertThat(results).hasSize(1);
        assertThat(effects).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherInputIsRefused() {
        once("input");
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> once("another"));
        assertThat(effects).hasValue(1);
    }

    @Test
    void aFailedAttemptLeavesTheKeyFree() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () ->
                                transactions.inTransaction(
                                        scope,
                                        () ->
                                                idempotency.once(
                                                        scope,
                                                        KEY,
                                                        "input",
                                                        () -> {
                                                            throw new IllegalArgumentException();
                                                        })));
        once("input");
        assertThat(effects).hasValue(1);
    }
}
