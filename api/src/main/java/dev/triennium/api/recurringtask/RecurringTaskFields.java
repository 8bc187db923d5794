package dev.triennium.api.recurringtask;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.implementationplan.PlanTaskView;
import dev.triennium.api.register.AskingColleague;
import dev.triennium.api.register.LinkFields;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.recurringtask.RecordedDay;
import dev.triennium.domain.recurringtask.RecurringTask;
import dev.triennium.domain.recurringtask.RecurringTaskAction;
import dev.triennium.domain.recurringtask.RecurringTaskDay;
import dev.triennium.domain.recurringtask.RecurringTaskDays;
import dev.triennium.domain.recurringtask.RecurringTaskFilter;
import dev.triennium.domain.recurringtask.RecurringTaskId;
import dev.triennium.domain.recurringtask.RecurringTaskOrder;
import dev.triennium.domain.recurringtask.RecurringTaskRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// The recurring tasks of an organisation, and what stands below them.
@Controller
class RecurringTaskFields {

    private record Wanted(RecurringTaskFilter filter, RecurringTaskOrder order) {}

    private final FilteredConnections<TenantId, Wanted, RecurringTask, RecurringTaskView> ofTenants;
    private final ChildConnections<Ref<PlanTaskId>, RecurringTask, RecurringTaskView> ofPlanTasks;
    private final LinkFields<RecurringTaskId> links;
    private final Part<RecurringTaskId, List<RecordedDay>> recorded;
    private final AskingColleague asking;
    private final RecurringTaskDays days;
    private final Clock clock;

    RecurringTaskFields(
            RecurringTaskRepository tasks,
            ColleagueRepository colleagues,
            RecurringTaskDays days,
            Clock clock,
            BatchLoaderRegistry registry) {
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.recurringTasks",
                        (scopes, _, wanted, page) ->
                                tasks.pages(scopes, wanted.filter(), wanted.order(), page),
                        RecurringTaskView::of);
        this.ofPlanTasks =
                ChildConnections.register(
                        registry,
                        "PlanTask.recurringTasks",
                        tasks::pagesOfPlanTasks,
                        RecurringTaskView::of);
        this.links = LinkFields.register(registry, RecurringTaskView.TYPE, tasks::listLinks);
        this.recorded =
                Part.register(registry, "RecurringTask.days", tasks::listRecorded, List.of());
        this.asking =
                AskingColleague.register(registry, "RecurringTask.allowedActions", colleagues);
        this.days = days;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "Tenant", field = "recurringTasks")
    CompletableFuture<Connection<RecurringTaskView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable RecurringTaskFilterInput filter,
            @Argument RecurringTaskOrder orderBy,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                new Wanted(filter == null ? RecurringTaskFilter.ALL : filter.toFilter(), orderBy),
                page);
    }

    @SchemaMapping(typeName = PlanTaskView.TYPE, field = "recurringTasks")
    CompletableFuture<Connection<RecurringTaskView>> ofPlanTask(
            PlanTaskView task, PageArguments page, DataFetchingEnvironment environment) {
        return ofPlanTasks.load(
                environment, task.scope(), Ref.in(task.scope(), task.task().id()), page);
    }

    /// Who is asked is the one whose task it may be.
    @SchemaMapping(typeName = RecurringTaskView.TYPE)
    CompletableFuture<List<RecurringTaskAction>> allowedActions(
            RecurringTaskView view, DataFetchingEnvironment environment) {
        var scope = view.scope();
        var task = view.task();
        return asking.is(task.owner(), scope, environment)
                .thenApply(isOwner -> task.allowedActions(scope, isOwner));
    }

    @SchemaMapping(typeName = RecurringTaskView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            RecurringTaskView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, view.scope(), view.task().owner());
    }

    @SchemaMapping(typeName = RecurringTaskView.TYPE)
    @Nullable CompletableFuture<PlanTaskView> planTask(
            RecurringTaskView view, DataFetchingEnvironment environment) {
        var origin = view.task().origin();
        return Entity.load(
                environment,
                PlanTaskView.TYPE,
                view.scope(),
                origin == null ? null : origin.planTask());
    }

    @SchemaMapping(typeName = RecurringTaskView.TYPE)
    CompletableFuture<List<RecurringTaskDayView>> days(
            RecurringTaskView view,
            @Argument RecurringTaskDay.@Nullable State state,
            DataFetchingEnvironment environment) {
        var scope = view.scope();
        return recorded.load(environment, scope, view.task().id())
                .thenApply(
                        known ->
                                days
                                        .list(view.task(), known, scope.zone(), scope.today(clock))
                                        .stream()
                                        .filter(day -> state == null || day.state() == state)
                                        .map(RecurringTaskDayView::of)
                                        .toList());
    }

    @SchemaMapping(typeName = RecurringTaskDayView.TYPE)
    @Nullable CompletableFuture<PersonView> recordedBy(
            RecurringTaskDayView day, DataLoader<PersonId, PersonView> loader) {
        return References.load(day.recordedById(), loader);
    }

    @SchemaMapping(typeName = RecurringTaskEndingView.TYPE)
    @Nullable CompletableFuture<PersonView> endedBy(
            RecurringTaskEndingView ending, DataLoader<PersonId, PersonView> loader) {
        return References.load(ending.endedById(), loader);
    }

    @SchemaMapping(typeName = RecurringTaskView.TYPE)
    CompletableFuture<List<ClauseView>> clauses(
            RecurringTaskView view,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return links.clauses(environment, view.scope(), view.task().id(), loader);
    }

    @SchemaMapping(typeName = RecurringTaskView.TYPE)
    CompletableFuture<List<ControlView>> controls(
            RecurringTaskView view,
            DataLoader<ControlId, ControlView> loader,
            DataFetchingEnvironment environment) {
        return links.controls(environment, view.scope(), view.task().id(), loader);
    }
}
