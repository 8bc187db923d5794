package dev.triennium.domain.file;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

public interface KeptFileRepository {

    Optional<KeptFile> find(TenantScope scope, KeptFileId id);

    /// Holds it until the end of the transaction.
    Optional<KeptFile> lock(TenantScope scope, KeptFileId id);

    /// By owner, of one type, in the order in which they were kept; at most 1,000 in all.
    Map<UUID, List<KeptFile>> list(TenantScope scope, String ownerType, Collection<UUID> owners);

    void insert(TenantScope scope, KeptFile file);

    /// Only how long it is kept can change.
    void update(TenantScope scope, KeptFile file);

    void delete(TenantScope scope, KeptFileId id);
}
