package dev.triennium.persistence.tenancy;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;

/// The repository of aggregates that are one row each. What is left to write is the mapping, and
/// the pages that the feature needs.
public abstract class TableRepository<
                R extends UpdatableRecord<R>, I extends EntityId, A extends Aggregate<I>>
        implements RemovableRepository<I, A> {

    protected final TenantTable<R, I> table;

    /// @param id the column that, with the tenant, is the primary key
    protected TableRepository(TenantDsl tenants, TableField<R, I> id) {
        this.table = TenantTable.of(tenants, id);
    }

    /// All columns but the tenant's.
    protected abstract R toRow(A aggregate);

    protected abstract A toDomain(R row);

    @Override
    public Optional<A> find(TenantScope scope, I id) {
        return table.find(scope, id).map(this::toDomain);
    }

    public Map<Ref<I>, A> list(TenantScopes scopes, Collection<Ref<I>> refs) {
        return table.list(scopes, refs, this::toDomain);
    }

    @Override
    public void insert(TenantScope scope, A aggregate) {
        table.insert(scope, toRow(aggregate));
    }

    @Override
    public void update(TenantScope scope, A aggregate, int expectedVersion) {
        table.update(scope, aggregate.id(), toRow(aggregate), expectedVersion);
    }

    @Override
    public void delete(TenantScope scope, I id, int expectedVersion) {
        table.delete(scope, id, expectedVersion);
    }
}
