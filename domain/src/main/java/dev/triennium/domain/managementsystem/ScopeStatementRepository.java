package dev.triennium.domain.managementsystem;

import dev.triennium.domain.managementsystem.ScopeContent.Exclusion;
import dev.triennium.domain.managementsystem.ScopeContent.OutsourcedProcess;
import dev.triennium.domain.managementsystem.ScopeContent.ScopeProcess;
import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Reads scopes, each part of their contents by itself: one statement, however many they are.
public interface ScopeStatementRepository {

    Map<Ref<ScopeStatementId>, ScopeStatement.Facts> list(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs);

    Map<Ref<ManagementSystemId>, CurrentScopes> listCurrent(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems);

    /// The versions of each system, the draft too, newest first.
    Map<Ref<ManagementSystemId>, Page<ScopeStatement.Facts>> pages(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems, PageRequest page);

    Map<Ref<ScopeStatementId>, List<StandardId>> listStandards(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs);

    Map<Ref<ScopeStatementId>, List<ScopeSite>> listSites(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs);

    Map<Ref<ScopeStatementId>, List<ScopeProcess>> listProcesses(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs);

    Map<Ref<ScopeStatementId>, List<Wording>> listWordings(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs);

    Map<Ref<ScopeStatementId>, List<Exclusion>> listExclusions(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs);

    Map<Ref<ScopeStatementId>, List<OutsourcedProcess>> listOutsourcedProcesses(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs);
}
