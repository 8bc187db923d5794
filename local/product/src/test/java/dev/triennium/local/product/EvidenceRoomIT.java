package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.local.DemoPeople;
import dev.triennium.scheduler.ProductJobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A room from its first entry to the link that is revoked, with an auditor who has no account.
class EvidenceRoomIT extends ProductTest {

    private static final Pattern LINK = Pattern.compile("http\\S+/evidence-room/[A-Za-z0-9_-]{43}");

    private static final String HOSTILE = "../../Gauge <b>7</b> & more";

    private static final String ROOM =
            """
            query($id: ID!) { evidenceRoom(id: $id) {
              version title allowedActions
              audit { kind evidenceRooms { id } }
              entries { edges { node { kind title sourceVersion evidence { title }
                documentVersion { id } allowedActions } } }
              packages { edges { node { number state fileName sha256 size download
                files { number path title isOutdated sha256 } } } }
              requests(filter: {states: [OPEN]}) { edges { node { id version number text asker
                wantedBy guest { name } recordedBy { givenName } owner { givenName } } } }
              guests { edges { node { id version email allowedActions } } }
              accessLog {
                edges { node { kind what packageNumber guest { name } by { givenName } } } } } }
            """;

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final Mutations mutations = new Mutations(partner);
    private final String address = "ada-" + UUID.randomUUID() + "@body.example";

