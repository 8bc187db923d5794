package dev.triennium.api.managementsystem;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Lists;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.managementsystem.ScopeStatementView.EffectivePersonnelView;
import dev.triennium.api.managementsystem.ScopeStatementView.ScopeExclusionView;
import dev.triennium.api.managementsystem.ScopeStatementView.ScopeSiteView;
import dev.triennium.api.managementsystem.ScopeStatementView.ScopeWordingView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.managementsystem.EffectivePersonnel;
import dev.triennium.domain.managementsystem.PersonnelGroup;
import dev.triennium.domain.managementsystem.RequiredDocument;
import dev.triennium.domain.managementsystem.RequiredDocumentService;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeSite.AsApproved;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.Documentation;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below a version of a scope. Each part is read by itself.
@Controller
class ScopeStatementFields {

    private static final String SCOPE_SITE = "ScopeSiteEdge";

    private final StandardRepository catalogue;
    private final Part<ScopeStatementId, List<StandardView>> standards;
    private final Part<ScopeStatementId, List<ScopeSite>> sites;
    private final Part<ScopeStatementId, List<ScopeContent.ScopeProcess>> processes;
    private final Part<ScopeStatementId, List<ScopeContent.Wording>> wordings;
    private final Part<ScopeStatementId, List<ScopeContent.Exclusion>> exclusions;
    private final Part<ScopeStatementId, List<ScopeContent.OutsourcedProcess>> outsourcedProcesses;
    private final Part<ScopeStatementId, List<RequiredDocument>> requiredDocuments;

    ScopeStatementFields(
            ScopeStatementRepository statements,
            StandardRepository catalogue,
            RequiredDocumentService documents,
            BatchLoaderRegistry registry) {
        this.catalogue = catalogue;
        this.standards =
                Part.register(
                        registry,
                        "ScopeStatement.standards",
                        (scopes, refs) -> views(statements.listStandards(scopes, refs)),
                        List.of());
        this.sites =
                Part.register(registry, "ScopeStatement.sites", statements::listSites, List.of());
        this.processes =
                Part.register(
                        registry, "ScopeStatement.processes", statements::listProcesses, List.of());
        this.wordings =
                Part.register(
                        registry, "ScopeStatement.wordings", statements::listWordings, List.of());
        this.exclusions =
                Part.register(
                        registry,
                        "ScopeStatement.exclusions",
                        statements::listExclusions,
                        List.of());
        this.outsourcedProcesses =
                Part.register(
                        registry,
                        "ScopeStatement.outsourcedProcesses",
                        statements::listOutsourcedProcesses,
                        List.of());
        this.requiredDocuments =
                Part.register(
                        registry, "ScopeStatement.requiredDocuments", documents::list, List.of());
    }

    /// The GraphQL type `RequiredDocument`.
    record RequiredDocumentView(Documentation need, List<ClauseView> clauses) {}

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<List<RequiredDocumentView>> requiredDocuments(
            ScopeStatementView statement, DataFetchingEnvironment environment) {
        return requiredDocuments
                .load(environment, statement.scope(), statement.statementId())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(
                                                one ->
                                                        new RequiredDocumentView(
                                                                one.need(),
                                                                one.clauses().stream()
                                                                        .map(ClauseView::of)
                                                                        .toList()))
                                        .toList());
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<List<StandardView>> standards(
            ScopeStatementView statement, DataFetchingEnvironment environment) {
        return standards.load(environment, statement.scope(), statement.statementId());
    }

