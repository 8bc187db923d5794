package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Evidence comes in, is asked for, given and judged, and says what it covers.
class EvidenceIT extends ProductTest {

    private static final String TABLE = "Gauge;State\r\n7;fit\r\n";

    private static final String WHOLE =
            """
            query($id: ID!, $from: Date!, $until: Date!) { node(id: $id) { ... on Evidence {
              id version title description owner { id } record { process kind }
              validity { from until } allowedActions
              latest { id number url note addedBy { email } evidence { id }
                file { name mediaType size sha256 download } }
              revisions(first: 10) { totalCount { number } edges { node { number } } }
              subjects { subject { __typename id } }
              coverage(from: $from, until: $until) { whole gaps { from until } rule { id } } } } }
            """;

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final SampleTenant tenant = tenantOf(partner);

    private static SampleTenant tenantOf(ProductClient partner) {
        var made = SampleTenant.takenOnBy(partner, "Evidence " + UUID.randomUUID());
        return SampleTenant.of(new Mutations(partner), SampleTenant.id(made), "Evidence");
    }

    private String colleague(String name) {
        return SampleTenant.id(
                tenant.create(
                        "addColleague",
                        Map.of("givenName", name, "familyName", "Berg", "locale", "de"),
                        "colleague"));
    }

    private String uploaded(String content) {
        var prepared =
                tenant.create(
                        "prepareUpload",
                        Map.of("fileName", "Gauge \"7\".csv", "purpose", "EVIDENCE"),
                        "upload { id url }");
        tenant.client().upload(prepared.path("url").asString(), content);
        return SampleTenant.id(prepared);
    }

    private Map<String, Object> valid(int from, int until) {
        return Map.of(
                "from", tenant.today().plusDays(from).toString(),
                "until", tenant.today().plusDays(until).toString());
    }

    private Map<String, Object> linked(int from, int until) {
        return new HashMap<>(
                Map.of(
                        "content", Map.of("url", "https://records.example/7"),
                        "validity", valid(from, until)));
    }

    private JsonNode whole(JsonNode evidence, int from, int until) {
        return partner.run(
                        WHOLE,
                        Map.of(
                                "id", SampleTenant.id(evidence),
                                "from", tenant.today().plusDays(from).toString(),
                                "until", tenant.today().plusDays(until).toString()))
                .path("node");
    }

    /// The first refusal of a mutation: its code, and the path of the field.
    private static String refusal(ProductClient client, String mutation, Map<String, ?> input) {
        var answer =
                client.ask(
                        """
                        mutation($input: %sInput!) { %s(input: $input) {
                          errors { code path ... on RuleViolation { rule { id } } } } }
                        """
                                .formatted(
                                        Character.toUpperCase(mutation.charAt(0))
                                                + mutation.substring(1),
                                        mutation),
                        Map.of("input", input));
        if (answer.has("errors")) {
            return answer.at("/errors/0/extensions/code").asString();
        }
        var error = answer.at("/data/" + mutation + "/errors/0");
        return error.path("code").asString()
                + " "
                + error.path("path").toString()
                + error.at("/rule/id").asString();
    }

    @Test
    void aFileComesInIsRevisedAndReadAgain() {
        var input = linked(-100, 20);
        input.put("content", Map.of("uploadId", uploaded(TABLE)));
        input.put("title", "Calibration of gauge 7");
        input.put("ownerId", colleague("Hanna"));
        input.put("record", Map.of("process", "Measuring", "kind", "Calibration report"));
        input.put("subjects", List.of(Map.of("clauseId", tenant.clause("iso-9001-2026"))));
        var added = tenant.create("addEvidence", input, "evidence");

        var first = whole(added, -50, 20);
        var file = first.at("/latest/file");
        assertThat(file.path("mediaType").asString()).isEqualTo("text/csv");
        assertThat(file.path("size").asInt())
                .isEqualTo(TABLE.getBytes(StandardCharsets.UTF_8).length);
        assertThat(partner.download(file.path("download").asString())).isEqualTo(TABLE);
        assertThat(first.at("/subjects/0/subject/__typename").asString()).isEqualTo("Clause");
        assertThat(first.at("/coverage/whole").asBoolean()).isTrue();
        assertThat(first.at("/coverage/rule/id").asString()).isEqualTo("EVI-2");
        assertThat(whole(added, -50, 30).at("/coverage/gaps/0/from").asString())
                .isEqualTo(tenant.today().plusDays(21).toString());

        var revised = tenant.change("reviseEvidence", added, linked(25, 400), "evidence");
        var second = whole(revised, -50, 30);
        assertThat(second.at("/revisions/totalCount/number").asInt()).isEqualTo(2);
        assertThat(second.at("/latest/url").asString()).isEqualTo("https://records.example/7");
        assertThat(second.at("/coverage/gaps").size()).isEqualTo(1);
        assertThat(second.at("/coverage/gaps/0/until").asString())
                .isEqualTo(tenant.today().plusDays(24).toString());

        tenant.change("archiveEvidence", revised, Map.of(), "evidence");
        var archived = whole(revised, -50, -40);
        assertThat(archived.at("/coverage/whole").asBoolean()).isFalse();
        assertThat(archived.path("allowedActions").toString()).isEqualTo("[\"UNARCHIVE\"]");
        assertThat(partner.download(file.path("download").asString())).isEqualTo(TABLE);
    }

