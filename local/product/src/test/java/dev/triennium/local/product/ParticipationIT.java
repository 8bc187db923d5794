package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.mail.CaughtMail;
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
        assertThat(get(links.getFirst()).body()).contains("schon geantwortet");

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
}
