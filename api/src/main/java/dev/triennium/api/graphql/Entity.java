package dev.triennium.api.graphql;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// A kind of entity of tenants, said once: what `node` finds of it, and what fields that refer to
/// it load, all references of a level in one statement. Nothing is kept for later, as with [Part].
///
/// @param <D> the entity, or as much of it as its own fields show
public final class Entity<I extends EntityId, D> implements NodeSource.InTenant {

    /// Reads those that exist of the refs, each of a tenant that the scopes have.
    @FunctionalInterface
    public interface Source<I, D> {
        Map<Ref<I>, D> list(TenantScopes scopes, Collection<Ref<I>> refs);
    }

    private record Key<I>(TenantScope scope, I id) {}

    private final String type;
    private final Permission permission;
    private final Function<UUID, I> wrap;
    private final Source<I, D> source;
    private final BiFunction<TenantScope, D, Object> view;

    private Entity(
            String type,
            Permission permission,
            Function<UUID, I> wrap,
            Source<I, D> source,
            BiFunction<TenantScope, D, Object> view) {
        this.type = type;
        this.permission = permission;
        this.wrap = wrap;
        this.source = source;
        this.view = view;
    }

    /// @param type the GraphQL type, such as `Certification`
    public static <I extends EntityId, D> Entity<I, D> inTenant(
            BatchLoaderRegistry registry,
            String type,
            Function<UUID, I> wrap,
            Source<I, D> source,
            BiFunction<TenantScope, D, Object> view) {
        return inTenant(registry, type, Permission.READ, wrap, source, view);
    }

    /// @param permission what it takes to see one by `node`
    public static <I extends EntityId, D> Entity<I, D> inTenant(
            BatchLoaderRegistry registry,
            String type,
            Permission permission,
            Function<UUID, I> wrap,
            Source<I, D> source,
            BiFunction<TenantScope, D, Object> view) {
        var entity = new Entity<>(type, permission, wrap, source, view);
        registry.<Key<I>, Object>forName(type)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(entity::load));
        return entity;
    }

    /// What a field refers to, with the other references of its level.
    ///
    /// @param type as it was registered
    /// @param scope in which the entity around the field was read
    /// @return null when there is nothing to refer to
    public static <V> @Nullable CompletableFuture<V> load(
            DataFetchingEnvironment environment,
            String type,
            TenantScope scope,
            @Nullable EntityId id) {
        if (id == null) {
            return null;
        }
        var loader = environment.<Key<EntityId>, V>getDataLoader(type);
        return Objects.requireNonNull(loader, type).load(new Key<>(scope, id));
    }

    /// All that a field refers to, in the order of the ids.
    public static <V> CompletableFuture<List<V>> loadAll(
            DataFetchingEnvironment environment,
            String type,
            TenantScope scope,
            Collection<? extends EntityId> ids) {
        var loaded = new ArrayList<CompletableFuture<V>>();
        for (var id : ids) {
            loaded.add(Objects.requireNonNull(Entity.<V>load(environment, type, scope, id)));
        }
        return CompletableFuture.allOf(loaded.toArray(CompletableFuture<?>[]::new))
                .thenApply(_ -> joined(loaded));
    }

    private static <V> List<V> joined(List<CompletableFuture<V>> loaded) {
        var found = new ArrayList<V>();
        for (var one : loaded) {
            found.add(one.join());
        }
        return found;
    }

    private Map<Key<I>, Object> load(Set<Key<I>> keys) {
        var scopes = TenantScopes.of(keys.stream().map(Key::scope).toList());
        var refs =
                keys.stream()
                        .map(key -> Ref.in(key.scope(), key.id()))
                        .collect(Collectors.toUnmodifiableSet());
        var found = source.list(scopes, refs);
        var views = new HashMap<Key<I>, Object>();
        for (var key : keys) {
            var entity = found.get(Ref.in(key.scope(), key.id()));
            if (entity != null) {
                views.put(key, view.apply(key.scope(), entity));
            }
        }
        return views;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Permission permission() {
        return permission;
    }

    @Override
    public Map<GlobalId, Object> load(TenantScopes scopes, Collection<GlobalId> ids) {
        var byRef = new HashMap<Ref<I>, GlobalId>();
        ids.forEach(id -> byRef.put(ref(id), id));
        var found = new HashMap<GlobalId, Object>();
        source.list(scopes, List.copyOf(byRef.keySet()))
                .forEach(
                        (ref, entity) -> {
                            var id = byRef.get(ref);
                            if (id != null) {
                                found.put(id, view.apply(scopes.get(ref.tenant()), entity));
                            }
                        });
        return found;
    }

    private Ref<I> ref(GlobalId id) {
        return new Ref<>(Objects.requireNonNull(id.tenant()), wrap.apply(id.key()));
    }
}