    @Test
    void aRequestGoesFromTheQuestionToTheAcceptance() {
        var hanna = colleague("Hanna");
        var asked =
                tenant.create(
                        "requestEvidence",
                        Map.of(
                                "title",
                                "Calibration of gauge 7",
                                "assigneeId",
                                hanna,
                                "dueOn",
                                tenant.today().plusDays(9).toString()),
                        "request { id version state allowedActions }");
        assertThat(asked.path("allowedActions").toString())
                .isEqualTo("[\"CHANGE\",\"GIVE\",\"SEND_LINK\",\"WITHDRAW\"]");
        var given =
                tenant.change(
                        "giveEvidence",
                        asked,
                        linked(-100, 20),
                        "request { id version state evidence { id owner { id } latest {"
                                + " givenBy { id } } } allowedActions }");
        assertThat(given.path("state").asString()).isEqualTo("GIVEN");
        assertThat(given.at("/evidence/owner/id").asString()).isEqualTo(hanna);
        assertThat(given.at("/evidence/latest/givenBy/id").asString()).isEqualTo(hanna);
        assertThat(given.path("allowedActions").toString())
                .isEqualTo("[\"ACCEPT\",\"RETURN\",\"WITHDRAW\"]");
        var returned =
                tenant.change(
                        "returnEvidence",
                        given,
                        Map.of("comment", "Which gauge?"),
                        "request { id version state comment }");
        assertThat(returned.path("comment").asString()).isEqualTo("Which gauge?");
        var again = tenant.change("giveEvidence", returned, linked(-100, 20), "request");
        var accepted =
                tenant.change(
                        "acceptEvidence",
                        again,
                        Map.of(),
                        "request { id version state allowedActions evidence {"
                                + " revisions { totalCount { number } } } }");
        assertThat(accepted.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.path("allowedActions")).isEmpty();
        assertThat(accepted.at("/evidence/revisions/totalCount/number").asInt()).isEqualTo(2);
    }

    @Test
    void refusalsNameTheirField() {
        var input = linked(-1, 1);
        input.put("tenantId", tenant.id());
        input.put("title", "Calibration");
        assertThat(refusal(partner, "addEvidence", with(input, "content", Map.of())))
                .isEqualTo("INPUT_INVALID [\"input\",\"content\"]");
        assertThat(
                        refusal(
                                partner,
                                "addEvidence",
                                with(input, "content", Map.of("url", "http://records.example/"))))
                .isEqualTo("INPUT_INVALID [\"input\",\"content\",\"url\"]");
        assertThat(refusal(partner, "addEvidence", with(input, "validity", valid(3, 2))))
                .isEqualTo("INPUT_INVALID [\"input\",\"validity\",\"until\"]");
        assertThat(refusal(partner, "addEvidence", with(input, "validity", valid(0, 4000))))
                .isEqualTo("INPUT_INVALID [\"input\",\"validity\",\"until\"]");
        assertThat(refusal(partner, "addEvidence", with(input, "subjects", List.of(Map.of()))))
                .isEqualTo("INPUT_INVALID [\"input\",\"subjects\",\"0\"]");
        var asked =
                tenant.create(
                        "requestEvidence",
                        Map.of(
                                "title", "Calibration",
                                "assigneeId", colleague("Hanna"),
                                "dueOn", tenant.today().plusDays(9).toString()),
                        "request");
        assertThat(refusal(partner, "acceptEvidence", SampleTenant.versioned(asked, Map.of())))
                .isEqualTo("STATE_MISMATCH [\"input\",\"id\"]EVI-7");
    }

    private static Map<String, Object> with(Map<String, Object> input, String field, Object value) {
        var changed = new HashMap<>(input);
        changed.put(field, value);
        return changed;
    }

