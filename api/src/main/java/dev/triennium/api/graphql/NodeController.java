package dev.triennium.api.graphql;

import dev.triennium.api.error.ApiErrorCode;
import dev.triennium.api.error.ApiException;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// Entities of any type by their ids: one statement per type, whatever the number of ids.
@Controller
class NodeController {

    static final int MAX_IDS = 100;

    private final Map<String, NodeSource> sources;

    NodeController(ObjectProvider<NodeSource> sources, BatchLoaderRegistry registry) {
        this.sources =
                sources.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        NodeSource::type, Function.identity()));
        Nodes.register(registry, (ids, scopes) -> load(ids, scopes, null));
    }

    @QueryMapping
    @Nullable Object node(@Argument GlobalId id, TenantScopes scopes, Caller caller) {
        return load(Set.of(id), scopes, caller).get(id);
    }

    @QueryMapping
    List<@Nullable Object> nodes(@Argument List<GlobalId> ids, TenantScopes scopes, Caller caller) {
        if (ids.size() > MAX_IDS) {
            throw new ApiException(
                    ApiErrorCode.BAD_USER_INPUT, "At most {0} ids are taken at once.", MAX_IDS);
        }
        var found = load(new LinkedHashSet<>(ids), scopes, caller);
        return ids.stream().<@Nullable Object>map(found::get).toList();
    }

    /// @param caller null where fields refer to what their own entity may show
    private Map<GlobalId, Object> load(
            Collection<GlobalId> ids, TenantScopes scopes, @Nullable Caller caller) {
        var found = new HashMap<GlobalId, Object>();
        ids.stream()
                .collect(Collectors.groupingBy(id -> id.type().name()))
                .forEach((type, ofType) -> found.putAll(load(type, ofType, scopes, caller)));
        return found;
    }

    private Map<GlobalId, Object> load(
            String type, List<GlobalId> ids, TenantScopes scopes, @Nullable Caller caller) {
        return switch (sources.get(type)) {
            case null -> Map.of();
            case NodeSource.Global source -> source.load(ids);
            case NodeSource.ForCaller source ->
                    caller == null ? Map.of() : source.load(caller, ids);
            case NodeSource.InTenant source -> {
                var open =
                        ids.stream().filter(id -> isOpen(id, scopes, source.permission())).toList();
                yield open.isEmpty() ? Map.of() : source.load(scopes, open);
            }
        };
    }

    private static boolean isOpen(GlobalId id, TenantScopes scopes, Permission permission) {
        return id.tenant() != null
                && scopes.contains(id.tenant())
                && scopes.get(id.tenant()).permissions().contains(permission);
    }
}
