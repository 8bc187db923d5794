package dev.triennium.api.nonconformity;

import dev.triennium.api.certification.FindingView;
import dev.triennium.api.certification.PlannedAuditView;
import dev.triennium.api.evidence.EvidenceView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.incident.IncidentView;
import dev.triennium.api.managementsystem.ManagementSystemView;
import dev.triennium.api.register.AskingColleague;
import dev.triennium.api.register.LinkFields;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.nonconformity.ActionStanding;
import dev.triennium.domain.nonconformity.CorrectiveAction;
import dev.triennium.domain.nonconformity.CorrectiveActionAction;
import dev.triennium.domain.nonconformity.CorrectiveActionFilter;
import dev.triennium.domain.nonconformity.CorrectiveActionRepository;
import dev.triennium.domain.nonconformity.GradeChange;
import dev.triennium.domain.nonconformity.Nonconformity;
import dev.triennium.domain.nonconformity.NonconformityAction;
import dev.triennium.domain.nonconformity.NonconformityAnalysis;
import dev.triennium.domain.nonconformity.NonconformityAnalysisRepository;
import dev.triennium.domain.nonconformity.NonconformityExtension;
import dev.triennium.domain.nonconformity.NonconformityFilter;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.nonconformity.NonconformityOrder;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.PlanRound;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The register of nonconformities below an organisation, and what stands below its entries.
@Controller
class NonconformityFields {

    private record Wanted(NonconformityFilter filter, NonconformityOrder order) {}

    private final FilteredConnections<TenantId, Wanted, Nonconformity, NonconformityView> ofTenants;
    private final FilteredConnections<
                    Ref<NonconformityId>,
                    CorrectiveActionFilter,
                    CorrectiveAction,
                    CorrectiveActionView>
            actions;
    private final LinkFields<NonconformityId> links;
    private final Part<NonconformityId, Optional<NonconformityId>> earlier;
    private final Part<NonconformityId, List<GradeChange>> gradeChanges;
    private final Part<NonconformityId, List<PlanRound>> rounds;
    private final Part<NonconformityId, List<NonconformityAnalysis>> analyses;
    private final Part<NonconformityId, ActionStanding> standings;
    private final Part<NonconformityId, List<NonconformityExtension>> extensions;
    private final Part<FindingId, List<Nonconformity>> ofFindings;
    private final Part<IncidentId, List<Nonconformity>> ofIncidents;
    private final AskingColleague asking;
    private final Clock clock;

