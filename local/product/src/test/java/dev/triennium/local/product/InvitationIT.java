package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A client that a firm takes on gets its people: from the mail, by the page of its link and the
/// forms of the real Keycloak, to the first query as the role.
class InvitationIT extends ProductTest {

    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private final Mutations byPartner = new Mutations(partner);

    private JsonNode client(String name) {
        return SampleTenant.takenOnBy(partner, name);
    }

    private static Map<String, Object> invitation(
            String tenant, String address, String language, String role) {
        return Map.of(
                "tenantId",
                tenant,
                "email",
                address,
                "givenName",
                "Anna",
                "familyName",
                "Neu",
                "locale",
                language,
                "roles",
                List.of(Map.of("role", role)));
    }

    private static String address() {
        return "anna-" + UUID.randomUUID() + "@new-client.example";
    }

    @Test
    void thePartnerInvitesTheFirstRepresentativeWhoSignsInAndMayDoWhatTheRoleMay() {
        var tenant = SampleTenant.id(client("Invited Client"));
        var address = address();
        var invited =
                byPartner.run(
                        "invitePerson",
                        invitation(tenant, address, "de", "REPRESENTATIVE"),
                        "invitation { id version state }");
        assertThat(invited.path("state").asString()).isEqualTo("OPEN");
        assertThat(InvitedPerson.mailTo(address).subject())
                .contains("Invited Client")
                .contains("lädt Sie ein");

        var link = InvitedPerson.linkTo(address);
        for (var look = 0; look < 2; look++) {
            var offer = InvitedPerson.page("GET", link);
            assertThat(offer.statusCode()).isEqualTo(200);
            assertThat(offer.body())
                    .contains("Einladung zu Invited Client", "Managementbeauftragte Person");
            assertThat(offer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .doesNotContain("script");
            assertThat(offer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        }
        var accepted = InvitedPerson.page("POST", link);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.body()).contains("login_hint=" + address.replace("@", "%40"));
        assertThat(InvitedPerson.page("POST", link).statusCode()).isEqualTo(404);

        var token = InvitedPerson.signIn(address, accepted.body());
        var anna = new ProductClient(product().api(), () -> token);
        var seen =
                anna.run(
                        """
                        query($id: ID!) {
                          viewer { person { givenName email locale } }
                          tenant(id: $id) { permissions
                            memberships { edges { node { role grantedBy { givenName } } } } }
                        }
                        """,
                        Map.of("id", tenant));
        assertThat(seen.at("/viewer/person/email").asString()).isEqualTo(address);
        assertThat(seen.at("/tenant/permissions").toString()).contains("SIGN_STATEMENT");
        assertThat(seen.at("/tenant/memberships/edges/0/node/role").asString())
                .isEqualTo("REPRESENTATIVE");

        var trail =
                anna.run(
                        "query($id: ID!) { auditTrail(tenantId: $id) { edges { node { operation"
                                + " after } } } }",
                        Map.of("id", tenant));
        assertThat(trail.toString())
                .contains("invitePerson", "acceptInvitation")
                .doesNotContain(link.substring(link.lastIndexOf('/') + 1));
    }

    @Test
    void whoHasAnAccountHasTheRoleAtOnceAndIsTold() {
        var tenant = SampleTenant.id(client("Client of a known auditor"));
        var auditor = DemoPeople.BIRCH_REPRESENTATIVE;
        var invited =
                byPartner.run(
                        "invitePerson",
                        invitation(tenant, auditor.email(), "en", "AUDITOR"),
                        "invitation { state answeredBy { email } }");
        assertThat(invited.path("state").asString()).isEqualTo("ACCEPTED");
        assertThat(invited.at("/answeredBy/email").asString()).isEqualTo(auditor.email());
        assertThat(
                        as(auditor)
                                .run(
                                        "query($id: ID!) { tenant(id: $id) { name } }",
                                        Map.of("id", tenant))
                                .at("/tenant/name")
                                .asString())
                .isEqualTo("Client of a known auditor");
        assertThat(InvitedPerson.mailTo(auditor.email()).subject()).contains("You can work with");
    }

    @Test
    void theEndOfARoleIsTheEndOfAccess() {
        var tenant = SampleTenant.id(client("Client that lets somebody go"));
        var auditor = DemoPeople.BIRCH_REPRESENTATIVE;
        byPartner.run(
                "invitePerson",
                invitation(tenant, auditor.email(), "en", "AUDITOR"),
                "invitation { state }");
        var membership =
                partner.run(
                                """
                                query($id: ID!) { tenant(id: $id) { memberships { edges { node {
                                  id version } } } } }
                                """,
                                Map.of("id", tenant))
                        .at("/tenant/memberships/edges/0/node");
        var ended =
                byPartner.run(
                        "endRole",
                        SampleTenant.versioned(membership, Map.of("reason", "The audit is over")),
                        "membership { endReason endedBy { email } }");
        assertThat(ended.path("endReason").asString()).isEqualTo("The audit is over");
        assertThat(
                        as(auditor)
                                .run(
                                        "query($id: ID!) { tenant(id: $id) { name } }",
                                        Map.of("id", tenant))
                                .path("tenant")
                                .isNull())
                .isTrue();
    }

    @Test
    void anEmployeeInvitesNobody() {
        var employee = as(DemoPeople.ALDER_EMPLOYEE);
        var tenant = SampleTenant.named("Alder Precision Parts", employee);
        var answer =
                employee.ask(
                        """
                        mutation($input: InvitePersonInput!) { invitePerson(input: $input) {
                          invitation { id } errors { code } } }
                        """,
                        Map.of("input", invitation(tenant, address(), "en", "EMPLOYEE")));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    @Test
    void aLinkOfNobodysIsSaidToBeNone() {
        var url = product().api().resolve("/invitations/" + "a".repeat(43)).toString();
        assertThat(InvitedPerson.page("GET", url).statusCode()).isEqualTo(404);
        assertThat(InvitedPerson.page("POST", url).statusCode()).isEqualTo(404);
    }
}
