package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/// Each mutation of the samples is sent with one field after the other made wrong, before it is
/// sent as it is: the refusal names that field and no other, in a whole sentence.
class FieldRefusalIT extends ProductTest {

    private static final String MARK = "Refused";

    /// The bell is no plain text, and nobody records a day of that year.
    private static final Map<String, String> WRONG =
            Map.of("String", "a\u0007b", "Date", "1899-12-31");

    private record Leaf(List<String> path, String wrong) {}

    private final class Refusing extends Mutations {

        private final GraphQLSchema schema;

        Refusing(ProductClient client, GraphQLSchema schema) {
            super(client);
            this.schema = schema;
        }

        @Override
        Mutations by(ProductClient other) {
            return new Refusing(other, schema);
        }

        @Override
        JsonNode run(String name, Map<String, ?> input, String result) {
            var type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Input";
            var found = new ArrayList<Leaf>();
            collect(Objects.requireNonNull(schema.getType(type), type), input, List.of(), found);
            found.forEach(leaf -> requireNamed(name, type, input, leaf));
            checked += found.size();
            return super.run(name, input, result);
        }

        private void requireNamed(String name, String type, Map<String, ?> input, Leaf leaf) {
            var document =
                    "mutation($input: %s!) { %s(input: $input) { errors { code message path } } }"
                            .formatted(type, name);
            var answer =
                    client().ask(document, Map.of("input", with(input, leaf.path(), leaf.wrong())));
            var errors = answer.path("data").path(name).path("errors");
            assertThat(errors.size()).as("%s %s: %s", name, leaf, answer).isPositive();
            var path = new ArrayList<String>(List.of("input"));
            path.addAll(leaf.path());
            for (var error : errors) {
                assertThat(error.path("code").asString()).as("%s", name).isEqualTo("INPUT_INVALID");
                assertThat(error.path("path").valueStream().map(JsonNode::asString))
                        .as("%s %s", name, leaf)
                        .containsExactlyElementsOf(path);
            }
        }
    }

    private int checked;

    private static void collect(
            GraphQLType type, Object value, List<String> path, List<Leaf> found) {
        switch (GraphQLTypeUtil.unwrapNonNull(type)) {
            case GraphQLInputObjectType object when value instanceof Map<?, ?> fields ->
                    fields.forEach(
                            (name, field) ->
                                    collect(
                                            object.getFieldDefinition(name.toString()).getType(),
                                            field,
                                            below(path, name.toString()),
                                            found));
            case GraphQLList list when value instanceof List<?> items -> {
                for (var i = 0; i < items.size(); i++) {
                    collect(
                            list.getWrappedType(),
                            items.get(i),
                            below(path, Integer.toString(i)),
                            found);
                }
            }
            case GraphQLNamedType named when WRONG.containsKey(named.getName()) ->
                    found.add(new Leaf(path, Objects.requireNonNull(WRONG.get(named.getName()))));
            default -> {
                // Ids, numbers and names of enums are looked at elsewhere.
            }
        }
    }

    private static List<String> below(List<String> path, String part) {
        var longer = new ArrayList<>(path);
        longer.add(part);
        return longer;
    }

    private static Object with(Object value, List<String> path, String wrong) {
        if (path.isEmpty()) {
            return wrong;
        }
        var rest = path.subList(1, path.size());
        if (value instanceof List<?> items) {
            var changed = new ArrayList<Object>(items);
            var i = Integer.parseInt(path.getFirst());
            changed.set(i, with(items.get(i), rest, wrong));
            return changed;
        }
        var changed = new HashMap<Object, Object>((Map<?, ?>) value);
        changed.put(
                path.getFirst(),
                with(Objects.requireNonNull(changed.get(path.getFirst())), rest, wrong));
        return changed;
    }

    @Test
    void everyRefusalNamesTheFieldThatWasWrong() {
        var schema = product().application().getBean(GraphQlSource.class).schema();
        var birch = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var refusing = new Refusing(birch, schema);
        var samples =
                Samples.of(
                        SampleTenant.of(refusing, SampleTenant.named("Birch Foods", birch), MARK));
        samples.fill();
        samples.change();
        assertThat(checked).isGreaterThan(200);
    }
}
