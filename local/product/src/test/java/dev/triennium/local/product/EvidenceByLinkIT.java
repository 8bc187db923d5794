package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import dev.triennium.scheduler.ProductJobs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A colleague without a login gives the evidence that they are asked for.
class EvidenceByLinkIT extends ProductTest {

    private static final Pattern LINK = Pattern.compile("http\\S+/participation/[A-Za-z0-9_-]{43}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String BOUNDARY = "----the-boundary";
    private static final String TABLE = "Gauge;State\r\n7;fit\r\n";

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final String address = "hanna-" + UUID.randomUUID() + "@no-login.example";
    private final SampleTenant tenant = tenantOf(partner);

    private static SampleTenant tenantOf(ProductClient partner) {
        var made = SampleTenant.takenOnBy(partner, "Evidence by link " + UUID.randomUUID());
        return SampleTenant.of(new Mutations(partner), SampleTenant.id(made), "Evidence by link");
    }

    private JsonNode colleague(String name, String email) {
        return tenant.create(
                "addColleague",
                Map.of("givenName", name, "familyName", "Berg", "email", email, "locale", "de"),
                "colleague");
    }

    private JsonNode asked(JsonNode colleague) {
        return tenant.create(
                "requestEvidence",
                Map.of(
                        "title",
                        "Calibration of gauge 7 <b>",
                        "description",
                        "The report\nof the laboratory",
                        "assigneeId",
                        SampleTenant.id(colleague),
                        "dueOn",
                        tenant.today().plusDays(14).toString()),
                "request");
    }

    private JsonNode request(JsonNode asked) {
        return partner.run(
                        """
                        query($id: ID!) { evidenceRequest(id: $id) { id version state
                          evidence { id owner { givenName } latest { number url note addedBy { id }
                            givenBy { givenName } validity { from until }
                            file { name mediaType download } } } } }
                        """,
                        Map.of("id", SampleTenant.id(asked)))
                .path("evidenceRequest");
    }

    private static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<String> post(String url, Map<String, String> form, String file) {
        var fields =
                form.entrySet().stream()
                        .map(
                                field ->
                                        part("name=\"%s\"".formatted(field.getKey()))
                                                + field.getValue()
                                                + "\r\n")
                        .collect(Collectors.joining());
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(fields + file + "--" + BOUNDARY + "--\r\n"))
                        .build());
    }

    private static String part(String about) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n";
    }

    private static String file(String name, String content) {
        return part("name=\"file\"; filename=\"%s\"".formatted(name)) + content + "\r\n";
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

    /// The link of the mail that came last, of so many.
    private String link(int mails) {
        product().application().getBean(ProductJobs.class).runAll();
        var sent =
                product().mails().messagesTo(address).stream()
                        .filter(one -> one.subject().contains("bittet Sie um einen Nachweis"))
                        .toList();
        assertThat(sent).hasSize(mails);
        var mail = sent.getLast();
        var matcher = LINK.matcher(Objects.requireNonNull(mail.text()));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String version(String page) {
        var matcher = VERSION.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }

    private JsonNode invite(JsonNode... requests) {
        return tenant.run(
                "inviteToGiveEvidence",
                Map.of(
                        "tenantId", tenant.id(),
                        "requestIds", List.of(requests).stream().map(SampleTenant::id).toList()),
                "links { id version state act }");
    }

    @Test
    void aFileComesInByALinkThatWorksOnce() {
        var asked = asked(colleague("Hanna", address));
        var sent = invite(asked);
        assertThat(sent.at("/0/act").asString()).isEqualTo("GIVE_EVIDENCE");
        assertThat(invite(asked)).isEqualTo(sent);
        var link = link(1);

        var page = get(link);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body())
                .contains("Ein Nachweis für", "gauge 7 &lt;b&gt;", "The report<br>", "50 MB")
                .doesNotContain("<script", "<b>");
        var days =
                Map.of(
                        "version", version(page.body()),
                        "from", tenant.today().minusDays(100).toString(),
                        "note", "Übrig");

        var nothing = post(link, days, file("", ""));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("wählen Sie eine Datei oder", "Übrig");
        var noDay = post(link, Map.of("version", version(page.body())), file("gauge.csv", TABLE));
        assertThat(noDay.statusCode()).isEqualTo(422);
        assertThat(noDay.body()).contains("von welchem Tag an");
        var program = post(link, days, file("gauge.pdf", "\u0000\u0001MZ a program"));
        assertThat(program.statusCode()).isEqualTo(422);
        assertThat(program.body()).contains("Eine Datei dieser Art wird nicht angenommen");
        var insecure =
                post(
                        link,
                        Map.of(
                                "version", version(page.body()),
                                "from", tenant.today().toString(),
                                "url", "http://records.example/7"),
                        "");
        assertThat(insecure.statusCode()).isEqualTo(422);
        assertThat(insecure.body()).contains("https://");
        var stale =
                post(
                        link,
                        Map.of("version", "0", "from", tenant.today().toString()),
                        file("gauge.csv", TABLE));
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("inzwischen geändert");
        assertThat(request(asked).path("state").asString()).isEqualTo("OPEN");

        var done = post(link, days, file("Prüfmittel 7.csv", TABLE));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(done.body()).contains("Vielen Dank");
        var given = request(asked);
        assertThat(given.path("state").asString()).isEqualTo("GIVEN");
        var latest = given.at("/evidence/latest");
        assertThat(given.at("/evidence/owner/givenName").asString()).isEqualTo("Hanna");
        assertThat(latest.at("/givenBy/givenName").asString()).isEqualTo("Hanna");
        assertThat(latest.path("addedBy").isNull()).isTrue();
        assertThat(latest.path("note").asString()).isEqualTo("Übrig");
        assertThat(latest.at("/file/name").asString()).isEqualTo("Prüfmittel 7.csv");
        assertThat(latest.at("/file/mediaType").asString()).isEqualTo("text/csv");
        assertThat(partner.download(latest.at("/file/download").asString())).isEqualTo(TABLE);
        assertThat(post(link, days, file("again.csv", TABLE)).statusCode()).isEqualTo(410);
        assertThat(get(link).body()).contains("schon erledigt");

        var trail =
                partner.run(
                                """
                                query($id: ID!) { auditTrail(tenantId: $id,
                                    filter: {operation: "useParticipationLink"}) {
                                  edges { node { subjectType after } } } }
                                """,
                                Map.of("id", tenant.id()))
                        .toString();
        assertThat(trail).contains("\"ParticipationLink\"", "\"EvidenceRequest\"", "\"Evidence\"");
    }

    @Test
    void whatWasReturnedIsGivenAgainAsAnAddress() {
        var hanna = colleague("Hanna", address);
        var asked = asked(hanna);
        invite(asked);
        var first = link(1);
        assertThat(
                        post(
                                        first,
                                        Map.of(
                                                "version", version(get(first).body()),
                                                "from", tenant.today().toString()),
                                        file("gauge.csv", TABLE))
                                .statusCode())
                .isEqualTo(200);
        tenant.change(
                "returnEvidence", request(asked), Map.of("comment", "Gauge 8 lacks"), "request");
        invite(asked);
        var second = link(2);
        var page = get(second);
        assertThat(page.body()).contains("fehlt noch etwas", "Gauge 8 lacks");

        var done =
                post(
                        second,
                        Map.of(
                                "version", version(page.body()),
                                "from", tenant.today().toString(),
                                "until", tenant.today().plusDays(300).toString(),
                                "url", "https://records.example/8"),
                        file("", ""));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        var latest = request(asked).at("/evidence/latest");
        assertThat(latest.path("number").asInt()).isEqualTo(2);
        assertThat(latest.path("url").asString()).isEqualTo("https://records.example/8");
    }

    @Test
    void aLinkEndsWhenAnotherIsAsked() {
        var asked = asked(colleague("Hanna", address));
        invite(asked);
        var link = link(1);
        var other = colleague("Ole", "ole-" + address);
        tenant.change(
                "changeEvidenceRequest",
                request(asked),
                Map.of("assigneeId", SampleTenant.id(other)),
                "request");

        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(
                        post(
                                        link,
                                        Map.of("version", "1", "from", tenant.today().toString()),
                                        file("gauge.csv", TABLE))
                                .statusCode())
                .isEqualTo(410);
    }

    private String refusal(String... requests) {
        var error =
                partner.ask(
                                """
                                mutation($input: InviteToGiveEvidenceInput!) {
                                  inviteToGiveEvidence(input: $input) {
                                    errors { code path ... on RuleViolation { rule { id } } } } }
                                """,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "tenantId",
                                                tenant.id(),
                                                "requestIds",
                                                List.of(requests))))
                        .at("/data/inviteToGiveEvidence/errors/0");
        return error.path("code").asString()
                + " "
                + error.path("path").toString()
                + error.at("/rule/id").asString("");
    }

    @Test
    void whoHasNoAddressOrNothingToGiveIsSentNoLink() {
        var postless =
                tenant.create(
                        "addColleague",
                        Map.of("givenName", "Ole", "familyName", "Postless"),
                        "colleague");
        var unreachable = asked(postless);
        assertThat(refusal(SampleTenant.id(unreachable)))
                .isEqualTo("RULE_VIOLATED [\"input\",\"requestIds\",\"0\"]PAR-1");

        var asked = asked(colleague("Hanna", address));
        var id = SampleTenant.id(asked);
        assertThat(refusal(id, id)).isEqualTo("INPUT_INVALID [\"input\",\"requestIds\",\"1\"]");
        tenant.change("withdrawEvidenceRequest", asked, Map.of(), "request");
        assertThat(refusal(id)).isEqualTo("RULE_VIOLATED [\"input\",\"requestIds\",\"0\"]PAR-2");
    }
}
