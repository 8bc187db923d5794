package dev.triennium.api.graphql;

import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.FirmId;
import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;

/// A connection below a firm that its people alone see, for many firms of one level at once: two
/// statements for each set of page arguments. For everybody else it is null.
///
/// @param <K> what the connection is of: a firm, or something of a firm
/// @param <D> what the connection lists
/// @param <V> the view of an item
public final class FirmConnections<K, D, V> {

    /// Reads the same page below each, in one statement. What has no items may be left out.
    @FunctionalInterface
    public interface Pages<K, D> {
        Map<K, Page<D>> read(Collection<K> parents, PageRequest page);
    }

    private record Same(PersonId person, PageArguments arguments) {}

    private record Key<K>(Same same, K parent) {}

    private final String name;
    private final Authorizer authorizer;
    private final Permission permission;
    private final Function<K, FirmId> firm;
    private final Pages<K, D> pages;
    private final Function<D, V> view;

    private FirmConnections(
            String name,
            Authorizer authorizer,
            Permission permission,
            Function<K, FirmId> firm,
            Pages<K, D> pages,
            Function<D, V> view) {
        this.name = name;
        this.authorizer = authorizer;
        this.permission = permission;
        this.firm = firm;
        this.pages = pages;
        this.view = view;
    }

    /// What a firm's partners see.
    ///
    /// @param name the field's coordinate, such as `Firm.people`
    public static <D, V> FirmConnections<FirmId, D, V> register(
            BatchLoaderRegistry registry,
            String name,
            Authorizer authorizer,
            Pages<FirmId, D> pages,
            Function<D, V> view) {
        return register(
                registry,
                name,
                authorizer,
                Permission.MANAGE_FIRM,
                Function.identity(),
                pages,
                view);
    }

    /// @param name the field's coordinate, such as `Firm.people`
    /// @param permission what it takes in the firm to see it
    /// @param firm whose each parent is
    public static <K, D, V> FirmConnections<K, D, V> register(
            BatchLoaderRegistry registry,
            String name,
            Authorizer authorizer,
            Permission permission,
            Function<K, FirmId> firm,
            Pages<K, D> pages,
            Function<D, V> view) {
        var connections = new FirmConnections<>(name, authorizer, permission, firm, pages, view);
        registry.<Key<K>, Connection<V>>forName(name)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(connections::load));
        return connections;
    }

    /// The connection of one parent; it is read together with those of its siblings.
    public CompletableFuture<Connection<V>> load(
            DataFetchingEnvironment environment, Caller caller, K parent, PageArguments arguments) {
        var key = new Key<>(new Same(caller.person(), arguments), parent);
        return Objects.requireNonNull(environment.<Key<K>, Connection<V>>getDataLoader(name), name)
                .load(key);
    }

    private Map<Key<K>, Connection<V>> load(Set<Key<K>> keys) {
        var connections = new HashMap<Key<K>, Connection<V>>();
        keys.stream()
                .collect(Collectors.groupingBy(Key::same))
                .forEach((same, ofSame) -> connections.putAll(load(same, ofSame)));
        return connections;
    }

    private Map<Key<K>, Connection<V>> load(Same same, List<Key<K>> keys) {
        var asked = keys.stream().map(Key::parent).collect(Collectors.toSet());
        var open =
                authorizer.firms(
                        same.person(),
                        asked.stream().map(firm).collect(Collectors.toSet()),
                        permission);
        var seen = asked.stream().filter(parent -> open.contains(firm.apply(parent))).toList();
        if (seen.isEmpty()) {
            return Map.of();
        }
        var found = pages.read(seen, same.arguments().request());
        return seen.stream()
                .collect(
                        Collectors.toMap(
                                parent -> new Key<>(same, parent),
                                parent ->
                                        Connection.of(
                                                found.getOrDefault(parent, Page.empty()),
                                                same.arguments(),
                                                view)));
    }
}
