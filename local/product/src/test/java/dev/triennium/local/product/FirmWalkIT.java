package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.domain.invitation.FirmInvitationService;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.local.mail.CaughtMail;
import dev.triennium.scheduler.ProductJobs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A firm from its founding to the hand-over of its client: the client gets people of its own, who
/// answer, sign and export, and keeps them when the firm's people go and another firm comes.
class FirmWalkIT extends ProductTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LINK = Pattern.compile("http\\S+/participation/[A-Za-z0-9_-]{43}");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final String TWENTY = "20";

    private static final String WATCH =
            "subscription($id: ID!) { certificationChanged(tenantId: $id) { certification { id } } }";

    /// Somebody who is signed in.
    private record Somebody(String address, String token, ProductClient client) {

        static Somebody by(String address) {
            var accepted = InvitedPerson.page("POST", InvitedPerson.linkTo(address));
            assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
            var token = InvitedPerson.signIn(address, accepted.body());
            return new Somebody(address, token, new ProductClient(product().api(), () -> token));
        }

        JsonNode run(String mutation, Map<String, ?> input, String result) {
            return new Mutations(client).run(mutation, input, result);
        }

        boolean opens(String tenant) {
            var seen =
                    client.run(
                            "query($id: ID!) { tenant(id: $id) { name } }", Map.of("id", tenant));
            return !seen.path("tenant").isNull();
        }
    }

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String organisation = "Linden Instruments " + mark;
    private final String firmName = "Harbour Advisers " + mark;
    private final String nextName = "Meadow Consulting " + mark;

    private String address(String name) {
        return name + "-" + mark + "@walk.example";
    }

    /// What the command `found-firm` does, without another start of the product.
    private Somebody founds(String name, String partner, Locale locale) {
        product()
                .application()
                .getBean(FirmInvitationService.class)
                .found(name, new Invitee(address(partner), "Partner", partner, locale));
        assertThat(InvitedPerson.mailTo(address(partner)).subject()).contains(name);
        return Somebody.by(address(partner));
    }

    private static String firmOf(Somebody partner) {
        return partner.client()
                .run("{ viewer { employments { firm { id } } } }")
                .at("/viewer/employments/0/firm/id")
                .asString();
    }

    private Somebody invited(Somebody by, String tenant, String name, String role, String locale) {
        by.run(
                "invitePerson",
                Map.of(
                        "tenantId",
                        tenant,
                        "email",
                        address(name),
                        "givenName",
                        name,
                        "familyName",
                        "Linden",
                        "locale",
                        locale,
                        "roles",
                        List.of(Map.of("role", role))),
                "invitation { id version state }");
        return Somebody.by(address(name));
    }

    @Test
    void aFirmTakesOnAClientWhoseOwnPeopleCarryOnWhenItGoes() throws IOException {
        var elin = founds(firmName, "elin", Locale.ENGLISH);
        var firm = firmOf(elin);
        var tenant =
                SampleTenant.id(
                        elin.run(
                                "createTenant",
                                Map.of(
                                        "firmId", firm,
                                        "name", organisation,
                                        "timeZone", "Europe/Berlin",
                                        "services", "Advice on ISO 27001",
                                        "consent", "Signed"),
                                "tenant"));

        var ria = invited(elin, tenant, "ria", "REPRESENTATIVE", "en");
        var gerd = invited(ria, tenant, "gerd", "EMPLOYEE", "de");
        assertThat(
                        product().mails().messagesTo(gerd.address()).stream()
                                .map(mail -> mail.subject()))
                .anyMatch(subject -> subject.contains("lädt Sie ein"));
        var atClient = SampleTenant.of(new Mutations(ria.client()), tenant, "Walked");
        importsTwentyOfTheStaff(atClient);
        var hanna =
                atClient.create(
                        "addColleague",
                        Map.of(
                                "givenName", "Hanna",
                                "familyName", "Linden",
                                "email", address("hanna"),
                                "locale", "de"),
                        "colleague");

        answersFromBothSides(atClient, gerd, hanna);
        signsTheStatement(atClient);
        exports(atClient);

        var bo = joinsTheFirm(elin, firm);
        theFoundingPartnerLeaves(elin, bo, firm, atClient);

        var next = founds(nextName, "mia", Locale.GERMAN);
        anotherFirmTakesOver(atClient, ria, bo, next);

        assertThat(operations(bo, firm))
                .contains(
                        "found-firm FirmInvitation",
                        "acceptInvitation FirmInvitation",
                        "acceptInvitation Employment",
                        "createTenant Engagement",
                        "inviteToFirm FirmInvitation",
                        "endEmployment Employment",
                        "askForHandover Handover",
                        "acceptHandover Handover",
                        "acceptHandover Engagement");
        assertThat(operations(next, firmOf(next)))
                .contains("askForHandover HandoverOffer", "acceptHandover Engagement")
                .doesNotContain("createTenant Engagement");
        assertThat(trailOf(next, firm).isNull()).isTrue();
        assertThat(trailOf(ria, firm).isNull()).isTrue();
        assertThat(ria.opens(tenant)).isTrue();
        assertThat(gerd.opens(tenant)).isTrue();
    }

    private void importsTwentyOfTheStaff(SampleTenant tenant) throws IOException {
        var upload =
                tenant.create(
                        "prepareUpload",
                        Map.of("purpose", "COLLEAGUE_IMPORT", "fileName", "staff.csv"),
                        "upload { id url }");
        tenant.client()
                .upload(
                        upload.path("url").asString(),
                        Files.readAllBytes(Path.of("../../examples/staff.csv")));
        var preview =
                "preview { addedCount changedCount problemCount entries { givenName familyName } }";
        var input = Map.of("uploadId", SampleTenant.id(upload));
        for (var step : List.of("previewColleagueImport", "applyColleagueImport")) {
            var seen = tenant.run(step, input, preview);
            assertThat(seen.path("addedCount").asString()).as(step).isEqualTo(TWENTY);
            assertThat(seen.path("problemCount").asInt()).isZero();
        }
        var register =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) { colleagues { totalCount {
                                  number } } } }
                                """,
                                Map.of("id", tenant.id()));
        assertThat(register.at("/tenant/colleagues/totalCount/number").asInt()).isEqualTo(22);
    }

    /// One signs in, the other follows the link of a mail.
    private void answersFromBothSides(SampleTenant tenant, Somebody gerd, JsonNode hanna) {
        var assessment =
                SampleTenant.id(
                        tenant.create(
                                "createAssessment",
                                Map.of(
                                        "name",
                                        "Gap analysis",
                                        "standardIds",
                                        List.of(tenant.standard("iso-iec-27001-2022"))),
                                "assessment"));
        var items =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { assessment(id: $id) { items(first: 2) {
                                  edges { node { id version } } } } }
                                """,
                                Map.of("id", assessment))
                        .at("/assessment/items/edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .toList();
        assign(tenant, assessment, items.getFirst(), colleague(tenant, gerd.address()));
        assign(tenant, assessment, items.getLast(), hanna);

        var asked = item(gerd.client(), items.getFirst());
        gerd.run(
                "answerAssessmentItems",
                Map.of(
                        "assessmentId",
                        assessment,
                        "answers",
                        List.of(
                                Map.of(
                                        "id",
                                        SampleTenant.id(asked),
                                        "expectedVersion",
                                        asked.path("version").asInt(),
                                        "result",
                                        "CONFORMING",
                                        "notes",
                                        "Läuft"))),
                "assessment");
        gerd.run(
                "submitAssessmentItem",
                SampleTenant.versioned(item(gerd.client(), items.getFirst()), Map.of()),
                "assessmentItem");

        tenant.run(
                "inviteToAnswer",
                Map.of(
                        "assessmentId",
                        assessment,
                        "itemIds",
                        List.of(SampleTenant.id(items.getLast()))),
                "links { id version state }");
        var mail = InvitedPerson.mailTo(address("hanna"));
        assertThat(mail.subject()).contains("fragt Sie etwas");
        var link = LINK.matcher(Objects.requireNonNull(mail.text()));
        assertThat(link.find()).isTrue();
        var page = InvitedPerson.page("GET", link.group());
        assertThat(page.body()).contains("Eine Frage von " + organisation);
        var version = VERSION.matcher(page.body());
        assertThat(version.find()).isTrue();
        var answered =
                post(
                        link.group(),
                        "version=" + version.group(1) + "&result=MINOR_GAP&notes=Im+Aufbau");
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);

        for (var item : items) {
            assertThat(item(tenant.client(), item).path("state").asString())
                    .as("%s", item)
                    .isEqualTo("SUBMITTED");
        }
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

    private static JsonNode colleague(SampleTenant tenant, String address) {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { tenant(id: $id) { colleagues(first: 100) { edges { node {
                          id email } } } } }
                        """,
                        Map.of("id", tenant.id()))
                .at("/tenant/colleagues/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(one -> one.path("email").asString("").equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode item(ProductClient client, JsonNode item) {
        return client.run(
                        """
                        query($id: ID!) { node(id: $id) { ... on AssessmentItem {
                          id version state } } }
                        """,
                        Map.of("id", SampleTenant.id(item)))
                .path("node");
    }

    private static HttpResponse<String> post(String url, String form) {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void signsTheStatement(SampleTenant tenant) {
        var statement =
                tenant.create(
                        "createStatementOfApplicability",
                        Map.of("standardId", tenant.standard("iso-iec-27001-2022")),
                        "statementOfApplicability");
        var owner = tenant.assignee();
        var controls =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { statementOfApplicability(id: $id) {
                                  controls(first: 100) { edges { node { id } } } } }
                                """,
                                Map.of("id", SampleTenant.id(statement)))
                        .at("/statementOfApplicability/controls/edges")
                        .valueStream()
                        .map(edge -> included(edge.at("/node/id").asString(), owner))
                        .toList();
        var filled =
                tenant.change(
                        "changeStatementControls",
                        statement,
                        Map.of("controls", controls),
                        "statementOfApplicability");
        var signed =
                tenant.change(
                        "signStatementOfApplicability",
                        filled,
                        Map.of(
                                "riskAcceptances",
                                List.of(
                                        Map.of(
                                                "name",
                                                "Ria Linden",
                                                "acceptedOn",
                                                tenant.today().toString()))),
                        "statementOfApplicability { state signature { person { email } role } }");
        assertThat(signed.path("state").asString()).isEqualTo("SIGNED");
        assertThat(signed.at("/signature/role").asString()).isEqualTo("REPRESENTATIVE");
    }

    private static Map<String, ?> included(String control, String owner) {
        return Map.of(
                "id",
                control,
                "applicable",
                true,
                "justification",
                "Needed",
                "reasons",
                List.of(Map.of("kind", "RISK", "text", "Risk 1")),
                "implementationState",
                "PLANNED",
                "ownerId",
                owner);
    }

    private void exports(SampleTenant tenant) throws IOException {
        tenant.create("exportTenant", Map.of(), "tenantExport { id }");
        product().application().getBean(ProductJobs.class).run("tenant-exports");
        var ready =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { tenantExports(tenantId: $id) { edges { node {
                                  state download } } } }
                                """,
                                Map.of("id", tenant.id()))
                        .at("/tenantExports/edges/0/node");
        assertThat(ready.path("state").asString()).isEqualTo("READY");
        try (var archive =
                new ZipInputStream(tenant.client().open(ready.path("download").asString()))) {
            assertThat(Stream.generate(() -> next(archive)).takeWhile(name -> !name.isEmpty()))
                    .anyMatch(name -> name.contains("colleague"));
        }
    }

    private static String next(ZipInputStream archive) {
        try {
            var entry = archive.getNextEntry();
            return entry == null ? "" : entry.getName();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Somebody joinsTheFirm(Somebody elin, String firm) {
        var bo =
                elin.run(
                        "inviteToFirm",
                        Map.of(
                                "firmId", firm,
                                "email", address("bo"),
                                "givenName", "Bo",
                                "familyName", "Harbour",
                                "role", "PARTNER"),
                        "invitation { id state }");
        assertThat(bo.path("state").asString()).isEqualTo("OPEN");
        return Somebody.by(address("bo"));
    }

    private static void theFoundingPartnerLeaves(
            Somebody elin, Somebody bo, String firm, SampleTenant atClient) {
        assertThat(elin.opens(atClient.id())).isTrue();
        var bodies = new CertificationBodySample(atClient);
        bodies.fill();
        try (var socket =
                OpenSocket.of(product().api(), elin.token(), WATCH, Map.of("id", atClient.id()))) {
            assertThat(
                            await().atMost(PATIENCE)
                                    .until(
                                            () -> next(socket, atClient, bodies),
                                            one -> !one.isEmpty()))
                    .contains("certificationChanged");
            var own = employment(bo, firm, elin.address());
            var input = SampleTenant.versioned(own, Map.of("reason", "Moved on"));
            input.put("firmId", firm);
            bo.run("endEmployment", input, "employment { id }");

            assertThat(elin.opens(atClient.id())).isFalse();
            assertThat(next(socket, atClient, bodies))
                    .contains("FORBIDDEN")
                    .doesNotContain("certificationChanged\":{");
        }
        assertThat(bo.opens(atClient.id())).isTrue();
    }

    /// The next message after another change.
    private static String next(
            OpenSocket socket, SampleTenant tenant, CertificationBodySample bodies) {
        new SampleCertification(tenant, 30)
                .applyFor(tenant.standard("iso-9001-2015"), bodies.first());
        return Objects.requireNonNullElse(socket.next(Duration.ofSeconds(10)), "");
    }

    private static JsonNode employment(Somebody partner, String firm, String address) {
        return partner.client()
                .run(
                        """
                        query($id: ID!) { node(id: $id) { ... on Firm { people { edges { node {
                          id version person { email } } } } } } }
                        """,
                        Map.of("id", firm))
                .at("/node/people/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(one -> one.at("/person/email").asString("").equals(address))
                .findFirst()
                .orElseThrow();
    }

    private void anotherFirmTakesOver(
            SampleTenant tenant, Somebody ria, Somebody bo, Somebody next) {
        var engagement =
                ria.client()
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) { engagements { edges { node {
                                  id } } } } }
                                """,
                                Map.of("id", tenant.id()))
                        .at("/tenant/engagements/edges/0/node/id")
                        .asString();
        var to = firmOf(next);
        var ask = new HashMap<String, Object>();
        ask.put("engagementId", engagement);
        ask.put("firmId", to);
        ask.put("services", "The rest of it");
        ask.put("consent", "Decided in the meeting");
        ria.run("askForHandover", ask, "handover { id version state }");
        isTold(next, "[" + organisation + "] " + nextName + " darf von " + firmName);
        isTold(bo, "[" + organisation + "] " + nextName + " may take over from " + firmName);
        var declined = offer(next, to);
        assertThat(declined.path("allowedActions").toString())
                .isEqualTo("[\"ACCEPT\",\"DECLINE\"]");
        next.run(
                "declineHandover",
                ofFirm(to, declined, Map.of("reason", "Not before spring")),
                "offer { state declineReason }");
        assertThat(Objects.requireNonNull(isTold(ria, nextName + " does not take over").text()))
                .contains("The reason given: Not before spring");
        assertThat(bo.opens(tenant.id())).isTrue();

        ria.run("askForHandover", ask, "handover { id version state }");
        next.run(
                "acceptHandover",
                ofFirm(to, offer(next, to), Map.of()),
                "offer { id version state allowedActions }");

        assertThat(bo.opens(tenant.id())).isFalse();
        assertThat(next.opens(tenant.id())).isTrue();
        isTold(ria, nextName + " has taken over from " + firmName);
        assertThat(Objects.requireNonNull(isTold(bo, "has taken over").text()))
                .contains("access have ended")
                .doesNotContain("/open/");
    }

    private static Map<String, Object> ofFirm(String firm, JsonNode offer, Map<String, ?> more) {
        var input = SampleTenant.versioned(offer, more);
        input.put("firmId", firm);
        return input;
    }

    /// Reminders may have come since.
    private static CaughtMail isTold(Somebody reader, String subject) {
        product().application().getBean(ProductJobs.class).runAll();
        var mails = product().mails().messagesTo(reader.address());
        assertThat(mails).extracting(CaughtMail::subject).anyMatch(one -> one.contains(subject));
        return mails.stream().filter(mail -> mail.subject().contains(subject)).toList().getLast();
    }

    private static JsonNode offer(Somebody partner, String firm) {
        return partner.client()
                .run(
                        """
                        query($id: ID!) { node(id: $id) { ... on Firm { handovers(last: 1) {
                          edges { node { id version state organisation allowedActions } } } } } }
                        """,
                        Map.of("id", firm))
                .at("/node/handovers/edges/0/node");
    }

    private static JsonNode trailOf(Somebody reader, String firm) {
        return reader.client()
                .run(
                        """
                        query($id: ID!) { node(id: $id) { ... on Firm { auditTrail(first: 100) {
                          edges { node { id operation subjectType subjectId
                            person { email } changes { field before after } } } } } } }
                        """,
                        Map.of("id", firm))
                .at("/node/auditTrail");
    }

    /// Each entry is one's own to open, and says what changed.
    private static List<String> operations(Somebody partner, String firm) {
        var entries =
                trailOf(partner, firm)
                        .path("edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .toList();
        for (var entry : entries) {
            assertThat(entry.path("changes")).as("%s", entry).isNotEmpty();
            assertThat(
                            partner.client()
                                    .run(
                                            "query($id: ID!) { node(id: $id) { id } }",
                                            Map.of("id", SampleTenant.id(entry)))
                                    .at("/node/id"))
                    .isEqualTo(entry.path("id"));
        }
        return entries.stream()
                .map(
                        entry ->
                                entry.path("operation").asString()
                                        + " "
                                        + entry.path("subjectType").asString())
                .toList();
    }
}
