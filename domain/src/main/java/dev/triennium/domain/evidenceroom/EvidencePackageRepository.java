package dev.triennium.domain.evidenceroom;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface EvidencePackageRepository
        extends AggregateRepository<EvidencePackageId, EvidencePackage> {

    Map<Ref<EvidencePackageId>, EvidencePackage> list(
            TenantScopes scopes, Collection<Ref<EvidencePackageId>> refs);

    /// The latest first.
    Map<Ref<EvidenceRoomId>, Page<EvidencePackage>> pages(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms, PageRequest page);

    int count(TenantScope scope, EvidenceRoomId room);

    /// The last that is made.
    Optional<EvidencePackage.Ready> findLatest(TenantScope scope, EvidenceRoomId room);

    /// Keeps what the package is made of. Once more when it is made, with where its files lie.
    void keepFiles(TenantScope scope, EvidencePackageId id, List<PackagedFile> files);

    /// In the order of their numbers.
    Map<Ref<EvidencePackageId>, List<PackagedFile>> listFiles(
            TenantScopes scopes, Collection<Ref<EvidencePackageId>> packages);
}
