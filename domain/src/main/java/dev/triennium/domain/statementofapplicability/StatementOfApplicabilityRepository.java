package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Draft;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Signed;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability.Superseded;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public interface StatementOfApplicabilityRepository {

    Optional<StatementOfApplicability> find(TenantScope scope, StatementOfApplicabilityId id);

    Map<StatementOfApplicabilityId, Owned<StatementOfApplicability>> list(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids);

    /// Newest first.
    ///
    /// @param standard null: of all editions
    Page<StatementOfApplicability> list(
            TenantScope scope, @Nullable StandardId standard, PageRequest page);

    /// The version with the highest number.
    Optional<StatementOfApplicability> findLatest(TenantScope scope, StandardId standard);

    /// The version in force.
    Optional<Signed> findSigned(TenantScope scope, StandardId standard);

    /// All controls of a statement, in the order of the annex; as many as the edition has.
    List<StatementControl> listControls(TenantScope scope, StatementOfApplicabilityId id);

    /// The same page of each statement's controls, in the order of the annex, in one statement.
    Map<StatementOfApplicabilityId, Page<StatementControl>> pages(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids, PageRequest page);

    Map<StatementControlId, Owned<StatementControl>> findControls(
            TenantScopes scopes, Collection<StatementControlId> ids);

    Map<StatementOfApplicabilityId, StatementSummary> summaries(
            TenantScopes scopes, Collection<StatementOfApplicabilityId> ids);

    /// @return false when another version of the edition's statement has this number
    boolean insert(TenantScope scope, Draft draft, List<StatementControl> controls);

    /// @param changed those controls that are other than before
    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void update(
            TenantScope scope, Draft draft, int expectedVersion, List<StatementControl> changed);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void sign(TenantScope scope, Signed signed, int expectedVersion);

    /// @throws dev.triennium.domain.error.VersionConflictException when another version is stored
    void supersede(TenantScope scope, Superseded superseded, int expectedVersion);
}
