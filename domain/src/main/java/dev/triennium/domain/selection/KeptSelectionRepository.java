package dev.triennium.domain.selection;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

public interface KeptSelectionRepository
        extends AggregateRepository<KeptSelectionId, KeptSelection> {

    Map<Ref<KeptSelectionId>, KeptSelection.Facts> listFacts(
            TenantScopes scopes, Collection<Ref<KeptSelectionId>> refs);

    /// The latest first.
    Map<TenantId, Page<KeptSelection.Facts>> pages(TenantScopes scopes, PageRequest page);

    Map<Ref<KeptSelectionId>, List<Answer>> listAnswers(
            TenantScopes scopes, Collection<Ref<KeptSelectionId>> refs);

    /// A set is never changed.
    @Override
    default void update(TenantScope scope, KeptSelection selection, int expectedVersion) {
        throw new UnsupportedOperationException();
    }
}
