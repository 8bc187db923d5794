package dev.triennium.api.graphql;

import static dev.triennium.testkernel.GraphQlServer.ALDER;
import static dev.triennium.testkernel.GraphQlServer.ALDERS_BOX;
import static dev.triennium.testkernel.GraphQlServer.BIRCHS_BOX;
import static dev.triennium.testkernel.GraphQlServer.UNKNOWN_BOX;
import static dev.triennium.testkernel.KernelApplication.EMPLOYEE;
import static dev.triennium.testkernel.KernelApplication.PARTNER;
import static dev.triennium.testkernel.KernelApplication.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.testkernel.Boxes;
import dev.triennium.testkernel.GraphQlServer;
import dev.triennium.testkernel.GraphQlServer.Answer;
import dev.triennium.testkernel.KernelApplication;
import dev.triennium.testkernel.KernelTest;
import dev.triennium.testkernel.TestIssuer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@KernelTest
class PermissionTest {

    private static final String RENAME =
            """
            mutation Rename($input: RenameBoxInput!) {
              renameBox(input: $input) {
                box { id name }
                errors {
                  __typename code message path
                  ... on RuleViolation { rule { id source summary } }
                  ... on VersionConflict { currentVersion }
                  ... on LimitExceeded { limit }
                }
              }
            }
            """;

    @LocalServerPort private int port;
    private GraphQlServer server = new GraphQlServer(0);

    @BeforeEach
    void connect() {
        server = new GraphQlServer(port);
    }

    private Answer box(String subject, String id) {
        return server.query(
                subject, "query Box($id: ID!) { box(id: $id) { id name } }", Map.of("id", id));
    }

    private Answer rename(String subject, Map<String, ? extends @Nullable Object> input) {
        return server.query(subject, RENAME, Map.of("input", input));
    }

    @Test
    void whoHoldsThePermissionGetsTheField() {
        assertThat(box(REPRESENTATIVE, ALDERS_BOX).at("/data/box/name").asString())
                .isEqualTo("box");
    }

    @Test
    void aForeignAndAnUnknownAndAMalformedIdReadTheSame() {
        var foreign = box(REPRESENTATIVE, BIRCHS_BOX);
        assertThat(foreign.text()).isEqualTo("{\"data\":{\"box\":null}}");
        assertThat(box(REPRESENTATIVE, UNKNOWN_BOX).text()).isEqualTo(foreign.text());
        assertThat(box(REPRESENTATIVE, "zz").text()).isEqualTo(foreign.text());
        assertThat(box(REPRESENTATIVE, ALDER).text()).isEqualTo(foreign.text());
        assertThat(foreign.status()).isEqualTo(200);
    }

