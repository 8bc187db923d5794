package dev.triennium.domain.change;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.archive.Archivable;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.idempotency.Idempotency;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Changes aggregates: reads, checks the version, stores, and leaves word in the audit trail and
/// with the reminders, in one transaction.
@DomainService
public final class Changes {

    private final TenantTransactions transactions;
    private final Idempotency idempotency;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public Changes(
            TenantTransactions transactions,
            Idempotency idempotency,
            AuditTrail auditTrail,
            Clock clock) {
        this.transactions = transactions;
        this.idempotency = idempotency;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /// @param key makes a repetition return what the first request made; null: no protection wanted
    /// @param command what a repetition is compared by
    /// @param id wraps the id that was kept under the key
    /// @param make the new aggregate; it does not run for a repetition
    /// @throws NotFoundException for the key, when what the first request made is gone
    public <I extends EntityId, A extends Aggregate<I>> A create(
            TenantScope scope,
            Kept<I, A> kept,
            @Nullable UUID key,
            Object command,
            Function<UUID, I> id,
            Supplier<? extends A> make) {
        return create(scope, kept, key, command, id, make, _ -> {});
    }

    /// @param along makes what belongs to the new aggregate, once that is stored
    public <I extends EntityId, A extends Aggregate<I>> A create(
            TenantScope scope,
            Kept<I, A> kept,
            @Nullable UUID key,
            Object command,
            Function<UUID, I> id,
            Supplier<? extends A> make,
            Consumer<? super A> along) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var made =
                            idempotency.once(
                                    scope,
                                    key,
                                    command,
                                    () -> {
                                        A aggregate = make.get();
                                        insert(scope, kept, aggregate);
                                        along.accept(aggregate);
                                        return aggregate.id().value();
                                    });
                    return kept.repository()
                            .find(scope, id.apply(made))
                            .orElseThrow(() -> new NotFoundException("idempotencyKey"));
                });
    }

    /// Stores a new aggregate and leaves word of it. Call it inside the transaction.
    public <I extends EntityId, A extends Aggregate<I>> void insert(
            TenantScope scope, Kept<I, A> kept, A aggregate) {
        kept.repository().insert(scope, aggregate);
        created(scope, kept, aggregate);
    }

    /// @param verb makes the changed aggregate; what it returns unchanged is not stored
    /// @throws NotFoundException for `id`
    /// @throws VersionConflictException when another version is stored
    /// @throws dev.triennium.domain.error.RuleViolationException when it is in the archive
    public <I extends EntityId, A extends Aggregate<I>> A change(
            TenantScope scope, Kept<I, A> kept, I id, int expectedVersion, UnaryOperator<A> verb) {
        return transactions.inTransaction(
                scope,
                () ->
                        store(
                                scope,
                                kept,
                                requireInUse(get(scope, kept, id, expectedVersion)),
                                verb));
    }

    /// Puts an aggregate into the archive, from where nothing but [#unarchive] changes it.
    ///
    /// @param check refuses what must stay in use
    /// @throws NotFoundException for `id`
    /// @throws VersionConflictException when another version is stored
    /// @throws dev.triennium.domain.error.RuleViolationException when it is there already
    public <I extends EntityId, A extends Aggregate<I> & Archivable<A>> A archive(
            TenantScope scope,
            Kept<I, A> kept,
            I id,
            int expectedVersion,
            Consumer<? super A> check) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = get(scope, kept, id, expectedVersion);
                    var archived = before.standing().archive(clock.instant(), scope.person());
                    check.accept(before);
                    return store(scope, kept, before, one -> one.withStanding(archived));
                });
    }

    /// Takes an aggregate out of the archive.
    ///
    /// @throws NotFoundException for `id`
    /// @throws VersionConflictException when another version is stored
    /// @throws dev.triennium.domain.error.RuleViolationException when it is not there
    public <I extends EntityId, A extends Aggregate<I> & Archivable<A>> A unarchive(
            TenantScope scope, Kept<I, A> kept, I id, int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = get(scope, kept, id, expectedVersion);
                    Standing inUse = before.standing().unarchive();
                    return store(scope, kept, before, one -> one.withStanding(inUse));
                });
    }

    private static <A> A requireInUse(A aggregate) {
        if (aggregate instanceof Archivable<?> archivable) {
            archivable.standing().requireInUse();
        }
        return aggregate;
    }

    /// The same for a job, which takes what it finds.
    public <I extends EntityId, A extends Aggregate<I>> A change(
            TenantScope scope, Kept<I, A> kept, I id, UnaryOperator<A> verb) {
        return transactions.inTransaction(
                scope, () -> store(scope, kept, requireInUse(get(scope, kept, id)), verb));
    }

    private <I extends EntityId, A extends Aggregate<I>> A store(
            TenantScope scope, Kept<I, A> kept, A before, UnaryOperator<A> verb) {
        var after = verb.apply(before);
        if (!after.equals(before)) {
            kept.repository().update(scope, after, before.version());
            changed(scope, kept, before, after);
        }
        return after;
    }

    /// @param repository the one of the kind, which can also remove
    /// @return the aggregate as it was
    /// @throws NotFoundException for `id`
    /// @throws VersionConflictException when another version is stored
    public <I extends EntityId, A extends Aggregate<I>> A remove(
            TenantScope scope,
            Kept<I, A> kept,
            RemovableRepository<I, A> repository,
            I id,
            int expectedVersion) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var before = requireInUse(get(scope, kept, id, expectedVersion));
                    repository.delete(scope, id, expectedVersion);
                    removed(scope, kept, before);
                    return before;
                });
    }

    /// Leaves word of an aggregate that the caller has stored. Call it inside the transaction.
    public <I extends EntityId, A extends Aggregate<I>> void created(
            TenantScope scope, Kept<I, A> kept, A after) {
        auditTrail.record(scope, kept.type(), after.id().value(), null, kept.trace().apply(after));
        kept.reminding().replace(scope, after.id(), after);
    }

    /// The same for several, in no more statements than for one.
    public <I extends EntityId, A extends Aggregate<I>> void createdAll(
            TenantScope scope, Kept<I, A> kept, List<A> all) {
        for (var one : all) {
            auditTrail.record(scope, kept.type(), one.id().value(), null, kept.trace().apply(one));
        }
        kept.reminding().beginAll(scope, all);
    }

    /// Leaves word of a change that the caller has stored. Call it inside the transaction.
    ///
    /// @throws IllegalStateException when the aggregate did not count its version
    public <I extends EntityId, A extends Aggregate<I>> void changed(
            TenantScope scope, Kept<I, A> kept, A before, A after) {
        changedAll(scope, kept, List.of(new Changed<>(before, after)));
    }

    /// The same for several, in no more statements than for one.
    public <I extends EntityId, A extends Aggregate<I>> void changedAll(
            TenantScope scope, Kept<I, A> kept, List<Changed<A>> all) {
        for (var one : all) {
            if (one.after().version() != one.before().version() + 1) {
                throw new IllegalStateException(
                        "A changed %s has the version after the one before".formatted(kept.type()));
            }
            auditTrail.record(
                    scope,
                    kept.type(),
                    one.after().id().value(),
                    kept.trace().apply(one.before()),
                    kept.trace().apply(one.after()));
        }
        kept.reminding().replaceAll(scope, all);
    }

    private <I extends EntityId, A extends Aggregate<I>> void removed(
            TenantScope scope, Kept<I, A> kept, A before) {
        auditTrail.record(
                scope, kept.type(), before.id().value(), kept.trace().apply(before), null);
        kept.reminding().replace(scope, before.id(), null);
    }

    private static <I extends EntityId, A extends Aggregate<I>> A get(
            TenantScope scope, Kept<I, A> kept, I id, int expectedVersion) {
        var aggregate = get(scope, kept, id);
        if (aggregate.version() != expectedVersion) {
            throw new VersionConflictException(aggregate.version());
        }
        return aggregate;
    }

    private static <I extends EntityId, A extends Aggregate<I>> A get(
            TenantScope scope, Kept<I, A> kept, I id) {
        return kept.repository().find(scope, id).orElseThrow(() -> new NotFoundException("id"));
    }
}
