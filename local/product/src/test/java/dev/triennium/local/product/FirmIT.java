package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.triennium.domain.invitation.FirmInvitationService;
import dev.triennium.domain.invitation.Invitee;
import dev.triennium.local.DemoPeople;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A firm that the operator founds gets its people, takes on a client, loses a partner, and hands
/// the client over to another firm.
class FirmIT extends ProductTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String WATCH =
            """
            subscription($id: ID!) { certificationChanged(tenantId: $id) {
              certification { id } } }
            """;

    private static final String NAME = "query($id: ID!) { tenant(id: $id) { name } }";

    private static String address() {
        return "partner-" + UUID.randomUUID() + "@eastwind.example";
    }

    private static String firmOf(ProductClient partner) {
        return partner.run("{ viewer { employments { firm { id } } } }")
                .at("/viewer/employments/0/firm/id")
                .asString();
    }

    private static boolean opens(ProductClient client, String tenant) {
        return !client.run(NAME, Map.of("id", tenant)).path("tenant").isNull();
    }

    /// What the command `found-firm` does, without another start of the product.
    private static ProductClient foundedBy(String name) {
        var address = address();
        product()
                .application()
                .getBean(FirmInvitationService.class)
                .found(name, new Invitee(address, "Elin", "Ost", Locale.GERMAN));
        assertThat(InvitedPerson.mailTo(address).subject()).contains(name);
        return InvitedPerson.accepting(address);
    }

    private static JsonNode takenOn(ProductClient partner, String firm) {
        return new Mutations(partner)
                .run(
                        "createTenant",
                        Map.of(
                                "firmId", firm,
                                "name", "Client " + UUID.randomUUID(),
                                "timeZone", "Europe/Berlin",
                                "services", "All",
                                "consent", "Signed"),
                        "tenant");
    }

    private static JsonNode invite(ProductClient partner, String firm, String email, String role) {
        return new Mutations(partner)
                .run(
                        "inviteToFirm",
                        Map.of(
                                "firmId", firm,
                                "email", email,
                                "givenName", "Kim",
                                "familyName", "Neu",
                                "role", role),
                        "invitation { id version state role }");
    }

    private static JsonNode peopleOf(ProductClient partner, String firm) {
        return partner.run(
                        """
                        query($id: ID!) { node(id: $id) { ... on Firm {
                          people { edges { node { id version role endReason
                            person { email } grantedBy { email } } } }
                          invitations { edges { node { id version state email } } } } } }
                        """,
                        Map.of("id", firm))
                .path("node");
    }

    private static JsonNode employment(ProductClient partner, String firm, String email) {
        return peopleOf(partner, firm)
                .at("/people/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(one -> one.at("/person/email").asString().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> ofFirm(String firm, JsonNode entity, Map<String, ?> more) {
        var input = SampleTenant.versioned(entity, more);
        input.put("firmId", firm);
        return input;
    }

    private static void represent(ProductClient partner, String tenant) {
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
    }

    private static JsonNode engagement(ProductClient client, String tenant) {
        return client.run(
                        """
                        query($id: ID!) { tenant(id: $id) { engagements { edges { node {
                          id version firm { id } pausedAt allowedActions } } } } }
                        """,
                        Map.of("id", tenant))
                .at("/tenant/engagements/edges/0/node");
    }

    @Test
    void aFirmThatTheOperatorFoundsHasItsPartner() {
        var elin = foundedBy("Eastwind " + UUID.randomUUID());
        var seen =
                elin.run(
                                """
                        { viewer { id person { id } employments { id role grantedBy { email }
                          person { id } } memberships { edges { node { id } } } } }
                        """)
                        .path("viewer");
        assertThat(seen.at("/employments/0/role").asString()).isEqualTo("PARTNER");
        assertThat(seen.at("/employments/0/grantedBy").isNull()).isTrue();
        assertThat(seen.at("/employments/0/person/id")).isEqualTo(seen.at("/person/id"));
        assertThat(seen.at("/memberships/edges")).isEmpty();
        for (var id :
                List.of(seen.path("id"), seen.at("/person/id"), seen.at("/employments/0/id"))) {
            assertThat(
                            elin.run(
                                            "query($id: ID!) { node(id: $id) { id } }",
                                            Map.of("id", id.asString()))
                                    .at("/node/id"))
                    .isEqualTo(id);
            assertThat(
                            as(DemoPeople.ALDER_EMPLOYEE)
                                    .run(
                                            "query($id: ID!) { node(id: $id) { id } }",
                                            Map.of("id", id.asString()))
                                    .path("node")
                                    .isNull())
                    .isTrue();
        }
    }

    @Test
    void partnersInviteIntoTheirFirmAndSeeItsPeople() {
        var elin = foundedBy("Eastwind " + UUID.randomUUID());
        var firm = firmOf(elin);
        var open = invite(elin, firm, address(), "CONSULTANT");
        assertThat(open.path("state").asString()).isEqualTo("OPEN");
        var sent =
                new Mutations(elin)
                        .run(
                                "resendFirmInvitation",
                                ofFirm(firm, open, Map.of()),
                                "invitation { id version state }");
        var contested =
                elin.ask(
                                """
                                mutation($input: RevokeFirmInvitationInput!) {
                                  revokeFirmInvitation(input: $input) {
                                    invitation { version } errors { code } } }
                                """,
                                Map.of("input", ofFirm(firm, open, Map.of())))
                        .at("/data/revokeFirmInvitation");
        assertThat(contested.at("/errors/0/code").asString()).isEqualTo("VERSION_CONFLICT");
        assertThat(contested.at("/invitation/version")).isEqualTo(sent.path("version"));
        new Mutations(elin)
                .run(
                        "revokeFirmInvitation",
                        ofFirm(firm, sent, Map.of()),
                        "invitation { id version state }");

        var auditor = DemoPeople.ALDER_AUDITOR;
        assertThat(invite(elin, firm, auditor.email(), "CONSULTANT").path("state").asString())
                .isEqualTo("ACCEPTED");
        var consultant = employment(elin, firm, auditor.email());
        var partner =
                new Mutations(elin)
                        .run(
                                "changeEmployment",
                                ofFirm(
                                        firm,
                                        consultant,
                                        Map.of("role", "PARTNER", "reason", "Promoted")),
                                "employment { id version role }");
        assertThat(partner.path("role").asString()).isEqualTo("PARTNER");
        assertThat(employment(elin, firm, auditor.email()).path("endReason").asString())
                .isEqualTo("Promoted");
        assertThat(peopleOf(elin, firm).at("/invitations/edges")).hasSize(3);

        var stranger = peopleOf(as(DemoPeople.NORTHSTAR_PARTNER), firm);
        assertThat(stranger.path("people").isNull()).isTrue();
        assertThat(stranger.path("invitations").isNull()).isTrue();

        new Mutations(elin)
                .run(
                        "endEmployment",
                        ofFirm(firm, partner, Map.of("reason", "Moved on")),
                        "employment { endReason }");
        var own = employment(elin, firm, DemoPeople.ALDER_AUDITOR.email());
        assertThat(own).isNotNull();
        var last = peopleOf(elin, firm).at("/people/edges").valueStream().toList().getFirst();
        var refused =
                elin.ask(
                                """
                                mutation($input: EndEmploymentInput!) {
                                  endEmployment(input: $input) { errors { code
                                    ... on RuleViolation { rule { id } } } } }
                                """,
                                Map.of(
                                        "input",
                                        ofFirm(firm, last.path("node"), Map.of("reason", "Tired"))))
                        .at("/data/endEmployment");
        assertThat(refused.toString()).contains("ROL-5");
    }

    /// What the API says of the caller's own role in a firm, and of the firm.
    private static JsonNode own(ProductClient client) {
        return client.run("{ viewer { employments { allowedActions firm { permissions } } } }")
                .at("/viewer/employments/0");
    }

    @Test
    void whatOneMayDoInAFirmFollowsFromOnesRoleThere() {
        var partner = own(as(DemoPeople.NORTHSTAR_PARTNER));
        assertThat(partner.at("/firm/permissions").toString())
                .isEqualTo("[\"CREATE_TENANT\",\"MANAGE_FIRM\",\"READ_FIRM\"]");
        assertThat(partner.path("allowedActions").toString())
                .isEqualTo("[\"CHANGE\",\"CHANGE_VALIDITY\",\"END\"]");
        var consultant = own(as(DemoPeople.NORTHSTAR_CONSULTANT));
        assertThat(consultant.at("/firm/permissions").toString()).isEqualTo("[\"READ_FIRM\"]");
        assertThat(consultant.path("allowedActions")).isEmpty();
        assertThat(
                        as(DemoPeople.BIRCH_REPRESENTATIVE)
                                .run(
                                        """
                                        query($id: ID!) { node(id: $id) { ... on Firm {
                                          permissions } } }
                                        """,
                                        Map.of("id", firmOf(as(DemoPeople.NORTHSTAR_PARTNER))))
                                .at("/node/permissions"))
                .isEmpty();
    }

    @Test
    void aConsultantInvitesNobodyAndEndsNothing() {
        var consultant = as(DemoPeople.NORTHSTAR_CONSULTANT);
        var firm = firmOf(consultant);
        var answer =
                consultant.ask(
                        """
                        mutation($input: InviteToFirmInput!) { inviteToFirm(input: $input) {
                          invitation { id } errors { code } } }
                        """,
                        Map.of(
                                "input",
                                Map.of(
                                        "firmId", firm,
                                        "email", address(),
                                        "givenName", "Kim",
                                        "familyName", "Neu",
                                        "role", "PARTNER")));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(peopleOf(consultant, firm).path("people").isNull()).isTrue();
    }

    @Test
    void whoLeavesTheFirmSeesNothingMoreOfItsClientsInOpenSocketsToo() {
        var elin = foundedBy("Eastwind " + UUID.randomUUID());
        var firm = firmOf(elin);
        var tenant = SampleTenant.id(takenOn(elin, firm));
        var leaving = DemoPeople.ALDER_AUDITOR;
        invite(elin, firm, leaving.email(), "PARTNER");
        assertThat(opens(as(leaving), tenant)).isTrue();
        var sample = SampleTenant.of(new Mutations(elin), tenant, "Watched");
        var bodies = new CertificationBodySample(sample);
        bodies.fill();
        try (var socket =
                OpenSocket.of(
                        product().api(),
                        product().keycloak().accessToken(leaving),
                        WATCH,
                        Map.of("id", tenant))) {
            var told =
                    await().atMost(PATIENCE)
                            .until(() -> next(socket, sample, bodies), one -> !one.isEmpty());
            assertThat(told).contains("certificationChanged");

            new Mutations(elin)
                    .run(
                            "endEmployment",
                            ofFirm(
                                    firm,
                                    employment(elin, firm, leaving.email()),
                                    Map.of("reason", "Moved on")),
                            "employment { id }");

            var untold = next(socket, sample, bodies);
            assertThat(untold).contains("FORBIDDEN").doesNotContain("certificationChanged\":{");
        }
        assertThat(opens(as(leaving), tenant)).isFalse();
    }

    /// The next message after another change.
    private static String next(
            OpenSocket socket, SampleTenant sample, CertificationBodySample bodies) {
        new SampleCertification(sample, 30)
                .applyFor(sample.standard("iso-9001-2015"), bodies.first());
        var message = socket.next(Duration.ofSeconds(10));
        return message == null ? "" : message;
    }

    @Test
    void whileAnEngagementIsPausedItsFirmSeesNothing() {
        var partner = as(DemoPeople.NORTHSTAR_PARTNER);
        var tenant = SampleTenant.id(takenOn(partner, firmOf(partner)));
        represent(partner, tenant);
        var client = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var paused =
                new Mutations(client)
                        .run(
                                "pauseEngagement",
                                SampleTenant.versioned(
                                        engagement(client, tenant), Map.of("reason", "Unpaid")),
                                "engagement { id version pauseReason pausedBy { email } }");
        assertThat(paused.path("pauseReason").asString()).isEqualTo("Unpaid");
        assertThat(actions(client, tenant)).containsExactly("END", "RESUME", "HAND_OVER");
        assertThat(opens(partner, tenant)).isFalse();
        new Mutations(client)
                .run(
                        "resumeEngagement",
                        SampleTenant.versioned(paused, Map.of()),
                        "engagement { id version pausedAt }");
        assertThat(opens(partner, tenant)).isTrue();
        assertThat(actions(client, tenant)).containsExactly("END", "PAUSE", "HAND_OVER");
        assertThat(actions(partner, tenant))
                .containsExactly("END", "PAUSE", "HAND_OVER", "NAME_LEAD_CONSULTANT");
    }

    @Test
    void whoMayNotManageEngagementsHasNoActionOnThem() {
        var partner = as(DemoPeople.NORTHSTAR_PARTNER);
        var tenant = SampleTenant.id(takenOn(partner, firmOf(partner)));
        assertThat(actions(as(DemoPeople.NORTHSTAR_CONSULTANT), tenant)).isEmpty();
    }

    private static List<String> actions(ProductClient client, String tenant) {
        return engagement(client, tenant)
                .path("allowedActions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void anotherFirmTakesOverWithTheClientsConsent() {
        var elin = foundedBy("Eastwind " + UUID.randomUUID());
        var tenant = SampleTenant.id(takenOn(elin, firmOf(elin)));
        represent(elin, tenant);
        var client = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var next = as(DemoPeople.SOUTHGATE_PARTNER);
        var southgate = firmOf(next);
        var asked =
                new Mutations(elin)
                        .run(
                                "askForHandover",
                                Map.of(
                                        "engagementId",
                                        SampleTenant.id(engagement(elin, tenant)),
                                        "firmId",
                                        southgate,
                                        "services",
                                        "The rest of it"),
                                "handover { id version state allowedActions onBehalfOf { id } }");
        assertThat(asked.path("state").asString()).isEqualTo("ASKED");
        assertThat(asked.path("allowedActions").toString()).isEqualTo("[\"WITHDRAW\"]");
        assertThat(offered(next, southgate, tenant, client)).isEmpty();
        new Mutations(client)
                .run(
                        "consentToHandover",
                        SampleTenant.versioned(asked, Map.of("consent", "In the meeting")),
                        "handover { id version state }");
        var offers = offered(next, southgate, tenant, client);
        assertThat(offers).hasSize(1);
        assertThat(opens(next, tenant)).isFalse();

        new Mutations(next)
                .run(
                        "acceptHandover",
                        ofFirm(southgate, offers.getFirst(), Map.of()),
                        "offer { id version state }");

        assertThat(opens(elin, tenant)).isFalse();
        assertThat(opens(next, tenant)).isTrue();
        var trail =
                client.run(
                        """
                        query($id: ID!) { auditTrail(tenantId: $id, first: 10) { edges { node {
                          operation role membership { role } engagement { firm { id } }
                          onBehalfOf { id } } } } }
                        """,
                        Map.of("id", tenant));
        assertThat(
                        trail.at("/auditTrail/edges")
                                .valueStream()
                                .map(edge -> edge.path("node"))
                                .filter(
                                        one ->
                                                one.path("operation")
                                                        .asString()
                                                        .equals("consentToHandover"))
                                .findFirst()
                                .orElseThrow()
                                .toString())
                .contains("\"role\":\"REPRESENTATIVE\"", "\"engagement\":null");
        assertThat(
                        trail.at("/auditTrail/edges")
                                .valueStream()
                                .map(edge -> edge.path("node"))
                                .filter(
                                        one ->
                                                one.path("operation")
                                                        .asString()
                                                        .equals("askForHandover"))
                                .findFirst()
                                .orElseThrow()
                                .toString())
                .contains("\"role\":\"PARTNER\"", "\"membership\":null");

        new Mutations(client)
                .run(
                        "endEngagement",
                        SampleTenant.versioned(lastEngagement(client, tenant), Map.of()),
                        "engagement");
        assertThat(opens(next, tenant)).isFalse();
    }

    private static JsonNode lastEngagement(ProductClient client, String tenant) {
        return client.run(
                        """
                        query($id: ID!) { tenant(id: $id) { engagements(last: 1) { edges { node {
                          id version } } } } }
                        """,
                        Map.of("id", tenant))
                .at("/tenant/engagements/edges/0/node");
    }

    private static List<JsonNode> offered(
            ProductClient partner, String firm, String tenant, ProductClient client) {
        var name = client.run(NAME, Map.of("id", tenant)).at("/tenant/name").asString();
        return partner.run(
                        """
                        query($id: ID!) { node(id: $id) { ... on Firm { handovers(last: 100) {
                          edges { node { id version state organisation services consent
                            from { name } } } } } } }
                        """,
                        Map.of("id", firm))
                .at("/node/handovers/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(one -> one.path("organisation").asString().equals(name))
                .toList();
    }
}
