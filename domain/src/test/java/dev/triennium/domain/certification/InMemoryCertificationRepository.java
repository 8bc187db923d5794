package dev.triennium.domain.certification;

import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
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

/// Lists come whole, in the order of insertion, unless their end is asked for.
public final class InMemoryCertificationRepository implements CertificationRepository {

    private final Map<Ref<CertificationId>, Certification> rows = new LinkedHashMap<>();
    private final Map<Ref<CertificationEventId>, DatedEvent> events = new LinkedHashMap<>();

    /// What was asked for, in turn.
    /// The version of the scope that each certificate was issued for.
    public final Map<Ref<CertificateId>, ScopeStatementId> scopes = new LinkedHashMap<>();

    public final List<String> reads = new ArrayList<>();

    private final CertificationHeads heads = new Heads();
    private final CertificationPapers papers = new PapersBelow();

    public CertificationHeads heads() {
        return heads;
    }

    public CertificationPapers papers() {
        return papers;
    }

    @Override
    public Optional<Certification> find(TenantScope scope, CertificationId id) {
        reads.add("find");
        return Optional.ofNullable(rows.get(Ref.in(scope, id)));
    }

    @Override
    public Map<Ref<CertificationId>, Certification> list(
            TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
        reads.add("list");
        return among(rows, scopes, refs, Function.identity());
    }

    private static <I, D, T> Map<Ref<I>, T> among(
            Map<Ref<I>, D> all,
            TenantScopes scopes,
            Collection<Ref<I>> refs,
            Function<D, T> mapper) {
        var found = new LinkedHashMap<Ref<I>, T>();
        all.forEach(
                (ref, one) -> {
                    if (refs.contains(ref) && scopes.contains(ref.tenant())) {
                        found.put(ref, mapper.apply(one));
                    }
                });
        return found;
    }

    private final class Heads implements CertificationHeads {

        @Override
        public Optional<CertificationHead> find(TenantScope scope, CertificationId id) {
            reads.add("heads.find");
            return Optional.ofNullable(rows.get(Ref.in(scope, id))).map(CertificationHead::of);
        }

        @Override
        public Map<Ref<CertificationId>, CertificationHead> list(
                TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
            reads.add("heads.list");
            return among(rows, scopes, refs, CertificationHead::of);
        }

        @Override
        public Page<CertificationHead> page(
                TenantScope scope,
                CertificationFilter filter,
                CertificationOrder order,
                PageRequest page) {
            reads.add("heads.page");
            return of(scope.tenant(), filter);
        }

        @Override
        public Map<TenantId, Page<CertificationHead>> pages(
                TenantScopes scopes,
                CertificationFilter filter,
                CertificationOrder order,
                PageRequest page) {
            reads.add("heads.pages");
            var pages = new LinkedHashMap<TenantId, Page<CertificationHead>>();
            scopes.tenants().forEach(tenant -> pages.put(tenant, of(tenant, filter)));
            return pages;
        }

        private Page<CertificationHead> of(TenantId tenant, CertificationFilter filter) {
            var own = new ArrayList<CertificationHead>();
            rows.forEach(
                    (ref, one) -> {
                        if (ref.tenant().equals(tenant) && matches(one, filter)) {
                            own.add(CertificationHead.of(one));
                        }
                    });
            return slice(own, PageRequest.first(PageRequest.MAX_SIZE));
        }

        private boolean matches(Certification one, CertificationFilter filter) {
            var dossier = one.dossier();
            return (filter.states().isEmpty() || filter.states().contains(one.state()))
                    && (filter.standard() == null || filter.standard().equals(dossier.standard()))
                    && (filter.body() == null || filter.body().equals(dossier.body()));
        }

        @Override
        public Map<Ref<CertificationId>, ApplicationForm> listApplications(
                TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
            reads.add("heads.listApplications");
            return among(rows, scopes, refs, one -> one.dossier().application());
        }

        @Override
        public Map<Ref<CertificationId>, ManagementSystemId> listSystems(
                TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
            reads.add("heads.listSystems");
            var systems = new LinkedHashMap<Ref<CertificationId>, ManagementSystemId>();
            among(rows, scopes, refs, Function.identity())
                    .forEach(
                            (ref, one) -> {
                                var system = one.dossier().facts().system();
                                if (system != null) {
                                    systems.put(ref, system);
                                }
                            });
            return systems;
        }

