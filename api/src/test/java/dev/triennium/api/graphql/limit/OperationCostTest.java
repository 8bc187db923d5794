package dev.triennium.api.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalIds;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OperationCostTest {

    private static final GraphQLSchema SCHEMA =
            new SchemaGenerator()
                    .makeExecutableSchema(
                            new SchemaParser()
                                    .parse(
                                            "type Query { box: Box } type Box { inner: Box id: ID }"),
                            RuntimeWiring.MOCKED_WIRING);

    private static long cost(String document) {
        var parsed = Parser.parse(document);
        var cost = new OperationCost(SCHEMA, fragments(parsed), Map.of(), GlobalIds.ofProduct());
        var operation = parsed.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        return cost.nodes(operation.getSelectionSet(), SCHEMA.getQueryType());
    }

    private static Map<String, FragmentDefinition> fragments(Document document) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .collect(Collectors.toMap(FragmentDefinition::getName, Function.identity()));
    }

    private static String bomb(int levels) {
        return "query Q { box { ...F0 } } %s fragment F%d on Box { inner { id } }"
                .formatted(
                        IntStream.range(0, levels)
                                .mapToObj(OperationCostTest::twice)
                                .collect(Collectors.joining(" ")),
                        levels);
    }

    private static String twice(int level) {
        return "fragment F%1$d on Box { a: inner { ...F%2$d } b: inner { ...F%2$d } }"
                .formatted(level, level + 1);
    }

    @Test
    void aFragmentCountsWhereverItIsUsed() {
        // The box, two and four inside of it, and one in each of the four.
        assertThat(cost(bomb(2))).isEqualTo(1 + 2 + 4 + 4);
    }

    /// Its two to the sixtieth uses, looked at one by one, would take years.
    @Test
    @Timeout(60)
    void eachFragmentIsLookedAtOnce() {
        assertThat(cost(bomb(60))).isEqualTo(Integer.MAX_VALUE);
    }
}