    /// An employee reads evidence and gives what they were asked for, and keeps none.
    @Test
    void whoKeepsNoRecordsGivesOnlyWhatTheyWereAskedFor() {
        var alder =
                SampleTenant.named("Alder Precision Parts", as(DemoPeople.ALDER_REPRESENTATIVE));
        var inside =
                SampleTenant.of(
                        new Mutations(as(DemoPeople.ALDER_REPRESENTATIVE)), alder, "Evidence");
        var emil = as(DemoPeople.ALDER_EMPLOYEE);
        var input = linked(-1, 1);
        input.put("tenantId", alder);
        input.put("title", "Calibration");
        assertThat(refusal(emil, "addEvidence", input)).isEqualTo("FORBIDDEN");
        var asked =
                inside.create(
                        "requestEvidence",
                        Map.of(
                                "title", "Calibration",
                                "assigneeId", own(emil, alder),
                                "dueOn", inside.today().plusDays(9).toString()),
                        "request");
        var auditor = as(DemoPeople.ALDER_AUDITOR);
        var other =
                inside.create(
                        "requestEvidence",
                        Map.of(
                                "title", "Calibration",
                                "assigneeId", own(auditor, alder),
                                "dueOn", inside.today().plusDays(9).toString()),
                        "request");
        assertThat(refusal(emil, "giveEvidence", SampleTenant.versioned(other, linked(-1, 1))))
                .isEqualTo("RULE_VIOLATED [\"input\",\"id\"]EVI-4");
        assertThat(actions(emil, other)).isEqualTo("[]");
        assertThat(actions(emil, asked)).isEqualTo("[\"GIVE\"]");
        var given = inside.by(emil).change("giveEvidence", asked, linked(-1, 1), "request");
        assertThat(refusal(emil, "acceptEvidence", SampleTenant.versioned(given, Map.of())))
                .isEqualTo("FORBIDDEN");
    }

    private static String actions(ProductClient client, JsonNode request) {
        return client.run(
                        "query($id: ID!) { evidenceRequest(id: $id) { allowedActions } }",
                        Map.of("id", SampleTenant.id(request)))
                .at("/evidenceRequest/allowedActions")
                .toString();
    }

    /// The caller's entry in the staff register.
    private static String own(ProductClient client, String tenant) {
        var email =
                client.run("{ viewer { person { email } } }").at("/viewer/person/email").asString();
        return client.run(
                        """
                        query($id: ID!, $text: String!) { tenant(id: $id) {
                          colleagues(filter: {text: $text}) { edges { node { id } } } } }
                        """,
                        Map.of("id", tenant, "text", email))
                .at("/tenant/colleagues/edges/0/node/id")
                .asString();
    }

    @Test
    void recordsShowHowLongAProcessHasBeenCarriedOut() {
        var input = linked(-100, -100);
        input.put("title", "Order 1");
        input.put("record", Map.of("process", "Buying", "kind", "Orders"));
        tenant.create("addEvidence", input, "evidence");
        assertThat(months().path("enough").asBoolean()).isFalse();
        var later = with(input, "validity", valid(-1, 40));
        tenant.create("addEvidence", with(later, "title", "Order 2"), "evidence");
        var months = months();
        assertThat(months.path("enough").asBoolean()).isTrue();
        assertThat(months.path("months").asInt()).isEqualTo(3);
        assertThat(months.at("/spans/0/last").asString()).isEqualTo(tenant.today().toString());
        assertThat(months.at("/spans/0/records").asInt()).isEqualTo(2);
    }

    private JsonNode months() {
        return partner.run(
                        """
                        query($id: ID!) { tenant(id: $id) { monthsOfOperation {
                          wanted enough months rule { id }
                          spans { process kind first last months records enough } } } }
                        """,
                        Map.of("id", tenant.id()))
                .at("/tenant/monthsOfOperation");
    }

    @Test
    void listsAreNarrowedBelowAnOrganisation() {
        for (var title : List.of("Drawing", "Order")) {
            tenant.create("addEvidence", with(linked(-1, 30), "title", title), "evidence");
        }
        var found =
                partner.run(
                        """
                        query($id: ID!) { tenant(id: $id) {
                          evidence(filter: {text: "draw"}, orderBy: VALID_UNTIL) {
                            totalCount { number } edges { node { title } } }
                          evidenceRequests(filter: {states: [OPEN]}) { totalCount { number } } } }
                        """,
                        Map.of("id", tenant.id()));
        assertThat(found.at("/tenant/evidence/totalCount/number").asInt()).isEqualTo(1);
        assertThat(found.at("/tenant/evidence/edges/0/node/title").asString()).isEqualTo("Drawing");
        assertThat(found.at("/tenant/evidenceRequests/totalCount/number").asInt()).isZero();
    }
}
