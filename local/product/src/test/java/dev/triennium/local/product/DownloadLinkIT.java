package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.local.DemoPeople;
import dev.triennium.local.identity.LocalKeycloak;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Links to files that a browser follows without a token.
class DownloadLinkIT extends ProductTest {

    private static final String LINKS =
            """
            query($tenant: ID!) { tenant(id: $tenant) {
              riskRegister riskRegisterLink { url expiresAt }
              colleagueTemplateLink { url } } }
            """;

    private static String linkOf(ProductClient client, String tenant) {
        return client.run(LINKS, Map.of("tenant", tenant))
                .at("/tenant/riskRegisterLink/url")
                .asString();
    }

    private static String status(String method, String url) {
        return ProductClient.exchangeUnsigned(method, url).substring(0, 3);
    }

    @Test
    void aBrowserFetchesTheFileWithoutAToken() {
        var birch = SampleTenant.named("Birch Foods", as(DemoPeople.NORTHSTAR_PARTNER));
        for (var person :
                List.of(
                        DemoPeople.BIRCH_REPRESENTATIVE,
                        DemoPeople.NORTHSTAR_PARTNER,
                        DemoPeople.NORTHSTAR_CONSULTANT)) {
            assertThat(status("GET", linkOf(as(person), birch)))
                    .as(person.username())
                    .isEqualTo("200");
        }
        var link = linkOf(as(DemoPeople.BIRCH_REPRESENTATIVE), birch);
        var headers = ProductClient.headersUnsigned(link);
        assertThat(headers.firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void itOpensNothingElse() {
        var client = as(DemoPeople.NORTHSTAR_PARTNER);
        var birch = SampleTenant.named("Birch Foods", client);
        var alder = SampleTenant.named("Alder Precision Parts", client);
        var link = linkOf(client, birch);
        var ticket = link.substring(link.indexOf('?'));

        assertThat(status("HEAD", link)).isEqualTo("401");
        assertThat(status("POST", link)).isEqualTo("401");
        assertThat(status("GET", link.substring(0, link.indexOf('?')))).isEqualTo("401");
        assertThat(status("GET", link.substring(0, link.length() - 2))).isEqualTo("401");
        assertThat(status("GET", link.replace("?ticket=", "?ticket=A"))).isEqualTo("401");
        assertThat(status("GET", link.replace("?ticket=", "?ticket=."))).isEqualTo("401");
        // Another file of the same organisation, and the same of one that the caller may see, too.
        var other =
                client.run(LINKS, Map.of("tenant", birch))
                        .at("/tenant/colleagueTemplateLink/url")
                        .asString();
        assertThat(status("GET", other.substring(0, other.indexOf('?')) + ticket)).isEqualTo("401");
        var elsewhere = linkOf(client, alder);
        assertThat(status("GET", elsewhere.substring(0, elsewhere.indexOf('?')) + ticket))
                .isEqualTo("401");
        assertThat(status("GET", product().api() + "/graphql" + ticket)).isEqualTo("401");
    }

    /// Each use asks for the grant anew.
    @Test
    void itOpensNothingFromTheMinuteOnInWhichTheEngagementEnds() {
        var partner = as(DemoPeople.NORTHSTAR_PARTNER);
        var tenant =
                SampleTenant.id(SampleTenant.takenOnBy(partner, "Linked " + UUID.randomUUID()));
        var link = linkOf(partner, tenant);
        assertThat(status("GET", link)).isEqualTo("200");
        var engagement =
                partner.run(
                                """
                                query($id: ID!) { tenant(id: $id) { engagements { edges { node {
                                  id version } } } } }
                                """,
                                Map.of("id", tenant))
                        .at("/tenant/engagements/edges/0/node");
        new Mutations(partner)
                .run(
                        "invitePerson",
                        Map.of(
                                "tenantId",
                                tenant,
                                "email",
                                DemoPeople.BIRCH_REPRESENTATIVE.email(),
                                "givenName",
                                "Given",
                                "familyName",
                                "Family",
                                "roles",
                                List.of(Map.of("role", "REPRESENTATIVE"))),
                        "invitation { state }");
        var representative = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var own = linkOf(representative, tenant);
        var end = new HashMap<String, Object>(SampleTenant.versioned(engagement, Map.of()));
        new Mutations(representative).run("endEngagement", end, "engagement");

        assertThat(status("GET", link)).isEqualTo("404");
        assertThat(status("GET", own)).isEqualTo("200");
    }

    /// A link knows the session of the token by which it was asked for.
    @Test
    void itOpensNothingOnceThatSessionIsLoggedOut() {
        var birch = SampleTenant.named("Birch Foods", as(DemoPeople.NORTHSTAR_PARTNER));
        var keycloak = product().keycloak();
        var session =
                keycloak.login(
                        LocalKeycloak.REALM,
                        LocalKeycloak.SCRIPTS_CLIENT,
                        DemoPeople.BIRCH_REPRESENTATIVE.username());
        var link = linkOf(new ProductClient(product().api(), session::accessToken), birch);
        var other = linkOf(as(DemoPeople.BIRCH_REPRESENTATIVE), birch);
        assertThat(status("GET", link)).isEqualTo("200");

        keycloak.logout(LocalKeycloak.SCRIPTS_CLIENT, session);
        await().atMost(Duration.ofSeconds(30)).until(() -> status("GET", link).equals("401"));
        assertThat(status("GET", other)).as("of another session").isEqualTo("200");
    }
}
