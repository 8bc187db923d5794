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

/// A connection below a firm that its partners alone see, for many firms of one level at once: two
/// statements for each set of page arguments. For everybody else it is null.
///
/// @param <D> what the connection lists
/// @param <V> the view of an item
public final class FirmConnections<D, V> {

    /// Reads the same page below each firm, in one statement. A firm without items may be left out.
    @FunctionalInterface
    public interface Pages<D> {
        Map<FirmId, Page<D>> read(Collection<FirmId> firms, PageRequest page);
    }

    private record Same(PersonId person, PageArguments arguments) {}

    private record Key(Same same, FirmId firm) {}

    private final String name;
    private final Authorizer authorizer;
    private final Pages<D> pages;
    private final Function<D, V> view;

    private FirmConnections(
            String name, Authorizer authorizer, Pages<D> pages, Function<D, V> view) {
        this.name = name;
        this.authorizer = authorizer;
        this.pages = pages;
        this.view = view;
    }

    /// @param name the field's coordinate, such as `Firm.people`
    public static <D, V> FirmConnections<D, V> register(
            BatchLoaderRegistry registry,
            String name,
            Authorizer authorizer,
            Pages<D> pages,
            Function<D, V> view) {
        var connections = new FirmConnections<>(name, authorizer, pages, view);
        registry.<Key, Connection<V>>forName(name)
                .withOptions(options -> options.setCachingEnabled(false))
                .registerMappedBatchLoader(LevelReads.reading(connections::load));
        return connections;
    }

    /// The connection of one firm; it is read together with those of its siblings.
    public CompletableFuture<Connection<V>> load(
            DataFetchingEnvironment environment,
            Caller caller,
            FirmId firm,
            PageArguments arguments) {
        var key = new Key(new Same(caller.person(), arguments), firm);
        return Objects.requireNonNull(environment.<Key, Connection<V>>getDataLoader(name), name)
                .load(key);
    }

    private Map<Key, Connection<V>> load(Set<Key> keys) {
        var connections = new HashMap<Key, Connection<V>>();
        keys.stream()
                .collect(Collectors.groupingBy(Key::same))
                .forEach((same, ofSame) -> connections.putAll(load(same, ofSame)));
        return connections;
    }

    private Map<Key, Connection<V>> load(Same same, List<Key> keys) {
        var asked = keys.stream().map(Key::firm).collect(Collectors.toSet());
        var led = authorizer.firms(same.person(), asked, Permission.MANAGE_FIRM);
        if (led.isEmpty()) {
            return Map.of();
        }
        var found = pages.read(led, same.arguments().request());
        return led.stream()
                .collect(
                        Collectors.toMap(
                                firm -> new Key(same, firm),
                                firm ->
                                        Connection.of(
                                                found.getOrDefault(firm, Page.empty()),
                                                same.arguments(),
                                                view)));
    }
}