    private static HttpResponse<byte[]> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<byte[]> post(String url, Map<String, String> form) {
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

    private static HttpResponse<byte[]> send(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private void jobs(String name) {
        product().application().getBean(ProductJobs.class).run(name);
    }

    private String link() {
        product().application().getBean(ProductJobs.class).runAll();
        var mail =
                await().atMost(Duration.ofSeconds(60))
                        .until(
                                () -> product().mails().messagesTo(address),
                                messages -> !messages.isEmpty())
                        .getLast();
        var matcher = LINK.matcher(Objects.requireNonNull(mail.text()));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private JsonNode room(String id) {
        return partner.run(ROOM, Map.of("id", id)).path("evidenceRoom");
    }

    private static void unpack(byte[] zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                assertThat(target).startsWithRaw(folder);
                Files.createDirectories(target.getParent());
                Files.copy(in, target);
            }
        }
    }

    @Test
    void anAuditorSeesOneRoomUntilTheLinkIsRevoked(@TempDir Path folder) throws Exception {
        var made =
                mutations.run(
                        "createTenant",
                        Map.of(
                                "firmId",
                                partner.run("{ viewer { employments { firm { id } } } }")
                                        .at("/viewer/employments/0/firm/id")
                                        .asString(),
                                "name",
                                "Audited <i>Client</i>",
                                "timeZone",
                                "Europe/Berlin",
                                "services",
                                "All",
                                "consent",
                                "Signed",
                                "confirmDuplicate",
                                true),
                        "tenant");
        var tenant = SampleTenant.of(mutations, SampleTenant.id(made), "Evidence room");
        var keeper =
                tenant.create(
                        "addColleague",
                        Map.of("givenName", "Hanna", "familyName", "Berg"),
                        "colleague");
        var body = new CertificationBodySample(tenant);
        body.fill();
        var audited = new SampleCertification(tenant, 10);
        audited.applyFor(tenant.standard("iso-9001-2026"), body.first());
        audited.accept();
        audited.stage1();
        var evidence =
                tenant.create(
                        "addEvidence",
                        Map.of(
                                "title", HOSTILE,
                                "content", Map.of("url", "https://records.example/7"),
                                "validity", Map.of("from", tenant.today().minusDays(9).toString())),
                        "evidence");
        var room =
                tenant.create(
                        "createEvidenceRoom",
                        Map.of(
                                "auditId", audited.idOf("audits", "kind", "STAGE_1"),
                                "title", "Stage 1",
                                "keeperId", SampleTenant.id(keeper),
                                "opensOn", tenant.today().toString(),
                                "closesOn", tenant.today().plusDays(5).toString(),
                                "note", "For us alone"),
                        "evidenceRoom");
        var id = SampleTenant.id(room);
        tenant.run(
                "addEvidenceRoomEntry",
                Map.of("roomId", id, "evidenceId", SampleTenant.id(evidence), "clause", "7.1.5"),
                "evidenceRoomEntry");
        tenant.run("freezeEvidenceRoom", Map.of("roomId", id), "evidencePackage");
        jobs("evidence-packages");

        var frozen = room(id).at("/packages/edges/0/node");
        assertThat(frozen.path("state").asString()).isEqualTo("READY");
        assertThat(frozen.at("/files/0/isOutdated").asBoolean()).isFalse();
        unpack(partner.bytes(frozen.path("download").asString()), folder);
        var check =
                new ProcessBuilder(List.of("sha256sum", "-c", "SHA256SUMS"))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("files/001-Gauge-b-7-b-more-1.txt: OK", "manifest.json: OK");
        assertThat(check.waitFor()).isZero();

        tenant.run(
                "inviteEvidenceRoomGuest",
                Map.of("roomId", id, "name", "Ada", "email", address, "locale", "en"),
                "evidenceRoomGuest");
        var link = link();
        var page = get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(text(page))
                .contains("Audited &lt;i&gt;Client&lt;/i&gt;", "&lt;b&gt;7&lt;/b&gt; &amp; more")
                .doesNotContain("<b>", "<i>", "<script", "For us alone", "Hanna");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(text(get(link + "/1/1"))).isEqualTo("https://records.example/7\n");
        assertThat(get(link + "/1/2").statusCode()).isEqualTo(404);
        assertThat(get(link + "/2/1").statusCode()).isEqualTo(404);
        assertThat(get(link + "/x/..%2f1").statusCode()).isBetween(400, 404);
        assertThat(get(link + "/package.zip").body())
                .isEqualTo(partner.bytes(frozen.path("download").asString()));
        var day = tenant.today().plusDays(1).toString();
        assertThat(
                        post(
                                        link,
                                        Map.of(
                                                "action", "ask",
                                                "text", "Calibration <script>",
                                                "clause", "",
                                                "wantedBy", day))
                                .statusCode())
                .isEqualTo(303);
        assertThat(
                        post(link, Map.of("action", "ask", "text", " ", "wantedBy", "soon"))
                                .statusCode())
                .isEqualTo(422);
        assertThat(post(link, Map.of("action", "dance")).statusCode()).isEqualTo(404);

        var asked = room(id).at("/requests/edges/0/node");
        assertThat(asked.path("asker").asString()).isEqualTo("Ada");
        assertThat(asked.at("/guest/name").asString()).isEqualTo("Ada");
        assertThat(asked.at("/owner/givenName").asString()).isEqualTo("Hanna");
        var answered =
                tenant.change(
                        "answerEvidenceRoomRequest",
                        asked,
                        Map.of("text", "It is in the cabinet"),
                        "evidenceRoomRequest");
        assertThat(text(get(link)))
                .contains("It is in the cabinet", "Calibration &lt;script&gt;")
                .doesNotContain("<script");
        assertThat(
                        post(
                                        link,
                                        Map.of(
                                                "action", "accept",
                                                "number", "1",
                                                "version", answered.path("version").asString()))
                                .statusCode())
                .isEqualTo(303);

        var guest = room(id).at("/guests/edges/0/node");
        assertThat(guest.path("allowedActions").toString()).isEqualTo("[\"RESEND\",\"REVOKE\"]");
        tenant.change("revokeEvidenceRoomGuest", guest, Map.of(), "evidenceRoomGuest");
        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(get(link + "/package.zip").statusCode()).isEqualTo(410);
        assertThat(get(link + "/1/1").statusCode()).isEqualTo(410);
        assertThat(post(link, Map.of("action", "ask")).statusCode()).isEqualTo(410);
        var unknown = link.substring(0, link.length() - 43) + "A".repeat(43);
        assertThat(get(unknown).statusCode()).isEqualTo(404);

        var kinds = room(id).at("/accessLog/edges").findValuesAsString("kind").stream().toList();
        assertThat(kinds)
                .containsExactly(
                        "LINK_REVOKED",
                        "ANSWER_ACCEPTED",
                        "ROOM_OPENED",
                        "REQUEST_RAISED",
                        "PACKAGE_DOWNLOADED",
                        "FILE_DOWNLOADED",
                        "ROOM_OPENED",
                        "LINK_SENT");
        assertThat(room(id).at("/accessLog/edges/1/node/by").isNull()).isTrue();
    }
}