    @Test
    void aForeignAndAnUnknownAndAMalformedIdAreRefusedTheSameWay() {
        var foreign = rename(REPRESENTATIVE, Map.of("id", BIRCHS_BOX, "name", "x"));
        assertThat(foreign.at("/data/renameBox/errors/0/__typename").asString())
                .isEqualTo("NotFoundError");
        assertThat(GraphQlServer.texts(foreign.at("/data/renameBox/errors/0/path")))
                .containsExactly("input", "id");
        for (var id : List.of(UNKNOWN_BOX, "zz", ALDER)) {
            assertThat(rename(REPRESENTATIVE, Map.of("id", id, "name", "x")).text())
                    .isEqualTo(foreign.text());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void idsOfTwoTenantsInOneInputAreRefused(boolean isForeign) {
        var lid = isForeign ? Boxes.lidId(KernelApplication.BIRCH, new UUID(0, 1)) : "zz";
        var answer = rename(REPRESENTATIVE, Map.of("id", ALDERS_BOX, "lidId", lid, "name", "x"));
        assertThat(GraphQlServer.texts(answer.at("/data/renameBox/errors/0/path")))
                .containsExactly("input", "lidId");
    }

    @Test
    void anIdOfAnotherTypeIsRefusedWhereItStands() {
        var answer =
                rename(REPRESENTATIVE, Map.of("id", ALDERS_BOX, "lidId", UNKNOWN_BOX, "name", "x"));
        assertThat(GraphQlServer.texts(answer.at("/data/renameBox/errors/0/path")))
                .containsExactly("input", "lidId");
    }

    @Test
    void anIdOfAnotherTypeIsRefusedInAListToo() {
        var lid = Boxes.lidId(KernelApplication.ALDER, new UUID(0, 1));
        var answer =
                rename(
                        REPRESENTATIVE,
                        Map.of("id", ALDERS_BOX, "oldLidIds", List.of(lid, ALDER), "name", "x"));
        assertThat(answer.at("/data/renameBox/errors/0/__typename").asString())
                .isEqualTo("NotFoundError");
        assertThat(GraphQlServer.texts(answer.at("/data/renameBox/errors/0/path")))
                .containsExactly("input", "oldLidIds", "1");
    }

    @Test
    void idsAreBoundToTheIdsOfTheDomain() {
        var lid = Boxes.lidId(KernelApplication.ALDER, new UUID(0, 1));
        var input = new HashMap<String, @Nullable Object>();
        input.put("id", ALDERS_BOX);
        input.put("lidId", lid);
        input.put("spareLidId", lid);
        input.put("oldLidIds", List.of(lid, lid));
        input.put("name", "x");
        assertThat(rename(REPRESENTATIVE, input).at("/data/renameBox/box/name").asString())
                .isEqualTo("x 1 1 1 1");
        input.put("lidId", null);
        input.put("spareLidId", null);
        input.put("oldLidIds", null);
        assertThat(rename(REPRESENTATIVE, input).at("/data/renameBox/box/name").asString())
                .isEqualTo("x");
    }

    @Test
    void anIdOfAnotherTypeOpensNoTenantToThoseWithoutThePermission() {
        assertThat(
                        rename(EMPLOYEE, Map.of("id", ALDER, "name", "x"))
                                .at("/errors/0/extensions/code")
                                .asString())
                .isEqualTo("FORBIDDEN");
    }

    @Test
    void anIdBelowTheRootNamesWhatIsInTheSameTenant() {
        var document = "query Box($id: ID!, $lid: ID) { box(id: $id) { lid(lidId: $lid) } }";
        var own = Boxes.lidId(KernelApplication.ALDER, new UUID(0, 1));
        assertThat(
                        server.query(REPRESENTATIVE, document, Map.of("id", ALDERS_BOX, "lid", own))
                                .at("/data/box/lid")
                                .asString())
                .isEqualTo(new UUID(0, 1).toString());
        var foreign = Boxes.lidId(KernelApplication.BIRCH, new UUID(0, 1));
        for (var lid : List.of(foreign, ALDERS_BOX, "zz")) {
            var answer =
                    server.query(REPRESENTATIVE, document, Map.of("id", ALDERS_BOX, "lid", lid));
            assertThat(answer.at("/data/box/lid").isNull()).isTrue();
            assertThat(answer.at("/errors/0/extensions/code").asString())
                    .isEqualTo("BAD_USER_INPUT");
        }
    }

    @Test
    void whoMaySeeButNotChangeIsForbidden() {
        var answer = rename(EMPLOYEE, Map.of("id", ALDERS_BOX, "name", "x"));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(answer.at("/data").isNull()).isTrue();
    }

    @Test
    void aFieldWithARuleOfItsOwnCostsOneField() {
        var document = "query Box($id: ID!) { box(id: $id) { name history } }";
        var granted = server.query(REPRESENTATIVE, document, Map.of("id", ALDERS_BOX));
        assertThat(granted.at("/data/box/history").asString()).isEqualTo("history of box for box");
        var denied = server.query(EMPLOYEE, document, Map.of("id", ALDERS_BOX));
        assertThat(denied.at("/data/box/name").asString()).isEqualTo("box");
        assertThat(denied.at("/data/box/history").isNull()).isTrue();
        assertThat(denied.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(denied.status()).isEqualTo(294);
    }

    @Test
    void aFirmsPermissionIsAskedOfTheFirm() {
        var document = "query Firm($id: ID!) { firm(id: $id) }";
        var firm = GlobalId.of("Firm", KernelApplication.NORTHSTAR.value()).toString();
        assertThat(server.query(PARTNER, document, Map.of("id", firm)).at("/data/firm").asString())
                .isEqualTo("firm");
        assertThat(server.query(REPRESENTATIVE, document, Map.of("id", firm)).text())
                .isEqualTo("{\"data\":{\"firm\":null}}");
    }

    @Test
    void nodesAnswersInTheOrderOfTheIdsAndHidesTheRest() {
        var answer =
                server.query(
                        REPRESENTATIVE,
                        "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }",
                        Map.of("ids", List.of("zz", ALDERS_BOX, BIRCHS_BOX, ALDER, ALDERS_BOX)));
        var nodes = answer.at("/data/nodes");
        assertThat(nodes.get(1).get("id").asString()).isEqualTo(ALDERS_BOX);
        assertThat(nodes.get(1).get("__typename").asString()).isEqualTo("Box");
        assertThat(nodes.get(4)).isEqualTo(nodes.get(1));
        assertThat(List.of(nodes.get(0), nodes.get(2), nodes.get(3)))
                .allMatch(node -> node.isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "1.5", "true", "[1.5]", "[{}]"})
    void whatIsNoIdIsRefusedInAVariable(String value) {
        var body =
                """
                {"query": "query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id } }",
                 "variables": {"ids": %s}}
                """
                        .formatted(value);
        var answer = server.post(TestIssuer.token(REPRESENTATIVE), body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @CsvSource({
        "INPUT_INVALID,ValidationError,input.tags.0.text",
        "NOT_FOUND,NotFoundError,input.id",
        "VERSION_CONFLICT,VersionConflict,input.expectedVersion",
        "IDEMPOTENCY_KEY_REUSED,IdempotencyConflict,input.idempotencyKey",
        "LIMIT_EXCEEDED,LimitExceeded,input.tags",
        "RULE_VIOLATED,RuleViolation,input"
    })
    void whatTheDomainRefusesIsDataInThePayload(ErrorCode code, String type, String path) {
        var answer =
                rename(
                        REPRESENTATIVE,
                        Map.of("id", ALDERS_BOX, "name", "x", "refuseWith", code.name()));
        var error = answer.at("/data/renameBox/errors/0");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(error.get("__typename").asString()).isEqualTo(type);
        assertThat(error.get("code").asString()).isEqualTo(code.name());
        assertThat(String.join(".", GraphQlServer.texts(error.get("path")))).isEqualTo(path);
        assertThat(answer.at("/data/renameBox/box").isNull())
                .isEqualTo(code != ErrorCode.VERSION_CONFLICT);
    }

    @Test
    void whoeverComesSecondIsShownWhatIsThere() {
        var answer =
                rename(
                        REPRESENTATIVE,
                        Map.of("id", ALDERS_BOX, "name", "x", "refuseWith", "VERSION_CONFLICT"));
        assertThat(answer.at("/data/renameBox/box/id").asString()).isEqualTo(ALDERS_BOX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\u001bb"})
    void aTextThatIsNoneIsAValidationErrorAtItsField(String name) {
        var input = new HashMap<String, Object>(Map.of("id", ALDERS_BOX, "name", name));
        var answer = rename(REPRESENTATIVE, input);
        assertThat(answer.at("/data/renameBox/errors/0/code").asString())
                .isEqualTo("INPUT_INVALID");
        assertThat(GraphQlServer.texts(answer.at("/data/renameBox/errors/0/path")))
                .containsExactly("input", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"🏃👨‍👩‍👧", "שלום", "Ünïcödé", "O'Brien; DROP TABLE box --"})
    void anyOtherTextComesBackUnchanged(String name) {
        var answer = rename(REPRESENTATIVE, Map.of("id", ALDERS_BOX, "name", name));
        assertThat(answer.at("/data/renameBox/box/name").asString()).isEqualTo(name);
    }

    @Test
    void aWrongItemOfAListIsNamedByItsPlace() {
        var answer =
                rename(
                        REPRESENTATIVE,
                        Map.of(
                                "id",
                                ALDERS_BOX,
                                "name",
                                "x",
                                "tags",
                                List.of(Map.of("text", "fine"), Map.of("text", "too long"))));
        assertThat(GraphQlServer.texts(answer.at("/data/renameBox/errors/0/path")))
                .containsExactly("input", "tags", "1", "text");
    }

    @Test
    void aFaultTellsItsRequestAndNothingElse() {
        var answer = server.query(REPRESENTATIVE, "{ hello fault }");
        assertThat(answer.status()).isEqualTo(294);
        assertThat(answer.text()).doesNotContain("secret");
        assertThat(answer.at("/data/hello").asString()).isEqualTo("hello");
        var extensions = answer.at("/errors/0/extensions");
        assertThat(extensions.get("code").asString()).isEqualTo("INTERNAL");
        assertThat(new ArrayList<>(extensions.propertyNames()))
                .containsExactlyInAnyOrder("code", "requestId");
    }

    @Test
    void pagesGoOnFromTheirCursorsInBothDirections() {
        var document =
                """
                query Boxes($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
                  boxes(tenantId: $id, first: $first, after: $after, last: $last, before: $before) {
                    edges { cursor node { name } }
                    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                  }
                }
                """;
        var first = server.query(REPRESENTATIVE, document, Map.of("id", ALDER));
        assertThat(first.at("/data/boxes/edges").size()).isEqualTo(20);
        var end = first.at("/data/boxes/pageInfo/endCursor").asString();
        var second =
                server.query(
                        REPRESENTATIVE, document, Map.of("id", ALDER, "first", 2, "after", end));
        assertThat(second.at("/data/boxes/edges/0/node/name").asString()).isEqualTo("box 20");
        var start = second.at("/data/boxes/pageInfo/startCursor").asString();
        var back =
                server.query(
                        REPRESENTATIVE, document, Map.of("id", ALDER, "last", 1, "before", start));
        assertThat(back.at("/data/boxes/edges/0/node/name").asString()).isEqualTo("box 19");
    }

    @ParameterizedTest
    @CsvSource({
        "first: 101",
        "first: -1",
        "'first: 1, last: 1'",
        "'first: 1, before: \"x\"'",
        "after: \"no cursor\"",
        "'after: \"AAAAAAAAAAAA\"'",
        "last: 101"
    })
    void pageArgumentsThatMeanNothingAreRefused(String arguments) {
        var document =
                "query Boxes($id: ID!) { boxes(tenantId: $id, %s) { edges { cursor } } }"
                        .formatted(arguments);
        var answer = server.query(REPRESENTATIVE, document, Map.of("id", ALDER));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void aCursorOfAnotherFilterIsRefused() {
        var document =
                "query Boxes($id: ID!, $after: String, $named: String) {"
                        + " boxes(tenantId: $id, after: $after, named: $named)"
                        + " { pageInfo { endCursor } } }";
        var cursor =
                server.query(REPRESENTATIVE, document, Map.of("id", ALDER))
                        .at("/data/boxes/pageInfo/endCursor")
                        .asString();
        var answer =
                server.query(
                        REPRESENTATIVE,
                        document,
                        Map.of("id", ALDER, "after", cursor, "named", "b"));
        assertThat(answer.at("/errors/0/message").asString())
                .isEqualTo("The cursor is not one of this list.");
    }

    @Test
    void scalarsComeBackAsTheyAreSpecified() {
        var answer =
                server.query(
                        REPRESENTATIVE,
                        """
                        { scalars(dateTime: "2026-09-01T14:00:00+02:00", date: "2028-02-29",
                            long: "9007199254740993",
                            url: "https://example.com/a", uuid: "01930000-0000-7000-8000-000000000001") {
                          dateTime date long url uuid } }
                        """);
        assertThat(answer.at("/data/scalars/dateTime").asString())
                .isEqualTo("2026-09-01T12:00:00Z");
        assertThat(answer.at("/data/scalars/date").asString()).isEqualTo("2028-02-29");
        assertThat(answer.at("/data/scalars/long").asString()).isEqualTo("9007199254740993");
        assertThat(answer.at("/data/scalars/url").asString()).isEqualTo("https://example.com/a");
    }

    @ParameterizedTest
    @CsvSource({
        "date,2026-02-30",
        "date,2026-1-1",
        "date,+12026-01-01",
        "date,0000-01-01",
        "dateTime,2027-03-05T12:00:00",
        "dateTime,2027-03-05",
        "duration,36 hours",
        "long,1.5",
        "long,92233720368547758070",
        "url,javascript:alert(1)",
        "uuid,1-1-1-1-1"
    })
    void impossibleScalarsAreRefusedWithoutRepeatingThem(String name, String value) {
        var type =
                name.equals("url") || name.equals("uuid")
                        ? name.toUpperCase(Locale.ROOT)
                        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        var answer =
                server.query(
                        REPRESENTATIVE,
                        "query Q($v: %s) { scalars(%s: $v) { %s } }".formatted(type, name, name),
                        Map.of("v", value));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).doesNotContain(value);
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("BAD_USER_INPUT");
    }
}