        @Override
        public Map<Ref<ManagementSystemId>, Page<CertificationHead>> pagesOfSystems(
                TenantScopes scopes,
                Collection<Ref<ManagementSystemId>> systems,
                PageRequest page) {
            reads.add("heads.pagesOfSystems");
            var found = new LinkedHashMap<Ref<ManagementSystemId>, List<CertificationHead>>();
            rows.forEach(
                    (ref, one) -> {
                        var system = one.dossier().facts().system();
                        if (system != null && scopes.contains(ref.tenant())) {
                            found.computeIfAbsent(
                                            new Ref<>(ref.tenant(), system), _ -> new ArrayList<>())
                                    .add(CertificationHead.of(one));
                        }
                    });
            found.keySet().retainAll(systems);
            var pages = new LinkedHashMap<Ref<ManagementSystemId>, Page<CertificationHead>>();
            found.forEach((system, heads) -> pages.put(system, slice(heads, page)));
            return pages;
        }

        @Override
        public Map<Ref<CertificationId>, CertificationCycle> listCycles(
                TenantScopes scopes, Collection<Ref<CertificationId>> refs) {
            reads.add("heads.listCycles");
            var cycles = new LinkedHashMap<Ref<CertificationId>, CertificationCycle>();
            among(rows, scopes, refs, Function.identity())
                    .forEach(
                            (ref, one) ->
                                    one.findCycle().ifPresent(cycle -> cycles.put(ref, cycle)));
            return cycles;
        }
    }

    private final class PapersBelow implements CertificationPapers {

        @Override
        public Map<Ref<PlannedAuditId>, OfCertification<PlannedAudit>> listAudits(
                TenantScopes scopes, Collection<Ref<PlannedAuditId>> refs) {
            reads.add("papers.listAudits");
            return single(scopes, refs, Dossier::audits, PlannedAudit::id);
        }

        @Override
        public Map<Ref<CertificationId>, Page<OfCertification<PlannedAudit>>> pagesOfAudits(
                TenantScopes scopes,
                Collection<Ref<CertificationId>> certifications,
                PageRequest page) {
            reads.add("papers.pagesOfAudits");
            return pages(scopes, certifications, filed(Dossier::audits), page);
        }

        @Override
        public Map<Ref<CertificationId>, List<PlannedAudit>> listAllAudits(
                TenantScopes scopes, Collection<Ref<CertificationId>> certifications) {
            reads.add("papers.listAllAudits");
            return among(rows, scopes, certifications, one -> one.dossier().audits());
        }

        @Override
        public Map<Ref<FindingId>, OfCertification<Finding>> listFindings(
                TenantScopes scopes, Collection<Ref<FindingId>> refs) {
            reads.add("papers.listFindings");
            return single(scopes, refs, Dossier::findings, Finding::id);
        }

        @Override
        public Map<Ref<CertificationId>, Page<OfCertification<Finding>>> pagesOfFindings(
                TenantScopes scopes,
                Collection<Ref<CertificationId>> certifications,
                FindingFilter filter,
                PageRequest page) {
            reads.add("papers.pagesOfFindings");
            return pages(
                    scopes,
                    certifications,
                    filed(dossier -> narrowed(dossier.findings(), filter)),
                    page);
        }

        @Override
        public Map<Ref<ColleagueId>, List<OfCertification<Finding>>> listFindingsOf(
                TenantScopes scopes, Collection<Ref<ColleagueId>> assignees) {
            reads.add("papers.listFindingsOf");
            var found = new LinkedHashMap<Ref<ColleagueId>, List<OfCertification<Finding>>>();
            rows.forEach(
                    (ref, one) -> {
                        for (var finding : one.dossier().findings()) {
                            var assignee = finding.assignee();
                            if (assignee != null
                                    && finding.isUnverified()
                                    && !one.state().isEnd()) {
                                found.computeIfAbsent(
                                                new Ref<>(ref.tenant(), assignee),
                                                _ -> new ArrayList<>())
                                        .add(new OfCertification<>(one.id(), finding));
                            }
                        }
                    });
            found.keySet().retainAll(assignees);
            return found;
        }

        @Override
        public Map<Ref<CertificateId>, OfCertification<Certificate>> listCertificates(
                TenantScopes scopes, Collection<Ref<CertificateId>> refs) {
            reads.add("papers.listCertificates");
            return single(scopes, refs, Dossier::certificates, Certificate::id);
        }

        @Override
        public Map<Ref<CertificationId>, Page<OfCertification<Certificate>>> pagesOfCertificates(
                TenantScopes scopes,
                Collection<Ref<CertificationId>> certifications,
                PageRequest page) {
            reads.add("papers.pagesOfCertificates");
            return pages(scopes, certifications, filed(Dossier::certificates), page);
        }

