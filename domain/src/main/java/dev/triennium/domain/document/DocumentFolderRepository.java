package dev.triennium.domain.document;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What still holds something is not deleted: [DocumentRule#folderInUse].
public interface DocumentFolderRepository
        extends RemovableRepository<DocumentFolderId, DocumentFolder> {

    Map<Ref<DocumentFolderId>, DocumentFolder> list(
            TenantScopes scopes, Collection<Ref<DocumentFolderId>> refs);

    /// A page of each organisation's folders, by name.
    Map<TenantId, Page<DocumentFolder>> pages(TenantScopes scopes, PageRequest page);

    /// All of them, held until the end of the transaction: two moves at once could make a circle.
    List<DocumentFolder> lockAll(TenantScope scope);
}
