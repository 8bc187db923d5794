package dev.triennium.domain.certification;

import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Lists come whole, in the order of insertion.
public final class InMemoryCertificationRepository implements CertificationRepository {

    private final Map<CertificationId, Owned<Certification>> rows = new LinkedHashMap<>();
    private final List<CertificationEvent> events = new ArrayList<>();

    @Override
    public Optional<Certification> find(TenantScope scope, CertificationId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<CertificationId, Owned<Certification>> list(
            TenantScopes scopes, Collection<CertificationId> ids) {
        var found = new LinkedHashMap<CertificationId, Owned<Certification>>();
        rows.forEach(
                (id, owned) -> {
                    if (ids.contains(id) && scopes.contains(owned.tenant())) {
                        found.put(id, owned);
                    }
                });
        return found;
    }

    @Override
    public Map<PlannedAuditId, Owned<PlannedAudit>> listAudits(
            TenantScopes scopes, Collection<PlannedAuditId> ids) {
        return papers(scopes, ids, dossier -> dossier.audits(), PlannedAudit::id);
    }

    @Override
    public Map<FindingId, Owned<Finding>> listFindings(
            TenantScopes scopes, Collection<FindingId> ids) {
        return papers(scopes, ids, Dossier::findings, Finding::id);
    }

    @Override
    public Map<CertificateId, Owned<Certificate>> listCertificates(
            TenantScopes scopes, Collection<CertificateId> ids) {
        return papers(scopes, ids, Dossier::certificates, Certificate::id);
    }

    private <I, P> Map<I, Owned<P>> papers(
            TenantScopes scopes,
            Collection<I> ids,
            Function<Dossier, List<P>> papers,
            Function<P, I> idOf) {
        var found = new LinkedHashMap<I, Owned<P>>();
        for (var owned : rows.values()) {
            for (var paper : papers.apply(owned.value().dossier())) {
                if (scopes.contains(owned.tenant()) && ids.contains(idOf.apply(paper))) {
                    found.put(idOf.apply(paper), new Owned<>(owned.tenant(), paper));
                }
            }
        }
        return found;
    }

    @Override
    public Page<Certification> list(
            TenantScope scope,
            CertificationFilter filter,
            CertificationOrder order,
            PageRequest page) {
        return whole(
                rows.values().stream()
                        .filter(owned -> owned.tenant().equals(scope.tenant()))
                        .map(Owned::value)
                        .toList());
    }

    @Override
    public Map<TenantId, Page<Certification>> listByTenant(TenantScopes scopes, PageRequest page) {
        var pages = new LinkedHashMap<TenantId, Page<Certification>>();
        for (var tenant : scopes.tenants()) {
            pages.put(
                    tenant,
                    list(
                            scopes.get(tenant),
                            CertificationFilter.ALL,
                            CertificationOrder.APPLIED_ON,
                            page));
        }
        return pages;
    }

    @Override
    public Map<CertificationId, Page<CertificationEvent>> listEvents(
            TenantScopes scopes, Collection<CertificationId> ids, PageRequest page) {
        var pages = new LinkedHashMap<CertificationId, Page<CertificationEvent>>();
        for (var id : list(scopes, ids).keySet()) {
            pages.put(id, whole(eventsOf(id)));
        }
        return pages;
    }

    @Override
    public Map<CertificationEventId, Owned<CertificationEvent>> listEvents(
            TenantScopes scopes, Collection<CertificationEventId> ids) {
        var found = new LinkedHashMap<CertificationEventId, Owned<CertificationEvent>>();
        for (var event : events) {
            var owned = rows.get(event.certification());
            if (owned != null && scopes.contains(owned.tenant()) && ids.contains(event.id())) {
                found.put(event.id(), new Owned<>(owned.tenant(), event));
            }
        }
        return found;
    }

    public List<CertificationEvent> eventsOf(CertificationId id) {
        return events.stream().filter(event -> event.certification().equals(id)).toList();
    }

    private static <T> Page<T> whole(List<T> list) {
        return new Page<>(
                list.stream()
                        .map(item -> new Page.Item<>(item, new Cursor(List.of(item.toString()))))
                        .toList(),
                false,
                false);
    }

    @Override
    public void insert(
            TenantScope scope, Certification certification, List<CertificationEvent> news) {
        rows.put(certification.id(), new Owned<>(scope.tenant(), certification));
        events.addAll(news);
    }

    @Override
    public void update(
            TenantScope scope,
            Certification certification,
            int expectedVersion,
            List<CertificationEvent> news) {
        var stored = Objects.requireNonNull(rows.get(certification.id())).value();
        if (stored.version() != expectedVersion) {
            throw new VersionConflictException(stored.version());
        }
        insert(scope, certification, news);
    }
}