    private Map<Ref<ScopeStatementId>, List<StandardView>> views(
            Map<Ref<ScopeStatementId>, List<StandardId>> ids) {
        var found =
                catalogue.list(
                        ids.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        var views = new HashMap<Ref<ScopeStatementId>, List<StandardView>>();
        ids.forEach(
                (statement, some) ->
                        views.put(
                                statement,
                                some.stream()
                                        .map(id -> Objects.requireNonNull(found.get(id)))
                                        .map(StandardView::of)
                                        .toList()));
        return views;
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<Connection<ScopeSiteView>> sites(
            ScopeStatementView statement, PageArguments page, DataFetchingEnvironment environment) {
        return sites.load(environment, statement.scope(), statement.statementId())
                .thenApply(
                        all ->
                                Connection.of(
                                        Lists.page(all, page.request()),
                                        page,
                                        site -> new ScopeSiteView(statement.scope(), site)));
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<EffectivePersonnelView> effectivePersonnel(
            ScopeStatementView statement, DataFetchingEnvironment environment) {
        return sites.load(environment, statement.scope(), statement.statementId())
                .thenApply(all -> EffectivePersonnelView.of(EffectivePersonnel.of(all)));
    }

    @SchemaMapping(typeName = SCOPE_SITE, field = "node")
    @Nullable CompletableFuture<SiteView> siteInScope(
            Connection.Edge<ScopeSiteView> edge, DataFetchingEnvironment environment) {
        var site = edge.node();
        return Entity.load(environment, SiteView.TYPE, site.scope(), site.site().site());
    }

    @SchemaMapping(typeName = SCOPE_SITE)
    @Nullable CompletableFuture<String> name(
            Connection.Edge<ScopeSiteView> edge, DataFetchingEnvironment environment) {
        return described(edge, environment, AsApproved::name, SiteView::name);
    }

    @SchemaMapping(typeName = SCOPE_SITE)
    @Nullable CompletableFuture<String> address(
            Connection.Edge<ScopeSiteView> edge, DataFetchingEnvironment environment) {
        return described(edge, environment, AsApproved::address, SiteView::address);
    }

    @SchemaMapping(typeName = SCOPE_SITE)
    @Nullable CompletableFuture<Integer> headcount(
            Connection.Edge<ScopeSiteView> edge, DataFetchingEnvironment environment) {
        return described(edge, environment, AsApproved::headcount, SiteView::headcount);
    }

    /// As it was when the scope was approved; in a draft, as it is.
    private <T> @Nullable CompletableFuture<T> described(
            Connection.Edge<ScopeSiteView> edge,
            DataFetchingEnvironment environment,
            Function<AsApproved, T> approved,
            Function<SiteView, T> now) {
        var then = edge.node().site().asApproved();
        if (then != null) {
            return CompletableFuture.completedFuture(approved.apply(then));
        }
        var loaded = siteInScope(edge, environment);
        return loaded == null ? null : loaded.thenApply(now);
    }

    @SchemaMapping(typeName = SCOPE_SITE)
    @Nullable Duration fullTimeWeek(Connection.Edge<ScopeSiteView> edge) {
        return edge.node().site().fullTimeWeek();
    }

    @SchemaMapping(typeName = SCOPE_SITE)
    List<PersonnelGroup> personnel(Connection.Edge<ScopeSiteView> edge) {
        return edge.node().site().personnel();
    }

    @SchemaMapping(typeName = SCOPE_SITE, field = "effectivePersonnel")
    EffectivePersonnelView effectivePersonnelOfSite(Connection.Edge<ScopeSiteView> edge) {
        return EffectivePersonnelView.of(edge.node().site().effectivePersonnel());
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<List<ScopeContent.ScopeProcess>> processes(
            ScopeStatementView statement, DataFetchingEnvironment environment) {
        return processes.load(environment, statement.scope(), statement.statementId());
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<List<ScopeWordingView>> wordings(
            ScopeStatementView statement, DataFetchingEnvironment environment) {
        return wordings.load(environment, statement.scope(), statement.statementId())
                .thenApply(all -> all.stream().map(ScopeWordingView::of).toList());
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<List<ScopeExclusionView>> exclusions(
            ScopeStatementView statement, DataFetchingEnvironment environment) {
        return exclusions
                .load(environment, statement.scope(), statement.statementId())
                .thenApply(all -> all.stream().map(ScopeExclusionView::of).toList());
    }

    @SchemaMapping(typeName = "ScopeExclusion")
    CompletableFuture<ClauseView> clause(
            ScopeExclusionView exclusion, DataLoader<ClauseId, ClauseView> loader) {
        return loader.load(exclusion.clauseId());
    }

    @SchemaMapping(typeName = ScopeStatementView.TYPE)
    CompletableFuture<List<ScopeContent.OutsourcedProcess>> outsourcedProcesses(
            ScopeStatementView statement, DataFetchingEnvironment environment) {
        return outsourcedProcesses.load(environment, statement.scope(), statement.statementId());
    }
}
