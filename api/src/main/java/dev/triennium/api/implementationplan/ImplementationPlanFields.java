package dev.triennium.api.implementationplan;

import dev.triennium.api.gapanalysis.AssessmentItemView;
import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.LevelReads;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.implementationplan.PlanScheduleView.DatesView;
import dev.triennium.api.implementationplan.PlanScheduleView.LoadView;
import dev.triennium.api.implementationplan.PlanScheduleView.PhaseView;
import dev.triennium.api.money.MoneyView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.CommonTemplate;
import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.ImplementationPlanRepository;
import dev.triennium.domain.implementationplan.ImplementationPlanService;
import dev.triennium.domain.implementationplan.PlanBaseline;
import dev.triennium.domain.implementationplan.PlanBaselineRepository;
import dev.triennium.domain.implementationplan.PlanGate;
import dev.triennium.domain.implementationplan.PlanGates;
import dev.triennium.domain.implementationplan.PlanOutlook;
import dev.triennium.domain.implementationplan.PlanOutlooks;
import dev.triennium.domain.implementationplan.PlanSources;
import dev.triennium.domain.implementationplan.PlanTask;
import dev.triennium.domain.implementationplan.PlanTaskAction;
import dev.triennium.domain.implementationplan.PlanTaskFilter;
import dev.triennium.domain.implementationplan.PlanTaskGaps;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.implementationplan.PlanTaskRepository;
import dev.triennium.domain.implementationplan.TaskDependency;
import dev.triennium.domain.implementationplan.TaskEffort;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The fields below the root fields of implementation plans: each level in as many statements,
/// however many tasks it has.
@Controller
class ImplementationPlanFields {

    private static final String PLAN = ImplementationPlanView.TYPE;
    private static final String TASK = PlanTaskView.TYPE;
    private static final String DEPENDENCY = "PlanTaskDependency";
    private static final String REQUIREMENT = "PlanTaskRequirement";
    private static final String PHASE = "PlanPhaseState";
    private static final String BASELINE = PlanBaselineView.TYPE;

    private static final String OUTLOOK = "ImplementationPlan.outlook";
    private static final String GATES = "ImplementationPlan.gates";
    private static final String GAPS = "PlanTask.gaps";

    /// As whom the caller stands in the staff register.
    private static final String OWN = "PlanTask.own";

    private final PlanOutlooks outlooks;
    private final PlanGates gates;
    private final PlanTaskGaps gaps;
    private final PlanSources sources;
    private final ImplementationPlanService service;
    private final ColleagueRepository colleagues;
    private final ChildConnections<TenantId, ImplementationPlan, ImplementationPlanView> ofTenants;
    private final ChildConnections<Ref<ImplementationPlanId>, PlanBaseline, PlanBaselineView>
            baselinesOfPlans;
    private final FilteredConnections<
                    Ref<ImplementationPlanId>, PlanTaskFilter, PlanTask, PlanTaskView>
            tasksOfPlans;

