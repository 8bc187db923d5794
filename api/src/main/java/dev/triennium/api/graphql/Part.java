package dev.triennium.api.graphql;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// What hangs below entities of tenants and is read only where a field asks for it, for all
/// entities of a level at once.
///
/// Nothing is kept for later levels: two mutations of one document, or two events of one
/// subscription, show the same entity before and after a change.
///
/// @param <D> what hangs below one entity
public final class Part<I extends EntityId, D> {

    private record Key<I>(TenantScope scope, I id) {}

    private final String name;
    private final Entity.Source<I, D> source;
    private final D none;

    private Part(String name, Entity.Source<I, D> source, D none) {
        this.name = name;
        this.source = source;
        this.none = none;
    }

    /// @param name the field's coordinate, such as `ScopeStatement.sites`
    /// @param none of an entity of which the source knows nothing
    public static <I extends EntityId, D> Part<I, D> register(
            BatchLoaderRegistry registry, String name, Entity.Source<I, D> source, D none) {
        var part = new Part<>(name, source, none);
        registry.<Key<I>, D>forName(name)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(part::load));
        return part;
    }

    /// The same where an entity may have nothing of it.
    public static <I extends EntityId, D> Part<I, Optional<D>> registerOptional(
            BatchLoaderRegistry registry, String name, Entity.Source<I, D> source) {
        return register(
                registry,
                name,
                (scopes, refs) -> {
                    var found = new HashMap<Ref<I>, Optional<D>>();
                    source.list(scopes, refs)
                            .forEach((ref, one) -> found.put(ref, Optional.of(one)));
                    return found;
                },
                Optional.empty());
    }

    /// @param scope in which the entity was read
    public CompletableFuture<D> load(DataFetchingEnvironment environment, TenantScope scope, I id) {
        return Objects.requireNonNull(environment.<Key<I>, D>getDataLoader(name), name)
                .load(new Key<>(scope, id));
    }

    private Map<Key<I>, D> load(Set<Key<I>> keys) {
        var found =
                source.list(
                        TenantScopes.of(keys.stream().map(Key::scope).toList()),
                        keys.stream()
                                .map(key -> Ref.in(key.scope(), key.id()))
                                .collect(Collectors.toUnmodifiableSet()));
        var parts = new HashMap<Key<I>, D>();
        for (var key : keys) {
            parts.put(key, found.getOrDefault(Ref.in(key.scope(), key.id()), none));
        }
        return parts;
    }
}
