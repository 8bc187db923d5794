package dev.triennium.domain.register;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.EntityId;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps one register of entries that are looked at again from time to time.
///
/// @param <C> what an entry says
public abstract class ReviewedEntries<I extends EntityId, C, R extends Reviewed<I, C, R>> {

    private final Registers registers;
    private final RegisterRepository<I, R> stored;
    private final Kept<I, Entry<I, R>> kept;
    private final Function<UUID, I> wrap;
    private final Clock clock;

    protected ReviewedEntries(
            Registers registers,
            RegisterRepository<I, R> stored,
            Kept<I, Entry<I, R>> kept,
            Function<UUID, I> wrap,
            Clock clock) {
        this.registers = Objects.requireNonNull(registers);
        this.stored = Objects.requireNonNull(stored);
        this.kept = Objects.requireNonNull(kept);
        this.wrap = wrap;
        this.clock = Objects.requireNonNull(clock);
    }

    /// A new entry.
    protected abstract R make(I id, Keeping keeping, C content);

    /// Refuses what cannot be entered or opened now. Called in the transaction.
    protected void requireRoom(TenantScope scope, C content) {
        // Most entries stand for themselves.
    }

    /// Refuses to close what is still needed. Called in the transaction.
    protected void requireClosable(TenantScope scope, I id) {
        // Most entries stand for themselves.
    }

    public R add(TenantScope scope, EntryDraft<C> draft, @Nullable UUID key) {
        return registers
                .add(
                        scope,
                        kept,
                        stored,
                        key,
                        draft,
                        wrap,
                        (id, number) -> {
                            requireDay(scope, null, draft.reviewOn());
                            requireRoom(scope, draft.content());
                            return new Entry<>(
                                    make(
                                            id,
                                            Keeping.first(number, draft.owner(), draft.reviewOn()),
                                            draft.content()),
                                    draft.links());
                        })
                .facts();
    }

    /// A day that stays may have passed.
    private void requireDay(
            TenantScope scope, @Nullable LocalDate before, @Nullable LocalDate day) {
        if (day != null && !day.equals(before)) {
            DayRange.DUE.require("reviewOn", day, scope.today(clock));
        }
    }

    /// @param edit makes what the register shall say from what it says
    public R change(
            TenantScope scope,
            I id,
            Function<Entry<I, R>, EntryDraft<C>> edit,
            int expectedVersion) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var draft = edit.apply(before);
                    var facts = before.facts();
                    requireDay(scope, facts.dueOn(), draft.reviewOn());
                    return new Entry<>(
                            facts.with(
                                    facts.keeping().changed(draft.owner(), draft.reviewOn()),
                                    draft.content()),
                            draft.links());
                });
    }

    /// @param verb makes the changed entry
    protected final R change(
            TenantScope scope, I id, int expectedVersion, UnaryOperator<Entry<I, R>> verb) {
        return registers.change(scope, kept, id, expectedVersion, verb).facts();
    }

    private R keep(TenantScope scope, I id, int expectedVersion, Function<R, Keeping> verb) {
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var facts = before.facts();
                    return before.with(facts.with(verb.apply(facts), facts.content()));
                });
    }

    /// Notes that somebody looked at it and that it still holds.
    ///
    /// @param reviewOn when it is looked at again; null: on no certain day
    public R review(
            TenantScope scope,
            I id,
            @Nullable String note,
            @Nullable LocalDate reviewOn,
            int expectedVersion) {
        return review(scope, id, note, reviewOn, expectedVersion, UnaryOperator.identity());
    }

    /// @param edit makes what the register shall say by what was seen
    protected final R review(
            TenantScope scope,
            I id,
            @Nullable String note,
            @Nullable LocalDate reviewOn,
            int expectedVersion,
            UnaryOperator<C> edit) {
        requireDay(scope, null, reviewOn);
        return change(
                scope,
                id,
                expectedVersion,
                before -> {
                    var facts = before.facts();
                    var review = new Review(clock.instant(), person(scope), note);
                    return before.with(
                            facts.with(
                                    facts.keeping().reviewed(review, reviewOn),
                                    edit.apply(facts.content())));
                });
    }

    public R close(TenantScope scope, I id, String reason, int expectedVersion) {
        return keep(
                scope,
                id,
                expectedVersion,
                facts -> {
                    requireClosable(scope, id);
                    return facts.keeping()
                            .closed(new Closure(clock.instant(), person(scope), reason));
                });
    }

    public R reopen(TenantScope scope, I id, int expectedVersion) {
        return keep(
                scope,
                id,
                expectedVersion,
                facts -> {
                    requireRoom(scope, facts.content());
                    return facts.keeping().reopened();
                });
    }

    private static PersonId person(TenantScope scope) {
        return Objects.requireNonNull(scope.person(), "No job does this");
    }

    /// Makes the colleague the owner. Call it inside the transaction.
    public void handOver(TenantScope scope, I id, ColleagueId to) {
        registers.handOver(scope, kept, id, to);
    }
}
