package dev.triennium.domain.tenancy;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.idempotency.Idempotency;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every use case works with, over nothing but memory.
public final class UseCaseFakes {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);

    /// What the audit trail was told.
    public record Entry(String type, @Nullable Object before, @Nullable Object after) {}

    public final List<Entry> audited = new ArrayList<>();

    private final AtomicLong counter = new AtomicLong();

    /// Ascending, so that what is made later sorts later.
    public IdGenerator ids() {
        return () -> new UUID(6, counter.incrementAndGet());
    }

    public Changes changes() {
        return new Changes(transactions(), idempotency(), auditTrail(), CLOCK);
    }

    public TenantTransactions transactions() {
        return new TenantTransactions() {
            @Override
            public <T> T inTransaction(TenantScope scope, Supplier<T> work) {
                return work.get();
            }
        };
    }

    public AuditTrail auditTrail() {
        return (_, type, _, before, after) -> audited.add(new Entry(type, before, after));
    }

    public Idempotency idempotency() {
        var results = new HashMap<UUID, UUID>();
        return new Idempotency() {
            @Override
            public UUID once(
                    TenantScope scope, @Nullable UUID key, Object input, Supplier<UUID> work) {
                return key == null ? work.get() : results.computeIfAbsent(key, _ -> work.get());
            }
        };
    }
}
