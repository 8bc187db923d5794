package dev.triennium.api.firmtemplate;

import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.FirmConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.firmtemplate.FirmTemplate;
import dev.triennium.domain.firmtemplate.FirmTemplateFilter;
import dev.triennium.domain.firmtemplate.FirmTemplateId;
import dev.triennium.domain.firmtemplate.FirmTemplateOrder;
import dev.triennium.domain.firmtemplate.FirmTemplateRepository;
import dev.triennium.domain.firmtemplate.FirmTemplateVersion;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// The templates below a firm, of one kind, and the versions below each.
///
/// @param <T> the view of a template
/// @param <V> the view of a version
public final class FirmTemplateLists<T, V> {

    private record OfFirm(FirmId firm, FirmTemplateFilter filter, FirmTemplateOrder order) {

        Narrowed narrowed() {
            return new Narrowed(filter, order);
        }
    }

    private record Narrowed(FirmTemplateFilter filter, FirmTemplateOrder order) {}

    private record OfTemplate(FirmId firm, FirmTemplateId template) {}

    private final FirmTemplateRepository<?> repository;
    private final FirmConnections<OfFirm, FirmTemplate, T> templates;
    private final FirmConnections<OfTemplate, FirmTemplateVersion, V> versions;

    /// @param field the coordinate of the firm's field
    /// @param type the GraphQL type of a template
    public FirmTemplateLists(
            BatchLoaderRegistry registry,
            String field,
            String type,
            Authorizer authorizer,
            FirmTemplateRepository<?> repository,
            Function<FirmTemplate, T> template,
            Function<FirmTemplateVersion, V> version) {
        this.repository = repository;
        this.templates =
                FirmConnections.register(
                        registry,
                        field,
                        authorizer,
                        Permission.READ_FIRM,
                        OfFirm::firm,
                        this::templates,
                        template);
        this.versions =
                FirmConnections.register(
                        registry,
                        type + ".versions",
                        authorizer,
                        Permission.READ_FIRM,
                        OfTemplate::firm,
                        this::versions,
                        version);
    }

    /// One statement for each filter of a level.
    private Map<OfFirm, Page<FirmTemplate>> templates(
            Collection<OfFirm> parents, PageRequest page) {
        var found = new HashMap<OfFirm, Page<FirmTemplate>>();
        parents.stream()
                .collect(
                        Collectors.groupingBy(
                                OfFirm::narrowed,
                                Collectors.mapping(OfFirm::firm, Collectors.toSet())))
                .forEach(
                        (narrowed, firms) ->
                                repository
                                        .pages(firms, narrowed.filter(), narrowed.order(), page)
                                        .forEach(
                                                (firm, one) ->
                                                        found.put(
                                                                new OfFirm(
                                                                        firm,
                                                                        narrowed.filter(),
                                                                        narrowed.order()),
                                                                one)));
        return found;
    }

    private Map<OfTemplate, Page<FirmTemplateVersion>> versions(
            Collection<OfTemplate> parents, PageRequest page) {
        var found =
                repository.pagesOfVersions(
                        parents.stream().map(OfTemplate::template).collect(Collectors.toSet()),
                        page);
        var pages = new HashMap<OfTemplate, Page<FirmTemplateVersion>>();
        for (var parent : parents) {
            pages.put(parent, found.getOrDefault(parent.template(), Page.empty()));
        }
        return pages;
    }

    public CompletableFuture<Connection<T>> templates(
            DataFetchingEnvironment environment,
            Caller caller,
            FirmId firm,
            @Nullable FirmTemplateFilterInput filter,
            FirmTemplateOrder order,
            PageArguments page) {
        var parent = new OfFirm(firm, FirmTemplateFilterInput.toFilter(filter), order);
        return templates.load(environment, caller, parent, page);
    }

    public CompletableFuture<Connection<V>> versions(
            DataFetchingEnvironment environment,
            Caller caller,
            FirmTemplate template,
            PageArguments page) {
        var parent = new OfTemplate(template.firm(), template.id());
        return versions.load(environment, caller, parent, page);
    }
}
