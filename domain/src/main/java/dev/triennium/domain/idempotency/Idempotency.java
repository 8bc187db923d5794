package dev.triennium.domain.idempotency;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets a client repeat a creating mutation without repeating its effect.
public interface Idempotency {

    /// Runs the work once per (tenant, actor, operation, key) and remembers the id that it made, in
    /// the same transaction; a repetition gets that id back and the work does not run.
    ///
    /// @param key null: no protection wanted, the work runs
    /// @param input compared by a hash of its content
    /// @throws dev.triennium.domain.error.IdempotencyConflictException when the key came before
    /// with
    ///     another input
    UUID once(TenantScope scope, @Nullable UUID key, Object input, Supplier<UUID> work);
}
