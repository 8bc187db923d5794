package dev.triennium.domain.licensedtext;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.Map;

/// Pages are one statement each, oldest first. A second text of one subject is refused by
/// [LicensedTextRules#hasText].
public interface LicensedTextRepository extends RemovableRepository<LicensedTextId, LicensedText> {

    Map<Ref<LicensedTextId>, LicensedText> list(
            TenantScopes scopes, Collection<Ref<LicensedTextId>> refs);

    Page<LicensedText> page(TenantScope scope, LicensedTextFilter filter, PageRequest page);

    /// A page of each organisation's texts.
    Map<TenantId, Page<LicensedText>> pages(
            TenantScopes scopes, LicensedTextFilter filter, PageRequest page);

    /// The text of each clause that has one.
    Map<Ref<ClauseId>, LicensedText> listOfClauses(
            TenantScopes scopes, Collection<Ref<ClauseId>> clauses);

    /// The text of each control that has one.
    Map<Ref<ControlId>, LicensedText> listOfControls(
            TenantScopes scopes, Collection<Ref<ControlId>> controls);
}
