package dev.triennium.local.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.local.DemoPeople;
import dev.triennium.local.DemoPerson;
import dev.triennium.local.identity.LocalKeycloak;
import dev.triennium.local.product.OperationGenerator.Extent;
import dev.triennium.local.product.OperationGenerator.IdPosition;
import dev.triennium.local.product.OperationGenerator.Operation;
import dev.triennium.local.product.OperationGenerator.Own;
import dev.triennium.local.product.OperationGenerator.RootField;
import dev.triennium.scheduler.ProductJobs;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import tools.jackson.core.type.TypeReference;
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
                    "Query.searchCatalogue",
                    "Query.standardTopics",
                    "Query.standardCombinations",
                    "Query.documentTemplates",
                    "Query.accreditationBodies",
                    "Query.sectorCodes",
                    "Query.selectionQuestions",
                    "Query.recommendStandards",
                    "Query.certificationCyclePreview",
                    "Query.auditTimeEstimate",
                    "Query.siteSample",
                    "Query.deadlines",
                    "Query.notifications",
                    "Query.productClock",
                    "Mutation.advanceClock",
                    "Mutation.changeMySettings",
                    "Mutation.markAllNotificationsRead",
                    "Subscription.countdown",
                    "Subscription.notificationsReceived");

    /// Types of what belongs to a firm, or is one.
    private static final Set<String> OF_FIRMS =
            Set.of(
                    "DirectoryBody",
                    "Employment",
                    "Firm",
                    "FirmAuditEntry",
                    "FirmDocumentTemplate",
                    "FirmDocumentTemplateVersion",
                    "FirmInvitation",
                    "FirmPlanTemplate",
                    "FirmPlanTemplateVersion",
                    "HandoverOffer");

    /// A firm belongs to no tenant. Who has its id may see its name, and a tenant may engage it.
    private static final Set<String> OPEN_TO_FIRMS =
            Set.of(
                    "Query.node[id]",
                    "Query.nodes[ids, *]",
                    "Mutation.startEngagement[input, firmId]",
                    "Mutation.askForHandover[input, firmId]");

    /// The catalogue of standards is the same for all tenants.
    private static final Set<String> CATALOGUE =
            Set.of(
                    "Query.standards",
                    "Query.standard",
                    "Query.standardByKey",
                    "Query.editionComparison",
                    "Query.searchCatalogue",
                    "Query.standardTopics",
                    "Query.standardCombinations",
                    "Query.documentTemplates",
                    "Query.accreditationBodies",
                    "Query.sectorCodes",
                    "Query.selectionQuestions",
                    "Query.recommendStandards");

    /// They come only with arguments that the walk leaves out, and hold nothing but numbers.
    private static final Set<String> WHERE_ASKED_FOR = Set.of("AuditTimeRange");

    /// Shorter texts, such as a language, say nothing about anybody.
    private static final int SHORTEST_SECRET = 6;

    private static final Set<DemoPerson> CEDARS =
            Set.of(DemoPeople.CEDAR_REPRESENTATIVE, DemoPeople.SOUTHGATE_PARTNER);

    /// Of a row in a template: the item, its version and a check.
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,6}(?:\\.\\d{1,3})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern COUNTED = Pattern.compile("[A-Z]{2,3}-\\d{4}-\\d{3}");
    private static final Pattern NUMBERED = Pattern.compile("(.+): \\d{1,3}");
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f-]{36}/\\d+/[0-9a-f]{12}");

    private static final Duration ENDING = Duration.ofSeconds(20);

    /// A socket's last code, after which no client tries again.
    private static final int NEVER_AGAIN = 4401;

    private static final int EXCERPT = 300;
    private static final int UUID_LENGTH = 36;
    private static final int ATTACK_PAGE = 2;

    /// How a router function prints a route with an id in its path.
    private static final Pattern ROUTE = Pattern.compile("\\((\\w+) && (\\S*\\{id\\}\\S*?)\\) ->");
    private static final int ATTACK_DEPTH = 4;

    private GraphQLSchema schema;
    private OperationGenerator generator;
    private String standard;
    private String alder;
    private String cedar;
    private TenantWalk alderWalk;
    private TenantWalk cedarWalk;
    private TenantWalk cedarFirmWalk;
    private Samples alderSamples;
    private Samples cedarSamples;
    private Map<String, String> alderHidden;
    private Map<String, String> cedarHidden;
    private Set<String> cedarFirst;
    private Set<String> secrets;
    private Set<UUID> cedarKeys;

    @BeforeAll
    void fillBothTenants() {
        var representative = as(DemoPeople.ALDER_REPRESENTATIVE);
        var partner = as(DemoPeople.SOUTHGATE_PARTNER);
        var cedars = as(DemoPeople.CEDAR_REPRESENTATIVE);
        alder = SampleTenant.named("Alder Precision Parts", as(DemoPeople.NORTHSTAR_PARTNER));
        cedar = SampleTenant.named("Cedar Systems", partner);
        assertThat(tenantsOf(partner)).doesNotContainAnyElementsOf(tenantsOfAttackers());
        assertThat(tenantsOf(cedars)).doesNotContainAnyElementsOf(tenantsOfAttackers());
        schema = product().application().getBean(GraphQlSource.class).schema();
        var inAlder = SampleTenant.of(new Mutations(representative), alder, ALDER_MARK);
        var inCedar = SampleTenant.of(new Mutations(cedars), cedar, CEDAR_MARK);
        generator = new OperationGenerator(schema, inAlder.today());
        standard = inAlder.standard("iso-iec-27001-2022");
        alderSamples = Samples.of(inAlder);
        alderSamples.fill();
        cedarSamples = Samples.of(inCedar);
        cedarSamples.fill();
        var certified = certify(partner, cedar);
        inviteInto(partner);
        // What time brings is there before anybody looks: the exports, and what people are told.
        product().application().getBean(ProductJobs.class).runAll();
        schedule().stop();
        alderHidden = new HashMap<>(alderSamples.hiddenIds());
        alderHidden.putAll(ofFirm(as(DemoPeople.NORTHSTAR_PARTNER)));
        cedarHidden = new HashMap<>(cedarSamples.hiddenIds());
        cedarHidden.putAll(ofFirm(partner));
        alderWalk =
                TenantWalk.through(
                        alder,
                        standard,
                        alderHidden,
                        inAlder.mutations().touched(),
                        representative,
                        generator);
        cedarFirst = inCedar.mutations().touched();
        cedarWalk = walkThroughCedar(cedarFirst);
        cedarFirmWalk =
                TenantWalk.through(cedar, standard, cedarHidden, certified, partner, generator);
        secrets = secrets();
        cedarKeys =
                cedarWalk.ids().stream()
                        .map(IDS::convert)
                        .filter(id -> id.tenant() != null)
                        .map(GlobalId::key)
                        .collect(Collectors.toSet());
        cedarWalk.ids().stream()
                .filter(id -> !alderWalk.ids().contains(id))
                .forEach(id -> secrets.add(IDS.convert(id).key().toString()));
    }

    @AfterAll
    void letTimeGoOn() {
        schedule().start();
    }

    /// Ids of what belongs to a firm and to no organisation.
    private static Map<String, String> ofFirm(ProductClient partner) {
        var employment =
                partner.run("{ viewer { employments { id firm { id } } } }")
                        .at("/viewer/employments/0");
        var invitation =
                new Mutations(partner)
                        .run(
                                "inviteToFirm",
                                Map.of(
                                        "firmId", employment.at("/firm/id").asString(),
                                        "email", UUID.randomUUID() + "@example.com",
                                        "givenName", "Kim",
                                        "familyName", "Neu",
                                        "role", "CONSULTANT"),
                                "invitation");
        var entry =
                partner.run(
                                """
                                { viewer { employments { firm { auditTrail(first: 1) { edges {
                                  node { id } } } } } } }
                                """)
                        .at("/viewer/employments/0/firm/auditTrail/edges/0/node");
        return Map.of(
                "Employment", SampleTenant.id(employment),
                "FirmAuditEntry", SampleTenant.id(entry),
                "FirmInvitation", SampleTenant.id(invitation));
    }

    /// Somebody who never accepts.
    private static void inviteInto(ProductClient partner) {
        var firm =
                partner.run("{ viewer { employments { firm { id } } } }")
                        .at("/viewer/employments/0/firm/id")
                        .asString();
        new Mutations(partner)
                .run(
                        "inviteToFirm",
                        Map.of(
                                "firmId", firm,
                                "email", UUID.randomUUID() + "@invited.example",
                                "givenName", CEDAR_MARK,
                                "familyName", CEDAR_MARK,
                                "role", "CONSULTANT"),
                        "invitation");
    }

    /// What these share with Cedar's people is no secret; no other test lets one of them into an
    /// organisation of the others.
    private static List<String> tenantsOfAttackers() {
        return attackers().flatMap(attacker -> tenantsOf(as(attacker)).stream()).toList();
    }

    private static List<String> tenantsOf(ProductClient client) {
        return client.run("{ tenants(first: 100, archived: INCLUDED) { edges { node { id } } } }")
                .findValuesAsString("id");
    }

    private static Set<String> offeredTo(ProductClient partner) {
        var offers =
                partner.run(
                        """
                        { viewer { employments { firm { handovers(first: 100) { edges { node {
                          from { name } organisation services consent } } } } } } }
                        """);
        return Stream.of("name", "organisation", "services", "consent")
                .flatMap(field -> offers.findValuesAsString(field).stream())
                .filter(text -> !text.equals(CEDAR_MARK))
                .collect(Collectors.toSet());
    }

    /// What Cedar's firm keeps of other organisations, whose own firms may know it.
    private Set<String> happenedElsewhere(ProductClient partner) {
        var entries =
                partner.run(
                        """
                        { viewer { employments { firm { auditTrail(first: 100) { edges { node {
                          organisationId subjectId before after person { givenName familyName }
                          changes { before after } } } } } } } }
                        """);
        var texts = new TreeSet<String>();
        entries.at("/viewer/employments")
                .valueStream()
                .flatMap(one -> one.at("/firm/auditTrail/edges").valueStream())
                .map(edge -> edge.path("node"))
                .filter(entry -> !entry.path("organisationId").asString("").equals(cedar))
                .filter(entry -> !entry.path("organisationId").isNull())
                .forEach(entry -> TenantWalk.leaves(entry, texts::add));
        return texts;
    }

    /// What a firm may do in a tenant without its people.
    ///
    /// @return the ids of what it did it to
    private static Set<String> certify(ProductClient partner, String tenant) {
        var sample = SampleTenant.of(new Mutations(partner), tenant, CEDAR_MARK);
        var bodies = new CertificationBodySample(sample);
        new TenancySample(sample).fill();
        bodies.fill();
        new CertificationSample(sample, bodies).fill();
        return sample.mutations().touched();
    }

    private TenantWalk walkThroughCedar(Set<String> first) {
        return TenantWalk.through(
                cedar,
                standard,
                cedarHidden,
                first,
                as(DemoPeople.CEDAR_REPRESENTATIVE),
                generator);
    }

    /// Every text of Cedar that Alder does not have too.
    private Set<String> secrets() {
        var found = new TreeSet<>(cedarWalk.texts());
        found.addAll(cedarFirmWalk.texts());
        found.removeAll(alderWalk.texts());
        found.removeAll(catalogue());
        // Other organisations tell Cedar's firm what they offer it to take over.
        found.removeAll(offeredTo(as(DemoPeople.SOUTHGATE_PARTNER)));
        found.removeAll(happenedElsewhere(as(DemoPeople.SOUTHGATE_PARTNER)));
        found.removeIf(text -> text.length() < SHORTEST_SECRET || isNameInSchema(text));
        var ofProduct = ProductTexts.read();
        found.removeIf(ofProduct::contain);
        // The first of several of a kind is so in every organisation.
        found.removeIf(
                text -> {
                    var numbered = NUMBERED.matcher(text);
                    return numbered.matches() && ofProduct.contain(numbered.group(1));
                });
        // So the making of the demo data is called in every firm's trail.
        found.remove("demo-data");
        // An amount of money, a day and what registers count by are anybody's.
        found.removeIf(
                text ->
                        AMOUNT.matcher(text).matches()
                                || DAY.matcher(text).matches()
                                || COUNTED.matcher(text).matches());
        return found;
    }

    /// What everybody may know of the editions. A walk meets a few items of each tenant, and those
    /// of two tenants ask for different clauses.
    private static Set<String> catalogue() {
        var client = as(DemoPeople.CEDAR_REPRESENTATIVE);
        var found = new TreeSet<String>();
        var all =
                client.run(
                        """
                        { standards(first: 100) { edges { node { id } } }
                          standardTopics(first: 100) { edges { node { ...known } } }
                          last: standardTopics(last: 100) { edges { node { ...known } } } }
                        fragment known on StandardTopic { key title harmonizedClause }
                        """);
        TenantWalk.leaves(all, found::add);
        for (var edge : all.at("/standards/edges")) {
            var edition =
                    client.run(
                            """
                            query($id: ID!) { standard(id: $id) {
                              designation
                              controls(first: 100) { edges { node {
                                theme objectiveArea title question evidence
                                predecessors relatedTo } } }
                              clauses(first: 100) { edges { node { ...known } } }
                              last: clauses(last: 100) { edges { node { ...known } } } } }
                            fragment known on Clause {
                              number title topic question evidence note documentedInformation { what } }
                            """,
                            Map.of("id", edge.at("/node/id").asString()));
            TenantWalk.leaves(edition, found::add);
            // A clause is also named by its edition and its number.
            var designation = edition.at("/standard/designation").asString();
            edition.findValues("number")
                    .forEach(number -> found.add(designation + " " + number.asString()));
        }
        return found;
    }

    /// Of a type, of an enum's value or of an operation, as the audit trail has it.
    private boolean isNameInSchema(String text) {
        return schema.getType(text) != null
                || text.matches("[A-Z][A-Z0-9_]*")
                || generator.rootFields().stream().anyMatch(field -> field.name().equals(text));
    }

    static Stream<DemoPerson> attackers() {
        return Stream.of(DemoPeople.ALDER_REPRESENTATIVE, DemoPeople.NORTHSTAR_CONSULTANT);
    }

    @Test
    void everyRootFieldTakesAnIdOrIsNamedHere() {
        var without = new TreeSet<String>();
        for (var field : generator.rootFields()) {
            if (OperationGenerator.idPositions(field.definition()).isEmpty()) {
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
        reachable.removeAll(WHERE_ASKED_FOR);
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

    /// A place that takes an id, in an operation that is otherwise the attacker's own.
    ///
    /// @param field such as `Query.node`
    /// @param name of the root field
    private record Target(
            String field,
            String name,
            Kind kind,
            IdPosition position,
            BiFunction<GlobalId, Extent, Operation> operation) {

        private enum Kind {
            QUERY,
            MUTATION,
            SUBSCRIPTION,
            BELOW_THE_ROOT
        }

        /// The same with an id of the attacker's own before the foreign one.
        Target amongOnesOwn(Own own) {
            return new Target(
                    field,
                    name,
                    kind,
                    position,
                    (id, extent) -> {
                        var alone = operation.apply(id, extent);
                        var mine = own.ids().getOrDefault(position.type(), id.toString());
                        return new Operation(
                                alone.document(),
                                withBefore(alone.variables(), id.toString(), mine));
                    });
        }

        private static Map<String, Object> withBefore(
                Map<String, Object> variables, String id, String mine) {
            var changed = new LinkedHashMap<String, Object>();
            variables.forEach((name, value) -> changed.put(name, withBefore(value, id, mine)));
            return changed;
        }

        @SuppressWarnings("unchecked") // made by the generator
        private static Object withBefore(Object value, String id, String mine) {
            return switch (value) {
                case Map<?, ?> fields -> withBefore((Map<String, Object>) fields, id, mine);
                case List<?> items when items.equals(List.of(id)) -> List.of(mine, id);
                case List<?> items ->
                        items.stream().map(item -> withBefore(item, id, mine)).toList();
                default -> value;
            };
        }

        /// The codes of errors that give nothing away.
        Set<String> refusals() {
            return switch (kind) {
                case QUERY, MUTATION -> Set.of("FORBIDDEN");
                // Where null would say nothing, an id that names nothing is bad input.
                case SUBSCRIPTION, BELOW_THE_ROOT -> Set.of("FORBIDDEN", "BAD_USER_INPUT");
            };
        }

        @Override
        public String toString() {
            return field + position;
        }
    }

    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        for (var field : generator.rootFields()) {
            for (var position : OperationGenerator.idPositions(field.definition())) {
                targets.add(
                        new Target(
                                field.toString(),
                                field.name(),
                                Target.Kind.valueOf(field.root().toUpperCase(Locale.ROOT)),
                                position,
                                (id, extent) ->
                                        generator.operation(
                                                field, given(position, id), own(), extent)));
            }
        }
        for (var field : generator.childFieldsWithIds()) {
            for (var position : OperationGenerator.idPositions(field.definition())) {
                targets.add(
                        new Target(
                                field.toString(),
                                "node",
                                Target.Kind.BELOW_THE_ROOT,
                                position,
                                (id, extent) ->
                                        generator.operation(
                                                field, given(position, id), own(), extent)));
            }
        }
        return targets;
    }

    private static Map<List<String>, String> given(IdPosition position, GlobalId id) {
        return Map.of(position.path(), id.toString());
    }

    private Own own() {
        return alderWalk.own();
    }

    @Test
    void cedarHasAnIdOfEachTypeThatIsAskedFor() {
        var asked = new TreeSet<String>();
        targets().forEach(target -> asked.add(target.position().type()));
        asked.remove(OperationGenerator.ANY);
        assertThat(cedarWalk.own().ids()).containsKeys(asked.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("attackers")
    void noIdOfAnotherTenantOpensAnything(DemoPerson attacker) {
        var findings = new TreeMap<String, String>();
        targets().forEach(target -> attack(attacker, target, findings));
        assertThat(findings).isEmpty();
        assertThat(differences(walkThroughCedar(cedarFirst).answers(), cedarWalk.answers()))
                .isEmpty();
    }

    private void attack(DemoPerson attacker, Target target, Map<String, String> findings) {
        for (var foreign : foreignIds(target)) {
            if (isFirm(foreign) && OPEN_TO_FIRMS.contains(target.toString())) {
                continue;
            }
            var unknown = unknownLike(foreign);
            // Neither changes anything, so they need not wait for each other.
            var toUnknown = CompletableFuture.supplyAsync(() -> ask(attacker, target, unknown));
            var answer = ask(attacker, target, foreign);
            var expected = toUnknown.join().replace(unknown.toString(), "");
            problems(target, foreign, answer, expected)
                    .forEach(
                            problem ->
                                    findings.put(
                                            target + " with " + foreign.type() + " " + foreign,
                                            problem + ": " + answer));
        }
    }

    private List<String> problems(Target target, GlobalId foreign, String answer, String expected) {
        var rest = answer.replace(foreign.toString(), "");
        var response = JsonMapper.shared().readTree(rest);
        var problems = new ArrayList<>(leaks(rest));
        if (!rest.equals(expected)) {
            problems.add("differs from an unknown id's answer " + expected);
        }
        if (target.kind() == Target.Kind.SUBSCRIPTION && !response.has("errors")) {
            problems.add("is no refusal");
        }
        for (var error : response.path("errors")) {
            if (!target.refusals().contains(codeOf(error))) {
                problems.add("is no proper refusal");
            }
        }
        for (var error : response.path("data").path(target.name()).path("errors")) {
            if (error.path("code").asString().equals("INPUT_INVALID")) {
                problems.add("did not get past the form of the input");
            }
        }
        return problems;
    }

    /// What an answer tells of Cedar: its texts, and ids with its keys or itself inside.
    private List<String> leaks(String answer) {
        var leaks = new ArrayList<String>();
        secrets.stream().filter(answer::contains).forEach(secret -> leaks.add("tells " + secret));
        var tenant = IDS.convert(cedar).tenant();
        TenantWalk.leaves(
                JsonMapper.shared().readTree(answer),
                text -> {
                    var id = IDS.convert(text);
                    if (cedarKeys.contains(id.key()) || Objects.equals(tenant, id.tenant())) {
                        leaks.add("names a " + id.type() + " of the attacked tenant");
                    }
                });
        return leaks;
    }

    /// Cedar itself, what the place asks for and one other type, each as it is and with Alder
    /// written over its tenant. Which other type, the name of the place decides; a place that takes
    /// any is attacked with all.
    private List<GlobalId> foreignIds(Target target) {
        var foreign = new TreeMap<String, GlobalId>();
        cedarWalk
                .own()
                .ids()
                .forEach(
                        (type, text) -> {
                            var id = IDS.convert(text);
                            if (id.tenant() != null || OF_FIRMS.contains(type)) {
                                foreign.put(type, id);
                            }
                        });
        var asked = target.position().type();
        if (!asked.equals(OperationGenerator.ANY)) {
            var wanted = new TreeSet<>(List.of("Tenant", asked));
            var others = foreign.keySet().stream().filter(type -> !wanted.contains(type)).toList();
            wanted.add(others.get(Math.floorMod(target.toString().hashCode(), others.size())));
            foreign.keySet().retainAll(wanted);
        }
        return foreign.values().stream().flatMap(this::withAlderWrittenOver).toList();
    }

    private Stream<GlobalId> withAlderWrittenOver(GlobalId id) {
        return id.tenant() == null || isTenant(id)
                ? Stream.of(id)
                : Stream.of(id, new GlobalId(id.type(), IDS.convert(alder).tenant(), id.key()));
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

    private static String subscribe(
            DemoPerson attacker, Target target, GlobalId id, Operation operation) {
        try {
            return as(attacker).subscribeInVain(operation.document(), operation.variables());
        } catch (AssertionError e) {
            throw new AssertionError(target + " listens with " + id.type() + " " + id, e);
        }
    }

    private String ask(DemoPerson attacker, Target target, GlobalId id) {
        for (var depth = ATTACK_DEPTH; depth > 0; depth--) {
            var extent = new Extent(id.type().name(), depth, ATTACK_PAGE);
            var operation = target.operation().apply(id, extent);
            var answer =
                    target.kind() == Target.Kind.SUBSCRIPTION
                            ? subscribe(attacker, target, id, operation)
                            : as(attacker).send(operation.document(), operation.variables());
            if (!TenantWalk.isTooMuch(answer)) {
                return TenantWalk.withoutTickets(answer);
            }
        }
        throw new AssertionError(target + " is too complex to be attacked");
    }

    /// As it is, and as if it were the attacker's, which an organisation itself cannot be.
    private List<GlobalId> foreignIds(GlobalId id) {
        return id.type().name().equals("Tenant")
                ? List.of(id)
                : List.of(id, new GlobalId(id.type(), IDS.convert(alder).tenant(), id.key()));
    }

    @ParameterizedTest
    @MethodSource("attackers")
    void noFileOfAnotherTenantComesOrGoes(DemoPerson attacker) {
        for (var file : cedarFiles()) {
            for (var foreign : foreignIds(file.id())) {
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
        assertThat(differences(walkThroughCedar(cedarFirst).answers(), cedarWalk.answers()))
                .isEmpty();
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
        var upload = URI.create("/uploads/" + cedarSamples.hiddenIds().get("Upload"));
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
                        "consent", CEDAR_MARK);
        var newcomer = new Mutations(partner).run("createTenant", input, "tenant");
        for (var tenant : List.of(newcomer.path("id").asString(), cedar)) {
            certify(partner, tenant);
        }
        // Cedar is no longer what the other tests compare it with.
        cedarWalk = walkThroughCedar(cedarFirst);
        var after = answersInAlder();
        before.forEach(
                (attacker, answers) ->
                        assertThat(differences(answers, after.getOrDefault(attacker, Map.of())))
                                .as(attacker)
                                .isEmpty());
    }

    /// Only what differs, from where it does: all answers together are many megabytes.
    private static Map<String, String> differences(
            Map<String, String> before, Map<String, String> after) {
        var found = new TreeMap<String, String>();
        var asked = new TreeSet<>(before.keySet());
        asked.addAll(after.keySet());
        for (var key : asked) {
            var old = before.getOrDefault(key, "");
            var now = after.getOrDefault(key, "");
            var at = 0;
            while (at < Math.min(old.length(), now.length()) && old.charAt(at) == now.charAt(at)) {
                at++;
            }
            if (!old.equals(now)) {
                found.put(key, "was …%s but is …%s".formatted(around(old, at), around(now, at)));
            }
        }
        return found;
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - EXCERPT), Math.min(text.length(), at + EXCERPT));
    }

    private Map<String, Map<String, String>> answersInAlder() {
        return attackers()
                .collect(
                        Collectors.toMap(
                                DemoPerson::username,
                                attacker ->
                                        TenantWalk.through(
                                                        alder,
                                                        standard,
                                                        alderHidden,
                                                        Set.of(),
                                                        as(attacker),
                                                        generator)
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
                assertThat(leaks(answer)).as("%s: %s", field, answer).isEmpty();
            }
        }
    }

    /// Who has one of their own among the ids is no nearer to those of others.
    @Test
    void aForeignIdAmongOnesOwnOpensNothing() {
        var findings = new TreeMap<String, String>();
        for (var target : targets()) {
            if (target.position().path().getLast().equals(OperationGenerator.ITEM)) {
                attack(DemoPeople.NORTHSTAR_PARTNER, target.amongOnesOwn(own()), findings);
            }
        }
        assertThat(findings).isEmpty();
        assertThat(differences(walkThroughCedar(cedarFirst).answers(), cedarWalk.answers()))
                .isEmpty();
    }

    /// Northstar works for both, and may do this in either, but no mutation works in two.
    @Test
    void noMutationReachesFromOneOfOnesTenantsIntoAnother() {
        var partner = as(DemoPeople.NORTHSTAR_PARTNER);
        var birch = SampleTenant.named("Birch Foods", partner);
        var birchs =
                SampleTenant.of(
                        new Mutations(as(DemoPeople.BIRCH_REPRESENTATIVE)),
                        birch,
                        "Mark of the other tenant");
        var samples = Samples.of(birchs);
        samples.fill();
        var walk =
                TenantWalk.through(
                        birch, standard, samples.hiddenIds(), Set.of(), partner, generator);
        var alders = Objects.requireNonNull(IDS.convert(alder).tenant());
        var findings = new TreeMap<String, String>();
        for (var target : targets()) {
            var id = walk.own().ids().get(target.position().type());
            if (target.kind() != Target.Kind.MUTATION || id == null || isGlobal(id)) {
                continue;
            }
            var extent = new Extent("", 1, ATTACK_PAGE);
            var operation = target.operation().apply(IDS.convert(id), extent);
            if (!names(alders, operation)) {
                continue;
            }
            var answer = partner.ask(operation.document(), operation.variables());
            var code = answer.at("/data/" + target.name() + "/errors/0/code").asString();
            if (!code.equals("NOT_FOUND")) {
                findings.put(target.toString(), answer.toString());
            }
        }
        assertThat(findings).isEmpty();
        var after =
                TenantWalk.through(
                        birch, standard, samples.hiddenIds(), Set.of(), partner, generator);
        assertThat(differences(walk.answers(), after.answers())).isEmpty();
    }

    /// The catalogue's ids hold no tenant. One that does names nothing, whosever the tenant is.
    @Test
    void noTenantInAnIdOfTheCatalogueOpensAnything() {
        var attacker = DemoPeople.ALDER_REPRESENTATIVE;
        var attacked = new TreeSet<String>();
        for (var target : targets()) {
            var type = target.position().type();
            var id = own().ids().get(type);
            if (id == null || !isGlobal(id) || OF_FIRMS.contains(type)) {
                continue;
            }
            var catalogues = IDS.convert(id);
            var unknown = withTenant(unknownLike(catalogues), UUID.randomUUID());
            var expected = ask(attacker, target, catalogues, unknown).replace(unknown, "");
            for (var tenant : List.of(alder, cedar)) {
                var forged = withTenant(catalogues, IDS.convert(tenant).key());
                var answer = ask(attacker, target, catalogues, forged).replace(forged, "");
                assertThat(answer).as("%s with %s", target, forged).isEqualTo(expected);
                assertThat(leaks(answer)).as("%s with %s", target, forged).isEmpty();
            }
            attacked.add(target.field());
        }
        assertThat(attacked)
                .contains("Query.standard", "Tenant.certifications", "Mutation.createAssessment");
    }

    private String ask(DemoPerson attacker, Target target, GlobalId id, String written) {
        for (var depth = ATTACK_DEPTH; depth > 0; depth--) {
            var extent = new Extent(id.type().name(), depth, ATTACK_PAGE);
            var operation = target.operation().apply(id, extent);
            var variables =
                    JsonMapper.shared()
                            .writeValueAsString(operation.variables())
                            .replace(id.toString(), written);
            var answer =
                    as(attacker)
                            .send(
                                    operation.document(),
                                    JsonMapper.shared()
                                            .readValue(
                                                    variables,
                                                    new TypeReference<Map<String, Object>>() {}));
            if (!TenantWalk.isTooMuch(answer)) {
                return answer;
            }
        }
        throw new AssertionError(target + " is too complex to be attacked");
    }

    /// As no id of ours is written: the code of the type, the tenant and the key.
    private static String withTenant(GlobalId id, UUID tenant) {
        var own = Base64.getUrlDecoder().decode(id.toString());
        var bytes =
                ByteBuffer.allocate(own.length + 2 * Long.BYTES)
                        .put(own[0])
                        .putLong(tenant.getMostSignificantBits())
                        .putLong(tenant.getLeastSignificantBits())
                        .put(own, 1, own.length - 1);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static boolean isGlobal(String id) {
        return IDS.convert(id).tenant() == null;
    }

    private static boolean names(TenantId tenant, Operation operation) {
        var found = new ArrayList<String>();
        TenantWalk.leaves(
                JsonMapper.shared().valueToTree(operation.variables()),
                text -> {
                    if (tenant.equals(IDS.convert(text).tenant())) {
                        found.add(text);
                    }
                });
        return !found.isEmpty();
    }

    /// A cursor says where a page goes on, not whose.
    @ParameterizedTest
    @MethodSource("attackers")
    void noCursorOfAnotherTenantShowsItsRows(DemoPerson attacker) {
        var cedars = new TreeMap<String, String>();
        for (var field : schema.getObjectType("Tenant").getFieldDefinitions()) {
            if (field.getArgument("after") != null) {
                var page = "%s(first: 1) { edges { cursor } }".formatted(field.getName());
                cursor(as(DemoPeople.CEDAR_REPRESENTATIVE), page)
                        .ifPresent(cursor -> cedars.put(field.getName(), cursor));
            }
        }
        assertThat(cedars).hasSizeGreaterThan(5);
        cedars.forEach(
                (field, cursor) -> {
                    var document =
                            """
                            query($id: ID!, $after: String!) { node(id: $id) { ... on Tenant {
                              %s(first: 20, after: $after) { edges { cursor node { id } } } } } }
                            """
                                    .formatted(field);
                    var variables = Map.of("id", alder, "after", cursor);
                    var answer = as(attacker).send(document, variables);
                    assertThat(leaks(answer)).as("%s: %s", field, answer).isEmpty();
                    assertThat(answer).as(field).doesNotContain("INTERNAL");
                });
    }

    private Optional<String> cursor(ProductClient client, String page) {
        var document = "query($id: ID!) { node(id: $id) { ... on Tenant { %s } } }".formatted(page);
        return client.ask(document, Map.of("id", cedar)).findValuesAsString("cursor").stream()
                .findFirst();
    }

    /// The same key, used by others for the same, is theirs.
    @Test
    void noKeyOfSomebodyElseFindsWhatTheyMade() {
        var key = UUID.randomUUID().toString();
        var cedars = newBody(DemoPeople.CEDAR_REPRESENTATIVE, cedar, key);
        var alders = newBody(DemoPeople.ALDER_REPRESENTATIVE, alder, key);
        var partners = newBody(DemoPeople.NORTHSTAR_PARTNER, alder, key);
        assertThat(Set.of(cedars, alders, partners)).hasSize(3);
        assertThat(newBody(DemoPeople.ALDER_REPRESENTATIVE, alder, key)).isEqualTo(alders);
        cedarWalk = walkThroughCedar(cedarFirst);
    }

    private static String newBody(DemoPerson person, String tenant, String key) {
        var input =
                Map.<String, Object>of(
                        "tenantId",
                        tenant,
                        "name",
                        "Body " + key,
                        "confirmDuplicate",
                        true,
                        "idempotencyKey",
                        key);
        return new Mutations(as(person))
                .run("createCertificationBody", input, "certificationBody")
                .path("id")
                .asString();
    }

    /// Rows of another tenant's template name nothing, as rows that somebody made up.
    @Test
    void aTemplateOfAnotherTenantFillsNothing() {
        var template =
                as(DemoPeople.CEDAR_REPRESENTATIVE)
                        .download(
                                cedarWalk.texts().stream()
                                        .filter(
                                                text ->
                                                        text.contains("/downloads/")
                                                                && text.endsWith(".csv"))
                                        .findFirst()
                                        .orElseThrow());
        var reference = REFERENCE.matcher(template).results().findFirst().orElseThrow().group();
        var madeUp = UUID.randomUUID() + reference.substring(UUID_LENGTH);
        assertThat(preview(reference)).isEqualTo(preview(madeUp).replace(madeUp, reference));
    }

    private String preview(String reference) {
        var mutations = new Mutations(as(DemoPeople.ALDER_REPRESENTATIVE));
        var input =
                Map.of(
                        "uploadId",
                        uploaded(
                                "ANSWER_IMPORT",
                                "Reference,Result\r\n" + reference + ",Conforming\r\n"),
                        "assessmentId",
                        alderWalk.own().ids().get("Assessment"));
        var preview =
                mutations.run(
                        "previewAnswerImport",
                        input,
                        "preview { changeCount problems { row column message currentVersion } }");
        assertThat(preview.path("problems")).isNotEmpty();
        return preview.toString();
    }

    /// Nor do those of a Statement of Applicability, but for the control, which all have.
    @Test
    void aStatementOfAnotherTenantFillsNothing() {
        var foreign =
                StatementOfApplicabilitySample.reference(
                        as(DemoPeople.CEDAR_REPRESENTATIVE),
                        statement(as(DemoPeople.CEDAR_REPRESENTATIVE), cedar));
        var madeUp = UUID.randomUUID() + foreign.substring(UUID_LENGTH);
        assertThat(statementPreview(foreign))
                .isEqualTo(statementPreview(madeUp).replace(madeUp, foreign));
    }

    private static JsonNode statement(ProductClient client, String tenant) {
        return client.run(
                        """
                        query($tenant: ID!) { statementsOfApplicability(tenantId: $tenant, first: 1) {
                          edges { node { id download } } } }
                        """,
                        Map.of("tenant", tenant))
                .at("/statementsOfApplicability/edges/0/node");
    }

    private String statementPreview(String reference) {
        var representative = as(DemoPeople.ALDER_REPRESENTATIVE);
        var input =
                Map.of(
                        "uploadId",
                        uploaded(
                                "STATEMENT_IMPORT",
                                "Reference,Justification\r\n" + reference + ",Imported\r\n"),
                        "id",
                        statement(representative, alder).path("id").asString());
        var preview =
                new Mutations(representative)
                        .run(
                                "previewStatementImport",
                                input,
                                """
                                preview { changeCount changes { row }
                                  problems { row column message } }\
                                """);
        assertThat(preview.path("problems")).isNotEmpty();
        assertThat(leaks(preview.toString().replace(reference, ""))).isEmpty();
        return preview.toString();
    }

    /// A staff list that names people and sites of another tenant meets nobody.
    @Test
    void aStaffListOfAnotherTenantMeetsNobody() {
        var known =
                as(DemoPeople.CEDAR_REPRESENTATIVE)
                        .run(
                                """
                                query($id: ID!) { tenant(id: $id) {
                                  colleagues(first: 100) { edges { node {
                                    givenName familyName email } } }
                                  sites(first: 1) { edges { node { name } } } } }
                                """,
                                Map.of("id", cedar))
                        .path("tenant");
        var colleague =
                known.at("/colleagues/edges")
                        .valueStream()
                        .map(edge -> edge.path("node"))
                        .filter(one -> !one.path("email").asString("").isEmpty())
                        .findFirst()
                        .orElseThrow();
        var row =
                Stream.concat(
                                Stream.of("givenName", "familyName", "email").map(colleague::path),
                                Stream.of(known.at("/sites/edges/0/node/name")))
                        .map(JsonNode::asString)
                        .toList();
        var madeUp = List.of("Given", "Family", UUID.randomUUID() + "@example.com", "Nowhere");
        assertThat(staffPreview(row)).isEqualTo(staffPreview(madeUp));
    }

    private String staffPreview(List<String> row) {
        var input =
                Map.of(
                        "uploadId",
                        uploaded(
                                "COLLEAGUE_IMPORT",
                                "Given name,Family name,E-mail,Site\r\n"
                                        + String.join(",", row)
                                        + "\r\n"));
        var preview =
                new Mutations(as(DemoPeople.ALDER_REPRESENTATIVE))
                        .run(
                                "previewColleagueImport",
                                input,
                                """
                                preview { addedCount changedCount unchangedCount
                                  entries { colleague { id } site { id } }
                                  problems { row column message duplicate } }\
                                """);
        assertThat(preview.path("problems")).isNotEmpty();
        var answer = preview.toString();
        for (var text : row) {
            answer = answer.replace(text, "");
        }
        assertThat(leaks(answer)).isEmpty();
        return answer;
    }

    private String uploaded(String purpose, String content) {
        var mutations = new Mutations(as(DemoPeople.ALDER_REPRESENTATIVE));
        var upload =
                mutations.run(
                        "prepareUpload",
                        Map.of("tenantId", alder, "fileName", "a.csv", "purpose", purpose),
                        "upload { id url }");
        mutations.client().upload(upload.path("url").asString(), content);
        return upload.path("id").asString();
    }

    /// What was opened before a logout tells nothing after it.
    @Test
    void noConnectionOutlivesTheLogout() {
        var keycloak = product().keycloak();
        var tokens =
                keycloak.login(
                        LocalKeycloak.REALM,
                        LocalKeycloak.SCRIPTS_CLIENT,
                        DemoPeople.ALDER_MANAGEMENT.username());
        var document = "subscription { notificationsReceived { notificationCount } }";
        var stream =
                new ProductClient(product().api(), tokens::accessToken).listen(document, Map.of());
        try (var socket =
                OpenSocket.of(product().api(), tokens.accessToken(), document, Map.of())) {
            assertThat(socket.closed()).isNotDone();
            assertThat(stream).isNotDone();

            keycloak.logout(LocalKeycloak.SCRIPTS_CLIENT, tokens);

            assertThat(socket.closed()).succeedsWithin(ENDING).isEqualTo(NEVER_AGAIN);
            assertThat(stream)
                    .succeedsWithin(ENDING)
                    .asString()
                    .doesNotContain("notificationCount\":");
            assertThat(socket.next(Duration.ZERO)).isNull();
        }
    }

    /// What is taken away and what is sent out, to its last file.
    @Test
    void noExportAndNoMailTellsOfAnotherTenant() throws IOException {
        var downloads =
                alderWalk.texts().stream().filter(text -> text.contains("/downloads/")).toList();
        assertThat(downloads).anyMatch(url -> url.endsWith(".zip"));
        for (var url : downloads) {
            assertThat(secretsIn(texts(url))).as(url).isEmpty();
        }
        product().application().getBean(ProductJobs.class).runAll();
        for (var person : DemoPeople.all()) {
            if (!CEDARS.contains(person)) {
                for (var mail : product().mails().messagesTo(person.email())) {
                    assertThat(secretsIn(mail.subject() + mail.text() + mail.html())).isEmpty();
                }
            }
        }
    }

    private List<String> secretsIn(String text) {
        return secrets.stream().filter(text::contains).toList();
    }

    /// With what is packed in it.
    private static String texts(String url) throws IOException {
        var text = new StringBuilder();
        try (var content = as(DemoPeople.ALDER_REPRESENTATIVE).open(url)) {
            var bytes = content.readAllBytes();
            text.append(new String(bytes, StandardCharsets.UTF_8));
            var zip = new ZipInputStream(new ByteArrayInputStream(bytes));
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of(DemoPeople.ALDER_REPRESENTATIVE, Role.REPRESENTATIVE),
                Arguments.of(DemoPeople.ALDER_MANAGEMENT, Role.MANAGEMENT),
                Arguments.of(DemoPeople.ALDER_AUDITOR, Role.AUDITOR),
                Arguments.of(DemoPeople.ALDER_EMPLOYEE, Role.EMPLOYEE),
                Arguments.of(DemoPeople.NORTHSTAR_PARTNER, Role.PARTNER),
                Arguments.of(DemoPeople.NORTHSTAR_CONSULTANT, Role.CONSULTANT));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void whatTheirRoleDoesNotSayIsForbidden(DemoPerson person, Role role) {
        var allowed = new TreeMap<String, String>();
        for (var field : generator.rootFields()) {
            if (!field.isMutation()
                    || WITHOUT_IDS.contains(field.toString())
                    || role.permissions().contains(permissionOf(field))) {
                continue;
            }
            var extent = new Extent("", 1, ATTACK_PAGE);
            var operation = generator.operation(field, Map.of(), alderWalk.own(), extent);
            var answer = as(person).ask(operation.document(), operation.variables());
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
        return codeOf(answer.path("errors").path(0)).equals("FORBIDDEN")
                || (permissionOf(field).held() == Permission.Held.IN_FIRM
                        && answer.at("/data/" + field.name() + "/errors/0/code")
                                .asString()
                                .equals("NOT_FOUND"));
    }

    private static String codeOf(JsonNode error) {
        return error.at("/extensions/code").asString();
    }
}
