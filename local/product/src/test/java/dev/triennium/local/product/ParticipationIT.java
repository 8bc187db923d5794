package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.mail.CaughtMail;
import dev.triennium.scheduler.ProductJobs;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A colleague without a login answers what they are asked, from the mail to the acceptance.
class ParticipationIT extends ProductTest {

    private static final Pattern LINK = Pattern.compile("http\\S+/participation/[A-Za-z0-9_-]{43}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private static final String TRAIL =
            """
            query($id: ID!) { auditTrail(tenantId: $id, filter: {operation: "useParticipationLink"}) {
              edges { node { subjectType after } } } }
            """;

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final Mutations mutations = new Mutations(partner);
    private final String address = "hanna-" + UUID.randomUUID() + "@no-login.example";

    private SampleTenant tenant() {
        var firm =
                partner.run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        var made =
                mutations.run(
                        "createTenant",
                        Map.of(
                                "firmId", firm,
                                "name", "Participating Client",
                                "timeZone", "Europe/Berlin",
                                "services", "All",
                                "consent", "Signed",
                                "confirmDuplicate", true),
                        "tenant");
        return SampleTenant.of(mutations, SampleTenant.id(made), "Participation");
    }

    private static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<String> post(String url, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(
                                field ->
                                        field.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> links(CaughtMail mail) {
        return LINK.matcher(Objects.requireNonNull(mail.text()))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private CaughtMail mail() {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> product().mails().messagesTo(address), messages -> !messages.isEmpty())
                .getLast();
    }

    private static String version(String page) {
        var matcher = VERSION.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private JsonNode item(JsonNode item) {
        return partner.run(
                        """
                        query($id: ID!) { node(id: $id) { ... on AssessmentItem {
                          id version state result notes turns(last: 1) { edges { node { kind
                            assignee { givenName } } } } } } }
                        """,
                        Map.of("id", SampleTenant.id(item)))
                .path("node");
    }

    @Test
    void aColleagueWithoutALoginAnswersByLinksThatWorkOnce() {
        var tenant = tenant();
        var hanna =
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName", "Hanna",
                                "familyName", "Berg <b>",
                                "email", address,
                                "locale", "de"),
                        "colleague");
        var assessment =
                tenant.create(
                        "createAssessment",
                        Map.of(
                                "name",
                                "Gap analysis",
                                "standardIds",
                                List.of(tenant.standard("iso-9001-2026"))),
                        "assessment");
        var items =
                partner.run(
                                """
                                query($id: ID!) { assessment(id: $id) { items(first: 2) {
                                  edges { node { id version } } } } }
                                """,
                                Map.of("id", SampleTenant.id(assessment)))
                        .at("/assessment/items/edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .toList();
        tenant.run(
                "assignAssessmentItems",
                Map.of(
                        "assessmentId", SampleTenant.id(assessment),
                        "items",
                                items.stream()
                                        .map(item -> SampleTenant.versioned(item, Map.of()))
                                        .toList(),
                        "assigneeId", SampleTenant.id(hanna)),
                "assessment");
        var invitation =
                Map.of(
                        "assessmentId", SampleTenant.id(assessment),
                        "itemIds", items.stream().map(SampleTenant::id).toList());
        var sent = tenant.run("inviteToAnswer", invitation, "links { id version state }");
        assertThat(sent).hasSize(2);
        assertThat(tenant.run("inviteToAnswer", invitation, "links { id version state }"))
                .isEqualTo(sent);

        assertThat(mail().subject()).contains("fragt Sie etwas");
        var links = links(mail());
        assertThat(links).hasSize(2);
        var page = get(links.getFirst());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Eine Frage von Participating Client", "Hanna Berg &lt;b&gt;", "ISO 9001")
                .doesNotContain("<script", "<b>");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("script");

        var incomplete =
                post(links.getFirst(), Map.of("version", version(page.body()), "notes", "Übrig"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Bitte wählen Sie", "Übrig");
        var stale =
                post(
                        links.getFirst(),
                        Map.of("version", "0", "result", "CONFORMING", "notes", "Übrig"));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("inzwischen geändert", "Übrig");
        assertThat(item(items.getFirst()).path("state").asString()).isEqualTo("OPEN");

        var answer =
                Map.of(
                        "version", version(stale.body()),
                        "result", "MINOR_GAP",
                        "notes", "Zeile 1\r\nZeile 2");
        var done = post(links.getFirst(), answer);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("Vielen Dank");
        var answered = item(items.getFirst());
        assertThat(answered.path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(answered.path("notes").asString()).isEqualTo("Zeile 1\nZeile 2");
        assertThat(answered.at("/turns/edges/0/node/assignee/givenName").asString())
                .isEqualTo("Hanna");
        assertThat(post(links.getFirst(), answer).statusCode()).isEqualTo(410);
        assertThat(get(links.getFirst()).body()).contains("schon erledigt");

        var trail = partner.run(TRAIL, Map.of("id", tenant.id())).toString();
        assertThat(trail)
                .contains(
                        "\"ParticipationLink\"",
                        "\"AssessmentItem\"",
                        GlobalIds.ofProduct().convert(SampleTenant.id(hanna)).key().toString());

        tenant.change(
                "changeColleague",
                hanna,
                Map.of("activeUntil", tenant.today().minusDays(1).toString()),
                "colleague");
        assertThat(get(links.getLast()).statusCode()).isEqualTo(410);
        var unknown = links.getLast().substring(0, links.getLast().length() - 43) + "a".repeat(43);
        assertThat(get(unknown).statusCode()).isEqualTo(404);
    }

    private JsonNode links(ProductClient client, String mutation, Map<String, ?> input) {
        var type = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        var result = mutation.equals("inviteToAnswer") ? "links" : "link";
        return client.ask(
                """
                mutation($input: %sInput!) { answer: %s(input: $input) { %s { id version state }
                  errors { code path ... on RuleViolation { rule { id } } } } }
                """
                        .formatted(type, mutation, result),
                Map.of("input", input));
    }

    private void refused(JsonNode answer, String code, String path, String rule) {
        var error = answer.at("/data/answer/errors/0");
        assertThat(error.path("code").asString()).as("%s", answer).isEqualTo(code);
        assertThat(error.path("path").valueStream().map(JsonNode::asString))
                .as("%s", answer)
                .containsExactly(path.split("\\."));
        assertThat(error.at("/rule/id").asString("")).as("%s", answer).isEqualTo(rule);
    }

    /// What each mutation of links says no to, and that it then sends nothing.
    @Test
    void nobodyIsSentALinkWhoCannotUseItOrByWhomMayNotAsk() {
        var tenant = tenant();
        var hanna =
                tenant.create(
                        "addColleague",
                        Map.of(
                                "givenName", "Hanna",
                                "familyName", "Berg",
                                "email", address,
                                "locale", "de"),
                        "colleague");
        var postless =
                tenant.create(
                        "addColleague",
                        Map.of("givenName", "Ole", "familyName", "Postless"),
                        "colleague");
        var assessment =
                SampleTenant.id(
                        tenant.create(
                                "createAssessment",
                                Map.of(
                                        "name",
                                        "Gap analysis",
                                        "standardIds",
                                        List.of(tenant.standard("iso-9001-2026"))),
                                "assessment"));
        var items =
                partner.run(
                                """
                                query($id: ID!) { assessment(id: $id) { items(first: 3) {
                                  edges { node { id version } } } } }
                                """,
                                Map.of("id", assessment))
                        .at("/assessment/items/edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .toList();
        var asked = SampleTenant.id(items.getFirst());
        var unasked = SampleTenant.id(items.get(1));
        var unreachable = SampleTenant.id(items.getLast());
        assign(tenant, assessment, items.getFirst(), hanna);
        assign(tenant, assessment, items.getLast(), postless);
        var invite = "inviteToAnswer";

        refused(links(partner, invite, wanted(assessment)), "INPUT_INVALID", "input.itemIds", "");
        refused(
                links(partner, invite, wanted(assessment, asked, asked)),
                "INPUT_INVALID",
                "input.itemIds.1",
                "");
        refused(
                links(partner, invite, wanted(assessment, asked, unasked)),
                "RULE_VIOLATED",
                "input.itemIds.1",
                "PAR-2");
        refused(
                links(partner, invite, wanted(assessment, unreachable)),
                "RULE_VIOLATED",
                "input.itemIds.0",
                "PAR-1");
        refused(
                links(partner, invite, wanted(assessment, unknown(asked))),
                "NOT_FOUND",
                "input.itemIds.0",
                "");
        refused(
                links(partner, invite, wanted(unknown(assessment), asked)),
                "NOT_FOUND",
                "input.itemIds.0",
                "");
        var stranger = as(DemoPeople.CEDAR_REPRESENTATIVE);
        refused(
                links(stranger, invite, wanted(assessment, asked)),
                "NOT_FOUND",
                "input.assessmentId",
                "");
        var employee = employeeOf(tenant);
        forbidden(links(employee, invite, wanted(assessment, asked)));
        product().application().getBean(ProductJobs.class).runAll();
        assertThat(product().mails().messagesTo(address)).isEmpty();

        var link = links(partner, invite, wanted(assessment, asked)).at("/data/answer/links/0");
        for (var mutation : List.of("resendParticipationLink", "revokeParticipationLink")) {
            var id = SampleTenant.id(link);
            refused(links(partner, mutation, of(unknown(id), 1)), "NOT_FOUND", "input.id", "");
            refused(links(stranger, mutation, of(id, 1)), "NOT_FOUND", "input.id", "");
            refused(
                    links(partner, mutation, of(id, 7)),
                    "VERSION_CONFLICT",
                    "input.expectedVersion",
                    "");
            forbidden(links(employee, mutation, of(id, 1)));
        }
        var id = SampleTenant.id(link);
        var resent = links(partner, "resendParticipationLink", of(id, 1)).at("/data/answer/link");
        assertThat(resent.path("version").asInt()).isEqualTo(2);
        var revoked = links(partner, "revokeParticipationLink", of(id, 2)).at("/data/answer/link");
        assertThat(revoked.path("state").asString()).isEqualTo("REVOKED");
        for (var mutation : List.of("resendParticipationLink", "revokeParticipationLink")) {
            refused(links(partner, mutation, of(id, 3)), "STATE_MISMATCH", "input.id", "PAR-3");
        }
    }

    private static Map<String, ?> wanted(String assessment, String... items) {
        return Map.of("assessmentId", assessment, "itemIds", List.of(items));
    }

    private static Map<String, ?> of(String link, int version) {
        return Map.of("id", link, "expectedVersion", version);
    }

    /// An id of the same type and organisation that names nothing.
    private static String unknown(String id) {
        var known = GlobalIds.ofProduct().convert(id);
        return GlobalId.find(
                        known.type().name(),
                        Objects.requireNonNull(known.tenant()),
                        UUID.randomUUID())
                .orElseThrow()
                .toString();
    }

    private static void forbidden(JsonNode answer) {
        assertThat(answer.at("/errors/0/extensions/code").asString())
                .as("%s", answer)
                .isEqualTo("FORBIDDEN");
    }

    /// Who may answer there, and nothing more.
    private ProductClient employeeOf(SampleTenant tenant) {
        tenant.create(
                "invitePerson",
                Map.of(
                        "email",
                        DemoPeople.BIRCH_REPRESENTATIVE.email(),
                        "givenName",
                        "Maeve",
                        "familyName",
                        "Birch",
                        "roles",
                        List.of(Map.of("role", "EMPLOYEE"))),
                "invitation { state }");
        return as(DemoPeople.BIRCH_REPRESENTATIVE);
    }

    private static void assign(
            SampleTenant tenant, String assessment, JsonNode item, JsonNode colleague) {
        tenant.run(
                "assignAssessmentItems",
                Map.of(
                        "assessmentId", assessment,
                        "items", List.of(SampleTenant.versioned(item, Map.of())),
                        "assigneeId", SampleTenant.id(colleague)),
                "assessment");
    }
}
