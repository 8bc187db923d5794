package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/// Each mutation of the schema succeeds here once, and leaves an entry under its own name in the
/// trail of its organisation. A new mutation fails this test until the sample of its feature makes
/// it succeed.
class AuditTrailCoverageIT extends ProductTest {

    private static final String MARK = "Audited";

    /// It moves the clock of the local stack, and changes nothing of a tenant by itself.
    private static final Set<String> OF_NO_TENANT = Set.of("advanceClock");

    private static final Set<String> STORING_NOTHING =
            Set.of("previewAnswerImport", "previewStatementImport");

    private final Set<String> succeeded = new TreeSet<>();

    /// Looks into a tenant's trail after each mutation.
    private final class Audited extends Mutations {

        private final String tenant;

        Audited(ProductClient client, String tenant) {
            super(client);
            this.tenant = tenant;
        }

        @Override
        Mutations by(ProductClient other) {
            return new Audited(other, tenant);
        }

        @Override
        JsonNode run(String name, Map<String, ?> input, String result) {
            var before = newest();
            var entity = super.run(name, input, result);
            requireEntry(name, before);
            return entity;
        }

        private void requireEntry(String name, long before) {
            assertThat(entries())
                    .as("the entries of %s", name)
                    .anyMatch(
                            entry ->
                                    sequence(entry) > before
                                            && entry.path("operation").asString().equals(name));
            succeeded.add(name);
        }

        private long newest() {
            return entries().stream().mapToLong(Audited::sequence).max().orElse(0);
        }

        private static long sequence(JsonNode entry) {
            return Long.parseLong(entry.path("sequence").asString());
        }

        private List<JsonNode> entries() {
            return client().run(
                            "query($id: ID!) { auditTrail(tenantId: $id) { edges { node { sequence"
                                    + " operation subjectId } } } }",
                            Map.of("id", tenant))
                    .at("/auditTrail/edges")
                    .valueStream()
                    .map(edge -> edge.path("node"))
                    .toList();
        }
    }

    @Test
    void everyMutationLeavesAnEntry() {
        takeOnAClient();
        var birch = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var audited = new Audited(birch, SampleTenant.named("Birch Foods", birch));
        var samples = Samples.of(SampleTenant.of(audited, audited.tenant, MARK));
        samples.fill();
        samples.change();

        var schema = product().application().getBean(GraphQlSource.class).schema();
        var mutations = new TreeSet<String>();
        schema.getMutationType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> !OF_NO_TENANT.contains(name) && !STORING_NOTHING.contains(name))
                .forEach(mutations::add);
        assertThat(succeeded).isEqualTo(mutations);
    }

    /// The one mutation that works in no organisation, but makes one; and those that need one where
    /// no certification runs.
    private void takeOnAClient() {
        var partner = as(DemoPeople.NORTHSTAR_PARTNER);
        var firm =
                partner.run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        var created =
                new Mutations(partner)
                        .run(
                                "createTenant",
                                Map.of(
                                        "firmId", firm,
                                        "name", MARK,
                                        "timeZone", "Europe/Berlin",
                                        "services", MARK,
                                        "consent", MARK),
                                "tenant");
        var audited = new Audited(partner, SampleTenant.id(created));
        audited.requireEntry("createTenant", 0);
        var archived =
                audited.run("archiveTenant", SampleTenant.versioned(created, Map.of()), "tenant");
        audited.run("unarchiveTenant", SampleTenant.versioned(archived, Map.of()), "tenant");
    }
}
