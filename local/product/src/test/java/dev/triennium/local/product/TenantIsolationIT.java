package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import dev.triennium.local.product.OperationGenerator.Extent;
import dev.triennium.local.product.OperationGenerator.RootField;
import dev.triennium.scheduler.ProductJobs;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.net.URI;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attacks the product with everything that another tenant has, at every place that takes an id.
/// The attacks are made from the schema, so a new field is attacked without a new test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantIsolationIT extends ProductTest {

    private static final GlobalIds IDS = GlobalIds.ofProduct();

    private static final String ALDER_MARK = "Mark of the attacking tenant";
    private static final String CEDAR_MARK = "Canary of the attacked tenant";

    /// They take no id; what they show is looked at in a test of its own, but for the last two.
    private static final Set<String> WITHOUT_IDS =
            Set.of(
                    "Query.viewer",
                    "Query.tenants",
                    "Query.standards",
                    "Query.standardByKey",
                    "Query.editionComparison",
                    "Query.standardTopics",
                    "Query.standardCombinations",
                    "Query.selectionQuestions",
                    "Query.recommendStandards",
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
            Set.of(
                    "Query.standards",
                    "Query.standard",
                    "Query.standardByKey",
                    "Query.editionComparison",
                    "Query.standardTopics",
                    "Query.standardCombinations",
                    "Query.selectionQuestions",
                    "Query.recommendStandards");

    /// Shorter texts, such as a language, say nothing about anybody.
    private static final int SHORTEST_SECRET = 6;

    private static final int ATTACK_PAGE = 2;

    /// How a router function prints a route with an id in its path.
    private static final Pattern ROUTE = Pattern.compile("\\((\\w+) && (\\S*\\{id\\}\\S*?)\\) ->");
    private static final int ATTACK_DEPTH = 4;

    private GraphQLSchema schema;
    private OperationGenerator generator;
    private LocalDate today;
    private String standard;
    private String alder;
    private String cedar;
    private TenantWalk alderWalk;
    private TenantWalk cedarWalk;
    private TenantWalk cedarFirmWalk;
    private String cedarUpload;
    private Set<String> secrets;

    @BeforeAll
    void fillBothTenants() {
        var representative = as(DemoPeople.ALDER_REPRESENTATIVE);
        var partner = as(DemoPeople.SOUTHGATE_PARTNER);
        var now = as(DemoPeople.ALDER_EMPLOYEE).run("{ productClock }").path("productClock");
        today = LocalDate.ofInstant(Instant.parse(now.asString()), ZoneOffset.UTC);
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
        var cedars = new Mutations(as(DemoPeople.CEDAR_REPRESENTATIVE));
        cedarUpload = SamplePreparation.create(cedars, cedar, CEDAR_MARK, today);
        var alders = new Mutations(representative);
        var alderUpload = SamplePreparation.create(alders, alder, ALDER_MARK, today);
        product().application().getBean(ProductJobs.class).run("tenant-exports");
        alderWalk = TenantWalk.through(alder, standard, representative, generator);
        cedarWalk = walkThroughCedar();
        alderWalk.own().ids().put("Upload", alderUpload);
        cedarWalk.own().ids().put("Upload", cedarUpload);
        cedarFirmWalk = TenantWalk.through(cedar, standard, partner, generator);
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
        return TenantWalk.through(cedar, standard, as(DemoPeople.CEDAR_REPRESENTATIVE), generator);
    }

    /// Every text of Cedar that Alder does not have too, and the ids inside the opaque ids.
    private Set<String> secrets() {
        var found = new TreeSet<>(cedarWalk.texts());
        found.addAll(cedarFirmWalk.texts());
        found.removeAll(alderWalk.texts());
        found.removeAll(catalogue());
        found.removeIf(text -> text.length() < SHORTEST_SECRET || isNameInSchema(text));
        cedarWalk.ids().forEach(id -> found.add(IDS.convert(id).key().toString()));
        return found;
    }

    /// What everybody may know of the edition that both tenants work with.
    private Set<String> catalogue() {
        var found = new TreeSet<String>();
        TenantWalk.leaves(
                as(DemoPeople.CEDAR_REPRESENTATIVE)
                        .run(
                                """
                                query($id: ID!) { standard(id: $id) {
                                  controls(first: 100) { edges { node {
                                    theme objectiveArea title question evidence } } }
                                  clauses(first: 100) { edges { node {
                                    title topic question evidence note } } } } }
                                """,
                                Map.of("id", standard)),
                found::add);
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
        var there = new TreeSet<>(cedarWalk.types());
        there.addAll(cedarFirmWalk.types());
        assertThat(there).containsAll(reachable);
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
            var type = foreign.type().name();
            if (isFirm(foreign) && OPEN_TO_FIRMS.contains(field + position.toString())) {
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
            // An id that a subscription cannot listen to is bad input.
            var isRefusal =
                    codeOf(error).equals("FORBIDDEN")
                            || (isSubscription && codeOf(error).equals("BAD_USER_INPUT"));
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

    /// An id of each type that Cedar has, as it is and with Alder written over its tenant.
    private List<GlobalId> foreignIds() {
        var ids = new ArrayList<GlobalId>();
        var own = IDS.convert(alder).tenant();
        for (var id : cedarWalk.own().ids().values().stream().map(IDS::convert).toList()) {
            if (id.tenant() == null && !isFirm(id)) {
                continue;
            }
            ids.add(id);
            if (id.tenant() != null && !isTenant(id)) {
                ids.add(new GlobalId(id.type(), own, id.key()));
            }
        }
        return ids;
    }

    private static boolean isFirm(GlobalId id) {
        return id.type().name().equals("Firm");
    }

    private static boolean isTenant(GlobalId id) {
        return id.type().name().equals("Tenant");
    }

    private boolean isRelabelled(GlobalId id) {
        return Objects.equals(id.tenant(), IDS.convert(alder).tenant());
    }

    private GlobalId unknownLike(GlobalId id) {
        var key = UUID.randomUUID();
        if (isTenant(id)) {
            return GlobalId.of(new TenantId(key));
        }
        if (id.tenant() == null) {
            return new GlobalId(id.type(), null, key);
        }
        var tenant = isRelabelled(id) ? id.tenant() : new TenantId(UUID.randomUUID());
        return new GlobalId(id.type(), tenant, key);
    }

    private String ask(DemoPerson attacker, RootField field, List<String> position, GlobalId id) {
        var given = Map.of(position, id.toString());
        for (var depth = ATTACK_DEPTH; depth > 0; depth--) {
            var extent = new Extent(id.type().name(), depth, ATTACK_PAGE);
            var operation = generator.operation(field, given, alderWalk.own(), extent);
            var answer =
                    field.root().equals("Subscription")
                            ? as(attacker)
                                    .subscribeInVain(operation.document(), operation.variables())
                            : as(attacker).send(operation.document(), operation.variables());
            if (!TenantWalk.isTooMuch(answer)) {
                return answer;
            }
        }
        throw new AssertionError(field + " is too complex to be attacked");
    }

    @ParameterizedTest
    @MethodSource("attackers")
    void noFileOfAnotherTenantComesOrGoes(DemoPerson attacker) {
        for (var file : cedarFiles()) {
            var own = new GlobalId(file.id().type(), IDS.convert(alder).tenant(), file.id().key());
            for (var foreign : List.of(file.id(), own)) {
                var unknown = unknownLike(foreign);
                var answer = as(attacker).exchange(file.method(), file.url(foreign));
                var toUnknown = as(attacker).exchange(file.method(), file.url(unknown));
                assertThat(answer)
                        .as("%s with %s", file, foreign)
                        .matches("(?s)(404|403) .*")
                        .isEqualTo(toUnknown.replace(unknown.toString(), foreign.toString()));
            }
            assertThat(ProductClient.exchangeUnsigned(file.method(), file.url(file.id())))
                    .startsWith("401 ");
        }
        assertThat(walkThroughCedar().answers()).isEqualTo(cedarWalk.answers());
    }

    @Test
    void everyRouteWithAnIdIsAttacked() {
        var attacked = new TreeSet<String>();
        cedarFiles().forEach(file -> attacked.add(file.method() + " " + file.route()));
        assertThat(attacked).isEqualTo(routesWithIds());
    }

    /// @param route the path with `{id}` in the place of the id
    private record CedarFile(String method, String route, GlobalId id) {

        static CedarFile of(String method, URI url) {
            var id =
                    Stream.of(url.getPath().split("[/.]", -1))
                            .map(IDS::convert)
                            .filter(GlobalId::isWellFormed)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("No id in " + url));
            return new CedarFile(method, url.getPath().replace(id.toString(), "{id}"), id);
        }

        String url(GlobalId id) {
            return product().api().resolve(route.replace("{id}", id.toString())).toString();
        }
    }

    /// The addresses that the API names, and the one that takes a file in.
    private List<CedarFile> cedarFiles() {
        var downloads =
                cedarWalk.texts().stream()
                        .filter(
                                text ->
                                        text.startsWith(
                                                product().api().resolve("/downloads/").toString()))
                        .map(url -> CedarFile.of("GET", URI.create(url)));
        var upload = URI.create("/uploads/" + cedarUpload);
        return Stream.concat(downloads, Stream.of(CedarFile.of("PUT", upload))).toList();
    }

    private static Set<String> routesWithIds() {
        var routes =
                product().application().getBean(RouterFunctionMapping.class).getRouterFunction();
        var found = new TreeSet<String>();
        ROUTE.matcher(String.valueOf(routes))
                .results()
                .forEach(route -> found.add(route.group(1) + " " + route.group(2)));
        return found;
    }

    /// The fourth oracle: with another tenant or without it, the same request gives the same bytes.
    @Test
    void whatAnotherTenantHasChangesNoAnswer() {
        var before = answersInAlder();
        var partner = as(DemoPeople.SOUTHGATE_PARTNER);
        var firm = partner.run("{ viewer { employments { firm { id } } } }");
        var input =
                Map.of(
                        "firmId", firm.at("/viewer/employments/0/firm/id").asString(),
                        "name", "Aspen Newcomers",
                        "timeZone", "Europe/Rome",
                        "services", "All",
                        "consent", "Signed");
        var newcomer = new Mutations(partner).run("createTenant", input, "tenant");
        for (var tenant : List.of(newcomer.path("id").asString(), cedar)) {
            SampleCertification.create(partner, tenant, standard, CEDAR_MARK, today);
        }
        assertThat(answersInAlder()).isEqualTo(before);
        // Cedar is no longer what the other tests compare it with.
        cedarWalk = walkThroughCedar();
    }

    private Map<String, Map<String, String>> answersInAlder() {
        return attackers()
                .collect(
                        Collectors.toMap(
                                DemoPerson::username,
                                attacker ->
                                        TenantWalk.through(alder, standard, as(attacker), generator)
                                                .answers()));
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
    void anEmployeeIsForbiddenToChangeWhatIsNotTheirs() {
        var allowed = new TreeMap<String, String>();
        for (var field : generator.rootFields()) {
            if (!field.isMutation()
                    || WITHOUT_IDS.contains(field.toString())
                    || Role.EMPLOYEE.permissions().contains(permissionOf(field))) {
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

    private static Permission permissionOf(RootField field) {
        var permission =
                Objects.requireNonNull(field.definition().getAppliedDirective("requires"))
                        .getArgument("permission")
                        .getValue();
        return Permission.valueOf(String.valueOf(permission));
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
