package dev.triennium.domain.supplier;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Entry;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.InMemoryRegister;
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

/// Suppliers in memory; of filters and orders it knows none.
public final class InMemorySuppliers implements SupplierRepository {

    public final InMemoryRegister<SupplierId, Supplier> register = new InMemoryRegister<>();

    @Override
    public Optional<Entry<SupplierId, Supplier>> find(TenantScope scope, SupplierId id) {
        return register.find(scope, id);
    }

    @Override
    public void insert(TenantScope scope, Entry<SupplierId, Supplier> entry) {
        register.insert(scope, entry);
    }

    @Override
    public void update(TenantScope scope, Entry<SupplierId, Supplier> entry, int expectedVersion) {
        register.update(scope, entry, expectedVersion);
    }

    @Override
    public Map<Ref<SupplierId>, Supplier> list(
            TenantScopes scopes, Collection<Ref<SupplierId>> refs) {
        return register.listFacts(scopes, refs);
    }

    @Override
    public Map<TenantId, List<Supplier>> listAll(TenantScopes scopes) {
        return register.listAllFacts(scopes);
    }

    @Override
    public Map<Ref<SupplierId>, EntryLinks> listLinks(
            TenantScopes scopes, Collection<Ref<SupplierId>> refs) {
        return register.listLinks(scopes, refs);
    }

    @Override
    public Map<Ref<ColleagueId>, List<Supplier>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return register.listOwned(scopes, owners);
    }

    @Override
    public boolean lock(TenantScope scope, SupplierId id) {
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

    @Override
    public Map<TenantId, Page<Supplier>> pages(
            TenantScopes scopes, SupplierFilter filter, SupplierOrder order, PageRequest page) {
        return register.pagesOfFacts(scopes, _ -> true);
    }
}
