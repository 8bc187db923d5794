package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/// Each mutation of the schema succeeds here once, and leaves an entry under its own name in the
/// trail of its organisation, or of its firm, which people can read: it leads to what was changed,
/// says which fields have which values now and before, and names nothing by a bare UUID. A new
/// mutation fails this test until the sample of its feature makes it succeed.
class AuditTrailCoverageIT extends ProductTest {

    private static final String MARK = "Audited";

    /// One moves the clock of the local stack, and changes nothing of a tenant by itself; the rest
    /// is about the person alone.
    private static final Set<String> OF_NO_TENANT =
            Set.of(
                    "advanceClock",
                    "changeMySettings",
                    "markNotificationRead",
                    "markAllNotificationsRead");

    private static final Set<String> STORING_NOTHING =
            Set.of(
                    "previewAnswerImport",
                    "previewColleagueImport",
                    "previewDirectoryImport",
                    "previewStatementImport");

    /// Those that only who sent them can use, within the hour: their name is all there is.
    private static final Set<String> NOBODYS = Set.of("Upload");

    /// What firms keep for themselves is in the firm's trail.
    private static final Pattern OF_FIRMS =
            Pattern.compile(
                    ".+Firm(Document|Plan)Template"
                            + "|(create|change)DirectoryBody"
                            + "|applyDirectoryImport"
                            + "|record(BodyAccreditation|AccreditationState)");

    private static final Pattern BARE_UUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String TRAIL =
            """
            query($id: ID!) { auditTrail(tenantId: $id) { edges { node {
              sequence operation subjectType subjectId subject { id } subjectName before after
              changes { field before { text } after { text } } } } } }
            """;

    private static final String TRAIL_OF_A_FIRM =
            """
            query($id: ID!) { node(id: $id) { ... on Firm { auditTrail { edges { node {
              sequence operation subjectId changes { field before after } } } } } } }
            """;

    private final Set<String> succeeded = new TreeSet<>();

    /// Looks into a tenant's trail after each mutation.
    private final class Audited extends Mutations {

        private final String tenant;
        private final ProductClient reader;

        /// @param reader who reads the trail, whoever makes the change
        Audited(ProductClient client, String tenant, ProductClient reader) {
            super(client);
            this.tenant = tenant;
            this.reader = reader;
        }

        @Override
        Mutations by(ProductClient other) {
            return new Audited(other, tenant, reader);
        }

        @Override
        JsonNode run(String name, Map<String, ?> input, String result) {
            if (STORING_NOTHING.contains(name)) {
                return super.run(name, input, result);
            }
            if (OF_FIRMS.matcher(name).matches()) {
                return new OfAFirm(client()).run(name, input, result);
            }
            var before = newest();
            var entity = super.run(name, input, result);
            var entries = requireEntry(name, before);
            if (entity.path("version").isInt()) {
                requireVersion(name, entity, entries);
            }
            return entity;
        }

        private List<JsonNode> requireEntry(String name, long before) {
            var own =
                    entries().stream()
                            .filter(entry -> sequence(entry) > before)
                            .filter(entry -> entry.path("operation").asString().equals(name))
                            .toList();
            assertThat(own).as("the entries of %s", name).isNotEmpty();
            own.forEach(this::requireReadable);
            succeeded.add(name);
            return own;
        }

        private void requireReadable(JsonNode entry) {
            var isGone = entry.path("after").isNull();
            if (isGone || NOBODYS.contains(entry.path("subjectType").asString())) {
                assertThat(entry.path("subjectName").isString() || isGone).as("%s", entry).isTrue();
            } else {
                assertThat(entry.path("subject").isObject()).as("%s", entry).isTrue();
            }
            assertThat(entry.path("changes")).as("what %s changed", entry).isNotEmpty();
            for (var change : entry.path("changes")) {
                assertThat(change.path("before")).isNotEqualTo(change.path("after"));
                TenantWalk.leaves(
                        change,
                        text -> assertThat(text).as("%s", entry).doesNotContainPattern(BARE_UUID));
            }
        }

