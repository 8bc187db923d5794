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
                                            """
                                            type Query { box: Box boxes(first: Int): BoxConnection }
                                            type Box { inner: Box id: ID boxes(first: Int): BoxConnection }
                                            type BoxConnection { edges: [BoxEdge] totalCount: ListCount }
                                            type BoxEdge { node: Box }
                                            type ListCount { number: Int }
                                            """),
                            RuntimeWiring.MOCKED_WIRING);

    private static long cost(String document) {
        return costOf(document).nodes();
    }

    private static Cost costOf(String document) {
        var parsed = Parser.parse(document);
        var cost = new OperationCost(SCHEMA, fragments(parsed), Map.of(), GlobalIds.ofProduct());
        var operation = parsed.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
        return cost.of(operation.getSelectionSet(), SCHEMA.getQueryType());
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

    @Test
    void aPageCountsAsItsSizeSays() {
        assertThat(cost("{ boxes(first: 50) { edges { node { id } } } }")).isEqualTo(50);
        assertThat(cost("{ boxes { edges { node { id } } } }")).isEqualTo(20);
    }

    @Test
    void aPageBelowOthersCountsAsFewUnlessItsSizeIsNamed() {
        assertThat(
                        cost(
                                "{ boxes(first: 50) { edges { node { boxes { edges { node { id }"
                                        + " } } } } } }"))
                .isEqualTo(50 * (1 + 5));
        assertThat(
                        cost(
                                "{ boxes(first: 50) { edges { node { boxes(first: 30) { edges {"
                                        + " node { id } } } } } } }"))
                .isEqualTo(50 * (1 + 30));
    }

    @Test
    void howLongAListIsCostsNoNode() {
        assertThat(cost("{ boxes(first: 0) { totalCount { number } } }")).isZero();
    }

    @Test
    void whereMostNodesAreIsSaid() {
        assertThat(
                        costOf(
                                        "{ box { id } boxes(first: 50) { edges { node { inner { id }"
                                                + " boxes { edges { node { id } } } } } } }")
                                .where())
                .containsExactly("boxes (50)", "boxes (5)");
    }

    /// Its two to the sixtieth uses, looked at one by one, would take years.
    @Test
    @Timeout(60)
    void eachFragmentIsLookedAtOnce() {
        assertThat(cost(bomb(60))).isEqualTo(Integer.MAX_VALUE);
    }
}