        /// No scopes are kept here.
        @Override
        public Map<Ref<CertificateId>, ScopeStatementId> listScopes(
                TenantScopes scopes, Collection<Ref<CertificateId>> certificates) {
            reads.add("papers.listScopes");
            var found = new LinkedHashMap<>(InMemoryCertificationRepository.this.scopes);
            found.keySet().retainAll(certificates);
            return found;
        }

        @Override
        public Map<Ref<CertificationEventId>, CertificationEvent> listEvents(
                TenantScopes scopes, Collection<Ref<CertificationEventId>> refs) {
            reads.add("papers.listEvents");
            return among(events, scopes, refs, DatedEvent::event);
        }

        @Override
        public Map<Ref<CertificationId>, Page<CertificationEvent>> pagesOfEvents(
                TenantScopes scopes,
                Collection<Ref<CertificationId>> certifications,
                PageRequest page) {
            reads.add("papers.pagesOfEvents");
            return pages(scopes, certifications, dossier -> eventsOf(dossier.id()), page);
        }

        @Override
        public Map<Ref<CertificationEventId>, List<CertificationDate>> listDates(
                TenantScopes scopes, Collection<Ref<CertificationEventId>> wanted) {
            reads.add("papers.listDates");
            return among(events, scopes, wanted, DatedEvent::dates);
        }

        @Override
        public Map<Ref<CertificationEventId>, List<AmendedValue>> listValues(
                TenantScopes scopes, Collection<Ref<CertificationEventId>> wanted) {
            reads.add("papers.listValues");
            return among(events, scopes, wanted, DatedEvent::values);
        }

        private static List<Finding> narrowed(List<Finding> findings, FindingFilter filter) {
            return findings.stream()
                    .filter(
                            one ->
                                    filter.grades().isEmpty()
                                            || filter.grades().contains(one.grade()))
                    .filter(
                            one ->
                                    filter.states().isEmpty()
                                            || filter.states().contains(one.state()))
                    .toList();
        }

        private <I, P> Map<Ref<I>, OfCertification<P>> single(
                TenantScopes scopes,
                Collection<Ref<I>> refs,
                Function<Dossier, List<P>> papersOf,
                Function<P, I> idOf) {
            var all = new LinkedHashMap<Ref<I>, OfCertification<P>>();
            rows.forEach(
                    (ref, one) -> {
                        for (var filed : filed(papersOf).apply(one.dossier())) {
                            all.put(new Ref<>(ref.tenant(), idOf.apply(filed.paper())), filed);
                        }
                    });
            return among(all, scopes, refs, Function.identity());
        }

        private static <P> Function<Dossier, List<OfCertification<P>>> filed(
                Function<Dossier, List<P>> papersOf) {
            return dossier ->
                    papersOf.apply(dossier).stream()
                            .map(paper -> new OfCertification<>(dossier.id(), paper))
                            .toList();
        }

        private <P> Map<Ref<CertificationId>, Page<P>> pages(
                TenantScopes scopes,
                Collection<Ref<CertificationId>> certifications,
                Function<Dossier, List<P>> papersOf,
                PageRequest page) {
            return among(
                    rows,
                    scopes,
                    certifications,
                    one -> slice(papersOf.apply(one.dossier()), page));
        }
    }

    public List<CertificationEvent> eventsOf(CertificationId id) {
        return datedEventsOf(id).stream().map(DatedEvent::event).toList();
    }

    public List<DatedEvent> datedEventsOf(CertificationId id) {
        return events.values().stream()
                .filter(dated -> dated.event().certification().equals(id))
                .toList();
    }

    private static <T> Page<T> slice(List<T> list, PageRequest page) {
        var isFromEnd = page.direction() == PageRequest.Direction.BACKWARD;
        var kept =
                list.subList(isFromEnd ? Math.max(0, list.size() - page.size()) : 0, list.size());
        return new Page<>(
                kept.stream()
                        .map(item -> new Page.Item<>(item, new Cursor(List.of(item.toString()))))
                        .toList(),
                kept.size() < list.size(),
                false,
                () -> ListCount.exactly(list.size()));
    }

    @Override
    public void insert(TenantScope scope, Certification certification, List<DatedEvent> news) {
        rows.put(Ref.in(scope, certification.id()), certification);
        news.forEach(dated -> events.put(Ref.in(scope, dated.event().id()), dated));
    }

    @Override
    public void update(
            TenantScope scope,
            Certification certification,
            int expectedVersion,
            List<DatedEvent> news) {
        var stored = Objects.requireNonNull(rows.get(Ref.in(scope, certification.id())));
        if (stored.version() != expectedVersion) {
            throw new VersionConflictException(stored.version());
        }
        insert(scope, certification, news);
    }
}
