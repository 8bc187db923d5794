package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.domain.audittrail.AuditTrail;
import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.identity.PersonDirectory;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.Membership;
import dev.triennium.domain.tenancy.MembershipId;
import dev.triennium.domain.tenancy.MembershipListener;
import dev.triennium.domain.tenancy.MembershipRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantTransactions;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import dev.triennium.local.mail.CaughtMail;
import dev.triennium.scheduler.ProductJobs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/// An organisation with something of everything leaves the running product.
class TenantClosingIT extends ProductTest {

    private static final String NAME = "Leaving Client";

    private static final DemoPerson REPRESENTATIVE = DemoPeople.BIRCH_REPRESENTATIVE;
    private static final DemoPerson MANAGEMENT = DemoPeople.ALDER_MANAGEMENT;

    private static final String EXPORT = "tenantExport { id }";

    /// No mutation fills them yet.
    private static final Set<String> OF_NO_MUTATION = Set.of("kept_file");

    private final ProductClient representative = as(REPRESENTATIVE);
    private final ProductClient management = as(MANAGEMENT);
    private final ProductClient partner = as(DemoPeople.NORTHSTAR_PARTNER);
    private String id = "";
    private TenantId tenant = new TenantId(new UUID(0, 0));

    @BeforeEach
    void takeOnAClientWithPeopleOfItsOwn() {
        representative.run("{ viewer { person { locale } } }");
        management.run("{ viewer { person { locale } } }");
        var firm =
                partner.run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        id =
                SampleTenant.id(
                        new Mutations(partner)
                                .run(
                                        "createTenant",
                                        Map.of(
                                                "firmId",
                                                firm,
                                                "name",
                                                NAME,
                                                "confirmDuplicate",
                                                true,
                                                "timeZone",
                                                "Europe/Berlin",
                                                "services",
                                                "All",
                                                "consent",
                                                "Signed"),
                                        "tenant"));
        tenant = Objects.requireNonNull(GlobalIds.ofProduct().convert(id).tenant());
        join(REPRESENTATIVE, Role.REPRESENTATIVE);
        join(MANAGEMENT, Role.MANAGEMENT);
    }

    private static <T> T bean(Class<T> type) {
        return product().application().getBean(type);
    }

    private void join(DemoPerson person, Role role) {
        var scope = bean(JobScopes.class).of("test", tenant, ZoneId.of("Europe/Berlin"));
        var membership =
                new Membership(
                        new MembershipId(UUID.randomUUID()),
                        bean(PersonDirectory.class)
                                .findId(person.subject().toString())
                                .orElseThrow(),
                        role,
                        Instant.EPOCH,
                        null,
                        null);
        bean(TenantTransactions.class)
                .inTransaction(
                        scope,
                        () -> {
                            bean(MembershipRepository.class).insert(scope, membership);
                            bean(MembershipListener.class).granted(scope, membership);
                            bean(AuditTrail.class)
                                    .record(
                                            scope,
                                            "Membership",
                                            membership.id().value(),
                                            null,
                                            membership);
                        });
    }

    private JsonNode ask(ProductClient client, String mutation, Map<String, ?> more) {
        var input = new TreeMap<String, Object>(more);
        input.put(mutation.startsWith("request") ? "tenantId" : "id", id);
        var document =
                """
                mutation($input: %sInput!) { %s(input: $input) {
                  tenant { closing {
                    state requestedBy { familyName } confirmedBy { familyName } } }
                  errors { code ... on RuleViolation { rule { id } } } } }
                """
                        .formatted(
                                mutation.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + mutation.substring(1),
                                mutation);
        return client.ask(document, Map.of("input", input)).at("/data/" + mutation);
    }

    private static String rule(JsonNode payload) {
        return payload.at("/errors/0/rule/id").asString();
    }

    private void advance(int days) {
        var to = today().plusDays(days);
        partner.run(
                "mutation($to: Date!) { advanceClock(to: $to) { now errors { message } } }",
                Map.of("to", to.toString()));
    }

    private static List<String> subjects(DemoPerson person) {
        return product().mails().messagesTo(person.email()).stream()
                .map(CaughtMail::subject)
                .filter(subject -> subject.startsWith("[" + NAME + "]"))
                .toList();
    }

