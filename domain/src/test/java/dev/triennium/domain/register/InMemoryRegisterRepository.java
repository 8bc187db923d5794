package dev.triennium.domain.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What each port to a register can do, in memory.
public abstract class InMemoryRegisterRepository<I extends EntityId, R extends Registered<I, R>>
        implements RegisterRepository<I, R> {

    public final InMemoryRegister<I, R> register = new InMemoryRegister<>();

    @Override
    public Optional<Entry<I, R>> find(TenantScope scope, I id) {
        return register.find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, Entry<I, R> entry) {
        register.insert(scope, entry);
    }

    @Override
    public void update(TenantScope scope, Entry<I, R> entry, int expectedVersion) {
        register.update(scope, entry, expectedVersion);
    }

    @Override
    public Map<Ref<I>, R> list(TenantScopes scopes, Collection<Ref<I>> refs) {
        return register.listFacts(scopes, refs);
    }

    @Override
    public Map<TenantId, List<R>> listAll(TenantScopes scopes) {
        return register.listAllFacts(scopes);
    }

    @Override
    public Map<Ref<I>, EntryLinks> listLinks(TenantScopes scopes, Collection<Ref<I>> refs) {
        return register.listLinks(scopes, refs);
    }

    @Override
    public Map<Ref<ColleagueId>, List<R>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return register.listOwned(scopes, owners);
    }

    @Override
    public boolean lock(TenantScope scope, I id) {
        return register.lock(scope, id);
    }

    @Override
    public Optional<Integer> findLastNumber(TenantScope scope) {
        return register.findLastNumber(scope);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return register.listRunning(after, size);
    }
}
