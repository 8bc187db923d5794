package dev.triennium.domain.document;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;

public final class InMemoryFolders extends InMemoryRepository<DocumentFolderId, DocumentFolder>
        implements DocumentFolderRepository {

    public void clear() {
        rows.clear();
    }

    @Override
    public Map<TenantId, Page<DocumentFolder>> pages(TenantScopes scopes, PageRequest page) {
        return pages(scopes, _ -> true);
    }

    @Override
    public List<DocumentFolder> lockAll(TenantScope scope) {
        return page(scope.tenant(), _ -> true).values();
    }
}
