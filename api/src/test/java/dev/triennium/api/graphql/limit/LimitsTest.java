package dev.triennium.api.graphql.limit;

import static dev.triennium.testkernel.GraphQlServer.ALDER;
import static dev.triennium.testkernel.GraphQlServer.ALDERS_BOX;
import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.GraphQlServer.Answer;
import dev.triennium.testkernel.KernelTest;
import java.util.Collections;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@KernelTest
class LimitsTest {

    @LocalServerPort private int port;
    private GraphQlServer server = new GraphQlServer(0);

    @BeforeEach
    void connect() {
        server = new GraphQlServer(port);
    }

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(" "));
    }

    private static String box(String fields) {
        return "{ box(id: \"%s\") { %s } }".formatted(ALDERS_BOX, fields);
    }

    private Answer run(String document) {
        return server.query(REPRESENTATIVE, document);
    }

    private static void assertTooComplex(Answer answer, String what) {
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as(answer.text())
                .isEqualTo("OPERATION_TOO_COMPLEX");
        assertThat(answer.at("/errors/0/message").asString()).contains(what);
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void twentyLevelsAreEnough() {
        assertThat(run(box(times(18, _ -> "inner {") + " id" + " }".repeat(18))).status())
                .isEqualTo(200);
        assertTooComplex(run(box(times(19, _ -> "inner {") + " id" + " }".repeat(19))), "levels");
    }

    @Test
    void aliasesAreCountedInTheWholeDocument() {
        assertThat(run(box(times(30, i -> "a" + i + ": id"))).status()).isEqualTo(200);
        assertTooComplex(run(box(times(31, i -> "a" + i + ": id"))), "aliases");
    }

    @Test
    void rootFieldsAreFewAndFewerInMutations() {
        assertThat(run("{ %s }".formatted(times(10, i -> "a" + i + ": hello"))).status())
                .isEqualTo(200);
        assertTooComplex(
                run("{ %s }".formatted(times(11, i -> "a" + i + ": hello"))), "root fields");
        assertTooComplex(
                run(
                        "mutation { %s }"
                                .formatted(
                                        times(
                                                6,
                                                i ->
                                                        "a%d: renameBox(input: {id: \"x\", name: \"n\"}) { errors { code } }"
                                                                .formatted(i)))),
                "root fields");
    }

    @Test
    void rootFieldsInFragmentsCountToo() {
        var document =
                "query Q { ...F } fragment F on Query { %s }"
                        .formatted(times(11, i -> "a" + i + ": hello"));
        assertTooComplex(run(document), "root fields");
    }

    @Test
    void directivesAreCounted() {
        assertTooComplex(
                run("{ hello %s }".formatted(times(51, _ -> "@include(if: true)"))), "directives");
    }

    @Test
    void tokensAndCharactersAreCounted() {
        assertTooComplex(run(box(times(5_000, _ -> "id"))), "tokens");
        assertTooComplex(run("{ hello } #" + "x".repeat(100_000)), "characters");
    }

    @Test
    void nodesAreCountedByPageSizes() {
        var nested =
                "{ boxes(tenantId: \"%s\", first: 100) { edges { node { boxes(first: %d) { edges { node { id } } } } } } }";
        assertThat(run(nested.formatted(ALDER, 99)).status()).isEqualTo(200);
        assertTooComplex(run(nested.formatted(ALDER, 100)), "nodes");
    }

    @Test
    void whoAsksForTooMuchIsToldWhereItIs() {
        var answer =
                run(
                        "{ boxes(tenantId: \"%s\", first: 100) { edges { node { boxes(first: 100) { edges { node { id } } } } } } }"
                                .formatted(ALDER));
        assertThat(answer.at("/errors/0/message").asString())
                .contains("10,100", "at most 10,000", "boxes (100) > boxes (100)", "`first`");
    }

    /// Pages that nobody named a size for are expected to hold little.
    @Test
    void whatIsAnsweredIsCountedToo() {
        var nested =
                "{ boxes(tenantId: \"%s\", first: 45) { edges { node { boxes { edges { node { boxes { edges { node { id } } } } } } } } } }";
        var refused = run(nested.formatted(ALDER));
        assertThat(refused.at("/errors/0/extensions/code").asString())
                .isEqualTo("OPERATION_TOO_COMPLEX");
        assertThat(refused.at("/errors/0/message").asString()).contains("at most 10,000", "edges");
        assertThat(refused.at("/errors")).hasSize(1);
        assertThat(run(nested.formatted(ALDER).replace("first: 45", "first: 20")).status())
                .isEqualTo(200);
    }

    @Test
    void aCachedDocumentIsCountedWithTheVariablesOfEachRequest() {
        var document =
                "query Q($id: ID!, $n: Int) { boxes(tenantId: $id, first: $n) { edges { node { boxes(first: $n) { edges { node { id } } } } } } }";
        assertThat(server.query(REPRESENTATIVE, document, Map.of("id", ALDER, "n", 10)).status())
                .isEqualTo(200);
        assertTooComplex(
                server.query(REPRESENTATIVE, document, Map.of("id", ALDER, "n", 100)), "nodes");
    }

    @Test
    void listsInTheInputHaveTheirSize() {
        assertTooComplex(
                server.query(
                        REPRESENTATIVE,
                        "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                        Map.of("ids", Collections.nCopies(101, ALDERS_BOX))),
                "ids in a list");
        assertTooComplex(
                server.query(
                        REPRESENTATIVE,
                        "mutation M($i: RenameBoxInput!) { renameBox(input: $i) { errors { code } } }",
                        Map.of(
                                "i",
                                Map.of(
                                        "id",
                                        ALDERS_BOX,
                                        "name",
                                        "x",
                                        "tags",
                                        Collections.nCopies(251, Map.of("text", "t"))))),
                "items in a list");
    }

    @Test
    void aFragmentBombIsRefused() {
        var bomb =
                "query Q { box(id: \"%s\") { ...F0 } } %s fragment F14 on Box { id }"
                        .formatted(
                                ALDERS_BOX,
                                times(
                                        14,
                                        i ->
                                                "fragment F%d on Box { a%d: inner { ...F%d } b%d: inner { ...F%d } }"
                                                        .formatted(i, i, i + 1, i, i + 1)));
        assertTooComplex(run(bomb), "nodes");
    }

    @Test
    void aFragmentThatUsesItselfIsInvalidAndHarmless() {
        var answer = run("query Q { ...F } fragment F on Query { ...F }");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aConditionOnTheRootOfASubscriptionIsRefused() {
        var answer = run("subscription { countdown(from: 1) @skip(if: true) }");
        assertThat(answer.at("/errors/0/message").asString()).contains("@skip");
        assertThat(answer.status()).isEqualTo(422);
    }
}