    @Test
    void nothingIsLeftOfAnOrganisationThatHadSomethingOfEverything() throws IOException {
        assertThat(rule(ask(representative, "requestTenantClosing", Map.of()))).isEqualTo("CLO-1");
        var sample = SampleTenant.of(new Mutations(representative), id, NAME);
        sample.create("exportTenant", Map.of(), EXPORT);
        new TenantClosingSample(sample).fill();
        assertThat(rule(ask(representative, "requestTenantClosing", Map.of()))).isEqualTo("CLO-5");
        var version = Map.of("expectedVersion", 1);
        assertThat(rule(ask(representative, "confirmTenantClosing", version))).isEqualTo("CLO-2");
        var confirmed = ask(management, "confirmTenantClosing", version).at("/tenant/closing");
        assertThat(confirmed.path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/requestedBy/familyName").asString())
                .isEqualTo(REPRESENTATIVE.familyName());
        assertThat(confirmed.at("/confirmedBy/familyName").asString())
                .isEqualTo(MANAGEMENT.familyName());

        advance(29);
        assertThat(subjects(REPRESENTATIVE)).anyMatch(one -> one.contains("is to be closed"));
        assertThat(subjects(REPRESENTATIVE)).anyMatch(one -> one.contains("will be closed on"));
        assertThat(subjects(MANAGEMENT)).anyMatch(one -> one.contains("Alle Daten werden am"));
        Samples.of(SampleTenant.of(new Mutations(representative), id, NAME)).all().stream()
                .filter(one -> !(one instanceof TenantClosingSample))
                .forEach(FeatureSample::fill);
        sample.create("exportTenant", Map.of("idempotencyKey", UUID.randomUUID()), EXPORT);
        bean(ProductJobs.class).runAll();
        var tables = tables();
        tables.removeAll(OF_NO_MUTATION);
        assertThat(rows(tables)).as("something of everything").containsOnlyKeys(tables);
        assertThat(files()).isNotEmpty();

        advance(2);
        assertThat(
                        representative
                                .run("query($id: ID!) { tenant(id: $id) { id } }", Map.of("id", id))
                                .path("tenant")
                                .isNull())
                .isTrue();
        assertThat(rows(tables())).isEmpty();
        assertThat(files()).isEmpty();
        assertThat(bean(AuditTrailVerification.class).verify().breaks()).isEmpty();
    }

    @Test
    void onlyThoseWhoMayCloseAnAccountDo() {
        var consultant = as(DemoPeople.NORTHSTAR_CONSULTANT);
        var document =
                "mutation($input: RequestTenantClosingInput!) {"
                        + " requestTenantClosing(input: $input) { errors { code } } }";
        var answer = consultant.ask(document, Map.of("input", Map.of("tenantId", id)));
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
        assertThat(rule(ask(partner, "requestTenantClosing", Map.of()))).isEqualTo("CLO-3");
        var stranger = ask(as(DemoPeople.SOUTHGATE_PARTNER), "requestTenantClosing", Map.of());
        assertThat(stranger.at("/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        var nothing = ask(representative, "withdrawTenantClosing", Map.of("expectedVersion", 1));
        assertThat(rule(nothing)).isEqualTo("CLO-5");
    }

    private static Set<String> tables() throws IOException {
        var kinds = new Properties();
        try (var in =
                TenantClosingIT.class.getResourceAsStream("/db/table-dictionary.properties")) {
            kinds.load(in);
        }
        return kinds.entrySet().stream()
                .filter(one -> one.getValue().toString().startsWith("tenant"))
                .map(one -> one.getKey().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// How many rows each table has of the organisation.
    private Map<String, Integer> rows(Set<String> tables) {
        var key =
                ByteBuffer.allocate(16)
                        .putLong(tenant.value().getMostSignificantBits())
                        .putLong(tenant.value().getLeastSignificantBits())
                        .array();
        var rows = new TreeMap<String, Integer>();
        for (var table : tables) {
            var column = table.equals("tenant") ? "id" : "tenant_id";
            var count =
                    bean(JdbcTemplate.class)
                            .queryForObject(
                                    "SELECT COUNT(*) FROM %s WHERE %s = ?".formatted(table, column),
                                    Integer.class,
                                    (Object) key);
            if (count != null && count > 0) {
                rows.put(table, count);
            }
        }
        return rows;
    }

    private List<Path> files() throws IOException {
        var root =
                product()
                        .application()
                        .getEnvironment()
                        .getRequiredProperty("triennium.files.folder");
        var folder = Path.of(root, tenant.value().toString());
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