    ImplementationPlanFields(
            ImplementationPlanRepository plans,
            PlanTaskRepository tasks,
            PlanBaselineRepository baselines,
            PlanOutlooks outlooks,
            PlanGates gates,
            PlanTaskGaps gaps,
            PlanSources sources,
            ImplementationPlanService service,
            ColleagueRepository colleagues,
            BatchLoaderRegistry registry) {
        this.outlooks = outlooks;
        this.gates = gates;
        this.gaps = gaps;
        this.sources = sources;
        this.service = service;
        this.colleagues = colleagues;
        this.ofTenants =
                ChildConnections.register(
                        registry,
                        "Tenant.implementationPlans",
                        (scopes, _, page) -> plans.pages(scopes, page),
                        ImplementationPlanView::of);
        this.baselinesOfPlans =
                ChildConnections.register(
                        registry,
                        "ImplementationPlan.baselines",
                        baselines::pages,
                        PlanBaselineView::of);
        this.tasksOfPlans =
                FilteredConnections.register(
                        registry, "ImplementationPlan.tasks", tasks::pages, PlanTaskView::of);
        registry.<OutlookKey, PlanOutlook>forName(OUTLOOK)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::outlooks));
        registry.<OutlookKey, List<PlanGate>>forName(GATES)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::gates));
        registry.<PlanTaskView, List<AssessmentItemView>>forName(GAPS)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::gaps));
        registry.<TenantScope, Optional<ColleagueId>>forName(OWN)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::own));
    }

    private record OutlookKey(
            TenantScope scope, ImplementationPlanId plan, ComputedOutlooks computed) {

        Ref<ImplementationPlanId> ref() {
            return Ref.in(scope, plan);
        }
    }

    /// What one root field has computed already is not computed again by its further levels.
    private Map<OutlookKey, PlanOutlook> outlooks(Set<OutlookKey> keys) {
        var found = new HashMap<OutlookKey, PlanOutlook>();
        var wanted = new ArrayList<OutlookKey>();
        for (var key : keys) {
            key.computed()
                    .find(key.scope(), key.plan())
                    .ifPresentOrElse(known -> found.put(key, known), () -> wanted.add(key));
        }
        if (!wanted.isEmpty()) {
            var computed =
                    outlooks.list(
                            TenantScopes.of(wanted.stream().map(OutlookKey::scope).toList()),
                            wanted.stream().map(OutlookKey::ref).collect(Collectors.toSet()));
            for (var key : wanted) {
                var outlook = computed.get(key.ref());
                if (outlook != null) {
                    key.computed().keep(key.scope(), outlook);
                    found.put(key, outlook);
                }
            }
        }
        return found;
    }

    private Map<OutlookKey, List<PlanGate>> gates(Set<OutlookKey> keys) {
        var computed = outlooks(keys);
        var wanted = new HashMap<Ref<ImplementationPlanId>, PlanOutlook>();
        computed.forEach((key, outlook) -> wanted.put(key.ref(), outlook));
        var found =
                gates.list(TenantScopes.of(keys.stream().map(OutlookKey::scope).toList()), wanted);
        var standing = new HashMap<OutlookKey, List<PlanGate>>();
        keys.forEach(key -> standing.put(key, found.getOrDefault(key.ref(), List.of())));
        return standing;
    }

    private Map<PlanTaskView, List<AssessmentItemView>> gaps(Set<PlanTaskView> tasks) {
        var wanted = new HashMap<Ref<PlanTaskId>, PlanTask>();
        tasks.forEach(view -> wanted.put(ref(view), view.task()));
        var found =
                gaps.list(
                        TenantScopes.of(tasks.stream().map(PlanTaskView::scope).toList()), wanted);
        var views = new HashMap<PlanTaskView, List<AssessmentItemView>>();
        for (var view : tasks) {
            views.put(
                    view,
                    found.getOrDefault(ref(view), List.of()).stream()
                            .map(item -> AssessmentItemView.of(view.scope(), item))
                            .toList());
        }
        return views;
    }

    private static Ref<PlanTaskId> ref(PlanTaskView view) {
        return Ref.in(view.scope(), view.task().id());
    }

    private static CompletableFuture<PlanOutlook> outlook(
            DataFetchingEnvironment environment, TenantScope scope, ImplementationPlanId plan) {
        return load(environment, OUTLOOK, key(environment, scope, plan));
    }

    private static OutlookKey key(
            DataFetchingEnvironment environment, TenantScope scope, ImplementationPlanId plan) {
        return new OutlookKey(scope, plan, ComputedOutlooks.of(environment.getGraphQlContext()));
    }

    private static <K, V> CompletableFuture<V> load(
            DataFetchingEnvironment environment, String name, K key) {
        return Objects.requireNonNull(environment.<K, V>getDataLoader(name), name).load(key);
    }

    private Map<TenantScope, Optional<ColleagueId>> own(Set<TenantScope> scopes) {
        var callers = new HashMap<TenantScope, Ref<PersonId>>();
        for (var scope : scopes) {
            if (scope.person() != null) {
                callers.put(scope, Ref.in(scope, scope.person()));
            }
        }
        var found = colleagues.listByPerson(TenantScopes.of(scopes), callers.values());
        var own = new HashMap<TenantScope, Optional<ColleagueId>>();
        for (var scope : scopes) {
            var caller = callers.get(scope);
            own.put(
                    scope,
                    Optional.ofNullable(caller == null ? null : found.get(caller))
                            .map(Colleague::id));
        }
        return own;
    }

    @SchemaMapping(typeName = "Tenant", field = "implementationPlans")
    CompletableFuture<Connection<ImplementationPlanView>> ofTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return ofTenants.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = PLAN)
    CompletableFuture<Connection<PlanTaskView>> tasks(
            ImplementationPlanView plan,
            @Argument @Nullable PlanTaskFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return tasksOfPlans.load(
                environment,
                plan.scope(),
                Ref.in(plan.scope(), plan.plan().id()),
                filter == null ? PlanTaskFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = PLAN)
    @Nullable CompletableFuture<AssessmentView> assessment(
            ImplementationPlanView plan, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, AssessmentView.TYPE, plan.scope(), plan.plan().assessment());
    }

    @SchemaMapping(typeName = PLAN)
    @Nullable CompletableFuture<PersonView> createdBy(
            ImplementationPlanView plan, DataLoader<PersonId, PersonView> loader) {
        return References.load(plan.plan().createdBy(), loader);
    }

    @SchemaMapping(typeName = PLAN)
    CompletableFuture<PlanScheduleView> schedule(
            ImplementationPlanView plan, DataFetchingEnvironment environment) {
        return outlook(environment, plan.scope(), plan.plan().id())
                .thenApply(found -> PlanScheduleView.of(plan.scope(), found));
    }

    @SchemaMapping(typeName = PLAN, field = "gates")
    CompletableFuture<List<PlanGateView>> gatesOfPlan(
            ImplementationPlanView plan, DataFetchingEnvironment environment) {
        return ImplementationPlanFields.<OutlookKey, List<PlanGate>>load(
                        environment, GATES, key(environment, plan.scope(), plan.plan().id()))
                .thenApply(
                        found ->
                                found.stream()
                                        .map(gate -> PlanGateView.of(plan.scope(), gate))
                                        .toList());
    }

    @SchemaMapping(typeName = PLAN)
    CompletableFuture<Connection<PlanBaselineView>> baselines(
            ImplementationPlanView plan, PageArguments page, DataFetchingEnvironment environment) {
        return baselinesOfPlans.load(
                environment, plan.scope(), Ref.in(plan.scope(), plan.plan().id()), page);
    }

    @SchemaMapping(typeName = BASELINE, field = "plan")
    @Nullable CompletableFuture<ImplementationPlanView> planOfBaseline(
            PlanBaselineView baseline, DataFetchingEnvironment environment) {
        return Entity.load(environment, PLAN, baseline.scope(), baseline.baseline().plan());
    }

    @SchemaMapping(typeName = BASELINE)
    @Nullable CompletableFuture<PersonView> takenBy(
            PlanBaselineView baseline, DataLoader<PersonId, PersonView> loader) {
        return References.load(baseline.baseline().takenBy(), loader);
    }

    @SchemaMapping(typeName = BASELINE)
    CompletableFuture<List<PlanBaselineView.DaysView>> days(
            PlanBaselineView baseline, DataFetchingEnvironment environment) {
        return outlookOf(baseline, environment).thenApply(baseline::days);
    }

    @SchemaMapping(typeName = BASELINE)
    CompletableFuture<PlanBaselineView.ForecastView> forecast(
            PlanBaselineView baseline, DataFetchingEnvironment environment) {
        return outlookOf(baseline, environment).thenApply(baseline::forecast);
    }

    @SchemaMapping(typeName = BASELINE)
    CompletableFuture<PlanBaselineView.BurnUpView> burnUp(
            PlanBaselineView baseline, DataFetchingEnvironment environment) {
        return outlookOf(baseline, environment).thenApply(baseline::burnUp);
    }

    private static CompletableFuture<PlanOutlook> outlookOf(
            PlanBaselineView baseline, DataFetchingEnvironment environment) {
        return outlook(environment, baseline.scope(), baseline.baseline().plan());
    }

    @SchemaMapping(typeName = TASK)
    CompletableFuture<@Nullable MoneyView> cost(
            PlanTaskView task, DataFetchingEnvironment environment) {
        var content = task.task().content();
        return cost(environment, task.scope(), task.task(), content.effort(), content.expense());
    }

    @SchemaMapping(typeName = "PlanTaskSpending", field = "cost")
    CompletableFuture<@Nullable MoneyView> costOfSpending(
            PlanTaskSpendingView spending, DataFetchingEnvironment environment) {
        var spent = spending.task().spending();
        return cost(
                environment, spending.scope(), spending.task(), spent.effort(), spent.expense());
    }

    /// By the rates of the plan.
    private static CompletableFuture<@Nullable MoneyView> cost(
            DataFetchingEnvironment environment,
            TenantScope scope,
            PlanTask task,
            TaskEffort effort,
            @Nullable Money expense) {
        CompletableFuture<ImplementationPlanView> plan =
                Objects.requireNonNull(
                        Entity.load(environment, ImplementationPlanView.TYPE, scope, task.plan()));
        return plan.thenApply(
                view -> {
                    var rates = view.plan().terms().rates();
                    return rates == null ? null : MoneyView.of(rates.cost(effort, expense));
                });
    }

    @SchemaMapping(typeName = "PlanSchedule")
    CompletableFuture<List<LoadView>> load(
            PlanScheduleView schedule, DataFetchingEnvironment environment) {
        var owners = List.copyOf(schedule.outlook().owners());
        return Entity.<ColleagueView>loadAll(
                        environment, ColleagueView.TYPE, schedule.scope(), owners)
                .thenApply(colleagues -> schedule.load(daysPerWeek(owners, colleagues)));
    }

    private static Map<ColleagueId, BigDecimal> daysPerWeek(
            List<ColleagueId> owners, List<ColleagueView> colleagues) {
        var days = new HashMap<ColleagueId, BigDecimal>();
        for (var index = 0; index < owners.size(); index++) {
            var own = colleagues.get(index).colleague().profile().daysPerWeek();
            if (own != null) {
                days.put(owners.get(index), own);
            }
        }
        return days;
    }

    @SchemaMapping(typeName = "PlanWeekLoad")
    @Nullable CompletableFuture<ColleagueView> colleague(
            LoadView load, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, load.scope(), load.colleagueId());
    }

    @SchemaMapping(typeName = PLAN)
    List<PlanProposalView> proposals(ImplementationPlanView plan) {
        return service.proposals(plan.scope(), plan.plan()).stream()
                .map(proposal -> PlanProposalView.of(plan.scope(), proposal))
                .toList();
    }

    @SchemaMapping(typeName = PHASE, field = "name")
    String nameOfPhase(PhaseView phase, Locale locale) {
        return PlanWords.in(words(phase).name(), locale);
    }

    @SchemaMapping(typeName = PHASE, field = "purpose")
    String purposeOfPhase(PhaseView phase, Locale locale) {
        return PlanWords.in(words(phase).purpose(), locale);
    }

    private CommonTemplate.Phase words(PhaseView phase) {
        return Objects.requireNonNull(sources.templates().common().phases().get(phase.phase()));
    }

    @SchemaMapping(typeName = TASK)
    @Nullable String role(PlanTaskView task, Locale locale) {
        var role = task.task().hands().role();
        var known = role == null ? null : sources.templates().common().roles().get(role);
        return known == null ? role : PlanWords.in(known.name(), locale);
    }

    @SchemaMapping(typeName = TASK, field = "plan")
    @Nullable CompletableFuture<ImplementationPlanView> planOfTask(
            PlanTaskView task, DataFetchingEnvironment environment) {
        return Entity.load(environment, PLAN, task.scope(), task.task().plan());
    }

    @SchemaMapping(typeName = TASK)
    @Nullable CompletableFuture<ColleagueView> owner(
            PlanTaskView task, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, task.scope(), task.task().hands().owner());
    }

    @SchemaMapping(typeName = TASK)
    CompletableFuture<List<ColleagueView>> participants(
            PlanTaskView task, DataFetchingEnvironment environment) {
        return Entity.loadAll(
                environment, ColleagueView.TYPE, task.scope(), task.task().hands().participants());
    }

    @SchemaMapping(typeName = TASK)
    CompletableFuture<@Nullable DatesView> dates(
            PlanTaskView task, DataFetchingEnvironment environment) {
        return outlook(environment, task.scope(), task.task().plan())
                .thenApply(outlook -> DatesView.of(outlook, task.task()).orElse(null));
    }

    @SchemaMapping(typeName = TASK)
    CompletableFuture<List<PlanTaskAction>> allowedActions(
            PlanTaskView task, DataFetchingEnvironment environment) {
        return ImplementationPlanFields.<TenantScope, Optional<ColleagueId>>load(
                        environment, OWN, task.scope())
                .thenApply(own -> task.task().allowedActions(task.scope(), own.orElse(null)));
    }

    /// The GraphQL type `PlanTaskDependency`.
    ///
    /// @param scope no field of the SDL
    /// @param after no field of the SDL: what `predecessor` is read by
    record DependencyView(
            TenantScope scope,
            TaskDependency after,
            int lag,
            boolean isSoft,
            @Nullable Integer shortenedLag,
            @Nullable String shortenedBecause) {

        static DependencyView of(TenantScope scope, TaskDependency after) {
            var shortened = after.shortened();
            return new DependencyView(
                    scope,
                    after,
                    after.lag(),
                    after.isSoft(),
                    shortened == null ? null : shortened.lag(),
                    shortened == null ? null : shortened.reason());
        }
    }

    @SchemaMapping(typeName = TASK)
    List<DependencyView> dependencies(PlanTaskView task) {
        return task.task().after().stream()
                .map(one -> DependencyView.of(task.scope(), one))
                .toList();
    }

    @SchemaMapping(typeName = DEPENDENCY)
    @Nullable CompletableFuture<PlanTaskView> predecessor(
            DependencyView dependency, DataFetchingEnvironment environment) {
        return Entity.load(environment, TASK, dependency.scope(), dependency.after().predecessor());
    }

    @SchemaMapping(typeName = TASK)
    List<Reached> requirements(PlanTaskView task) {
        return task.task().content().serves();
    }

    @SchemaMapping(typeName = TASK, field = "gaps")
    CompletableFuture<List<AssessmentItemView>> gapsOfTask(
            PlanTaskView task, DataFetchingEnvironment environment) {
        return load(environment, GAPS, task);
    }

    @SchemaMapping(typeName = REQUIREMENT)
    CompletableFuture<StandardView> standard(
            Reached requirement, DataLoader<StandardId, StandardView> loader) {
        return loader.load(requirement.standard());
    }

    @SchemaMapping(typeName = REQUIREMENT)
    @Nullable CompletableFuture<ClauseView> clause(
            Reached requirement, DataLoader<ClauseId, ClauseView> loader) {
        return References.load(requirement.clause(), loader);
    }

    @SchemaMapping(typeName = REQUIREMENT)
    @Nullable CompletableFuture<ControlView> control(
            Reached requirement, DataLoader<ControlId, ControlView> loader) {
        return References.load(requirement.control(), loader);
    }
}