    NonconformityFields(
            NonconformityRepository nonconformities,
            NonconformityAnalysisRepository analyses,
            CorrectiveActionRepository actions,
            ColleagueRepository colleagues,
            BatchLoaderRegistry registry,
            Clock clock) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.nonconformities",
                        (scopes, _, wanted, page) ->
                                nonconformities.pages(
                                        scopes, wanted.filter(), wanted.order(), page),
                        NonconformityView::of);
        this.actions =
                FilteredConnections.register(
                        registry,
                        "Nonconformity.actions",
                        actions::pages,
                        CorrectiveActionView::of);
        this.links =
                LinkFields.register(registry, NonconformityView.TYPE, nonconformities::listLinks);
        this.earlier =
                Part.registerOptional(
                        registry, "Nonconformity.earlier", nonconformities::listEarlier);
        this.gradeChanges =
                Part.register(
                        registry,
                        "Nonconformity.gradeChanges",
                        nonconformities::listGradeChanges,
                        List.of());
        this.rounds =
                Part.register(
                        registry, "Nonconformity.plans", nonconformities::listRounds, List.of());
        this.analyses =
                Part.register(registry, "Nonconformity.analyses", analyses::listOf, List.of());
        this.standings =
                Part.register(
                        registry,
                        "Nonconformity.allowedActions",
                        actions::listStandings,
                        ActionStanding.NONE);
        this.extensions =
                Part.register(
                        registry,
                        "Nonconformity.extensions",
                        nonconformities::listExtensions,
                        List.of());
        this.ofFindings =
                Part.register(
                        registry,
                        "Finding.nonconformities",
                        nonconformities::listOfFindings,
                        List.of());
        this.ofIncidents =
                Part.register(
                        registry,
                        "Incident.nonconformities",
                        nonconformities::listOfIncidents,
                        List.of());
        this.asking =
                AskingColleague.register(registry, "CorrectiveAction.allowedActions", colleagues);
        this.clock = clock;
    }

    @SchemaMapping(typeName = "Tenant", field = "nonconformities")
    CompletableFuture<Connection<NonconformityView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable NonconformityFilterInput filter,
            @Argument NonconformityOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                new Wanted(
                        filter == null
                                ? NonconformityFilter.ALL
                                : filter.toFilter(tenant.scope().today(clock)),
                        orderBy),
                page);
    }

    /// Whether whoever asks may review depends on who answers for the actions.
    @SchemaMapping(typeName = NonconformityView.TYPE)
    CompletableFuture<List<NonconformityAction>> allowedActions(
            NonconformityView view, DataFetchingEnvironment environment) {
        var scope = view.scope();
        var today = scope.today(clock);
        return switch (view.state()) {
            case PLAN_ACCEPTED, VERIFIED ->
                    standings
                            .load(environment, scope, view.one().id())
                            .thenApply(found -> view.one().allowedActions(scope, today, found));
            case OPEN,
                    CORRECTED,
                    CAUSE_ANALYSED,
                    PLAN_SUBMITTED,
                    PLAN_REJECTED,
                    IMPLEMENTED,
                    CLOSED,
                    WITHDRAWN ->
                    CompletableFuture.completedFuture(
                            view.one().allowedActions(scope, today, ActionStanding.NONE));
        };
    }

    @SchemaMapping(typeName = NonconformityView.TYPE)
    boolean isOverdue(NonconformityView view) {
        return view.one().isOverdue(view.scope().today(clock));
    }

    @SchemaMapping(typeName = NonconformityView.TYPE)
    CompletableFuture<Boolean> shouldBeMajor(
            NonconformityView view, DataFetchingEnvironment environment) {
        return earlier.load(environment, view.scope(), view.one().id())
                .thenApply(
                        found ->
                                view.one()
                                        .shouldBeMajor(
                                                view.scope().today(clock), found.isPresent()));
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "earlier")
    CompletableFuture<@Nullable NonconformityView> earlierOf(
            NonconformityView view, DataFetchingEnvironment environment) {
        return earlier.load(environment, view.scope(), view.one().id())
                .thenCompose(
                        found ->
                                found.map(id -> nonconformity(view.scope(), id, environment))
                                        .orElse(CompletableFuture.completedFuture(null)));
    }

    private static CompletableFuture<NonconformityView> nonconformity(
            TenantScope scope, NonconformityId id, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(Entity.load(environment, NonconformityView.TYPE, scope, id));
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "gradeChanges")
    CompletableFuture<List<GradeChange>> gradeChangesOf(
            NonconformityView view, DataFetchingEnvironment environment) {
        return gradeChanges.load(environment, view.scope(), view.one().id());
    }

    @SchemaMapping(typeName = "NonconformityGradeChange")
    Instant changedAt(GradeChange change) {
        return change.at();
    }

    @SchemaMapping(typeName = NonconformityView.TYPE)
    CompletableFuture<List<NonconformityPlanView>> plans(
            NonconformityView view, DataFetchingEnvironment environment) {
        return rounds.load(environment, view.scope(), view.one().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> NonconformityPlanView.of(view.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "analyses")
    CompletableFuture<List<NonconformityAnalysisView>> analysesOf(
            NonconformityView view, DataFetchingEnvironment environment) {
        return analyses.load(environment, view.scope(), view.one().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> NonconformityAnalysisView.of(view.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "actions")
    CompletableFuture<Connection<CorrectiveActionView>> actionsOf(
            NonconformityView view,
            @Argument @Nullable CorrectiveActionFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return actions.load(
                environment,
                view.scope(),
                Ref.in(view.scope(), view.one().id()),
                filter == null ? CorrectiveActionFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = NonconformityView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            NonconformityView view,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, view.scope(), view.one().id(), loader);
    }

    @SchemaMapping(typeName = NonconformityView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            NonconformityView view,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, view.scope(), view.one().id(), loader);
    }

    /// What may be done to an action is decided by the state of its nonconformity.
    @SchemaMapping(typeName = CorrectiveActionView.TYPE, field = "allowedActions")
    CompletableFuture<List<CorrectiveActionAction>> allowedActionsOfAction(
            CorrectiveActionView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                        Entity.<NonconformityView>load(
                                environment,
                                NonconformityView.TYPE,
                                view.scope(),
                                view.action().nonconformity()),
                        "There is an id")
                .thenCombine(
                        asking.is(view.action().owner(), view.scope(), environment),
                        (one, isOwner) ->
                                view.action().allowedActions(view.scope(), one.state(), isOwner));
    }

    @SchemaMapping(typeName = FindingView.TYPE, field = "nonconformities")
    CompletableFuture<List<NonconformityView>> ofFinding(
            FindingView view, DataFetchingEnvironment environment) {
        return ofFindings
                .load(environment, view.scope(), new FindingId(view.id().key()))
                .thenApply(all -> views(view.scope(), all));
    }

    @SchemaMapping(typeName = IncidentView.TYPE, field = "nonconformities")
    CompletableFuture<List<NonconformityView>> ofIncident(
            IncidentView view, DataFetchingEnvironment environment) {
        return ofIncidents
                .load(environment, view.scope(), view.incident().id())
                .thenApply(all -> views(view.scope(), all));
    }

    private static List<NonconformityView> views(TenantScope scope, List<Nonconformity> all) {
        return all.stream().map(one -> NonconformityView.of(scope, one)).toList();
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "extensions")
    CompletableFuture<List<NonconformityExtensionView>> extensionsOf(
            NonconformityView view, DataFetchingEnvironment environment) {
        return extensions
                .load(environment, view.scope(), view.one().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(
                                                one ->
                                                        NonconformityExtensionView.of(
                                                                view.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = "NonconformityExtension", field = "letterEvidence")
    @Nullable CompletableFuture<EvidenceView> letterOfExtension(
            NonconformityExtensionView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, EvidenceView.TYPE, view.scope(), view.letterEvidenceId());
    }

    @SchemaMapping(typeName = "NonconformityExtension", field = "askedBy")
    CompletableFuture<PersonView> askedByOfExtension(
            NonconformityExtensionView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.askedById());
    }

    @SchemaMapping(typeName = "NonconformityExtension", field = "answeredBy")
    @Nullable CompletableFuture<PersonView> answeredByOfExtension(
            NonconformityExtensionView view, DataLoader<PersonId, PersonView> loader) {
        var by = view.answeredById();
        return by == null ? null : loader.load(by);
    }

    @SchemaMapping(typeName = "NonconformityBodyStanding", field = "audit")
    @Nullable CompletableFuture<PlannedAuditView> auditOfBodyStanding(
            NonconformityView.BodyStandingView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, PlannedAuditView.TYPE, view.scope(), view.auditId());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "site")
    @Nullable CompletableFuture<SiteView> siteOfNonconformity(
            NonconformityView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, SiteView.TYPE, view.scope(), view.one().content().site());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "managementSystem")
    @Nullable CompletableFuture<ManagementSystemView> managementSystemOfNonconformity(
            NonconformityView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                ManagementSystemView.TYPE,
                view.scope(),
                view.one().content().managementSystem());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "incident")
    @Nullable CompletableFuture<IncidentView> incidentOfNonconformity(
            NonconformityView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, IncidentView.TYPE, view.scope(), view.one().content().incident());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "finding")
    @Nullable CompletableFuture<FindingView> findingOfNonconformity(
            NonconformityView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, FindingView.TYPE, view.scope(), view.one().content().finding());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "owner")
    @Nullable CompletableFuture<ColleagueView> ownerOfNonconformity(
            NonconformityView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, view.scope(), view.one().owner());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "analysis")
    @Nullable CompletableFuture<NonconformityAnalysisView> analysisOfNonconformity(
            NonconformityView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, NonconformityAnalysisView.TYPE, view.scope(), view.one().analysis());
    }

    @SchemaMapping(typeName = NonconformityView.TYPE, field = "followUpOf")
    @Nullable CompletableFuture<NonconformityView> followUpOfOfNonconformity(
            NonconformityView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, NonconformityView.TYPE, view.scope(), view.one().followUpOf());
    }

    @SchemaMapping(typeName = NonconformityAnalysisView.TYPE, field = "nonconformity")
    @Nullable CompletableFuture<NonconformityView> nonconformityOfNonconformityAnalysis(
            NonconformityAnalysisView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, NonconformityView.TYPE, view.scope(), view.nonconformityId());
    }

    @SchemaMapping(typeName = "NonconformityPlan", field = "analysis")
    @Nullable CompletableFuture<NonconformityAnalysisView> analysisOfNonconformityPlan(
            NonconformityPlanView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, NonconformityAnalysisView.TYPE, view.scope(), view.analysisId());
    }

    @SchemaMapping(typeName = CorrectiveActionView.TYPE, field = "nonconformity")
    @Nullable CompletableFuture<NonconformityView> nonconformityOfCorrectiveAction(
            CorrectiveActionView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, NonconformityView.TYPE, view.scope(), view.action().nonconformity());
    }

    @SchemaMapping(typeName = CorrectiveActionView.TYPE, field = "owner")
    @Nullable CompletableFuture<ColleagueView> ownerOfCorrectiveAction(
            CorrectiveActionView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, view.scope(), view.action().owner());
    }

    @SchemaMapping(typeName = CorrectiveActionView.TYPE)
    @Nullable CompletableFuture<EvidenceView> shownBy(
            CorrectiveActionView view, DataFetchingEnvironment environment) {
        var completion = view.action().completion();
        return Entity.load(
                environment,
                EvidenceView.TYPE,
                view.scope(),
                completion == null ? null : completion.evidence());
    }

    @SchemaMapping(typeName = "NonconformityEffectivenessReview", field = "followUp")
    @Nullable CompletableFuture<NonconformityView> followUpOfReview(
            NonconformityView.EffectivenessView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, NonconformityView.TYPE, view.scope(), view.followUpId());
    }

    @SchemaMapping(typeName = "Nonconformity", field = "recordedBy")
    CompletableFuture<PersonView> recordedByOfNonconformity(
            NonconformityView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.one().recordedBy());
    }

    @SchemaMapping(typeName = "NonconformityGradeChange", field = "changedBy")
    CompletableFuture<PersonView> changedByOfGradeChange(
            GradeChange view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.by());
    }

    @SchemaMapping(typeName = "NonconformityAnalysis", field = "analysedBy")
    CompletableFuture<PersonView> analysedByOfNonconformityAnalysis(
            NonconformityAnalysisView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.analysedById());
    }

    @SchemaMapping(typeName = "NonconformityPlan", field = "submittedBy")
    CompletableFuture<PersonView> submittedByOfNonconformityPlan(
            NonconformityPlanView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.submittedById());
    }

    @SchemaMapping(typeName = "NonconformityPlan", field = "answeredBy")
    @Nullable CompletableFuture<PersonView> answeredByOfNonconformityPlan(
            NonconformityPlanView view, DataLoader<PersonId, PersonView> loader) {
        var by = view.answeredById();
        return by == null ? null : loader.load(by);
    }

    @SchemaMapping(typeName = "NonconformityVerification", field = "verifiedBy")
    CompletableFuture<PersonView> verifiedByOfVerification(
            NonconformityView.VerificationView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.verifiedById());
    }

    @SchemaMapping(typeName = "NonconformityEffectivenessReview", field = "reviewedBy")
    CompletableFuture<PersonView> reviewedByOfEffectiveness(
            NonconformityView.EffectivenessView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.reviewedById());
    }

    @SchemaMapping(typeName = "NonconformityContest", field = "contestedBy")
    CompletableFuture<PersonView> contestedByOfContest(
            NonconformityView.ContestView view, DataLoader<PersonId, PersonView> loader) {
        return loader.load(view.contestedById());
    }

    @SchemaMapping(typeName = "NonconformityContest", field = "endedBy")
    @Nullable CompletableFuture<PersonView> endedByOfContest(
            NonconformityView.ContestView view, DataLoader<PersonId, PersonView> loader) {
        var by = view.endedById();
        return by == null ? null : loader.load(by);
    }
}
