package dev.triennium.api.document;

import dev.triennium.domain.document.Acknowledgement;
import dev.triennium.domain.document.AcknowledgementId;
import dev.triennium.domain.document.AcknowledgementRepository;
import dev.triennium.domain.document.DocumentVersionId;
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

/// Nobody has confirmed anything.
final class NoAcknowledgements implements AcknowledgementRepository {

    @Override
    public Optional<Acknowledgement> find(TenantScope scope, AcknowledgementId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Acknowledgement> find(
            TenantScope scope, DocumentVersionId version, ColleagueId colleague) {
        return Optional.empty();
    }

    @Override
    public Map<Ref<AcknowledgementId>, Acknowledgement> list(
            TenantScopes scopes, Collection<Ref<AcknowledgementId>> refs) {
        return Map.of();
    }

    @Override
    public Map<Ref<DocumentVersionId>, Page<Acknowledgement>> pages(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> versions, PageRequest page) {
        return Map.of();
    }

    @Override
    public Map<Ref<DocumentVersionId>, List<ColleagueId>> listColleagues(
            TenantScopes scopes, Collection<Ref<DocumentVersionId>> versions) {
        return Map.of();
    }

    @Override
    public Map<Ref<DocumentVersionId>, List<ColleagueId>> listColleagues(
            TenantScopes scopes,
            Collection<Ref<DocumentVersionId>> versions,
            Collection<ColleagueId> colleagues) {
        return Map.of();
    }

    @Override
    public void insert(TenantScope scope, Acknowledgement acknowledgement) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void update(TenantScope scope, Acknowledgement acknowledgement, int expectedVersion) {
        throw new UnsupportedOperationException();
    }
}
