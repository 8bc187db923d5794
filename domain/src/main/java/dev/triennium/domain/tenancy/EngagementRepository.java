package dev.triennium.domain.tenancy;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

public interface EngagementRepository {

    Optional<Engagement> find(TenantScope scope, EngagementId id);

    /// By id, in one statement; unknown ids are left out.
    Map<EngagementId, Owned<Engagement>> findAll(TenantScopes scopes, Collection<EngagementId> ids);

    /// The same page of each organisation's engagements, oldest first, in one statement.
    Map<TenantId, Page<Engagement>> pages(TenantScopes scopes, PageRequest page);

    /// Whether the firm has an engagement that is not over.
    boolean hasRunning(TenantScope scope, FirmId firm, Instant now);

    void insert(TenantScope scope, Engagement engagement);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(TenantScope scope, Engagement engagement, int expectedVersion);
}
