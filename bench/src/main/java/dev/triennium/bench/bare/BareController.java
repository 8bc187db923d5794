package dev.triennium.bench.bare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/// As one would write it without anything else in mind: a statement for each level.
@Controller
class BareController {

    private final BareTables tables;

    BareController(BareTables tables, BatchLoaderRegistry loaders) {
        this.tables = tables;
        loaders.<EventsKey, Connection<BareTables.Event>>forName("events")
                .registerMappedBatchLoader((keys, _) -> Mono.just(events(List.copyOf(keys))));
    }

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}

    record Edge<T>(T node) {}

    record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

        /// @param rows one more than asked for, where there are more
        static <T> Connection<T> of(List<T> rows, int first, Function<T, UUID> id) {
            var edges = rows.stream().limit(first).map(Edge::new).toList();
            var last = edges.isEmpty() ? null : id.apply(edges.getLast().node()).toString();
            return new Connection<>(edges, new PageInfo(rows.size() > first, last));
        }
    }

    record EventsKey(UUID tenant, UUID certification, int first) {}

    record ChangeSiteInput(String id, int expectedVersion, String address) {}

    record UserError(String message) {}

    record ChangeSitePayload(BareTables.@Nullable Site site, List<UserError> errors) {}

    /// Ids of arguments name the tenant too, since the keys of the tables begin with it.
    private record Key(UUID tenant, UUID id) {

        static Key of(String text) {
            var parts = text.split("/", 2);
            return new Key(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
        }
    }

    @QueryMapping
    Connection<BareTables.Certification> certifications(
            @Argument UUID tenantId, @Argument int first) {
        return Connection.of(
                tables.certifications(tenantId, first + 1), first, BareTables.Certification::id);
    }

    @SchemaMapping(typeName = "Certification")
    CompletableFuture<Connection<BareTables.Event>> events(
            BareTables.Certification certification,
            @Argument int first,
            DataLoader<EventsKey, Connection<BareTables.Event>> events) {
        return events.load(new EventsKey(certification.tenant(), certification.id(), first));
    }

    private Map<EventsKey, Connection<BareTables.Event>> events(List<EventsKey> keys) {
        var first = keys.getFirst().first();
        var rows =
                tables.events(
                        keys.getFirst().tenant(),
                        keys.stream().map(EventsKey::certification).toList(),
                        first + 1);
        var byCertification =
                rows.stream().collect(Collectors.groupingBy(BareTables.Event::certification));
        var connections = new LinkedHashMap<EventsKey, Connection<BareTables.Event>>();
        keys.forEach(
                key ->
                        connections.put(
                                key,
                                Connection.of(
                                        byCertification.getOrDefault(
                                                key.certification(), List.of()),
                                        first,
                                        BareTables.Event::id)));
        return connections;
    }

    @QueryMapping
    BareTables.@Nullable Assessment assessment(@Argument String id) {
        var key = Key.of(id);
        return tables.assessment(key.tenant(), key.id());
    }

    @SchemaMapping(typeName = "Assessment")
    Connection<BareTables.Item> items(BareTables.Assessment assessment, @Argument int first) {
        return Connection.of(
                tables.items(assessment.tenant(), assessment.id(), first + 1),
                first,
                BareTables.Item::id);
    }

    @BatchMapping(typeName = "AssessmentItem")
    Map<BareTables.Item, List<BareTables.Part>> parts(List<BareTables.Item> items) {
        var byItem =
                tables
                        .parts(
                                items.getFirst().tenant(),
                                items.stream().map(BareTables.Item::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(BareTables.Part::item));
        var parts = new LinkedHashMap<BareTables.Item, List<BareTables.Part>>();
        items.forEach(item -> parts.put(item, byItem.getOrDefault(item.id(), new ArrayList<>())));
        return parts;
    }

    @MutationMapping
    @Transactional
    ChangeSitePayload changeSite(@Argument ChangeSiteInput input) {
        var key = Key.of(input.id());
        var site =
                tables.changeSite(key.tenant(), key.id(), input.expectedVersion(), input.address());
        return site == null
                ? new ChangeSitePayload(null, List.of(new UserError("Changed meanwhile")))
                : new ChangeSitePayload(site, List.of());
    }
}
