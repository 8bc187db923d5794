package dev.triennium.local.product;

import dev.triennium.api.graphql.GlobalIds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mutations by their name, each of which must succeed.
class Mutations {

    private static final int OF_EACH = 3;

    private final ProductClient client;
    private final Map<String, Set<String>> touched;

    Mutations(ProductClient client) {
        this(client, new LinkedHashMap<>());
    }

    private Mutations(ProductClient client, Map<String, Set<String>> touched) {
        this.client = client;
        this.touched = touched;
    }

    ProductClient client() {
        return client;
    }

    /// The same, made by somebody else.
    Mutations by(ProductClient other) {
        return new Mutations(other, touched);
    }

    /// Of each mutation and type some ids that were given to it or came back, also to those of
    /// [#by].
    Set<String> touched() {
        return touched.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// @param result the payload's field with the changed entity, and what to select of it when
    ///     that is not `id` and `version`
    JsonNode run(String name, Map<String, ?> input, String result) {
        var type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var document =
                """
                mutation($input: %sInput!) {
                    %s(input: $input) { %s errors { code message path } }
                }
                """
                        .formatted(
                                type,
                                name,
                                result.contains("{") ? result : result + " { id version }");
        var changed =
                client.run(document, Map.of("input", input))
                        .path(name)
                        .path(result.split(" ", 2)[0]);
        touch(name, JsonMapper.shared().valueToTree(input));
        touch(name, changed);
        return changed;
    }

    private void touch(String mutation, JsonNode node) {
        TenantWalk.leaves(
                node,
                text -> {
                    var id = GlobalIds.ofProduct().convert(text);
                    if (id.tenant() != null) {
                        var alike =
                                touched.computeIfAbsent(
                                        mutation + " " + id.type().name(),
                                        _ -> new LinkedHashSet<>());
                        if (alike.size() < OF_EACH) {
                            alike.add(text);
                        }
                    }
                });
    }
}
