package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import dev.triennium.local.product.OperationGenerator.Extent;
import dev.triennium.local.product.OperationGenerator.RootField;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attacks the product with everything that another tenant has, at every place that takes an id.
/// The attacks are made from the schema, so a new field is attacked without a new test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationTest extends ProductTest {

    private static final String ALDER_MARK = "Mark of the attacking tenant";
    private static final String CEDAR_MARK = "Canary of the attacked tenant";

    /// They take no id; what they show is looked at in a test of its own, but for the last two.
    private static final Set<String> WITHOUT_IDS =
            Set.of(
                    "Query.viewer",
                    "Query.tenants",
                    "Query.standards",
                    "Query.standardByKey",
                    "Query.certificationCyclePreview",
                    "Query.productClock",
                    "Mutation.advanceClock",
                    "Subscription.countdown");

    /// A firm belongs to no tenant. Who has its id may see its name, and a tenant may engage it.
    private static final Set<String> OPEN_TO_FIRMS =
            Set.of(
                    "Query.node[id]",
                    "Query.nodes[ids, *]",
                    "Mutation.startEngagement[input, firmId]");

    /// The catalogue of standards is the same for all tenants.
    private static final Set<String> CATALOGUE =
            Set.of("Query.standards", "Query.standard", "Query.standardByKey");

    /// Shorter texts, such as a language, say nothing about anybody.
    private static final int SHORTEST_SECRET = 6;

    private static final int ATTACK_PAGE = 2;
    private static final int ATTACK_DEPTH = 4;

    private GraphQLSchema schema;
    private OperationGenerator generator;
    private String standard;
    private String alder;
    private String cedar;
    private TenantWalk alderWalk;
    private TenantWalk cedarWalk;
    private Set<String> secrets;

    @BeforeAll
    void fillBothTenants() {
        var representative = as(DemoPeople.ALDER_REPRESENTATIVE);
        var partner = as(DemoPeople.SOUTHGATE_PARTNER);
        var now = as(DemoPeople.ALDER_EMPLOYEE).run("{ productClock }").path("productClock");
        var today = LocalDate.ofInstant(Instant.parse(now.asString()), ZoneOffset.UTC);
        schema = product().application().getBean(GraphQlSource.class).schema();
        generator = new OperationGenerator(schema, today);
        standard =
                partner.run("{ standardByKey(key: \"iso-iec-27001-2022\") { id } }")
                        .at("/standardByKey/id")
                        .asString();
        alder = tenantNamed("Alder Precision Parts", as(DemoPeople.NORTHSTAR_PARTNER));
        cedar = tenantNamed("Cedar Systems", partner);
        SampleCertification.create(representative, alder, standard, ALDER_MARK, today);
        SampleCertification.create(partner, cedar, standard, CEDAR_MARK, today);
        SampleAssessment.create(representative, alder, standard, ALDER_MARK);
        SampleAssessment.create(partner, cedar, standard, CEDAR_MARK);
        SampleStatement.create(representative, representative, alder, standard, ALDER_MARK);
        SampleStatement.create(
                partner, as(DemoPeople.CEDAR_REPRESENTATIVE), cedar, standard, CEDAR_MARK);
        alderWalk = TenantWalk.through(alder, standard, representative, generator);
        cedarWalk = walkThroughCedar();
        // An upload is nobody's to read, so that no walk leads to it.
        alderWalk
                .own()
                .ids()
                .put("Upload", SampleStatement.upload(representative, alder, ALDER_MARK));
        cedarWalk.ids().add(SampleStatement.upload(partner, cedar, CEDAR_MARK));
        secrets = secrets();
    }

    private static String tenantNamed(String name, ProductClient client) {
        var edges =
                client.run("{ tenants(first: 100) { edges { node { id name } } } }")
                        .at("/tenants/edges");
        for (var edge : edges) {
            if (edge.at("/node/name").asString().equals(name)) {
                return edge.at("/node/id").asString();
            }
        }
        throw new AssertionError("No tenant " + name);
    }

    private TenantWalk walkThroughCedar() {
        return TenantWalk.through(cedar, standard, as(DemoPeople.SOUTHGATE_PARTNER), generator);
    }

    /// Every text of Cedar that Alder does not have too, and the ids inside the opaque ids.
    private Set<String> secrets() {
        var found = new TreeSet<>(cedarWalk.texts());
        found.removeAll(alderWalk.texts());
        found.removeIf(text -> text.length() < SHORTEST_SECRET || isNameInSchema(text));
        cedarWalk.ids().forEach(id -> found.add(GlobalId.from(id).key()));
        return found;
    }

    /// Of a type or of an enum's value.
    private boolean isNameInSchema(String text) {
        return schema.getType(text) != null || text.matches("[A-Z][A-Z0-9_]*");
    }

    static Stream<DemoPerson> attackers() {
        return Stream.of(DemoPeople.ALDER_REPRESENTATIVE, DemoPeople.NORTHSTAR_CONSULTANT);
    }

    @Test
    void everyRootFieldTakesAnIdOrIsNamedHere() {
        var without = new TreeSet<String>();
        for (var field : generator.rootFields()) {
            if (generator.idPositions(field).isEmpty()) {
                without.add(field.toString());
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_IDS));
    }

    @Test
    void everyKindOfDataIsThereToBeLeaked() {
        var reachable = new TreeSet<String>();
        for (var field : schema.getQueryType().getFieldDefinitions()) {
            if (!CATALOGUE.contains("Query." + field.getName())) {
                reach(GraphQLTypeUtil.unwrapAll(field.getType()), reachable);
            }
        }
        assertThat(cedarWalk.types()).containsAll(reachable);
        assertThat(secrets).contains(CEDAR_MARK, cedar);
    }

    private static void reach(GraphQLType type, Set<String> found) {
        if (type instanceof GraphQLObjectType object && found.add(object.getName())) {
            object.getFieldDefinitions()
                    .forEach(field -> reach(GraphQLTypeUtil.unwrapAll(field.getType()), found));
        }
    }

    @ParameterizedTest
    @MethodSource("attackers")
    void noIdOfAnotherTenantOpensAnything(DemoPerson attacker) {
        var findings = new TreeMap<String, String>();
        for (var field : generator.rootFields()) {
            for (var position : generator.idPositions(field)) {
                attack(attacker, field, position, findings);
            }
        }
        assertThat(findings).isEmpty();
        assertThat(walkThroughCedar().answers()).isEqualTo(cedarWalk.answers());
    }

    private void attack(
            DemoPerson attacker,
            RootField field,
            List<String> position,
            Map<String, String> findings) {
        var answersToUnknown = new HashMap<String, String>();
        for (var foreign : foreignIds()) {
            var type = foreign.type();
            if (type.equals("Firm") && OPEN_TO_FIRMS.contains(field + position.toString())) {
                continue;
            }
            var unknown = unknownLike(foreign);
            var answer = ask(attacker, field, position, foreign);
            var expected =
                    answersToUnknown.computeIfAbsent(
                            type + isRelabelled(foreign),
                            _ ->
                                    ask(attacker, field, position, unknown)
                                            .replace(unknown.toString(), ""));
            var what = field + position.toString() + " with " + foreign;
            problems(field, foreign, answer, expected)
                    .forEach(problem -> findings.put(what, problem + ": " + answer));
        }
    }

    private List<String> problems(
            RootField field, GlobalId foreign, String answer, String expected) {
        var problems = new ArrayList<String>();
        var rest = answer.replace(foreign.toString(), "");
        secrets.stream()
                .filter(secret -> !foreign.toString().equals(secret) && rest.contains(secret))
                .forEach(secret -> problems.add("tells " + secret));
        if (!rest.equals(expected)) {
            problems.add("differs from an unknown id's answer " + expected);
        }
        var response = JsonMapper.shared().readTree(answer);
        var isSubscription = field.root().equals("Subscription");
        if (isSubscription && !response.has("errors")) {
            problems.add("is no refusal");
        }
        for (var error : response.path("errors")) {
            // Of a refused stream of events it is not our API that tells.
            var isRefusal =
                    isSubscription
                            ? !codeOf(error).equals("INTERNAL")
                            : codeOf(error).equals("FORBIDDEN");
            if (!isRefusal) {
                problems.add("is no proper refusal");
            }
        }
        for (var error : response.path("data").path(field.name()).path("errors")) {
            if (error.path("code").asString().equals("INPUT_INVALID")) {
                problems.add("did not get past the form of the input");
            }
        }
        return problems;
    }

    /// Each id of Cedar as it is, and with Alder written over its tenant.
    private List<GlobalId> foreignIds() {
        var ids = new ArrayList<GlobalId>();
        var own = GlobalId.from(alder).tenant();
        for (var text : cedarWalk.ids()) {
            var id = GlobalId.from(text);
            ids.add(id);
            if (id.tenant() != null && !id.type().equals("Tenant")) {
                ids.add(new GlobalId(id.type(), own, id.key()));
            }
        }
        return ids;
    }

    private boolean isRelabelled(GlobalId id) {
        return Objects.equals(id.tenant(), GlobalId.from(alder).tenant());
    }

    private GlobalId unknownLike(GlobalId id) {
        var key = UUID.randomUUID();
        if (id.type().equals("Tenant")) {
            return GlobalId.of(new TenantId(key));
        }
        if (id.tenant() == null) {
            return GlobalId.of(id.type(), key);
        }
        var tenant = isRelabelled(id) ? id.tenant() : new TenantId(UUID.randomUUID());
        return GlobalId.of(id.type(), tenant, key);
    }

    private String ask(DemoPerson attacker, RootField field, List<String> position, GlobalId id) {
        var given = Map.of(position, id.toString());
        for (var depth = ATTACK_DEPTH; depth > 0; depth--) {
            var extent = new Extent(id.type(), depth, ATTACK_PAGE);
            var operation = generator.operation(field, given, alderWalk.own(), extent);
            var answer =
                    field.root().equals("Subscription")
                            ? as(attacker)
                                    .subscribeInVain(operation.document(), operation.variables())
                            : as(attacker).send(operation.document(), operation.variables());
            if (!answer.contains("OPERATION_TOO_COMPLEX")) {
                return answer;
            }
        }
        throw new AssertionError(field + " is too complex to be attacked");
    }

    @ParameterizedTest
    @MethodSource("attackers")
    void whatTakesNoIdShowsNothingOfAnotherTenant(DemoPerson attacker) {
        for (var field : generator.rootFields()) {
            if (field.root().equals("Query") && WITHOUT_IDS.contains(field.toString())) {
                var extent = new Extent("", 1, ATTACK_PAGE);
                var operation = generator.operation(field, Map.of(), alderWalk.own(), extent);
                var answer = as(attacker).send(operation.document(), operation.variables());
                assertThat(secrets).as("%s: %s", field, answer).noneMatch(answer::contains);
            }
        }
    }

    @Test
    void anEmployeeIsForbiddenToChangeAnything() {
        var allowed = new TreeMap<String, String>();
        for (var field : generator.rootFields()) {
            if (!field.isMutation()
                    || WITHOUT_IDS.contains(field.toString())
                    || isForEmployees(field)) {
                continue;
            }
            var extent = new Extent("", 1, ATTACK_PAGE);
            var operation = generator.operation(field, Map.of(), alderWalk.own(), extent);
            var answer =
                    as(DemoPeople.ALDER_EMPLOYEE).ask(operation.document(), operation.variables());
            if (!isForbidden(field, answer)) {
                allowed.put(field.toString(), answer.toString());
            }
        }
        assertThat(allowed).isEmpty();
    }

    private static boolean isForEmployees(RootField field) {
        String permission =
                field.definition()
                        .getAppliedDirective("requires")
                        .getArgument("permission")
                        .getValue();
        return Role.EMPLOYEE.permissions().contains(Permission.valueOf(permission));
    }

    /// A firm is nothing to those who do not work for it, not even forbidden.
    private static boolean isForbidden(RootField field, JsonNode answer) {
        return field.name().equals("createTenant")
                ? answer.at("/data/createTenant/errors/0/code").asString().equals("NOT_FOUND")
                : codeOf(answer.path("errors").path(0)).equals("FORBIDDEN");
    }

    private static String codeOf(JsonNode error) {
        return error.at("/extensions/code").asString();
    }
}
