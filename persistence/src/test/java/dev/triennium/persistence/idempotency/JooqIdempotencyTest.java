package dev.triennium.persistence.idempotency;

import static dev.triennium.persistence.jooq.generated.Tables.IDEMPOTENCY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.error.IdempotencyConflictException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestMembers;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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
    @Autowired private TestMembers members;
    @Autowired private TenantDsl tenants;
    @Autowired private Clock clock;

    private final AtomicInteger effects = new AtomicInteger();
    private TenantScope scope;

    @BeforeEach
    void aRepresentative() {
        var tenant = testTenants.tenant();
        scope = members.representative(tenant, Permission.MANAGE_TENANT);
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

    /// Kept by a release before, or by a node that still runs it.
    @Test
    void aKeyThatWasKeptWithAnotherFormIsKnown() {
        var result = new UUID(8, 8);
        var input = List.of("input");
        tenants.in(scope)
                .insertInto(IDEMPOTENCY)
                .set(IDEMPOTENCY.TENANT_ID, scope.tenant())
                .set(IDEMPOTENCY.PERSON_ID, Objects.requireNonNull(scope.person()))
                .set(IDEMPOTENCY.OPERATION, scope.operation())
                .set(IDEMPOTENCY.IDEMPOTENCY_KEY, KEY)
                .set(IDEMPOTENCY.INPUT_HASH, Sha256.of(input.toString()))
                .set(IDEMPOTENCY.RESULT_ID, result)
                .set(IDEMPOTENCY.CREATED_AT, clock.instant())
                .execute();
        assertThat(once(input)).isEqualTo(result);
        assertThatExceptionOfType(IdempotencyConflictException.class)
                .isThrownBy(() -> once(List.of("another")));
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
