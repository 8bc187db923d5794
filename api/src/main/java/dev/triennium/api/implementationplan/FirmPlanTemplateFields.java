package dev.triennium.api.implementationplan;

import dev.triennium.api.firmtemplate.FirmTemplateFilterInput;
import dev.triennium.api.firmtemplate.FirmTemplateLists;
import dev.triennium.api.firmtemplate.FirmTemplateRights;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.LevelReads;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.References;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplateAction;
import dev.triennium.domain.firmtemplate.FirmTemplateOrder;
import dev.triennium.domain.firmtemplate.FirmTemplateVersionId;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.FirmPlanContent;
import dev.triennium.domain.implementationplan.FirmPlanTemplateId;
import dev.triennium.domain.implementationplan.FirmPlanTemplateRepository;
import dev.triennium.domain.implementationplan.ImplementationPlan.TemplateVersion;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below a firm's own templates of plans.
@Controller
class FirmPlanTemplateFields {

    private static final String TYPE = FirmPlanTemplateView.TYPE;
    private static final String VERSION = FirmPlanTemplateVersionView.TYPE;
    private static final String TASK = FirmPlanTaskView.TYPE;
    private static final String TASKS = VERSION + ".tasks";
    private static final String OF_PLAN = "PlanTemplateVersion.firmTemplate";

    private record OfPlan(PersonId reader, FirmPlanTemplateId template) {}

    private final FirmPlanTemplateRepository templates;
    private final FirmTemplateRights rights;
    private final Authorizer authorizer;
    private final FirmTemplateLists<FirmPlanTemplateView, FirmPlanTemplateVersionView> lists;

    FirmPlanTemplateFields(
            FirmPlanTemplateRepository templates,
            FirmTemplateRights rights,
            Authorizer authorizer,
            BatchLoaderRegistry registry) {
        this.templates = templates;
        this.rights = rights;
        this.authorizer = authorizer;
        this.lists =
                new FirmTemplateLists<>(
                        registry,
                        "Firm.planTemplates",
                        TYPE,
                        authorizer,
                        templates,
                        FirmPlanTemplateView::of,
                        FirmPlanTemplateVersionView::of);
        registry.<FirmTemplateVersionId, FirmPlanContent>forName(TASKS)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(templates::listContents));
        registry.<OfPlan, FirmPlanTemplateView>forName(OF_PLAN)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(this::ofPlans));
    }

    /// A plan says to the firm's people which of their templates it was made from.
    private Map<OfPlan, FirmPlanTemplateView> ofPlans(Set<OfPlan> keys) {
        var found =
                templates.list(
                        keys.stream()
                                .map(key -> key.template().inFirm())
                                .collect(Collectors.toSet()));
        var firms = found.values().stream().map(FirmTemplate::firm).collect(Collectors.toSet());
        var views = new HashMap<OfPlan, FirmPlanTemplateView>();
        keys.stream()
                .collect(Collectors.groupingBy(OfPlan::reader))
                .forEach(
                        (reader, asked) -> {
                            var open = authorizer.firms(reader, firms, Permission.READ_FIRM);
                            for (var key : asked) {
                                var template = found.get(key.template().inFirm());
                                if (template != null && open.contains(template.firm())) {
                                    views.put(key, FirmPlanTemplateView.of(template));
                                }
                            }
                        });
        return views;
    }

    @SchemaMapping(typeName = "PlanTemplateVersion")
    @Nullable CompletableFuture<FirmPlanTemplateView> firmTemplate(
            TemplateVersion version, Caller caller, DataFetchingEnvironment environment) {
        var own = version.own();
        return own == null
                ? null
                : Objects.requireNonNull(
                                environment.<OfPlan, FirmPlanTemplateView>getDataLoader(OF_PLAN),
                                OF_PLAN)
                        .load(new OfPlan(caller.person(), own));
    }

    @SchemaMapping(typeName = "PlanTemplateVersion")
    boolean isOfFirm(TemplateVersion version) {
        return version.own() != null;
    }

    @SchemaMapping(typeName = "Firm")
    CompletableFuture<Connection<FirmPlanTemplateView>> planTemplates(
            FirmView firm,
            @Argument @Nullable FirmTemplateFilterInput filter,
            @Argument FirmTemplateOrder orderBy,
            PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return lists.templates(environment, caller, firm.firm(), filter, orderBy, page);
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<Connection<FirmPlanTemplateVersionView>> versions(
            FirmPlanTemplateView template,
            PageArguments page,
            Caller caller,
            DataFetchingEnvironment environment) {
        return lists.versions(environment, caller, template.kept(), page);
    }

    @SchemaMapping(typeName = TYPE)
    String name(FirmPlanTemplateView template, Locale locale) {
        return name(template.latestVersion(), locale);
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<FirmView> firm(
            FirmPlanTemplateView template, DataLoader<FirmId, FirmView> loader) {
        return loader.load(template.firmId());
    }

    @SchemaMapping(typeName = TYPE)
    @Nullable CompletableFuture<PersonView> retiredBy(
            FirmPlanTemplateView template, DataLoader<PersonId, PersonView> loader) {
        return References.load(template.retiredById(), loader);
    }

    @SchemaMapping(typeName = TYPE)
    CompletableFuture<List<FirmTemplateAction>> allowedActions(
            FirmPlanTemplateView template, Caller caller, DataFetchingEnvironment environment) {
        return rights.allowedActions(environment, caller, template.kept());
    }

    @SchemaMapping(typeName = VERSION)
    String name(FirmPlanTemplateVersionView version, Locale locale) {
        return FirmPlanTemplateVersionView.in(version.kept().name(), locale);
    }

    @SchemaMapping(typeName = VERSION)
    CompletableFuture<List<FirmPlanTaskView>> tasks(
            FirmPlanTemplateVersionView version, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                        environment.<FirmTemplateVersionId, FirmPlanContent>getDataLoader(TASKS),
                        TASKS)
                .load(version.kept().id())
                .thenApply(content -> content.tasks().stream().map(FirmPlanTaskView::of).toList());
    }

    @SchemaMapping(typeName = VERSION)
    CompletableFuture<PersonView> savedBy(
            FirmPlanTemplateVersionView version, DataLoader<PersonId, PersonView> loader) {
        return loader.load(version.savedById());
    }

    @SchemaMapping(typeName = TASK)
    String name(FirmPlanTaskView task, Locale locale) {
        return PlanWords.in(task.names(), locale);
    }

    @SchemaMapping(typeName = TASK)
    String description(FirmPlanTaskView task, Locale locale) {
        return PlanWords.in(task.descriptions(), locale);
    }
}
