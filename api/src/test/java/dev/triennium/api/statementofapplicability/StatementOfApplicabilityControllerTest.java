package dev.triennium.api.statementofapplicability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.GlobalIds;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.risk.InMemoryRisks;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.statementofapplicability.AnnexCatalogue;
import dev.triennium.domain.statementofapplicability.StatementCheckService;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityService;
import dev.triennium.domain.statementofapplicability.Statements;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

@GraphQlTest(
        controllers = {
            StatementOfApplicabilityController.class,
            StatementOfApplicabilityFields.class
        },
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.CatalogueLoaders"))
@ContextConfiguration(
        classes = {TrienniumApplication.class, StatementOfApplicabilityControllerTest.Fakes.class})
class StatementOfApplicabilityControllerTest {

    private static final int CONTROLS = 93;
    private static final TenantScope JOB =
            new JobScopes().of("test", Statements.ALDER, ZoneOffset.UTC);

    @Autowired private GraphQlTester graphQl;
    @Autowired private Statements world;
    @Autowired private Fakes fakes;

    @TestConfiguration
    @Import(WebLinks.class)
    static class Fakes {

        final AtomicInteger ownerReads = new AtomicInteger();

        @Bean
        Statements world() {
            return new Statements(CONTROLS);
        }

        @Bean
        StatementOfApplicabilityService service(Statements world) {
            return world.service();
        }

        @Bean
        StatementCheckService checks(Statements world) {
            return world.checks();
        }

        @Bean
        StatementOfApplicabilityRepository repository(Statements world) {
            return world.repository;
        }

        @Bean
        RiskRepository risks() {
            return new InMemoryRisks();
        }

        @Bean
        StandardRepository standards(Statements world) {
            return world.catalogue.repository();
        }

        /// Who owners are, another feature says.
        @Bean
        Entity<ColleagueId, Colleague> owners(Statements world, BatchLoaderRegistry registry) {
            return Entity.inTenant(
                    registry,
                    ColleagueView.TYPE,
                    ColleagueId::new,
                    (scopes, refs) -> {
                        ownerReads.incrementAndGet();
                        return world.colleagues.list(scopes, refs);
                    },
                    ColleagueView::of);
        }

        @Bean
        Authorizer authorizer(Statements world) {
            return new Authorizer(world.grants(), Clock.fixed(Statements.NOW, ZoneOffset.UTC));
        }

        @Autowired
        void registerPeople(BatchLoaderRegistry registry) {
            registry.forTypePair(PersonId.class, PersonView.class)
                    .registerMappedBatchLoader(
                            (ids, _) ->
                                    Mono.fromCallable(
                                            () -> {
                                                return ids.stream()
                                                        .collect(
                                                                Collectors.toMap(
                                                                        id -> id, Fakes::view));
                                            }));
        }

        private static PersonView view(PersonId id) {
            return PersonView.of(
                    new Person(
                            id,
                            id.equals(Statements.EMPLOYEE) ? "Emil" : "Rita",
                            "Alder",
                            null,
                            Locale.ENGLISH,
                            null));
        }
    }

    @BeforeEach
    void signIn() {
        world.clear();
        signIn(Statements.REPRESENTATIVE);
    }

    private static void signIn(PersonId person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new CallerAuthentication(
                                new Caller(person, "subject"), Instant.now().plusSeconds(600)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private GraphQlTester.Response create(StandardId standard) {
        return graphQl.document(
                        """
                        mutation($tenant: ID!, $standard: ID!) {
                          createStatementOfApplicability(
                              input: {tenantId: $tenant, standardId: $standard}) {
                            statementOfApplicability {
                              id version number state allowedActions
                              standard { designation } download
                              summary { controls applicable excluded open implemented } }
                            errors { code path ... on RuleViolation { rule { id } } } } }
                        """)
                .variable("tenant", GlobalId.of(Statements.ALDER).toString())
                .variable("standard", GlobalId.of("Standard", standard.value()).toString())
                .execute();
    }

    private String created() {
        return create(AnnexCatalogue.WITH_CONTROLS)
                .path("createStatementOfApplicability.statementOfApplicability.id")
                .entity(String.class)
                .get();
    }

    private List<String> controlIds(String statement) {
        var id =
                GlobalIds.ofProduct()
                        .convert(statement)
                        .as(StatementOfApplicabilityId.class)
                        .orElseThrow();
        return world.repository.controlsOf(JOB, id).stream()
                .map(
                        control ->
                                GlobalId.of(
                                                "StatementControl",
                                                Statements.ALDER,
                                                control.id().value())
                                        .toString())
                .toList();
    }

    private GraphQlTester.Response change(
            String id, int version, List<Map<String, @Nullable Object>> controls) {
        return graphQl.document(
                        """
                        mutation($id: ID!, $version: Int!,
                            $controls: [StatementControlChangeInput!]!) {
                          changeStatementControls(input: {id: $id, expectedVersion: $version,
                              controls: $controls}) {
                            statementOfApplicability { version
                              summary { applicable excluded open }
                              controls(first: 3) { edges { node { id number applicable
                                own { title source reference } reasons { kind text }
                                justified justification implementationState
                                owner { givenName }
                                links { title url } } } } }
                            errors { code path ... on VersionConflict { currentVersion } } } }
                        """)
                .variable("id", id)
                .variable("version", version)
                .variable("controls", controls)
                .execute();
    }

    private static Map<String, @Nullable Object> changes(
            String id, Map<String, @Nullable Object> others) {
        var input = new HashMap<String, @Nullable Object>(others);
        input.put("id", id);
        return input;
    }

    private void justifyAll(String id) {
        change(
                        id,
                        1,
                        controlIds(id).stream()
                                .map(
                                        control ->
                                                changes(
                                                        control,
                                                        Map.of(
                                                                "applicable",
                                                                true,
                                                                "reasons",
                                                                List.of(Map.of("kind", "RISK")),
                                                                "ownerId",
                                                                assignee(Statements.EMPLOYEE))))
                                .toList())
                .path("changeStatementControls.errors")
                .entityList(Object.class)
                .hasSize(0);
    }

    private static String assignee(PersonId person) {
        return GlobalId.of("Colleague", Statements.ALDER, person.value()).toString();
    }

    private GraphQlTester.Response sign(String id, int version) {
        return graphQl.document(
                        """
                        mutation($id: ID!, $version: Int!) {
                          signStatementOfApplicability(
                              input: {id: $id, expectedVersion: $version, riskAcceptances: [
                                {name: "Olga Alder", acceptedOn: "2026-11-20"}]}) {
                            statementOfApplicability { state number version allowedActions
                              signature { person { givenName } role signedAt
                                riskAcceptances { name acceptedOn } } }
                            errors { code message path
                              ... on RuleViolation { rule { id source } } } } }
                        """)
                .variable("id", id)
                .variable("version", version)
                .execute();
    }

    @Test
    void aNewStatementIsADraftWithEveryControlOpen() {
        create(AnnexCatalogue.WITH_CONTROLS)
                .path("createStatementOfApplicability.statementOfApplicability")
                .matchesJson(
                        """
                        {"version": 1, "number": 1, "state": "DRAFT",
                         "allowedActions": ["CHANGE_CONTROLS", "SIGN", "DISCARD"],
                         "standard": {"designation": "ISO/IEC 27001:2022"},
                         "summary": {"controls": 93, "applicable": 0, "excluded": 0, "open": 93,
                           "implemented": 0}}
                        """);
    }

    @Test
    void aStatementSaysWhereItsWorkbookIs() {
        var response = create(AnnexCatalogue.WITH_CONTROLS);
        var path = "createStatementOfApplicability.statementOfApplicability.";
        var id = response.path(path + "id").entity(String.class).get();
        response.path(path + "download")
                .entity(String.class)
                .isEqualTo("http://localhost:8080/downloads/statements/" + id + ".xlsx");
    }

    @Test
    void anEditionWithoutControlsIsRefusedByRule() {
        create(AnnexCatalogue.WITHOUT_CONTROLS)
                .path("createStatementOfApplicability.errors[0]")
                .matchesJson(
                        """
                        {"code": "RULE_VIOLATED", "path": ["input", "standardId"],
                         "rule": {"id": "STA-1"}}
                        """);
    }

    @Test
    void whatIsAbsentInAChangeStays() {
        var id = created();
        var first = controlIds(id).getFirst();
        change(
                id,
                1,
                List.of(
                        changes(
                                first,
                                Map.of(
                                        "applicable",
                                        true,
                                        "justification",
                                        "Weil 🔐 שלום",
                                        "reasons",
                                        List.of(
                                                Map.of("kind", "LAW", "text", "§ 1"),
                                                Map.of("kind", "RISK")),
                                        "ownerId",
                                        assignee(Statements.EMPLOYEE),
                                        "links",
                                        List.of(
                                                Map.of(
                                                        "title", "Policy",
                                                        "url", "https://example.com/p"))))));
        change(id, 2, List.of(changes(first, Map.of("justification", "Other"))))
                .path("changeStatementControls.statementOfApplicability.controls.edges[0].node")
                .matchesJson(
                        """
                        {"number": "A.5.1", "applicable": true,
                         "reasons": [{"kind": "RISK", "text": null}, {"kind": "LAW", "text": "§ 1"}],
                         "justified": true, "justification": "Other",
                         "owner": {"givenName": "Emil"},
                         "links": [{"title": "Policy", "url": "https://example.com/p"}]}
                        """);
        var clearing = new HashMap<String, @Nullable Object>();
        clearing.put("ownerId", null);
        clearing.put("justification", null);
        clearing.put("applicable", false);
        change(id, 3, List.of(changes(first, clearing)))
                .path("changeStatementControls.statementOfApplicability.controls.edges[0].node")
                .matchesJson(
                        """
                        {"applicable": false, "reasons": [], "justified": false,
                         "justification": null, "owner": null}
                        """);
    }

    @Test
    void aChangeWithOnlyAnIdChangesNothing() {
        var id = created();
        justifyAll(id);
        var ids = controlIds(id);
        change(id, 2, List.of(changes(ids.getFirst(), Map.of()), changes(ids.getLast(), Map.of())))
                .path("changeStatementControls")
                .matchesJson(
                        """
                        {"statementOfApplicability": {"version": 2}, "errors": []}
                        """);
        assertThat(world.audited).hasSize(2);
    }

    @Test
    void nullClears() {
        var id = created();
        var first = controlIds(id).getFirst();
        change(
                id,
                1,
                List.of(
                        changes(
                                first,
                                Map.of(
                                        "applicable",
                                        true,
                                        "reasons",
                                        List.of(Map.of("kind", "LAW")),
                                        "implementationState",
                                        "PLANNED",
                                        "links",
                                        List.of(Map.of("title", "Policy"))))));
        var clearing = new HashMap<String, @Nullable Object>();
        clearing.put("reasons", null);
        clearing.put("implementationState", null);
        clearing.put("links", null);
        change(id, 2, List.of(changes(first, clearing)))
                .path("changeStatementControls.statementOfApplicability.controls.edges[0].node")
                .matchesJson(
                        """
                        {"applicable": true, "reasons": [], "implementationState": "NOT_STARTED",
                         "links": []}
                        """);
    }

    private GraphQlTester.Response own(String name, Map<String, ?> input) {
        return graphQl.document(
                        """
                        mutation($input: %sInput!) { %s(input: $input) {
                          statementOfApplicability { version
                            controls(last: 3) { edges { node { id number own { title source reference }
                              control { number } reasons { kind text } } } } }
                          errors { code path } } }
                        """
                                .formatted(
                                        name.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + name.substring(1),
                                        name))
                .variable("input", input)
                .execute();
    }

    @Test
    void ownControlsAreAddedOrderedChangedAndTakenOut() {
        var id = created();
        own(
                        "addOwnControls",
                        Map.of(
                                "id",
                                id,
                                "expectedVersion",
                                1,
                                "controls",
                                List.of(
                                        Map.of("title", "First", "source", "OWN_DESIGN"),
                                        Map.of(
                                                "number",
                                                "C.5.1",
                                                "title",
                                                "Second",
                                                "source",
                                                "OTHER_CATALOGUE",
                                                "reference",
                                                "C5, OPS-01",
                                                "reasons",
                                                List.of(
                                                        Map.of(
                                                                "kind", "DECISION",
                                                                "text", "Board, 3 March"))))))
                .path("addOwnControls")
                .matchesJson(
                        """
                        {"errors": [], "statementOfApplicability": {"version": 2}}
                        """);
        var own = controlIds(id).subList(CONTROLS, CONTROLS + 2);
        own("orderOwnControls", versioned(id, 2, "controlIds", own.reversed()))
                .path("orderOwnControls.statementOfApplicability.controls.edges[93].node")
                .matchesJson(
                        """
                        {"number": "C.5.1", "control": null,
                         "own": {"title": "Second", "source": "OTHER_CATALOGUE",
                           "reference": "C5, OPS-01"},
                         "reasons": [{"kind": "DECISION", "text": "Board, 3 March"}]}
                        """);
        change(id, 3, List.of(changes(own.getFirst(), Map.of("own", Map.of("title", "Renamed")))))
                .path("changeStatementControls.errors")
                .entityList(Object.class)
                .hasSize(0);
        own("removeOwnControls", versioned(id, 4, "controlIds", own.subList(1, 2)))
                .path("removeOwnControls.statementOfApplicability.controls.edges[93].node")
                .matchesJson(
                        """
                        {"number": "O.1", "own": {"title": "Renamed", "source": "OWN_DESIGN"}}
                        """);
    }

    private static Map<String, Object> versioned(
            String id, int version, String field, Object value) {
        return Map.of("id", id, "expectedVersion", version, field, value);
    }

    @Test
    void wrongOwnControlsAreRefusedWithTheirPlace() {
        var id = created();
        var annex = controlIds(id).getFirst();
        var unknown = GlobalId.of("StatementControl", Statements.ALDER, new UUID(3, 3)).toString();
        var one = Map.of("title", "First", "source", "LAW");
        var wrong = Map.of("number", "first", "title", "First", "source", "LAW");
        refusedOwn("addOwnControls", versioned(id, 1, "controls", List.of()), "controls");
        refusedOwn(
                "addOwnControls",
                versioned(id, 1, "controls", List.of(one, wrong)),
                "controls",
                "1",
                "number");
        refusedOwn(
                "removeOwnControls",
                versioned(id, 1, "controlIds", List.of(annex)),
                "controlIds",
                "0");
        refusedOwn(
                "orderOwnControls",
                versioned(id, 1, "controlIds", List.of(unknown)),
                "controlIds",
                "0");
        refusedOwn("addOwnControls", versioned(id, 7, "controls", List.of(one)), "expectedVersion");
        refused(
                change(id, 1, List.of(changes(annex, Map.of("own", Map.of("title", "Mine"))))),
                "INPUT_INVALID",
                "input",
                "controls",
                "0",
                "own");
        assertThat(world.audited).hasSize(1);
    }

    private void refusedOwn(String name, Map<String, ?> input, String... path) {
        own(name, input)
                .path(name + ".errors[0].path")
                .entityList(String.class)
                .isEqualTo(Stream.concat(Stream.of("input"), Stream.of(path)).toList());
    }

    @Test
    void whatTheRulesSayIsThereBeforeSigning() {
        var id = created();
        graphQl.document(
                        """
                        query($id: ID!) { statementOfApplicability(id: $id) {
                          checks { rule { id } force controls } } }
                        """)
                .variable("id", id)
                .execute()
                .path("statementOfApplicability.checks[0]")
                .matchesJson(
                        """
                        {"rule": {"id": "SOA-2"}, "force": "HARD"}
                        """)
                .path("statementOfApplicability.checks[0].controls")
                .entityList(String.class)
                .hasSize(CONTROLS);
    }

    @Test
    void withoutARiskOwnerNobodySigns() {
        var id = created();
        justifyAll(id);
        graphQl.document(
                        """
                        mutation($id: ID!) { signStatementOfApplicability(
                            input: {id: $id, expectedVersion: 2}) {
                          errors { code path ... on RuleViolation { rule { id } } } } }
                        """)
                .variable("id", id)
                .execute()
                .path("signStatementOfApplicability.errors[0]")
                .matchesJson(
                        """
                        {"code": "RULE_VIOLATED", "path": ["input", "riskAcceptances"],
                         "rule": {"id": "SOA-4"}}
                        """);
    }

    @Test
    void versionsAreComparedByWhatTheySay() {
        var id = created();
        justifyAll(id);
        sign(id, 2);
        var next =
                graphQl.document(
                                """
                                mutation($id: ID!) { reviseStatementOfApplicability(
                                    input: {id: $id}) { statementOfApplicability { id } } }
                                """)
                        .variable("id", id)
                        .execute()
                        .path("reviseStatementOfApplicability.statementOfApplicability.id")
                        .entity(String.class)
                        .get();
        change(
                next,
                1,
                List.of(
                        changes(
                                controlIds(next).get(1),
                                Map.of("applicable", false, "justification", "Sold"))));
        graphQl.document(
                        """
                        query($id: ID!) { statementComparison(id: $id) {
                          number isSubstantial before { applicable } after { applicable } } }
                        """)
                .variable("id", next)
                .execute()
                .path("statementComparison")
                .matchesJson(
                        """
                        [{"number": "A.5.2", "isSubstantial": true,
                          "before": {"applicable": true}, "after": {"applicable": false}}]
                        """);
    }

    private GraphQlTester.Response discard(String id, int version) {
        return graphQl.document(
                        """
                        mutation($id: ID!, $version: Int!) {
                          discardStatementOfApplicability(
                              input: {id: $id, expectedVersion: $version}) {
                            statementOfApplicability { number state }
                            errors { code path ... on RuleViolation { rule { id } } } } }
                        """)
                .variable("id", id)
                .variable("version", version)
                .execute();
    }

    @Test
    void aDraftIsGivenUpAndASignedVersionIsNot() {
        var id = created();
        discard(id, 7)
                .path("discardStatementOfApplicability.errors[0]")
                .matchesJson(
                        """
                        {"code": "VERSION_CONFLICT", "path": ["input", "expectedVersion"]}
                        """);
        discard(id, 1)
                .path("discardStatementOfApplicability")
                .matchesJson(
                        """
                        {"statementOfApplicability": null, "errors": []}
                        """);
        discard(id, 1)
                .path("discardStatementOfApplicability.errors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
        var next = created();
        justifyAll(next);
        sign(next, 2);
        discard(next, 3)
                .path("discardStatementOfApplicability.errors[0]")
                .matchesJson(
                        """
                        {"code": "STATE_MISMATCH", "path": ["input", "id"],
                         "rule": {"id": "STA-3"}}
                        """);
    }

    @Test
    void wrongValuesAreNamedByTheirPlace() {
        var id = created();
        var controls = controlIds(id);
        refused(
                change(
                        id,
                        1,
                        List.of(
                                changes(controls.get(0), Map.of("applicable", true)),
                                changes(
                                        controls.get(1),
                                        Map.of(
                                                "links",
                                                List.of(
                                                        Map.of(
                                                                "title",
                                                                "P",
                                                                "url",
                                                                "http://example.com")))))),
                "INPUT_INVALID",
                "input",
                "controls",
                "1",
                "links",
                "0",
                "url");
        refused(
                change(
                        id,
                        1,
                        List.of(changes(controls.get(0), Map.of("justification", "a\u0007")))),
                "INPUT_INVALID",
                "input",
                "controls",
                "0",
                "justification");
        refused(
                change(
                        id,
                        1,
                        List.of(
                                changes(
                                        controls.get(0),
                                        Map.of("ownerId", assignee(Statements.STRANGER))))),
                "NOT_FOUND",
                "input",
                "controls",
                "0",
                "ownerId");
        var unknown = GlobalId.of("StatementControl", Statements.ALDER, new UUID(3, 3)).toString();
        refused(
                change(id, 1, List.of(changes(unknown, Map.of("applicable", true)))),
                "NOT_FOUND",
                "input",
                "controls",
                "0",
                "id");
        refused(
                change(id, 7, List.of(changes(controls.get(0), Map.of("applicable", true)))),
                "VERSION_CONFLICT",
                "input",
                "expectedVersion");
        assertThat(world.audited).hasSize(1);
    }

    private static void refused(GraphQlTester.Response response, String code, String... path) {
        response.path("changeStatementControls.statementOfApplicability")
                .valueIsNull()
                .path("changeStatementControls.errors[0].code")
                .entity(String.class)
                .isEqualTo(code)
                .path("changeStatementControls.errors[0].path")
                .entityList(String.class)
                .containsExactly(path);
    }

    @Test
    void whatIsInTheWayOfASignatureIsNamed() {
        var id = created();
        sign(id, 1)
                .path("signStatementOfApplicability.errors[0].rule.id")
                .entity(String.class)
                .isEqualTo("SOA-2")
                .path("signStatementOfApplicability.errors[0].message")
                .entity(String.class)
                .satisfies(
                        message ->
                                assertThat(message)
                                        .contains("A.5.1, A.5.2, A.5.3")
                                        .endsWith("A.5.93."));
    }

    @Test
    void aSignatureFreezesAndARevisionGoesOn() {
        var id = created();
        justifyAll(id);
        sign(id, 2)
                .path("signStatementOfApplicability.statementOfApplicability")
                .matchesJson(
                        """
                        {"state": "SIGNED", "number": 1, "version": 3,
                         "allowedActions": ["REVISE"],
                         "signature": {"person": {"givenName": "Rita"}, "role": "REPRESENTATIVE",
                           "signedAt": "2026-11-24T09:00:00Z",
                           "riskAcceptances": [
                             {"name": "Olga Alder", "acceptedOn": "2026-11-20"}]}}
                        """);
        graphQl.document(
                        """
                        mutation($id: ID!) { reviseStatementOfApplicability(input: {id: $id}) {
                          statementOfApplicability { number state summary { open applicable } }
                          errors { code } } }
                        """)
                .variable("id", id)
                .execute()
                .path("reviseStatementOfApplicability.statementOfApplicability")
                .matchesJson(
                        """
                        {"number": 2, "state": "DRAFT", "summary": {"open": 0, "applicable": 93}}
                        """);
    }

    /// Statements, their controls, the catalogue and the owners: one read each.
    @Test
    void allControlsWithTheirOwnersTakeAsManyReadsAsOne() {
        var id = created();
        justifyAll(id);
        assertThat(reads(id, CONTROLS)).isEqualTo(reads(id, 1));
    }

    private List<Integer> reads(String id, int first) {
        world.repository.reads = 0;
        world.catalogue.reads = 0;
        fakes.ownerReads.set(0);
        graphQl.document(
                        """
                        query($id: ID!, $first: Int!) { statementOfApplicability(id: $id) {
                          standard { designation }
                          controls(first: $first) { edges { node {
                            control { number title } owner { givenName familyName } } } } } }
                        """)
                .variable("id", id)
                .variable("first", first)
                .execute()
                .path("statementOfApplicability.controls.edges[0].node")
                .matchesJson(
                        """
                        {"control": {"number": "A.5.1", "title": "Control 1"},
                         "owner": {"givenName": "Emil", "familyName": "Alder"}}
                        """);
        return IntStream.of(world.repository.reads, world.catalogue.reads, fakes.ownerReads.get())
                .boxed()
                .toList();
    }

    @Test
    void anEmployeeReadsAndChangesNothing() {
        var id = created();
        signIn(Statements.EMPLOYEE);
        graphQl.document("query($id: ID!) { statementOfApplicability(id: $id) { allowedActions } }")
                .variable("id", id)
                .execute()
                .path("statementOfApplicability.allowedActions")
                .entityList(String.class)
                .hasSize(0);
        graphQl.document(
                        """
                        mutation($id: ID!) { signStatementOfApplicability(
                            input: {id: $id, expectedVersion: 1}) { errors { code } } }
                        """)
                .variable("id", id)
                .execute()
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
    }

    @Test
    void anotherOrganisationsStatementIsNothing() {
        created();
        var foreign =
                GlobalId.of(
                                "StatementOfApplicability",
                                new TenantId(new UUID(9, 2)),
                                new UUID(60, 1))
                        .toString();
        graphQl.document("query($id: ID!) { statementOfApplicability(id: $id) { id } }")
                .variable("id", foreign)
                .execute()
                .path("statementOfApplicability")
                .valueIsNull();
        sign(foreign, 1)
                .path("signStatementOfApplicability.errors[0].code")
                .entity(String.class)
                .isEqualTo("NOT_FOUND");
    }
}
