package dev.triennium.api.graphql;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Something that belongs to an entity and is read only when a field asks for it, for all entities
/// of one level at once.
///
/// @param <I> the id of the entity
/// @param <D> what is read
public final class ChildValues<I extends EntityId, D> {

    private record Key<I>(TenantScope scope, I id) {}

    private final String name;
    private final Entity.Source<I, D> source;

    private ChildValues(String name, Entity.Source<I, D> source) {
        this.name = name;
        this.source = source;
    }

    /// @param name tells it from other loaders, such as `Certification.cycle`
    /// @param source leaves out the entities that have no such thing
    public static <I extends EntityId, D> ChildValues<I, D> register(
            BatchLoaderRegistry registry, String name, Entity.Source<I, D> source) {
        var values = new ChildValues<>(name, source);
        registry.<Key<I>, D>forName(name)
                .registerMappedBatchLoader(
                        (keys, _) ->
                                Mono.fromCallable(() -> values.load(keys))
                                        .subscribeOn(Schedulers.boundedElastic()));
        return values;
    }

    /// That of one entity, or null; it is read together with those of its siblings.
    public CompletableFuture<@Nullable D> load(
            DataFetchingEnvironment environment, TenantScope scope, I id) {
        var loader = environment.<Key<I>, @Nullable D>getDataLoader(name);
        return Objects.requireNonNull(loader, name).load(new Key<>(scope, id));
    }

    private Map<Key<I>, D> load(Set<Key<I>> keys) {
        var scopes = TenantScopes.of(keys.stream().map(Key::scope).toList());
        var refs =
                keys.stream()
                        .map(key -> Ref.in(key.scope(), key.id()))
                        .collect(Collectors.toUnmodifiableSet());
        var found = source.list(scopes, refs);
        var values = new HashMap<Key<I>, D>();
        for (var key : keys) {
            var value = found.get(Ref.in(key.scope(), key.id()));
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }
}
