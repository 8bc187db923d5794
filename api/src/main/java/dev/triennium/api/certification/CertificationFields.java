package dev.triennium.api.certification;

import dev.triennium.api.certificationbody.CertificationBodyView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.LevelReads;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.managementsystem.ManagementSystemView;
import dev.triennium.api.managementsystem.ScopeStatementView;
import dev.triennium.api.reminder.DeadlineView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.certification.AmendedValue;
import dev.triennium.domain.certification.ApplicationForm;
import dev.triennium.domain.certification.Certificate;
import dev.triennium.domain.certification.CertificateId;
import dev.triennium.domain.certification.Certification;
import dev.triennium.domain.certification.CertificationAction;
import dev.triennium.domain.certification.CertificationDate;
import dev.triennium.domain.certification.CertificationEvent;
import dev.triennium.domain.certification.CertificationEventId;
import dev.triennium.domain.certification.CertificationFilter;
import dev.triennium.domain.certification.CertificationFlag;
import dev.triennium.domain.certification.CertificationHead;
import dev.triennium.domain.certification.CertificationHeads;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.CertificationOrder;
import dev.triennium.domain.certification.CertificationPapers;
import dev.triennium.domain.certification.CertificationRepository;
import dev.triennium.domain.certification.Editions;
import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingAction;
import dev.triennium.domain.certification.FindingFilter;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.certification.MilestoneProgress;
import dev.triennium.domain.certification.OfCertification;
import dev.triennium.domain.certification.PlannedAudit;
import dev.triennium.domain.certification.PlannedAuditAction;
import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.HardDeadlines;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What is read of certifications, and of what belongs to them, only when a field asks for it: each
/// for all certifications of a level at once.
@Controller
class CertificationFields {

    private static final String MANAGEMENT_SYSTEM = ManagementSystemView.TYPE;

    private static final PageRequest LAST =
            new PageRequest(1, PageRequest.Direction.BACKWARD, null);

    private final Clock clock;
    private final FilteredConnections<TenantId, Wanted, CertificationHead, CertificationView>
            ofTenants;
    private final ChildConnections<
                    Ref<CertificationId>, OfCertification<PlannedAudit>, PlannedAuditView>
            audits;
    private final ChildConnections<Ref<ManagementSystemId>, CertificationHead, CertificationView>
            ofSystems;
    private final FilteredConnections<
                    Ref<CertificationId>, FindingFilter, OfCertification<Finding>, FindingView>
            findings;
    private final ChildConnections<
                    Ref<CertificationId>, OfCertification<Certificate>, CertificateView>
            certificates;
    private final ChildConnections<Ref<CertificationId>, CertificationEvent, CertificationEventView>
            events;
    private final Part<CertificationId, Optional<Certification>> wholes;
    private final Part<CertificationId, Optional<ApplicationForm>> applications;
    private final Part<CertificationId, Optional<CertificationCycle>> cycles;
    private final Part<CertificationId, Optional<ManagementSystemId>> systems;
    private final Part<CertificationId, Optional<Certificate>> currentCertificates;
    private final Part<CertificateId, Optional<ScopeStatementId>> scopesOfCertificates;
    private final Part<CertificationId, List<PlannedAudit>> allAudits;
    private final Part<CertificationId, Optional<ListedDeadline>> nextHardDates;
    private final Part<CertificationEventId, List<CertificationDate>> datesOfEvents;
    private final Part<CertificationEventId, List<AmendedValue>> valuesOfEvents;

    /// Which certifications of an organisation, and in which order.
    private record Wanted(CertificationFilter filter, CertificationOrder order) {}