        /// Of what was changed, the version that was answered is the one that was sealed, and
        /// follows the one before.
        private void requireVersion(String name, JsonNode entity, List<JsonNode> entries) {
            var own =
                    entries.stream()
                            .filter(
                                    entry ->
                                            entry.path("subjectId")
                                                    .asString()
                                                    .equals(SampleTenant.id(entity)))
                            .toList();
            if (own.isEmpty()) {
                return;
            }
            var after = entity.path("version").asInt();
            assertThat(own.stream().flatMap(entry -> entry.path("changes").valueStream()))
                    .as("the version of %s by %s", entity, name)
                    .anyMatch(
                            change ->
                                    isVersion(change.path("field").asString())
                                            && follows(change, after));
        }

        /// What is removed is answered as it was.
        private static boolean follows(JsonNode change, int version) {
            var before = number(change.path("before"));
            return change.path("after").isEmpty()
                    ? before == version
                    : before == version - 1 && number(change.path("after")) == version;
        }

        private static boolean isVersion(String field) {
            return field.equals("version") || field.endsWith(".version");
        }

        private static int number(JsonNode values) {
            return Integer.parseInt(values.path(0).path("text").asString("0"));
        }

        private long newest() {
            return entries().stream().mapToLong(Audited::sequence).max().orElse(0);
        }

        private static long sequence(JsonNode entry) {
            return Long.parseLong(entry.path("sequence").asString());
        }

        private List<JsonNode> entries() {
            return reader.run(TRAIL, Map.of("id", tenant))
                    .at("/auditTrail/edges")
                    .valueStream()
                    .map(edge -> edge.path("node"))
                    .toList();
        }
    }

    /// Looks into a firm's trail after each mutation.
    private final class OfAFirm extends Mutations {

        OfAFirm(ProductClient partner) {
            super(partner);
        }

        @Override
        JsonNode run(String name, Map<String, ?> input, String result) {
            var firm = Objects.requireNonNull(input.get("firmId")).toString();
            var before = trail(firm).mapToLong(Audited::sequence).max().orElse(0);
            var entity = super.run(name, input, result);
            var own =
                    trail(firm)
                            .filter(entry -> Audited.sequence(entry) > before)
                            .filter(entry -> entry.path("operation").asString().equals(name))
                            .toList();
            assertThat(own).as("the entries of %s", name).isNotEmpty();
            if (entity.has("id")) {
                assertThat(own)
                        .as("the entries of %s", name)
                        .anyMatch(entry -> entry.path("subjectId").equals(entity.path("id")));
            }
            own.forEach(
                    entry -> {
                        assertThat(entry.path("changes")).as("%s", entry).isNotEmpty();
                        TenantWalk.leaves(
                                entry.path("changes"),
                                text ->
                                        assertThat(text)
                                                .as("%s", entry)
                                                .doesNotContainPattern(BARE_UUID));
                    });
            succeeded.add(name);
            return entity;
        }

        private Stream<JsonNode> trail(String firm) {
            return client().run(TRAIL_OF_A_FIRM, Map.of("id", firm))
                    .at("/node/auditTrail/edges")
                    .valueStream()
                    .map(edge -> edge.path("node"));
        }
    }

    @Test
    void everyMutationLeavesAnEntry() {
        takeOnAClient();
        var birch = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var audited = new Audited(birch, SampleTenant.named("Birch Foods", birch), birch);
        var samples = Samples.of(SampleTenant.of(audited, audited.tenant, MARK));
        samples.fill();
        samples.change();
        FirmSample.of(new OfAFirm(as(DemoPeople.SOUTHGATE_PARTNER)), MARK).change();

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
        var audited = new Audited(partner, SampleTenant.id(created), partner);
        audited.requireEntry("createTenant", 0);
        var archived =
                audited.run("archiveTenant", SampleTenant.versioned(created, Map.of()), "tenant");
        audited.run("unarchiveTenant", SampleTenant.versioned(archived, Map.of()), "tenant");
    }
}
