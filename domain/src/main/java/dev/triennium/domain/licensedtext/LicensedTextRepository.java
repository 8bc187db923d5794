package dev.triennium.domain.licensedtext;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Every list is one statement, oldest first.
public interface LicensedTextRepository {

    Optional<LicensedText> find(TenantScope scope, LicensedTextId id);

    Map<LicensedTextId, Owned<LicensedText>> list(
            TenantScopes scopes, Collection<LicensedTextId> ids);

    Page<LicensedText> list(TenantScope scope, LicensedTextFilter filter, PageRequest page);

    Map<TenantId, Page<LicensedText>> listByTenant(TenantScopes scopes, PageRequest page);

    /// @throws dev.triennium.domain.error.RuleViolationException when its subject has a text
    void insert(TenantScope scope, LicensedText text);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(TenantScope scope, LicensedText text, int expectedVersion);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void delete(TenantScope scope, LicensedTextId id, int expectedVersion);
}