    CertificationFields(
            CertificationHeads heads,
            CertificationPapers papers,
            CertificationRepository certifications,
            Editions editions,
            HardDeadlines hardDeadlines,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.clock = clock;
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.certifications",
                        (scopes, _, wanted, page) ->
                                heads.pages(scopes, wanted.filter(), wanted.order(), page),
                        CertificationView::of);
        this.ofSystems =
                ChildConnections.register(
                        registry,
                        "ManagementSystem.certifications",
                        heads::pagesOfSystems,
                        CertificationView::of);
        this.audits =
                ChildConnections.register(
                        registry,
                        "Certification.audits",
                        papers::pagesOfAudits,
                        PlannedAuditView::of);
        this.findings =
                FilteredConnections.register(
                        registry,
                        "Certification.findings",
                        papers::pagesOfFindings,
                        FindingView::of);
        this.certificates =
                ChildConnections.register(
                        registry,
                        "Certification.certificates",
                        papers::pagesOfCertificates,
                        CertificateView::of);
        this.events =
                ChildConnections.register(
                        registry,
                        "Certification.events",
                        papers::pagesOfEvents,
                        CertificationEventView::of);
        this.wholes = Part.registerOptional(registry, "Certification whole", certifications::list);
        this.applications =
                Part.registerOptional(
                        registry, "Certification.application", heads::listApplications);
        this.systems =
                Part.registerOptional(
                        registry, "Certification.managementSystem", heads::listSystems);
        this.cycles = Part.registerOptional(registry, "Certification.cycle", heads::listCycles);
        this.currentCertificates =
                Part.registerOptional(
                        registry,
                        "Certification.currentCertificate",
                        (scopes, refs) -> currentCertificates(papers, scopes, refs));
        this.scopesOfCertificates =
                Part.registerOptional(
                        registry, CertificateView.TYPE + ".scopeStatement", papers::listScopes);
        this.allAudits =
                Part.register(
                        registry,
                        "Certification.cycle.milestones",
                        papers::listAllAudits,
                        List.of());
        this.nextHardDates =
                Part.registerOptional(
                        registry,
                        "Certification.nextHardDate",
                        (scopes, refs) ->
                                hardDeadlines.listNext(scopes, CertificationView.TYPE, refs));
        this.datesOfEvents =
                Part.register(registry, "CertificationEvent.dates", papers::listDates, List.of());
        this.valuesOfEvents =
                Part.register(registry, "CertificationEvent.values", papers::listValues, List.of());
        registry.forTypePair(StandardId.class, Editions.Edition.class)
                .registerMappedBatchLoader(LevelReads.reading(editions::list));
    }

    private static Map<Ref<CertificationId>, Certificate> currentCertificates(
            CertificationPapers papers,
            TenantScopes scopes,
            Collection<Ref<CertificationId>> refs) {
        var current = new HashMap<Ref<CertificationId>, Certificate>();
        papers.pagesOfCertificates(scopes, refs, LAST)
                .forEach(
                        (ref, page) ->
                                page.values().forEach(last -> current.put(ref, last.paper())));
        return current;
    }

    @SchemaMapping(typeName = "Tenant", field = "certifications")
    CompletableFuture<Connection<CertificationView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable CertificationFilterInput filter,
            @Argument CertificationOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                new Wanted(filter == null ? CertificationFilter.ALL : filter.toFilter(), orderBy),
                page);
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<StandardView> standard(
            CertificationView certification, DataLoader<StandardId, StandardView> loader) {
        return loader.load(certification.head().standard());
    }

    @SchemaMapping(typeName = "Certification")
    @Nullable CompletableFuture<CertificationBodyView> body(
            CertificationView certification, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                CertificationBodyView.TYPE,
                certification.scope(),
                certification.head().body());
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<ApplicationForm> application(
            CertificationView certification, DataFetchingEnvironment environment) {
        return below(
                        applications,
                        whole -> Optional.of(whole.dossier().application()),
                        certification,
                        environment)
                .thenApply(Optional::orElseThrow);
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<@Nullable CertificationCycleView> cycle(
            CertificationView certification, DataFetchingEnvironment environment) {
        return below(cycles, Certification::findCycle, certification, environment)
                .thenApply(
                        cycle ->
                                cycle.map(found -> CertificationCycleView.of(certification, found))
                                        .orElse(null));
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<@Nullable ManagementSystemView> managementSystem(
            CertificationView certification, DataFetchingEnvironment environment) {
        return below(
                        systems,
                        whole -> Optional.ofNullable(whole.dossier().facts().system()),
                        certification,
                        environment)
                .thenCompose(
                        system ->
                                system.map(id -> managementSystem(certification, id, environment))
                                        .orElse(CompletableFuture.completedFuture(null)));
    }

    private static CompletableFuture<ManagementSystemView> managementSystem(
            CertificationView certification,
            ManagementSystemId system,
            DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, MANAGEMENT_SYSTEM, certification.scope(), system));
    }

    @SchemaMapping(typeName = MANAGEMENT_SYSTEM, field = "certifications")
    CompletableFuture<Connection<CertificationView>> ofSystem(
            ManagementSystemView system, PageArguments page, DataFetchingEnvironment environment) {
        var scope = system.scope();
        return ofSystems.load(environment, scope, Ref.in(scope, system.systemId()), page);
    }

    @SchemaMapping(typeName = "CycleMilestone")
    @Nullable CompletableFuture<@Nullable PlannedAuditView> audit(
            CycleMilestoneView milestone, DataFetchingEnvironment environment) {
        var place = milestone.place();
        return place == null
                ? null
                : progress(milestone, place, environment)
                        .thenApply(
                                progress -> {
                                    var audit = progress.audit();
                                    return audit == null
                                            ? null
                                            : PlannedAuditView.of(
                                                    place.scope(),
                                                    new OfCertification<>(
                                                            place.certification(), audit));
                                });
    }

    @SchemaMapping(typeName = "CycleMilestone")
    @Nullable CompletableFuture<@Nullable Boolean> isDone(
            CycleMilestoneView milestone, DataFetchingEnvironment environment) {
        var place = milestone.place();
        return place == null
                ? null
                : progress(milestone, place, environment).thenApply(MilestoneProgress::isDone);
    }

    private CompletableFuture<MilestoneProgress> progress(
            CycleMilestoneView milestone,
            CycleMilestoneView.Place place,
            DataFetchingEnvironment environment) {
        return allAudits
                .load(environment, place.scope(), place.certification())
                .thenApply(
                        audits ->
                                MilestoneProgress.of(
                                        milestone.milestone(), place.cycleNumber(), audits));
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<@Nullable DeadlineView> nextHardDate(
            CertificationView certification, DataFetchingEnvironment environment) {
        var scope = certification.scope();
        return nextHardDates
                .load(environment, scope, certification.head().id())
                .thenApply(next -> next.map(one -> DeadlineView.of(scope, one)).orElse(null));
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<@Nullable CertificateView> currentCertificate(
            CertificationView certification, DataFetchingEnvironment environment) {
        var id = certification.head().id();
        return below(
                        currentCertificates,
                        whole -> whole.dossier().currentCertificate(),
                        certification,
                        environment)
                .thenApply(
                        current ->
                                current.map(one -> new OfCertification<>(id, one))
                                        .map(one -> CertificateView.of(certification.scope(), one))
                                        .orElse(null));
    }

    /// @param of where it stands in the whole, which a step has at hand
    private static <D> CompletableFuture<Optional<D>> below(
            Part<CertificationId, Optional<D>> part,
            Function<Certification, Optional<D>> of,
            CertificationView certification,
            DataFetchingEnvironment environment) {
        var whole = certification.whole();
        return whole != null
                ? CompletableFuture.completedFuture(of.apply(whole))
                : part.load(environment, certification.scope(), certification.head().id());
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<List<CertificationFlag>> flags(
            CertificationView certification,
            DataLoader<StandardId, Editions.Edition> editions,
            DataFetchingEnvironment environment) {
        var today = certification.scope().today(clock);
        var edition = editions.load(certification.head().standard());
        return whole(certification, environment, Function.identity())
                .thenCombine(
                        edition,
                        (whole, known) ->
                                List.copyOf(
                                        CertificationFlag.of(whole, today, known.transition())));
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<@Nullable EditionTransitionView> editionTransition(
            CertificationView certification, DataLoader<StandardId, Editions.Edition> editions) {
        return editions.load(certification.head().standard())
                .thenApply(known -> known.transition().map(EditionTransitionView::of).orElse(null));
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<List<CertificationAction>> allowedActions(
            CertificationView certification, DataFetchingEnvironment environment) {
        var scope = certification.scope();
        return whole(
                certification,
                environment,
                whole ->
                        CertificationAction.of(whole).stream()
                                .filter(action -> scope.mayChange(action.permission()))
                                .toList());
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<List<CertificationDateView>> dates(
            CertificationView certification, DataFetchingEnvironment environment) {
        return whole(certification, environment, whole -> views(whole.dates()));
    }

    private <T> CompletableFuture<T> whole(
            CertificationView certification,
            DataFetchingEnvironment environment,
            Function<Certification, T> field) {
        return below(wholes, Optional::of, certification, environment)
                .thenApply(whole -> field.apply(whole.orElseThrow()));
    }

    private static List<CertificationDateView> views(List<CertificationDate> dates) {
        return dates.stream().map(CertificationDateView::of).toList();
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<Connection<PlannedAuditView>> audits(
            CertificationView certification,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return below(audits, certification, page, environment);
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<Connection<FindingView>> findings(
            CertificationView certification,
            @Argument @Nullable FindingFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var scope = certification.scope();
        return findings.load(
                environment,
                scope,
                Ref.in(scope, certification.head().id()),
                filter == null ? FindingFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<Connection<CertificateView>> certificates(
            CertificationView certification,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return below(certificates, certification, page, environment);
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<Connection<CertificationEventView>> events(
            CertificationView certification,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return below(events, certification, page, environment);
    }

    private static <D, V> CompletableFuture<Connection<V>> below(
            ChildConnections<Ref<CertificationId>, D, V> connections,
            CertificationView certification,
            PageArguments page,
            DataFetchingEnvironment environment) {
        var scope = certification.scope();
        return connections.load(environment, scope, Ref.in(scope, certification.head().id()), page);
    }

    @SchemaMapping(typeName = PlannedAuditView.TYPE, field = "certification")
    @Nullable CompletableFuture<CertificationView> certificationOfAudit(
            PlannedAuditView audit, DataFetchingEnvironment environment) {
        return certificationOf(audit, environment);
    }

    @SchemaMapping(typeName = FindingView.TYPE, field = "certification")
    @Nullable CompletableFuture<CertificationView> certificationOfFinding(
            FindingView finding, DataFetchingEnvironment environment) {
        return certificationOf(finding, environment);
    }

    @SchemaMapping(typeName = FindingView.TYPE)
    @Nullable CompletableFuture<PlannedAuditView> audit(
            FindingView finding, DataFetchingEnvironment environment) {
        return Entity.load(environment, PlannedAuditView.TYPE, finding.scope(), finding.auditId());
    }

    @SchemaMapping(typeName = FindingView.TYPE)
    @Nullable CompletableFuture<ColleagueView> assignee(
            FindingView finding, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, finding.scope(), finding.assigneeId());
    }

    @SchemaMapping(typeName = FindingView.TYPE, field = "allowedActions")
    CompletableFuture<List<FindingAction>> actionsOfFinding(
            FindingView finding, DataFetchingEnvironment environment) {
        return actions(
                finding,
                environment,
                whole -> FindingAction.of(whole, new FindingId(finding.id().key())),
                FindingAction::step);
    }

    @SchemaMapping(typeName = PlannedAuditView.TYPE, field = "allowedActions")
    CompletableFuture<List<PlannedAuditAction>> actionsOfAudit(
            PlannedAuditView audit, DataFetchingEnvironment environment) {
        return actions(
                audit,
                environment,
                whole -> PlannedAuditAction.of(whole, new PlannedAuditId(audit.id().key())),
                PlannedAuditAction::step);
    }

    /// Those of a paper, of which the certification's permissions hold.
    private <A> CompletableFuture<List<A>> actions(
            CertificationPaperView paper,
            DataFetchingEnvironment environment,
            Function<Certification, Set<A>> offered,
            Function<A, CertificationAction> step) {
        var scope = paper.scope();
        return wholes.load(environment, scope, paper.certificationId())
                .thenApply(
                        whole ->
                                whole.map(offered).orElse(Set.of()).stream()
                                        .filter(
                                                action ->
                                                        scope.mayChange(
                                                                step.apply(action).permission()))
                                        .toList());
    }

    @SchemaMapping(typeName = CertificateView.TYPE, field = "certification")
    @Nullable CompletableFuture<CertificationView> certificationOfCertificate(
            CertificateView certificate, DataFetchingEnvironment environment) {
        return certificationOf(certificate, environment);
    }

    @SchemaMapping(typeName = CertificationEventView.TYPE, field = "certification")
    @Nullable CompletableFuture<CertificationView> certificationOfEvent(
            CertificationEventView event, DataFetchingEnvironment environment) {
        return certificationOf(event, environment);
    }

    private static @Nullable CompletableFuture<CertificationView> certificationOf(
            CertificationPaperView paper, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, CertificationView.TYPE, paper.scope(), paper.certificationId());
    }

    /// The view's own `scope` is the caller's; the certificate's is what it covers.
    @SchemaMapping(typeName = "Certificate", field = "scope")
    String scopeOf(CertificateView certificate) {
        return certificate.certificateScope();
    }

    @SchemaMapping(typeName = CertificateView.TYPE)
    CompletableFuture<@Nullable ScopeStatementView> scopeStatement(
            CertificateView certificate, DataFetchingEnvironment environment) {
        var scope = certificate.scope();
        return scopesOfCertificates
                .load(environment, scope, certificate.certificateId())
                .thenCompose(
                        found ->
                                found.map(id -> scopeStatement(scope, id, environment))
                                        .orElse(CompletableFuture.completedFuture(null)));
    }

    private static CompletableFuture<ScopeStatementView> scopeStatement(
            TenantScope scope, ScopeStatementId id, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(Entity.load(environment, ScopeStatementView.TYPE, scope, id));
    }

    @SchemaMapping(typeName = "CertificationEvent", field = "dates")
    CompletableFuture<List<CertificationDateView>> datesOf(
            CertificationEventView event, DataFetchingEnvironment environment) {
        return datesOfEvents
                .load(environment, event.scope(), event.key())
                .thenApply(CertificationFields::views);
    }

    @SchemaMapping(typeName = "CertificationEvent", field = "values")
    CompletableFuture<List<AmendedValue>> valuesOf(
            CertificationEventView event, DataFetchingEnvironment environment) {
        return valuesOfEvents.load(environment, event.scope(), event.key());
    }

    @SchemaMapping(typeName = "CertificationEvent", field = "subject")
    @Nullable CompletableFuture<ScopedView> subjectOf(
            CertificationEventView event, DataFetchingEnvironment environment) {
        return switch (event.about()) {
            case null -> null;
            case PlannedAuditId audit ->
                    Entity.load(environment, PlannedAuditView.TYPE, event.scope(), audit);
            case FindingId finding ->
                    Entity.load(environment, FindingView.TYPE, event.scope(), finding);
            case CertificateId certificate ->
                    Entity.load(environment, CertificateView.TYPE, event.scope(), certificate);
        };
    }
}
