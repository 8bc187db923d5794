package dev.triennium.domain.document;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public interface AcknowledgementRepository
        extends AggregateRepository<AcknowledgementId, Acknowledgement> {

    Optional<Acknowledgement> find(
            TenantScope scope, DocumentVersionId version, ColleagueId colleague);

    Map<Ref<AcknowledgementId>, Acknowledgement> list(
            TenantScopes scopes, Collection<Ref<AcknowledgementId>> refs);

    /// A page of each version's, in the order in which they were given.
    Map<Ref<DocumentVersionId>, Page<Acknowledgement>> pages(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> versions, PageRequest page);

    /// Who has confirmed each version; one that nobody has is left out.
    Map<Ref<DocumentVersionId>, List<ColleagueId>> listColleagues(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> versions);

    /// Who of the colleagues has confirmed each version; one that none of them has is left out.
    Map<Ref<DocumentVersionId>, List<ColleagueId>> listColleagues(
            TenantScopes scopes,
            Collection<Ref<DocumentVersionId>> versions,
            Collection<ColleagueId> colleagues);
}
