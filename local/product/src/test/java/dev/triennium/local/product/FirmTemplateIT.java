package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who sees, uses and changes a firm's own templates.
class FirmTemplateIT extends ProductTest {

    private static final String DOCUMENT_TEMPLATES =
            """
            query($firm: ID!) { node(id: $firm) { ... on Firm {
              documentTemplates(filter: {retired: false}, orderBy: NEWEST, first: 1) {
                edges { node { id name baseKey version retiredAt allowedActions firm { id }
                  latestVersion { number languages note savedBy { email } text
                    german: text(language: DE) }
                  versions { edges { node { number } } } } } } } } }
            """;

    private static final String OFFERED =
            """
            query($tenant: ID!) { tenant(id: $tenant) {
              documentTemplates(standardKeys: ["iso-9001-2026"]) {
                key name version text languages firmTemplate { id } } } }
            """;

    private final String name = "Our scope " + UUID.randomUUID();
    private ProductClient partner;
    private String firm;
    private String tenant;

    @BeforeEach
    void aFirmWithAClient() {
        partner = as(DemoPeople.NORTHSTAR_PARTNER);
        firm =
                partner.run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        tenant = SampleTenant.named("Birch Foods", partner);
    }

    private JsonNode made() {
        return new Mutations(partner)
                .run(
                        "createFirmDocumentTemplate",
                        Map.of(
                                "firmId",
                                firm,
                                "baseKey",
                                "scope",
                                "english",
                                Map.of("name", name, "text", "# Scope\n\n{{organisation.name}}\n"),
                                "note",
                                "First"),
                        "firmDocumentTemplate { id version }");
    }

    private JsonNode listed(ProductClient reader) {
        return reader.run(DOCUMENT_TEMPLATES, Map.of("firm", firm)).at("/node/documentTemplates");
    }

    private List<String> offered(ProductClient reader) {
        return reader.run(OFFERED, Map.of("tenant", tenant))
                .at("/tenant/documentTemplates")
                .valueStream()
                .filter(one -> one.path("firmTemplate").isObject())
                .map(one -> one.path("name").asString())
                .toList();
    }

    @Test
    void aFirmsPeopleSeeItAndItsPartnersChangeIt() {
        made();
        var own = listed(partner).at("/edges/0/node");
        assertThat(own.path("name").asString()).isEqualTo(name);
        assertThat(own.path("allowedActions").toString()).isEqualTo("[\"CHANGE\",\"RETIRE\"]");
        assertThat(own.at("/latestVersion/text").asString()).startsWith("# Scope");
        assertThat(own.at("/latestVersion/german").isNull()).isTrue();
        assertThat(own.at("/latestVersion/languages").toString()).isEqualTo("[\"EN\"]");
        assertThat(own.at("/latestVersion/savedBy/email").asString())
                .isEqualTo(DemoPeople.NORTHSTAR_PARTNER.email());

        var consultant = as(DemoPeople.NORTHSTAR_CONSULTANT);
        assertThat(listed(consultant).at("/edges/0/node/name").asString()).isEqualTo(name);
        assertThat(listed(consultant).at("/edges/0/node/allowedActions")).isEmpty();
        assertThat(offered(consultant)).contains(name);

        for (var stranger :
                List.of(DemoPeople.SOUTHGATE_PARTNER, DemoPeople.BIRCH_REPRESENTATIVE)) {
            assertThat(listed(as(stranger)).isNull()).as(stranger.username()).isTrue();
        }
        assertThat(offered(as(DemoPeople.BIRCH_REPRESENTATIVE))).isEmpty();
    }

    @Test
    void itsConsultantMakesADocumentFromItAndTheClientsPeopleDoNot() {
        var template = made();
        var system =
                new Mutations(partner)
                        .run(
                                "createManagementSystem",
                                Map.of(
                                        "tenantId",
                                        tenant,
                                        "name",
                                        name,
                                        "standardIds",
                                        List.of(
                                                SampleTenant.of(
                                                                new Mutations(partner),
                                                                tenant,
                                                                name)
                                                        .standard("iso-9001-2026"))),
                                "managementSystem");
        var input = new HashMap<String, Object>();
        input.put("tenantId", tenant);
        input.put("firmTemplateId", SampleTenant.id(template));
        input.put("managementSystemId", SampleTenant.id(system));
        input.put("language", "EN");
        input.put("ownerId", SampleTenant.of(new Mutations(partner), tenant, name).assignee());
        var document =
                new Mutations(as(DemoPeople.NORTHSTAR_CONSULTANT))
                        .run(
                                "createDocumentFromTemplate",
                                input,
                                "document { id title next { changelog } }");
        assertThat(document.path("title").asString()).isEqualTo(name);
        assertThat(document.at("/next/changelog").asString())
                .isEqualTo(
                        "Made from the template “%s” of Northstar Consulting, version 1."
                                .formatted(name));

        var refused =
                as(DemoPeople.BIRCH_REPRESENTATIVE)
                        .ask(
                                """
                                mutation($input: CreateDocumentFromTemplateInput!) {
                                  createDocumentFromTemplate(input: $input) {
                                    errors { code path } } }
                                """,
                                Map.of("input", input))
                        .at("/data/createDocumentFromTemplate/errors/0");
        assertThat(refused.path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(refused.path("path").toString()).contains("firmTemplateId");
    }
}
