package dev.triennium.api.graphql.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.triennium.api.graphql.GlobalIds;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a console asks for at once is not too much.
class NaturalScreensTest {

    private static final Path COMPOSED = Path.of("../schema/target/triennium.graphql");

    /// A firm's clients with the first page of what stands below each.
    private static final String CLIENTS =
            """
            { tenants(first: 100) { totalCount { number } edges { node {
                id name today permissions
                engagements { edges { node { id firm { name } leadConsultant { familyName } } } }
                memberships { edges { node { role person { familyName } } } }
                sites { edges { node { name } } }
                managementSystems { edges { node { name state } } }
                certifications { edges { node { state standard { designation }
                    body { name } nextHardDate { dueOn } flags } } }
                deadlines { edges { node { name dueOn } } }
            } } } }
            """;

    private static final String PORTFOLIO =
            """
            { portfolio(first: 100) { totalCount steps { step count } months { firstDay count }
                edges { node { tenant { id name } standard { designation } step state turn
                    certification { id body { name } } nextHardDate { name dueOn rule { id } }
                    flags blockers { text } next { why subject { id } }
                    leadConsultant { familyName } responsible { familyName } openMajors isAtRisk
                } } } }
            """;

    private static final String FIRM =
            """
            { viewer { employments { firm { id name
                people(first: 100) { edges { node { role person { familyName email } } } }
                invitations(first: 100) { edges { node { email state } } }
                handovers(first: 100) { edges { node { id } } } } } } }
            """;

    private static final String CERTIFICATION =
            """
            { node(id: "x") { ... on Certification { state allowedActions managementSystem { name }
                audits(first: 100) { edges { node { kind state allowedActions team } } }
                findings(first: 100) { edges { node { clause grade allowedActions
                    audit { kind } } } }
                certificates(first: 100) { edges { node { number } } }
                events(first: 100) { edges { node { kind } } } } } }
            """;

    private static GraphQLSchema schema;

    @BeforeAll
    static void readSchema() throws IOException {
        schema =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser().parse(Files.readString(COMPOSED)));
    }

    private static Cost cost(String document) {
        var parsed = Parser.parse(document);
        assertThat(new Validator().validateDocument(schema, parsed, Locale.ENGLISH)).isEmpty();
        return new OperationCost(schema, Map.of(), Map.of(), GlobalIds.ofProduct())
                .of(
                        parsed.getFirstDefinitionOfType(OperationDefinition.class)
                                .orElseThrow()
                                .getSelectionSet(),
                        schema.getQueryType());
    }

    @ParameterizedTest
    @ValueSource(strings = {CLIENTS, PORTFOLIO, FIRM, CERTIFICATION})
    void aScreenIsOneOperation(String document) {
        var asked = cost(document);

        assertThatNoException().isThrownBy(() -> Limits.check(asked));
    }

    /// All pages of all clients at their full size are no screen.
    @Test
    void whatNoScreenShowsIsTooMuch() {
        var asked =
                cost(
                        CLIENTS.replace("sites {", "sites(first: 100) {")
                                .replace("memberships {", "memberships(first: 100) {"));

        assertThat(asked.nodes()).isGreaterThan(Limits.NODES);
    }
}
