package dev.triennium.local.product;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Mutations by their name, each of which must succeed.
class Mutations {

    private final ProductClient client;

    Mutations(ProductClient client) {
        this.client = client;
    }

    ProductClient client() {
        return client;
    }

    /// The same, made by somebody else.
    Mutations by(ProductClient other) {
        return new Mutations(other);
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
        return client.run(document, Map.of("input", input))
                .path(name)
                .path(result.split(" ", 2)[0]);
    }
}
