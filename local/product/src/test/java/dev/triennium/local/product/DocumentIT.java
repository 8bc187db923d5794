package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.local.DemoPeople;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A manual is approved by a second person, published, read and confirmed: once by somebody who
/// signs in, once by a link.
class DocumentIT extends ProductTest {

    private static final Pattern LINK = Pattern.compile("http\\S+/participation/[A-Za-z0-9_-]{43}");
    private static final String DOCUMENT = "document { id version state inForce { id download } }";

    private final ProductClient representative = as(DemoPeople.BIRCH_REPRESENTATIVE);
    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final String address = "reader-" + UUID.randomUUID() + "@no-login.example";
    private final SampleTenant birch =
            SampleTenant.of(
                    new Mutations(representative),
                    SampleTenant.named("Birch Foods", representative),
                    "Document");
    private final SampleTenant writer = birch.by(partner);

    private JsonNode begun(SampleTenant by) {
        return by.create(
                "createDocument",
                Map.of(
                        "kind",
                        "MANUAL",
                        "title",
                        "Manual",
                        "ownerId",
                        birch.assignee(),
                        "language",
                        "en",
                        "text",
                        "# Manual\n\n<script>alert('x')</script>"),
                DOCUMENT);
    }

    private static String refusal(ProductClient by, String mutation, Map<String, ?> input) {
        var name = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        return by.ask(
                        "mutation($input: %sInput!) { %s(input: $input) { errors { code ... on RuleViolation { rule { id } } } } }"
                                .formatted(name, mutation),
                        Map.of("input", input))
                .at("/data/" + mutation + "/errors/0")
                .toString();
    }

    @Test
    void whoWroteAVersionDoesNotApproveItAlone() {
        var review = birch.change("submitDocument", begun(birch), Map.of(), DOCUMENT);
        assertThat(
                        refusal(
                                representative,
                                "approveDocument",
                                SampleTenant.versioned(review, Map.of("consent", "Yes"))))
                .contains("DOC-1");
    }

    @Test
    void aManualIsApprovedByASecondPersonReadAndConfirmed() {
        var guest =
                birch.create(
                        "addColleague",
                        Map.of(
                                "givenName", "Hanna",
                                "familyName", "Berg <b>",
                                "email", address,
                                "locale", "de"),
                        "colleague");
        var review = writer.change("submitDocument", begun(writer), Map.of(), DOCUMENT);
        var approved =
                birch.change(
                        "approveDocument", review, Map.of("consent", "I approve it"), DOCUMENT);
        var published =
                writer.change(
                        "publishDocument",
                        approved,
                        Map.of("effectiveOn", birch.today().toString()),
                        DOCUMENT);
        assertThat(published.path("state").asString()).isEqualTo("IN_FORCE");
        var version = published.at("/inForce/id").asString();
        writer.change(
                "setDocumentDistribution",
                published,
                Map.of("colleagueIds", List.of(SampleTenant.id(guest), ownEntry()), "days", 14),
                DOCUMENT);
        birch.run(
                "acknowledgeDocument",
                Map.of("id", version, "consent", "I have read it"),
                "acknowledgement { id isByLink }");
        assertThat(missing(published)).containsExactly("Hanna");

        writer.run(
                "inviteToAcknowledge",
                Map.of(
                        "id",
                        SampleTenant.id(published),
                        "colleagueIds",
                        List.of(SampleTenant.id(guest))),
                "links");
        var link = link();
        var page = get(link);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Manual, Fassung 1.0", "&lt;script&gt;", "Berg &lt;b&gt;")
                .doesNotContain("<script>");
        var file = get(link + "?document");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(file.body()).startsWith("# Manual");
        assertThat(post(link, "").statusCode()).isEqualTo(422);
        assertThat(missing(published)).containsExactly("Hanna");
        assertThat(post(link, "confirmed=yes").statusCode()).isEqualTo(200);
        assertThat(get(link).statusCode()).isEqualTo(410);
        assertThat(get(link + "?document").statusCode()).isEqualTo(404);
        assertThat(missing(published)).isEmpty();
        assertThat(confirmations(version))
                .containsExactly(
                        "false I have read it",
                        "true Ich habe Manual, Fassung 1.0, gelesen und verstanden und halte mich"
                                + " daran.");
    }

    /// The representative's entry in the staff register.
    private String ownEntry() {
        for (var edge :
                representative
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) { colleagues(first: 100) {
                                  edges { node { id person { familyName } } } } } }
                                """,
                                Map.of("id", birch.id()))
                        .at("/tenant/colleagues/edges")) {
            if (edge.at("/node/person/familyName").asString("").equals("O'Connor")) {
                return edge.at("/node/id").asString();
            }
        }
        throw new AssertionError("The representative is not in the register");
    }

    private List<String> missing(JsonNode document) {
        return representative
                .run(
                        """
                        query($id: ID!) { document(id: $id) { missingAcknowledgements(first: 10) {
                          edges { node { givenName } } } } }
                        """,
                        Map.of("id", SampleTenant.id(document)))
                .at("/document/missingAcknowledgements/edges")
                .valueStream()
                .map(edge -> edge.at("/node/givenName").asString())
                .toList();
    }

    private List<String> confirmations(String version) {
        return representative
                .run(
                        """
                        query($id: ID!) { node(id: $id) { ... on DocumentVersion {
                          acknowledgements(first: 10) { edges { node { isByLink text } } } } } }
                        """,
                        Map.of("id", version))
                .at("/node/acknowledgements/edges")
                .valueStream()
                .map(
                        edge ->
                                edge.at("/node/isByLink").asBoolean()
                                        + " "
                                        + edge.at("/node/text").asString())
                .toList();
    }

    private String link() {
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

    private static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<String> post(String url, String form) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
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
}
