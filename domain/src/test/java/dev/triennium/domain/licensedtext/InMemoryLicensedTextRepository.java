package dev.triennium.domain.licensedtext;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.LinkedHashMap;
import java.util.Map;

public final class InMemoryLicensedTextRepository
        extends InMemoryRepository<LicensedTextId, LicensedText> implements LicensedTextRepository {

    /// For tests that share it.
    public void clear() {
        rows.clear();
    }

    @Override
    public Page<LicensedText> page(TenantScope scope, LicensedTextFilter filter, PageRequest page) {
        return page(
                scope.tenant(),
                text ->
                        (filter.standard() == null || filter.standard().equals(text.standard()))
                                && (filter.subject() == null
                                        || filter.subject().equals(text.subject())));
    }

    @Override
    public Map<TenantId, Page<LicensedText>> pages(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<LicensedText>>();
        scopes.tenants().forEach(tenant -> pages.put(tenant, page(tenant, _ -> true)));
        return pages;
    }

    @Override
    public void insert(TenantScope scope, LicensedText text) {
        if (!page(scope.tenant(), other -> other.subject().equals(text.subject()))
                .items()
                .isEmpty()) {
            throw LicensedTextRules.hasText(text.subject());
        }
        super.insert(scope, text);
    }
}
