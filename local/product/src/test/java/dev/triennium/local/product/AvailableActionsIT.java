package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.local.DemoPeople;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/// What can be done to something is offered exactly while it would not be refused for its state:
/// before each mutation of the samples succeeds, it is offered; and where it is not offered any
/// more afterwards, the same once again is refused. It comes after the test of the audit trail,
/// which has to see the first of everything.
class AvailableActionsIT extends ProductTest {

    /// Steps that no sample takes of something that it names by itself: some are taken of many at
    /// once, of a version of it or of a gate by its milestone, others end a life, which tests of
    /// their own see.
    private static final Set<String> TRIED_ELSEWHERE =
            Set.of(
                    "AssessmentItem.ASSIGN",
                    "AssessmentItem.SEND_LINK",
                    "Document.ACKNOWLEDGE",
                    "EvidenceRequest.SEND_LINK",
                    "InternalAuditQuestion.ANSWER",
                    "PlanGate.OVERRIDE",
                    "PlanGate.PASS",
                    "PlanGate.WITHDRAW",
                    "Tenant.ARCHIVE",
                    "Tenant.UNARCHIVE",
                    "TenantClosing.CONFIRM",
                    "TenantClosing.WITHDRAW");

    private final Set<String> offered = new TreeSet<>();
    private final Set<String> refused = new TreeSet<>();
    private final Map<String, List<Place>> places = places();

    /// Where a mutation is offered: by which type, and as which of its actions.
    private record Place(String type, String action) {

        @Override
        public String toString() {
            return type + "." + action;
        }
    }

    private static Map<String, List<Place>> places() {
        var schema = product().application().getBean(GraphQlSource.class).schema();
        var places = new HashMap<String, List<Place>>();
        schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .forEach(type -> collect(schema, type, places));
        return places;
    }

    private static void collect(
            GraphQLSchema schema, GraphQLObjectType type, Map<String, List<Place>> places) {
        var field = type.getFieldDefinition("allowedActions");
        if (field == null
                || !(schema.getType(GraphQLTypeUtil.unwrapAll(field.getType()).getName())
                        instanceof GraphQLEnumType actions)) {
            return;
        }
        for (var action : actions.getValues()) {
            List<String> mutations =
                    action.getAppliedDirective("performedBy").getArgument("mutations").getValue();
            for (var mutation : mutations) {
                places.computeIfAbsent(mutation, _ -> new ArrayList<>())
                        .add(new Place(type.getName(), action.getName()));
            }
        }
    }

    /// Asks what is offered before and after each mutation.
    private final class Asked extends Mutations {

        Asked(ProductClient client) {
            super(client);
        }

        @Override
        Mutations by(ProductClient other) {
            return new Asked(other);
        }

        @Override
        JsonNode run(String name, Map<String, ?> input, String result) {
            var subjects = subjects(name, input);
            subjects.forEach(
                    (place, id) -> {
                        assertThat(actions(place.type(), id).orElseThrow())
                                .as("%s before %s", place, name)
                                .contains(place.action());
                        offered.add(place.toString());
                    });
            var changed = super.run(name, input, result);
            subjects.forEach(
                    (place, id) ->
                            actions(place.type(), id)
                                    .filter(after -> !after.contains(place.action()))
                                    .ifPresent(_ -> isRefused(place, name, input)));
            return changed;
        }

        private Map<Place, String> subjects(String mutation, Map<String, ?> input) {
            var found = new HashMap<Place, String>();
            for (var place : places.getOrDefault(mutation, List.of())) {
                Stream.concat(Stream.ofNullable(input.get("id")), input.values().stream())
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(text -> isIdOf(place.type(), text))
                        .findFirst()
                        .ifPresent(id -> found.put(place, id));
            }
            return found;
        }

        private static boolean isIdOf(String type, String text) {
            var id = GlobalIds.ofProduct().convert(text);
            return id.isWellFormed() && id.type().name().equals(type);
        }

        /// Nothing once it is gone.
        private Optional<List<String>> actions(String type, String id) {
            var node =
                    client().run(
                                    "query($id: ID!) { node(id: $id) { ... on %s { allowedActions } } }"
                                            .formatted(type),
                                    Map.of("id", id))
                            .path("node");
            return node.isObject()
                    ? Optional.of(
                            node.path("allowedActions")
                                    .valueStream()
                                    .map(JsonNode::asString)
                                    .toList())
                    : Optional.empty();
        }

        private void isRefused(Place place, String name, Map<String, ?> input) {
            var again = new HashMap<String, Object>(input);
            // Whatever key it had, this is another request.
            again.remove("idempotencyKey");
            if (again.containsKey("expectedVersion")) {
                again.put("expectedVersion", version(again));
            }
            var type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            var answer =
                    client().ask(
                                    """
                                    mutation($input: %sInput!) {
                                      %s(input: $input) { errors { code } } }
                                    """
                                            .formatted(type, name),
                                    Map.of("input", again));
            var code = answer.at("/data/%s/errors/0/code".formatted(name)).asString("");
            var isForbidden =
                    answer.at("/errors/0/extensions/code").asString("").equals("FORBIDDEN");
            assertThat(isForbidden || !Set.of("", "VERSION_CONFLICT").contains(code))
                    .as("%s is not offered and %s once more: %s", place, name, answer)
                    .isTrue();
            refused.add(place.toString());
        }

        private int version(Map<String, ?> input) {
            var id = Objects.requireNonNull(input.get("id")).toString();
            var type = GlobalIds.ofProduct().convert(id).type().name();
            return client().run(
                            "query($id: ID!) { node(id: $id) { ... on %s { version } } }"
                                    .formatted(type),
                            Map.of("id", id))
                    .at("/node/version")
                    .asInt();
        }
    }

    @Test
    void whatIsOfferedIsDoneAndWhatIsNotIsRefused() {
        var birch = as(DemoPeople.BIRCH_REPRESENTATIVE);
        var id = SampleTenant.named("Birch Foods", birch);
        var samples = Samples.of(SampleTenant.of(new Asked(birch), id, "Offered"));

        samples.fill();
        samples.change();
        FirmSample.of(new Asked(as(DemoPeople.SOUTHGATE_PARTNER)), "Offered").change();

        var all = new TreeSet<String>();
        places.values().forEach(some -> some.forEach(place -> all.add(place.toString())));
        all.removeAll(offered);
        assertThat(all).isEqualTo(new TreeSet<>(TRIED_ELSEWHERE));
        assertThat(refused).isNotEmpty();
    }
}
