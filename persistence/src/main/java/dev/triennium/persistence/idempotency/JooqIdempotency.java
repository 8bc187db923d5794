package dev.triennium.persistence.idempotency;

import static dev.triennium.persistence.jooq.generated.Tables.IDEMPOTENCY;

import dev.triennium.domain.Sha256;
import dev.triennium.domain.error.IdempotencyConflictException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.Inserts;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The key's row goes in first: of two requests with the same key at once, the second waits on the
/// unique key until the first has ended, and then finds its result.
@Component
class JooqIdempotency implements Idempotency {

    private final TenantDsl tenants;
    private final Clock clock;

    JooqIdempotency(TenantDsl tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public UUID once(TenantScope scope, @Nullable UUID key, Object input, Supplier<UUID> work) {
        var person = scope.person();
        if (key == null || person == null) {
            return work.get();
        }
        var dsl = tenants.in(scope);
        var isNew =
                Inserts.isNew(
                        dsl.insertInto(IDEMPOTENCY)
                                .set(IDEMPOTENCY.TENANT_ID, scope.tenant())
                                .set(IDEMPOTENCY.PERSON_ID, person)
                                .set(IDEMPOTENCY.OPERATION, scope.operation())
                                .set(IDEMPOTENCY.IDEMPOTENCY_KEY, key)
                                .set(IDEMPOTENCY.INPUT_HASH, Sha256.of(NamedForm.of(input)))
                                .set(IDEMPOTENCY.CREATED_AT, clock.instant()));
        if (!isNew) {
            return earlier(dsl, scope, person, key, input);
        }
        var result = work.get();
        dsl.update(IDEMPOTENCY)
                .set(IDEMPOTENCY.RESULT_ID, result)
                .where(
                        IDEMPOTENCY.TENANT_ID.eq(scope.tenant()),
                        IDEMPOTENCY.PERSON_ID.eq(person),
                        IDEMPOTENCY.OPERATION.eq(scope.operation()),
                        IDEMPOTENCY.IDEMPOTENCY_KEY.eq(key))
                .execute();
        return result;
    }

    private static UUID earlier(
            DSLContext dsl, TenantScope scope, PersonId person, UUID key, Object input) {
        var earlier =
                dsl.selectFrom(IDEMPOTENCY)
                        .where(
                                IDEMPOTENCY.TENANT_ID.eq(scope.tenant()),
                                IDEMPOTENCY.PERSON_ID.eq(person),
                                IDEMPOTENCY.OPERATION.eq(scope.operation()),
                                IDEMPOTENCY.IDEMPOTENCY_KEY.eq(key))
                        .fetchSingle();
        if (!isOf(input, earlier.getInputHash())) {
            throw new IdempotencyConflictException();
        }
        return earlier.getResultId();
    }

    /// Keys of earlier releases were kept with what `toString` says.
    private static boolean isOf(Object input, byte[] hash) {
        return Arrays.equals(hash, Sha256.of(NamedForm.of(input)))
                || Arrays.equals(hash, Sha256.of(input.toString()));
    }
}
