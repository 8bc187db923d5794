package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Somebody who works for an organisation and for its firm acts for one of them at a time, and the
/// trail says for which.
class ActingForIT extends ProductTest {

    private final ProductClient employee = as(DemoPeople.ALDER_MANAGEMENT);
    private String tenant = "";
    private String firm = "";

    /// An employee of a client of Northstar gets a role there as well.
    @BeforeEach
    void anEmployeeOfAClientIsAPartnerOfItsFirm() {
        var nora = as(DemoPeople.NORTHSTAR_PARTNER);
        tenant = SampleTenant.id(SampleTenant.takenOnBy(nora, "Both " + UUID.randomUUID()));
        firm =
                nora.run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        var email = DemoPeople.ALDER_MANAGEMENT.email();
        new Mutations(nora)
                .run(
                        "invitePerson",
                        Map.of(
                                "tenantId",
                                tenant,
                                "email",
                                email,
                                "givenName",
                                "Sabine",
                                "familyName",
                                "Both",
                                "roles",
                                List.of(Map.of("role", "EMPLOYEE"))),
                        "invitation { state }");
        new Mutations(nora)
                .run(
                        "inviteToFirm",
                        Map.of(
                                "firmId", firm,
                                "email", email,
                                "givenName", "Sabine",
                                "familyName", "Both",
                                "role", "PARTNER"),
                        "invitation { state }");
    }

    @Test
    void anEmployeeWhoIsAPartnerToActsAsOneOfBoth() {
        try {
            assertThat(permissions(employee)).contains("ANSWER").doesNotContain("MANAGE_TENANT");
            assertThat(addSite(employee).at("/errors/0/extensions/code").asString())
                    .isEqualTo("FORBIDDEN");
            record(employee);
            assertThat(newest().path("operation").asString()).isEqualTo("recordIncident");
            assertThat(newest().path("role").asString()).isEqualTo("EMPLOYEE");
            assertThat(newest().at("/membership/role").asString()).isEqualTo("EMPLOYEE");
            assertThat(newest().path("engagement").isNull()).isTrue();
            assertThat(newest().path("onBehalfOf").isNull()).isTrue();

            var partner = employee.actingFor(firm);
            assertThat(permissions(partner)).contains("MANAGE_TENANT");
            assertThat(addSite(partner).at("/data/addSite/site/id").isString()).isTrue();
            assertThat(newest().path("operation").asString()).isEqualTo("addSite");
            assertThat(newest().path("role").asString()).isEqualTo("PARTNER");
            assertThat(newest().path("membership").isNull()).isTrue();
            assertThat(newest().at("/engagement/firm/id").asString()).isEqualTo(firm);
            assertThat(newest().at("/onBehalfOf/id").asString()).isEqualTo(firm);
        } finally {
            leave();
        }
    }

    private void leave() {
        var nora = as(DemoPeople.NORTHSTAR_PARTNER);
        var own =
                nora.run(
                                """
                                query($id: ID!) { node(id: $id) { ... on Firm { people(last: 1) {
                                  edges { node { id version } } } } } }
                                """,
                                Map.of("id", firm))
                        .at("/node/people/edges/0/node");
        var input = SampleTenant.versioned(own, Map.of("reason", "No longer both"));
        input.put("firmId", firm);
        new Mutations(nora).run("endEmployment", input, "employment");
    }

    private List<String> permissions(ProductClient client) {
        return client.run(
                        "query($id: ID!) { tenant(id: $id) { permissions } }", Map.of("id", tenant))
                .at("/tenant/permissions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode addSite(ProductClient client) {
        return client.ask(
                """
                mutation($input: AddSiteInput!) { addSite(input: $input) {
                  site { id } errors { code } } }
                """,
                Map.of("input", Map.of("tenantId", tenant, "name", "Yard", "address", "1 Road")));
    }

    private void record(ProductClient client) {
        new Mutations(client)
                .run(
                        "recordIncident",
                        Map.of(
                                "tenantId",
                                tenant,
                                "kind",
                                "BREACH",
                                "title",
                                "A laptop is lost",
                                "occurredOn",
                                today().toString(),
                                "notice",
                                Map.of("isRequired", false, "reason", "No contract")),
                        "incident");
    }

    private JsonNode newest() {
        return as(DemoPeople.NORTHSTAR_PARTNER)
                .run(
                        """
                        query($id: ID!) { auditTrail(tenantId: $id, first: 1) { edges { node {
                          operation role membership { role } engagement { firm { id } }
                          onBehalfOf { id } } } } }
                        """,
                        Map.of("id", tenant))
                .at("/auditTrail/edges/0/node");
    }
}
