package dev.triennium.local.product;

import java.util.List;
import java.util.Map;

final class StatementOfApplicabilitySample implements FeatureSample {

    private static final String STATEMENT = "statementOfApplicability";

    private final SampleTenant tenant;
    private final GapAnalysisSample assessments;

    StatementOfApplicabilitySample(SampleTenant tenant, GapAnalysisSample assessments) {
        this.tenant = tenant;
        this.assessments = assessments;
    }

    private boolean isThere() {
        return !tenant.client()
                .run(
                        """
                        query($tenant: ID!, $standard: ID!) {
                          statementsOfApplicability(
                              tenantId: $tenant, standardId: $standard, first: 1) {
                            edges { node { id } } } }
                        """,
                        Map.of("tenant", tenant.id(), "standard", assessments.standard()))
                .at("/statementsOfApplicability/edges")
                .isEmpty();
    }

    @Override
    public void fill() {
        // An edition has one statement, and another test may have left it.
        if (isThere()) {
            return;
        }
        var statement =
                tenant.create(
                        "createStatementOfApplicability",
                        Map.of(
                                "standardId", assessments.standard(),
                                "assessmentId", assessments.assessment()),
                        STATEMENT);
        var owner = tenant.assignee();
        var controls =
                controls(SampleTenant.id(statement)).stream()
                        .map(control -> included(control, owner))
                        .toList();
        var filled =
                tenant.change(
                        "changeStatementControls",
                        statement,
                        Map.of("controls", controls),
                        STATEMENT);
        var signed = tenant.change("signStatementOfApplicability", filled, Map.of(), STATEMENT);
        tenant.run(
                "reviseStatementOfApplicability", Map.of("id", SampleTenant.id(signed)), STATEMENT);
    }

    @Override
    public void change() {
        var draft =
                tenant.client()
                        .run(
                                """
                                query($tenant: ID!, $standard: ID!) {
                                  statementsOfApplicability(
                                      tenantId: $tenant, standardId: $standard, first: 1) {
                                    edges { node { id version } } } }
                                """,
                                Map.of("tenant", tenant.id(), "standard", assessments.standard()))
                        .at("/statementsOfApplicability/edges/0/node");
        tenant.change("discardStatementOfApplicability", draft, Map.of(), STATEMENT);
    }

    private List<String> controls(String statement) {
        return tenant.client()
                .run(
                        """
                        query($id: ID!) { statementOfApplicability(id: $id) {
                          controls(first: 100) { edges { node { id } } } } }
                        """,
                        Map.of("id", statement))
                .at("/statementOfApplicability/controls/edges")
                .valueStream()
                .map(edge -> edge.at("/node/id").asString())
                .toList();
    }

    private Map<String, ?> included(String control, String owner) {
        return Map.of(
                "id",
                control,
                "applicable",
                true,
                "justification",
                tenant.mark(),
                "reasons",
                List.of("RISK"),
                "implementationState",
                "PLANNED",
                "ownerId",
                owner,
                "links",
                List.of(Map.of("title", tenant.mark())));
    }
}
