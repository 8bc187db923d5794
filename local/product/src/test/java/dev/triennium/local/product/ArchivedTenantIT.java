package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.domain.identity.Permission;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.product.OperationGenerator.Extent;
import dev.triennium.local.product.OperationGenerator.Own;
import dev.triennium.local.product.OperationGenerator.RootField;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/// An organisation in the archive, against each mutation of the schema.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchivedTenantIT extends ProductTest {

    private static final GlobalIds IDS = GlobalIds.ofProduct();

    private static final UUID KEY = new UUID(1, 1);
    private static final Set<String> OF_NO_TENANT =
            Set.of(
                    "Person",
                    "Standard",
                    "Clause",
                    "Control",
                    "Firm",
                    "DirectoryBody",
                    "Employment",
                    "FirmAuditEntry",
                    "FirmDocumentTemplate",
                    "FirmDocumentTemplateVersion",
                    "FirmPlanTemplate",
                    "FirmPlanTemplateVersion",
                    "FirmInvitation",
                    "HandoverOffer");

    private static final String RULE = "ARC-1";

    private GraphQLSchema schema;
    private ProductClient partner;
    private JsonNode tenant;
    private JsonNode site;
    private String upload;

    @BeforeAll
    void archiveAClient() {
        schema = product().application().getBean(GraphQlSource.class).schema();
        partner = as(DemoPeople.NORTHSTAR_PARTNER);
        var mutations = new Mutations(partner);
        var created = client("Quiet Client");
        var id = SampleTenant.id(created);
        site =
                mutations.run(
                        "addSite",
                        Map.of("tenantId", id, "name", "Works", "address", "Street"),
                        "site");
        upload =
                SampleTenant.id(
                        mutations.run(
                                "prepareUpload",
                                Map.of("tenantId", id, "fileName", "notes.txt"),
                                "upload { id }"));
        tenant =
                mutations.run("archiveTenant", SampleTenant.versioned(created, Map.of()), "tenant");
    }

    private JsonNode client(String name) {
        return SampleTenant.takenOnBy(partner, name);
    }

    private static boolean isOfTenant(RootField field) {
        return Permission.valueOf(argument(field, "permission").toString()).held()
                == Permission.Held.IN_TENANT;
    }

    private static Object argument(RootField field, String name) {
        return Objects.requireNonNull(field.definition().getAppliedDirective("requires"))
                .getArgument(name)
                .getValue();
    }

    /// A mutation that is written tomorrow is refused too, unless the schema says otherwise.
    @Test
    void noMutationChangesAnythingThere() {
        var generator = new OperationGenerator(schema, today());
        var answers = new TreeMap<String, String>();
        var working = new TreeSet<String>();
        for (var field : generator.rootFields()) {
            if (!field.isMutation() || !isOfTenant(field)) {
                continue;
            }
            if (argument(field, "whileArchived").equals(true)) {
                working.add(field.name());
                continue;
            }
            var operation = generator.operation(field, Map.of(), own(), new Extent("", 2, 1));
            var answer = partner.ask(operation.document(), operation.variables());
            var rule = answer.at("/data/%s/errors/0/rule/id".formatted(field.name()));
            var isForbidden = answer.at("/errors/0/extensions/code").asString().equals("FORBIDDEN");
            if (!rule.asString().equals(RULE) && !isForbidden) {
                answers.put(field.name(), answer.toString());
            }
        }
        assertThat(answers).isEmpty();
        assertThat(working)
                .containsExactlyInAnyOrder(
                        "archiveTenant",
                        "unarchiveTenant",
                        "endEngagement",
                        "endRole",
                        "revokeInvitation",
                        "revokeEvidenceRoomGuest",
                        "revokeParticipationLink",
                        "revokeProofPage",
                        "exportTenant",
                        "requestTenantClosing",
                        "confirmTenantClosing",
                        "withdrawTenantClosing");
    }

    /// Ids of things in the tenant. Whether they exist is not asked before the refusal.
    private Own own() {
        var inTenant = Objects.requireNonNull(IDS.convert(SampleTenant.id(tenant)).tenant());
        var ids = new HashMap<String, String>();
        for (var field : schema.getMutationType().getFieldDefinitions()) {
            for (var position : OperationGenerator.idPositions(field)) {
                var type = position.type();
                if (!type.equals("Tenant")) {
                    ids.put(
                            type,
                            (OF_NO_TENANT.contains(type)
                                            ? GlobalId.of(type, KEY)
                                            : GlobalId.of(type, inTenant, KEY))
                                    .toString());
                }
            }
        }
        ids.put("Tenant", SampleTenant.id(tenant));
        return new Own(ids, Map.of());
    }

    @Test
    void itIsRead() {
        var read =
                partner.run(
                        "query($id: ID!) { tenant(id: $id) { archivedAt sites { edges { node { id }"
                                + " } } } }",
                        Map.of("id", SampleTenant.id(tenant)));
        assertThat(read.at("/tenant/archivedAt").isString()).isTrue();
        assertThat(read.at("/tenant/sites/edges/0/node/id").asString())
                .isEqualTo(SampleTenant.id(site));
    }

    @Test
    void noFileComesIn() {
        var url = product().api().resolve("/uploads/" + upload).toString();
        assertThat(partner.exchange("PUT", url)).startsWith("409 ");
    }

    @Test
    void itIsInTheListOnlyWhenAskedFor() {
        var id = SampleTenant.id(tenant);
        assertThat(listed("EXCLUDED")).doesNotContain(id);
        assertThat(listed("INCLUDED")).contains(id);
        assertThat(listed("ONLY")).contains(id);
    }

    private String listed(String archived) {
        return partner.run(
                        "{ tenants(first: 100, archived: %s) { edges { node { id } } } }"
                                .formatted(archived))
                .toString();
    }

    @Test
    void nobodyArchivesAnOrganisationWithARunningCertification() {
        var busy = client("Busy Client");
        var sample = SampleTenant.of(new Mutations(partner), SampleTenant.id(busy), "Certified");
        var bodies = new CertificationBodySample(sample);
        bodies.fill();
        new CertificationSample(sample, bodies).fill();
        var answer =
                partner.ask(
                        """
                        mutation($input: ArchiveTenantInput!) { archiveTenant(input: $input) {
                          tenant { id }
                          errors { message ... on RuleViolation { rule { id } } } } }
                        """,
                        Map.of("input", SampleTenant.versioned(busy, Map.of())));
        assertThat(answer.at("/data/archiveTenant/errors/0/rule/id").asString())
                .as("%s", answer)
                .isEqualTo("ARC-2");
    }
}
