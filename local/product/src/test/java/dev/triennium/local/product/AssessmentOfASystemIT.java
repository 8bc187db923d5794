package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A gap analysis knows what the management system's scope leaves out, and what the organisation's
/// own copy of the standard says.
class AssessmentOfASystemIT extends ProductTest {

    private static final String STANDARD = "iso-9001-2026";
    private static final String OWN_TEXT = "As our own copy has it";

    private final SampleTenant tenant = taken();

    private static SampleTenant taken() {
        var nora = as(DemoPeople.NORTHSTAR_PARTNER);
        var id = SampleTenant.id(SampleTenant.takenOnBy(nora, "System " + UUID.randomUUID()));
        return SampleTenant.of(new Mutations(nora), id, "Assessed");
    }

    private JsonNode system(String excluded) {
        var created =
                tenant.create(
                        "createManagementSystem",
                        Map.of(
                                "name",
                                "Quality",
                                "standardIds",
                                List.of(tenant.standard(STANDARD))),
                        "managementSystem");
        return tenant.change(
                "changeScope",
                created,
                Map.of(
                        "exclusions",
                        List.of(Map.of("clauseId", excluded, "justification", "No design"))),
                "managementSystem");
    }

    /// The parts of all items, by clause.
    private Map<String, JsonNode> asked(@Nullable JsonNode system) {
        var input = new HashMap<String, Object>();
        input.put("name", "Gaps");
        input.put("standardIds", List.of(tenant.standard(STANDARD)));
        if (system != null) {
            input.put("managementSystemId", SampleTenant.id(system));
        }
        var assessment = tenant.create("createAssessment", input, "assessment");
        var parts = new HashMap<String, JsonNode>();
        var answer =
                tenant.client()
                        .run(
                                """
                                query($id: ID!) { assessment(id: $id) {
                                  items(first: 100) { pageInfo { hasNextPage } edges { node {
                                    parts { clause { id } licensedText { text } } } } } } }
                                """,
                                Map.of("id", SampleTenant.id(assessment)));
        assertThat(answer.at("/assessment/items/pageInfo/hasNextPage").asBoolean(true)).isFalse();
        for (var edge : answer.at("/assessment/items/edges")) {
            for (var part : edge.at("/node/parts")) {
                parts.put(part.at("/clause/id").asString(), part);
            }
        }
        return parts;
    }

    @Test
    void whatTheScopeExcludesIsNotAskedAndTheOwnTextStandsAtItsClause() {
        var excluded = tenant.clause(STANDARD);
        tenant.create(
                "attachLicensedText",
                Map.of(
                        "clauseId",
                        excluded,
                        "text",
                        OWN_TEXT,
                        "licence",
                        Map.of(
                                "holder", "Assessed",
                                "number", "1",
                                "acquiredOn", tenant.today().toString())),
                "licensedText");

        var all = asked(null);
        assertThat(all).containsKey(excluded);
        all.forEach(
                (clause, part) ->
                        assertThat(part.at("/licensedText/text").asString(""))
                                .isEqualTo(clause.equals(excluded) ? OWN_TEXT : ""));

        var ofTheSystem = asked(system(excluded));
        assertThat(ofTheSystem).hasSize(all.size() - 1).doesNotContainKey(excluded);
    }
}
