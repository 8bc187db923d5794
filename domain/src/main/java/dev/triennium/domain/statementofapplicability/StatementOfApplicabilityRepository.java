package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A statement is found with all controls, in their order, for whoever changes it.
/// Whoever reads it gets one or the other, each read being one statement.
public interface StatementOfApplicabilityRepository
        extends RemovableRepository<StatementOfApplicabilityId, StatementContents> {

    Optional<StatementOfApplicability> findStatement(
            TenantScope scope, StatementOfApplicabilityId id);

    /// The version with the highest number.
    Optional<StatementOfApplicability> findLatest(TenantScope scope, StandardId standard);

    /// The version in force.
    Optional<Signed> findSigned(TenantScope scope, StandardId standard);

    Map<Ref<StatementOfApplicabilityId>, StatementOfApplicability> listStatements(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> refs);

    /// Newest first.
    ///
    /// @param standard null: of all editions
    Page<StatementOfApplicability> page(
            TenantScope scope, @Nullable StandardId standard, PageRequest page);

    /// A page of each organisation's statements, newest first.
    Map<TenantId, Page<StatementOfApplicability>> pagesOfStatements(
            TenantScopes scopes, @Nullable StandardId standard, PageRequest page);

    /// The controls of drafts that each colleague owns, in their order; who owns none is left out.
    Map<Ref<ColleagueId>, List<StatementControl>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners);

    Map<Ref<StatementControlId>, StatementControl> listControls(
            TenantScopes scopes, Collection<Ref<StatementControlId>> refs);

    /// Each statement's controls, in their order.
    Map<Ref<StatementOfApplicabilityId>, Page<StatementControl>> pages(
            TenantScopes scopes,
            Collection<Ref<StatementOfApplicabilityId>> statements,
            StatementControlFilter filter,
            PageRequest page);

    /// The version before each; the first has none.
    Map<Ref<StatementOfApplicabilityId>, StatementOfApplicability> listFormer(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> statements);

    /// All controls of each, in their order.
    Map<Ref<StatementOfApplicabilityId>, List<StatementControl>> listAllControls(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> statements);

    Map<Ref<StatementOfApplicabilityId>, StatementSummary> count(
            TenantScopes scopes, Collection<Ref<StatementOfApplicabilityId>> statements);

    /// @throws dev.triennium.domain.error.RuleViolationException when another version of the
    ///     edition's statement has this number
    @Override
    void insert(TenantScope scope, StatementContents contents);

    /// Stores the statement with the controls that the contents have. A draft is stored over a
    /// draft only, and so is a signed version; a superseded one over a signed one.
    @Override
    void update(TenantScope scope, StatementContents contents, int expectedVersion);

    /// Stores a draft over a draft, with the controls that the contents have in place of all own
    /// controls that it had.
    void updateOwn(TenantScope scope, StatementContents contents, int expectedVersion);
}
