package dev.triennium.api.graphql;

import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/// What the payload of a mutation shows of an entity that somebody else changed before: what is
/// there now, so that a client need not ask for it.
final class PresentState {

    private static final List<String> SUBJECT = List.of("input", "id");

    private final ObjectProvider<NodeSource> sources;

    PresentState(ObjectProvider<NodeSource> sources) {
        this.sources = sources;
    }

    /// @param ids that the mutation was given, all of the scope's tenant
    /// @return by the payload's field of the entity's type; empty where it is gone by now
    Map<String, Object> read(
            DataFetchingEnvironment environment, List<GivenId> ids, TenantScope scope) {
        return read(environment, ids, id -> load(id, scope));
    }

    /// The same of what each caller may see some of, such as a firm's people.
    Map<String, Object> read(
            DataFetchingEnvironment environment, List<GivenId> ids, Caller caller) {
        return read(environment, ids, id -> load(id, caller));
    }

    private static Map<String, Object> read(
            DataFetchingEnvironment environment,
            List<GivenId> ids,
            Function<GlobalId, Optional<Object>> load) {
        var found = new HashMap<String, Object>();
        for (var given : ids) {
            if (given.path().equals(SUBJECT)) {
                var type = given.id().type().name();
                fieldOf(environment, type)
                        .ifPresent(
                                field ->
                                        load.apply(given.id())
                                                .ifPresent(view -> found.put(field, view)));
            }
        }
        return found;
    }

    private static Optional<String> fieldOf(DataFetchingEnvironment environment, String type) {
        return GraphQLTypeUtil.unwrapAll(environment.getFieldType())
                        instanceof GraphQLObjectType payload
                ? payload.getFieldDefinitions().stream()
                        .filter(field -> nameOfType(field).equals(type))
                        .map(GraphQLFieldDefinition::getName)
                        .findFirst()
                : Optional.empty();
    }

    private static String nameOfType(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()).getName();
    }

    private Optional<Object> load(GlobalId id, Caller caller) {
        return sources.stream()
                .flatMap(
                        source ->
                                source instanceof NodeSource.ForCaller forCaller
                                        ? Stream.of(forCaller)
                                        : Stream.empty())
                .filter(source -> source.type().equals(id.type().name()))
                .findFirst()
                .map(source -> source.load(caller, List.of(id)).get(id));
    }

    private Optional<Object> load(GlobalId id, TenantScope scope) {
        return sources.stream()
                .flatMap(
                        source ->
                                source instanceof NodeSource.InTenant inTenant
                                        ? Stream.of(inTenant)
                                        : Stream.empty())
                .filter(source -> source.type().equals(id.type().name()))
                .filter(source -> scope.permissions().contains(source.permission()))
                .findFirst()
                .map(source -> source.load(TenantScopes.of(List.of(scope)), List.of(id)).get(id));
    }
}
