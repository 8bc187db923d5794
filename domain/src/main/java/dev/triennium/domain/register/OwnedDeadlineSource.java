package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Derives the deadlines of one register from what is stored, and says them at each change.
public abstract class OwnedDeadlineSource<I extends EntityId, R extends Owned<I, R>>
        implements DeadlineSource {

    private final String type;
    private final OwnedRepository<I, R> stored;
    private final RunningEntries running;
    private final Function<UUID, I> wrap;

    /// @param type the GraphQL type, such as `Risk`
    protected OwnedDeadlineSource(
            String type,
            OwnedRepository<I, R> stored,
            RunningEntries running,
            Function<UUID, I> wrap) {
        this.type = type;
        this.stored = Objects.requireNonNull(stored);
        this.running = Objects.requireNonNull(running);
        this.wrap = wrap;
    }

    /// What falls due of it; none when it is closed.
    protected abstract List<Deadline> deadlines(R one);

    @Override
    public String subjectType() {
        return type;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return running.listRunning(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var ref = Ref.in(scope, wrap.apply(subject));
        if (!stored.lock(scope, ref.id())) {
            return List.of();
        }
        var found = stored.list(TenantScopes.of(scope), List.of(ref)).get(ref);
        return found == null ? List.of() : deadlines(found);
    }

    /// @param of what is reminded of, out of what is kept
    public <A extends Aggregate<I>> Kept.Reminding<I, A> reminding(
            Deadlines deadlines, Function<A, R> of) {
        return (scope, id, after) ->
                deadlines.replace(
                        scope,
                        type,
                        id.value(),
                        after == null ? List.of() : deadlines(of.apply(after)));
    }
}
