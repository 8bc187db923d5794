package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.journey.MissingKind;
import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/// What a firm looks after, asked for as its console does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortfolioIT extends ProductTest {

    private static final String ROWS =
            """
            query($firm: ID, $filter: PortfolioFilter, $order: PortfolioOrder!, $first: Int,
                $after: String) {
              portfolio(firmId: $firm, filter: $filter, orderBy: $order, first: $first,
                  after: $after) {
                totalCount
                steps { step count }
                months { firstDay count }
                pageInfo { hasNextPage endCursor }
                edges { node {
                  id step state turn openMajors isAtRisk flags
                  tenant { id name }
                  standard { id }
                  certification { id nextHardDate { id } }
                  nextHardDate { id dueOn daysLeft }
                  blockers { kind text }
                  next { mutation why turn subject { id } }
                  responsible { familyName }
                  leadConsultant { id }
                } } } }
            """;

    private static final String JOURNEY =
            """
            query($tenant: ID!, $standard: ID!) {
              journey(tenantId: $tenant, standardId: $standard) {
                id step standard { id } tenant { id }
                steps { number step state missing { kind count text } }
                next { mutation why turn subject { id } } } }
            """;

    /// Of a page whose rows are asked for all they have, who asks included.
    private static final int MOST_STATEMENTS = 70;

    private ProductClient partner;
    private SampleTenant busy;
    private SampleTenant idle;
    private String certification;

    @BeforeAll
    void takeOnTwoClients() {
        partner = as(DemoPeople.NORTHSTAR_PARTNER);
        busy = client("Portfolio Busy");
        idle = client("Portfolio Idle");
        var bodies = new CertificationBodySample(busy);
        bodies.fill();
        new CertificationSample(busy, bodies).fill();
        certification =
                busy.client()
                        .run(
                                """
                                query($id: ID!) { certifications(tenantId: $id) {
                                  edges { node { id } } } }
                                """,
                                Map.of("id", busy.id()))
                        .at("/certifications/edges/0/node/id")
                        .asString();
    }

    private SampleTenant client(String name) {
        var mutations = new Mutations(partner);
        var made =
                mutations.run(
                        "createTenant",
                        Map.of(
                                "firmId", firm(partner),
                                "name", name,
                                "timeZone", "Europe/Berlin",
                                "services", "All",
                                "consent", "Signed"),
                        "tenant");
        return SampleTenant.of(mutations, SampleTenant.id(made), name);
    }

    private static String firm(ProductClient client) {
        return client.run("{ viewer { employments { firm { id } } } }")
                .at("/viewer/employments/0/firm/id")
                .asString();
    }

    private static JsonNode portfolio(ProductClient client, Map<String, ?> more) {
        var variables = new HashMap<String, Object>(more);
        variables.putIfAbsent("order", "NEXT_HARD_DATE");
        variables.putIfAbsent("first", 100);
        return client.run(ROWS, variables).path("portfolio");
    }

    private static List<JsonNode> rows(JsonNode portfolio) {
        return portfolio.path("edges").valueStream().map(edge -> edge.path("node")).toList();
    }

    private static List<JsonNode> rowsOf(SampleTenant tenant, JsonNode portfolio) {
        return rows(portfolio).stream()
                .filter(row -> row.at("/tenant/id").asString().equals(tenant.id()))
                .toList();
    }

    @Test
    void aPartnerSeesAllClientsOfTheFirmAndNobodyElses() {
        var all = portfolio(partner, Map.of());

        assertThat(rowsOf(busy, all)).isNotEmpty();
        assertThat(rowsOf(idle, all))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.path("step").asString()).isEqualTo("STANDARD");
                            assertThat(row.path("standard").isNull()).isTrue();
                            assertThat(row.path("certification").isNull()).isTrue();
                            assertThat(row.at("/next/mutation").asString())
                                    .isEqualTo("createManagementSystem");
                        });
        assertThat(rows(all)).noneMatch(row -> row.at("/tenant/name").asString().contains("Cedar"));
        assertThat(all.path("totalCount").asInt()).isEqualTo(rows(all).size());
        var ofOthers = rows(portfolio(as(DemoPeople.SOUTHGATE_PARTNER), Map.of()));
        assertThat(ofOthers)
                .noneMatch(row -> row.at("/tenant/id").asString().equals(busy.id()))
                .noneMatch(row -> row.at("/tenant/id").asString().equals(idle.id()));
    }

    @Test
    void aCertificationHasItsRowWithItsNextHardDate() {
        var row =
                rowsOf(busy, portfolio(partner, Map.of())).stream()
                        .filter(one -> one.at("/certification/id").asString().equals(certification))
                        .findFirst()
                        .orElseThrow();

        assertThat(row.path("state").isString()).isTrue();
        assertThat(row.at("/nextHardDate/id")).isEqualTo(row.at("/certification/nextHardDate/id"));
    }

    private long statements(int rows) {
        // What is cached for a minute, such as who asks, is there.
        portfolio(partner, Map.of("first", rows));
        var before = selects();
        portfolio(partner, Map.of("first", rows));
        return selects() - before;
    }

    private static long selects() {
        return Objects.requireNonNull(
                jdbc().queryForObject(
                                "SHOW GLOBAL STATUS LIKE 'Com_select'",
                                (row, _) -> row.getLong("Value")));
    }

    @Test
    void aPageTakesThatManyStatementsHoweverManyRowsItHas() {
        var all = rows(portfolio(partner, Map.of())).size();
        schedule().stop();
        try {
            assertThat(all).isGreaterThan(2);
            // Pages lack what none of their rows has.
            assertThat(statements(2)).isLessThanOrEqualTo(MOST_STATEMENTS);
            assertThat(statements(all)).isLessThanOrEqualTo(MOST_STATEMENTS);
        } finally {
            schedule().start();
        }
    }

    @Test
    void theFirmThatIsNamedLeavesOutWhatIsNotItsOwn() {
        var own = portfolio(partner, Map.of("firm", firm(partner)));
        var foreign = portfolio(partner, Map.of("firm", firm(as(DemoPeople.SOUTHGATE_PARTNER))));

        assertThat(rowsOf(busy, own)).isNotEmpty();
        assertThat(rows(foreign)).isEmpty();
        assertThat(foreign.path("totalCount").asInt()).isZero();
    }

    @Test
    void aFilterNarrowsRowsAndTotals() {
        var beginning = portfolio(partner, Map.of("filter", Map.of("steps", List.of("STANDARD"))));

        assertThat(rowsOf(idle, beginning)).hasSize(1);
        assertThat(rows(beginning)).allMatch(row -> row.path("step").asString().equals("STANDARD"));
        assertThat(beginning.path("steps"))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.path("count").asInt())
                                        .isEqualTo(beginning.path("totalCount").asInt()));
    }

    private static String person(ProductClient client) {
        return client.run("{ viewer { person { id } } }").at("/viewer/person/id").asString();
    }

    private JsonNode ledBy(String person) {
        return portfolio(partner, Map.of("filter", Map.of("leadConsultantId", person)));
    }

    @Test
    void whoLeadsAClientIsShownAndFound() {
        var tenant = client("Portfolio Led");
        var partners = person(partner);
        var consultants = person(as(DemoPeople.NORTHSTAR_CONSULTANT));

        assertThat(rowsOf(tenant, ledBy(partners)))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row.at("/leadConsultant/id").asString())
                                        .isEqualTo(partners));
        var engagement =
                partner.run(
                                """
                                query($id: ID!) { tenant(id: $id) { engagements { edges { node {
                                  id version allowedActions leadConsultant { id } } } } } }
                                """,
                                Map.of("id", tenant.id()))
                        .at("/tenant/engagements/edges/0/node");
        assertThat(engagement.path("allowedActions").toString()).contains("NAME_LEAD_CONSULTANT");
        assertThat(engagement.at("/leadConsultant/id").asString()).isEqualTo(partners);

        var named =
                tenant.change(
                        "nameLeadConsultant",
                        engagement,
                        Map.of("personId", consultants),
                        "engagement { id version leadConsultant { id } }");

        assertThat(named.at("/leadConsultant/id").asString()).isEqualTo(consultants);
        assertThat(rowsOf(tenant, ledBy(partners))).isEmpty();
        assertThat(rowsOf(tenant, ledBy(consultants))).hasSize(1);
        assertThat(ledBy(consultants).path("totalCount").asInt())
                .isEqualTo(rows(ledBy(consultants)).size());
        var nobodys = ledBy(person(as(DemoPeople.SOUTHGATE_PARTNER)));
        assertThat(rows(nobodys)).isEmpty();
    }

    @Test
    void whoAnswersForAnOrganisationIsNamed() {
        var own = portfolio(as(DemoPeople.BIRCH_REPRESENTATIVE), Map.of());

        // Others may have let her in where there is no representative.
        assertThat(
                        rows(own).stream()
                                .filter(
                                        row ->
                                                row.at("/tenant/name")
                                                        .asString()
                                                        .equals("Birch Foods")))
                .isNotEmpty()
                .allMatch(row -> row.at("/responsible/familyName").isString());
    }

    @Test
    void nobodyElseLeadsAClient() {
        var tenant = client("Portfolio Unled");
        var stranger = person(as(DemoPeople.SOUTHGATE_PARTNER));
        var refused =
                partner.ask(
                                """
                                mutation($input: CreateTenantInput!) { createTenant(input: $input) {
                                  tenant { id } errors { code path } } }
                                """,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "firmId", firm(partner),
                                                "name", "Portfolio Refused",
                                                "timeZone", "Europe/Berlin",
                                                "services", "All",
                                                "consent", "Signed",
                                                "leadConsultantId", stranger)))
                        .at("/data/createTenant");
        assertThat(refused.at("/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        assertThat(refused.at("/errors/0/path").toString()).contains("leadConsultantId");
        var vacant =
                tenant.change(
                        "nameLeadConsultant",
                        partner.run(
                                        """
                                        query($id: ID!) { tenant(id: $id) { engagements {
                                          edges { node { id version } } } } }
                                        """,
                                        Map.of("id", tenant.id()))
                                .at("/tenant/engagements/edges/0/node"),
                        Map.of(),
                        "engagement { leadConsultant { id } }");
        assertThat(vacant.path("leadConsultant").isNull()).isTrue();
        assertThat(rowsOf(tenant, portfolio(partner, Map.of())))
                .singleElement()
                .satisfies(row -> assertThat(row.path("leadConsultant").isNull()).isTrue());
    }

    @Test
    void clientsStandInTheOrderOfTheirNamesAndPagesFollowEachOther() {
        var names =
                partner.run("{ tenants(first: 100) { edges { node { name } } } }")
                        .at("/tenants/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/name").asString())
                        .distinct()
                        .toList();
        var whole = rows(portfolio(partner, Map.of("order", "CLIENT")));
        var first = portfolio(partner, Map.of("order", "CLIENT", "first", 2));
        var second =
                portfolio(
                        partner,
                        Map.of(
                                "order",
                                "CLIENT",
                                "first",
                                2,
                                "after",
                                first.at("/pageInfo/endCursor").asString()));

        assertThat(whole.stream().map(row -> row.at("/tenant/name").asString()).distinct())
                .containsExactlyElementsOf(names);
        assertThat(rows(first)).isEqualTo(whole.subList(0, 2));
        assertThat(rows(second)).isEqualTo(whole.subList(2, Math.min(4, whole.size())));
    }

    @Test
    void aJourneySaysEachStepAndWhatIsNext() {
        var standard = idle.standard("iso-iec-27001-2022");
        var journey =
                partner.run(JOURNEY, Map.of("tenant", idle.id(), "standard", standard))
                        .path("journey");

        assertThat(journey.path("step").asString()).isEqualTo("STANDARD");
        assertThat(journey.path("steps")).hasSize(10);
        assertThat(journey.at("/steps/2/state").asString()).isEqualTo("NOT_BEGUN");
        assertThat(journey.at("/steps/4/state").asString()).isEqualTo("NOT_BEGUN");
        assertThat(journey.at("/steps/0/missing/0/text").asString()).endsWith(".");
        assertThat(journey.at("/next/why").asString()).endsWith(".");
        var again =
                partner.run(
                        "query($id: ID!) { node(id: $id) { ... on Journey { step } } }",
                        Map.of("id", SampleTenant.id(journey)));
        assertThat(again.at("/node/step").asString()).isEqualTo("STANDARD");
    }

    @Test
    void nobodySeesTheWayOfAForeignOrganisation() {
        var stranger = as(DemoPeople.SOUTHGATE_PARTNER);
        var standard = idle.standard("iso-iec-27001-2022");
        var journey = stranger.run(JOURNEY, Map.of("tenant", idle.id(), "standard", standard));

        assertThat(journey.path("journey").isNull()).isTrue();
    }

    @Test
    void whateverIsMissingIsBroughtByAMutationOfTheSchema() {
        var mutations =
                Objects.requireNonNull(
                        product()
                                .application()
                                .getBean(GraphQlSource.class)
                                .schema()
                                .getMutationType());

        assertThat(MissingKind.values())
                .allSatisfy(
                        kind ->
                                assertThat(mutations.getFieldDefinition(kind.mutation()))
                                        .as(kind.mutation())
                                        .isNotNull());
    }
}
