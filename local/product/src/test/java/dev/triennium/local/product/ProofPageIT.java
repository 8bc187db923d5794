package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What anybody sees of a certification who has the address of its page.
class ProofPageIT extends ProductTest {

    private static final String SCOPE = "Sheet metal <b>parts</b> & turning";

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final String name = "Proof & Sons " + UUID.randomUUID();
    private final JsonNode organisation = SampleTenant.takenOnBy(partner, name);
    private final SampleTenant tenant =
            SampleTenant.of(new Mutations(partner), SampleTenant.id(organisation), SCOPE);

    private SampleCertification certified(int daysAgo) {
        var bodies = new CertificationBodySample(tenant);
        bodies.fill();
        var certification = new SampleCertification(tenant, daysAgo);
        certification.applyFor(tenant.standard("iso-45001-2018"), bodies.first());
        certification.accept();
        certification.stage1();
        certification.stage2();
        certification.grant();
        return certification;
    }

    private JsonNode published(SampleCertification certification) {
        return tenant.create(
                "publishProofPage",
                Map.of(
                        "certificationId",
                        certification.id(),
                        "accreditationBody",
                        "Deutsche Akkreditierungsstelle"),
                "proofPage { id version address isListed allowedActions certification { id } }");
    }

    private static HttpResponse<String> get(String address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void anybodySeesWhatIsSaidAndNothingElse() throws Exception {
        var page = get(published(certified(100)).path("address").asString());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\">", "Valid", "ISO 45001:2018")
                .contains(name.replace("&", "&amp;"))
                .contains("Sheet metal &lt;b&gt;parts&lt;/b&gt; &amp; turning")
                .contains("Deutsche Akkreditierungsstelle")
                .contains("datetime=\"" + tenant.today().minusDays(100) + "\"")
                .contains("https://schema.org/CertificationActive")
                .doesNotContain("<b>", "<script", "decides", "7.2");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(header(page, "X-Robots-Tag")).contains("noindex");
        assertThat(header(page, "Set-Cookie")).isEmpty();
    }

    @Test
    void theBrowserSaysTheLanguageAndTheAddressDecides() throws Exception {
        var address = published(certified(100)).path("address").asString();

        assertThat(get(address, "Accept-Language", "de-CH,en;q=0.5").body())
                .contains("<html lang=\"de\">", "Gültig", "Geltungsbereich");
        assertThat(get(address + "?lang=en", "Accept-Language", "de").body())
                .contains("<html lang=\"en\">", "Scope");
    }

    @Test
    void itSaysSuspendedFromTheMomentOn() throws Exception {
        var certification = certified(100);
        var address = published(certification).path("address").asString();

        certification.step(
                "suspendCertification",
                Map.of("suspendedOn", certification.daysAgo(0), "reason", "Missed surveillance"));

        assertThat(get(address).body())
                .contains("Suspended since", "https://schema.org/CertificationInactive")
                .doesNotContain("Missed surveillance", "CertificationActive");
    }

    /// The timer that says so to the certification itself has not run.
    @Test
    void itSaysExpiredThoughNoJobHasRun() throws Exception {
        var address = published(certified(3 * 366 + 30)).path("address").asString();

        assertThat(get(address).body()).contains("Expired", "CertificationInactive");
    }

    @Test
    void anAddressThatOpensNothingSaysNothing() throws Exception {
        var certification = certified(100);
        var first = published(certification);
        var renewed =
                tenant.change(
                        "renewProofPage", first, Map.of(), "proofPage { id version address }");
        var old = first.path("address").asString();
        var now = renewed.path("address").asString();
        assertThat(get(now).statusCode()).isEqualTo(200);

        tenant.change("revokeProofPage", renewed, Map.of(), "proofPage");

        var unknown = get(old.substring(0, old.length() - 43) + "A".repeat(43));
        assertThat(unknown.statusCode()).isEqualTo(404);
        for (var gone : List.of(old, now, old + "x", old.toLowerCase(Locale.ROOT))) {
            var page = get(gone);
            assertThat(page.statusCode()).as(gone).isEqualTo(404);
            assertThat(page.body()).isEqualTo(unknown.body());
            assertThat(page.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
        }
        var again = published(certification);
        assertThat(get(again.path("address").asString()).statusCode()).isEqualTo(200);
        assertThat(get(now).statusCode()).isEqualTo(404);
    }

    @Test
    void whoAllowsItIsFoundBySearchEngines() throws Exception {
        var page = published(certified(100));

        var listed =
                tenant.change(
                        "changeProofPage",
                        page,
                        Map.of("isListed", true),
                        "proofPage { address isListed accreditationBody }");

        assertThat(listed.path("accreditationBody").asString())
                .isEqualTo("Deutsche Akkreditierungsstelle");
        assertThat(header(get(listed.path("address").asString()), "X-Robots-Tag")).isEmpty();
    }

    @Test
    void aCertificationHasOnePageAndNeedsACertificate() throws IOException {
        var certification = certified(100);
        published(certification);

        assertThat(refusal(certification.id())).isEqualTo("PRP-1");
        var open = new SampleCertification(tenant, 30);
        open.applyFor(tenant.standard("iso-iec-27001-2022"), body());
        assertThat(refusal(open.id())).isEqualTo("PRP-2");
    }

    private String body() {
        return partner.run(
                        "query($id: ID!) { tenant(id: $id) { certificationBodies(first: 1) { edges"
                                + " { node { id } } } } }",
                        Map.of("id", tenant.id()))
                .at("/tenant/certificationBodies/edges/0/node/id")
                .asString();
    }

    private String refusal(String certification) {
        return partner.ask(
                        """
                        mutation($id: ID!, $tenant: ID!) {
                          publishProofPage(input: {tenantId: $tenant, certificationId: $id}) {
                          errors { path ... on RuleViolation { rule { id } } } } }
                        """,
                        Map.of("id", certification, "tenant", tenant.id()))
                .at("/data/publishProofPage/errors/0/rule/id")
                .asString();
    }

    /// Nobody looks after it any more, and nobody would say that it is suspended.
    @Test
    void inTheArchiveItOpensNothing() throws Exception {
        var certification = certified(100);
        var page = published(certification);
        certification.step(
                "withdrawCertification",
                Map.of("withdrawnOn", certification.daysAgo(0), "reason", "Given up"));
        assertThat(get(page.path("address").asString()).body()).contains("Withdrawn since");
        var inUse =
                tenant.client()
                        .run(
                                "query($id: ID!) { tenant(id: $id) { id version } }",
                                Map.of("id", tenant.id()))
                        .path("tenant");

        new Mutations(partner)
                .run("archiveTenant", SampleTenant.versioned(inUse, Map.of()), "tenant");

        assertThat(get(page.path("address").asString()).statusCode()).isEqualTo(404);
        tenant.change("revokeProofPage", page, Map.of(), "proofPage");
    }

    @Test
    void certificatesLeadToTheirPage() {
        var certification = certified(100);
        var page = published(certification);

        var found =
                partner.run(
                                """
                                query($id: ID!) { certification(id: $id) { proofPage { id }
                                  currentCertificate { proofPage { id publishedBy { familyName } } } } }
                                """,
                                Map.of("id", certification.id()))
                        .path("certification");

        assertThat(found.at("/proofPage/id")).isEqualTo(page.path("id"));
        assertThat(found.at("/currentCertificate/proofPage/id")).isEqualTo(page.path("id"));
        assertThat(found.at("/currentCertificate/proofPage/publishedBy/familyName").asString())
                .isNotEmpty();
    }
}
