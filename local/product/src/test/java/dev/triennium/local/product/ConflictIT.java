package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.local.DemoPeople;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/// Whoever changes what somebody else changed before is shown what is there now, in each mutation
/// that takes the version that the caller saw.
class ConflictIT extends ProductTest {

    private static final String MARK = "Contested";
    private static final String VERSION = "expectedVersion";

    /// No version of a sample.
    private static final int NEVER_SEEN = 1_000_000;

    /// They need an organisation where no certification runs, and the archive is like any other.
    private static final Set<String> OF_NO_SAMPLE = Set.of("archiveTenant", "unarchiveTenant");

    /// The closing of an account has a version of its own, and is shown with the organisation.
    private static final Set<String> OF_THE_CLOSING =
            Set.of("confirmTenantClosing", "withdrawTenantClosing");

    private final Set<String> contested = new TreeSet<>();

    /// Makes each mutation with another version before it makes it with the right one.
    private final class Contested extends Mutations {

        Contested(ProductClient client) {
            super(client);
        }

        @Override
        Mutations by(ProductClient other) {
            return new Contested(other);
        }

        @Override
        JsonNode run(String name, Map<String, ?> input, String result) {
            if (input.containsKey(VERSION)) {
                contest(name, new HashMap<>(input));
            }
            return super.run(name, input, result);
        }

        private void contest(String name, Map<String, Object> input) {
            input.put(VERSION, NEVER_SEEN);
            var field = fieldOfSubject(name);
            var isOfClosing = OF_THE_CLOSING.contains(name);
            var answer =
                    client().ask(
                                    """
                                    mutation($input: %sInput!) { %s(input: $input) {
                                      %s { id %s }
                                      errors { code path ... on VersionConflict { currentVersion } }
                                    } }
                                    """
                                            .formatted(
                                                    capitalised(name),
                                                    name,
                                                    field,
                                                    isOfClosing
                                                            ? "closing { version }"
                                                            : "version"),
                                    Map.of("input", input))
                            .at("/data/" + name);
            assertThat(answer.at("/errors/0/code").asString())
                    .as("%s: %s", name, answer)
                    .isEqualTo("VERSION_CONFLICT");
            assertThat(answer.at("/" + field + "/id").asString())
                    .as("%s: %s", name, answer)
                    .isEqualTo(input.get("id"));
            assertThat(
                            answer.at("/" + field + (isOfClosing ? "/closing/version" : "/version"))
                                    .asInt())
                    .as("%s: %s", name, answer)
                    .isEqualTo(answer.at("/errors/0/currentVersion").asInt());
            contested.add(name);
        }
    }

    @Test
    void everyConflictShowsThePresentState() {
        var birch = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var tenant = SampleTenant.named("Birch Foods", birch);
        var samples = Samples.of(SampleTenant.of(new Contested(birch), tenant, MARK));
        samples.fill();
        samples.change();
        FirmSample.of(new Contested(as(DemoPeople.SOUTHGATE_PARTNER)), MARK).change();

        var all =
                mutations().getFieldDefinitions().stream()
                        .filter(ConflictIT::takesAVersion)
                        .map(GraphQLFieldDefinition::getName)
                        .filter(name -> !OF_NO_SAMPLE.contains(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(contested).isEqualTo(all);
    }

    private static boolean takesAVersion(GraphQLFieldDefinition mutation) {
        return GraphQLTypeUtil.unwrapAll(mutation.getArguments().getFirst().getType())
                        instanceof GraphQLInputObjectType input
                && input.getFieldDefinition(VERSION) != null;
    }

    /// The payload's field of the type that the input's id names.
    private static String fieldOfSubject(String name) {
        var mutation = mutations().getFieldDefinition(name);
        var type =
                OperationGenerator.idPositions(mutation).stream()
                        .filter(position -> position.path().equals(List.of("input", "id")))
                        .map(OperationGenerator.IdPosition::type)
                        .findFirst()
                        .orElseThrow();
        var payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
        return payload.getFieldDefinitions().stream()
                .filter(one -> GraphQLTypeUtil.unwrapAll(one.getType()).getName().equals(type))
                .map(GraphQLFieldDefinition::getName)
                .findFirst()
                .orElseThrow();
    }

    private static GraphQLObjectType mutations() {
        return product().application().getBean(GraphQlSource.class).schema().getMutationType();
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
