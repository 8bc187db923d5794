package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Where links in mails lead.
class OpenPageIT extends ProductTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aLinkOpensAPageForWhoeverHasNotSignedInYet() throws Exception {
        var page = get("/open/AQAAAAAAAABAgAAAAAAAAAAB?in=AQAAAAAAAABAgAAAAAAAAAAB");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/open/open.js", "/open/open.css");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self';")
                .contains("connect-src 'self' " + product().keycloak().url() + ";");
        for (var file : new String[] {"/open/open.js", "/open/open.css", "/open/settings.json"}) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
    }

    /// The page asks no other query.
    @Test
    void theQueryOfThePageSaysWhatTheLinkIsAbout() throws Exception {
        var script = get("/open/open.js").body();
        var query = script.substring(script.indexOf("query: `") + 8, script.indexOf("`,\n"));
        var client = as(DemoPeople.ALDER_REPRESENTATIVE);
        var alder = SampleTenant.named("Alder Precision Parts", client);
        var found =
                client.run(
                        """
                        query($id: ID!) { tenant(id: $id) {
                          certifications(first: 1) { edges { node { id } } } } }
                        """,
                        Map.of("id", alder));
        var id = found.at("/tenant/certifications/edges/0/node/id").asString(alder);

        var answer = client.run(query, Map.of("id", id, "tenant", alder));

        assertThat(answer.at("/tenant/name").asString()).isEqualTo("Alder Precision Parts");
        assertThat(answer.at("/node/__typename").asString()).isNotEmpty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(product().api() + path)).build(),
                BodyHandlers.ofString());
    }
}
