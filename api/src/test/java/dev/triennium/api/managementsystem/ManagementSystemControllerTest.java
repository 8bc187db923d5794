package dev.triennium.api.managementsystem;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.managementsystem.InMemoryManagementSystemRepository;
import dev.triennium.domain.managementsystem.InMemoryScopeStatementRepository;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemService;
import dev.triennium.domain.managementsystem.RequiredDocumentService;
import dev.triennium.domain.managementsystem.ScopeApproval;
import dev.triennium.domain.managementsystem.Scopes;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TestCatalogue;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.InMemorySiteRepository;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

@GraphQlTest(
        controllers = {
            ManagementSystemController.class,
            ManagementSystemFields.class,
            ScopeStatementFields.class
        },
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(NodeController|CatalogueLoaders|ActFields)"))
@ContextConfiguration(
        classes = {TrienniumApplication.class, ManagementSystemControllerTest.Fakes.class})
class ManagementSystemControllerTest extends ControllerTest {

    private static final FirmId FIRM = new FirmId(new UUID(7, 1));
    private static final PersonView PERSON =
            PersonView.of(
                    new Person(
                            new PersonId(new UUID(3, 9)),
                            "Rita",
                            "Alder",
                            null,
                            Locale.ENGLISH,
                            null));
    private static final FirmView FIRM_VIEW =
            new FirmView(GlobalId.of("Firm", FIRM.value()), "Oak Consulting");

    @Autowired private InMemoryManagementSystemRepository systems;
    @Autowired private InMemoryScopeStatementRepository statements;
    @Autowired private InMemorySiteRepository sites;

    @TestConfiguration(proxyBeanMethods = false)
    @Import(ManagementSystemNodes.class)
    static class Fakes {

        @Bean
        InMemoryManagementSystemRepository systems() {
            return new InMemoryManagementSystemRepository();
        }

        @Bean
        InMemoryScopeStatementRepository statements(InMemoryManagementSystemRepository systems) {
            return new InMemoryScopeStatementRepository(systems);
        }

        @Bean
        RequiredDocumentService documents(
                InMemoryScopeStatementRepository statements, StandardRepository standards) {
            return new RequiredDocumentService(statements, standards);
        }

        @Bean
        InMemorySiteRepository sites() {
            return new InMemorySiteRepository();
        }

        @Bean
        Entity<SiteId, Site> entitiesOfSites(SiteRepository sites, BatchLoaderRegistry registry) {
            return Entity.inTenant(registry, SiteView.TYPE, SiteId::new, sites::list, SiteView::of);
        }

        @Autowired
        void registerPeople(BatchLoaderRegistry registry) {
            registry.forTypePair(PersonId.class, PersonView.class)
                    .registerMappedBatchLoader(
                            (ids, _) ->
                                    Mono.just(
                                            ids.stream()
                                                    .collect(
                                                            Collectors.toMap(
                                                                    id -> id, _ -> PERSON))));
            registry.forTypePair(FirmId.class, FirmView.class)
                    .registerMappedBatchLoader(
                            (ids, _) ->
                                    Mono.just(
                                            ids.stream()
                                                    .collect(
                                                            Collectors.toMap(
                                                                    id -> id, _ -> FIRM_VIEW))));
        }

        @Bean
        StandardRepository standards() {
            return TestCatalogue.repository();
        }

        @Bean
        ManagementSystemService service(
                InMemoryManagementSystemRepository systems,
                StandardRepository standards,
                SiteRepository sites,
                Clock clock) {
            var fakes = new UseCaseFakes();
            return new ManagementSystemService(
                    systems, List.of(), standards, sites, fakes.changes(), fakes.ids(), clock);
        }
    }

    @BeforeEach
    void sitesAreThere() {
        for (var site : List.of(Scopes.SITE, Scopes.OTHER_SITE)) {
            sites.insert(TestCallers.job(ALDER), new Site(site, 1, "Works", "Street", 10));
        }
    }

    private String stored(ManagementSystem system) {
        systems.insert(TestCallers.job(ALDER), system);
        return id(system);
    }

    private static String id(ManagementSystem system) {
        return GlobalId.of(ManagementSystemView.TYPE, ALDER, system.id().value()).toString();
    }

    private static String standard(StandardId standard) {
        return GlobalId.of(StandardView.TYPE, standard.value()).toString();
    }

    private static String site(SiteId site) {
        return GlobalId.of(SiteView.TYPE, ALDER, site.value()).toString();
    }

    private GraphQlTester.Response run(String mutation, Map<String, Object> input) {
        var name = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        return graphQl.document(
                        """
                        mutation($input: %sInput!) { %s(input: $input) {
                          managementSystem { id version state allowedActions
                            currentScope { number }
                            draft { number state sectorCodes
                              standards { designation }
                              wordings { language text }
                              processes { name description }
                              exclusions { clause { number } justification }
                              outsourcedProcesses { name provider control }
                              sites { edges { node { name } fullTimeWeek
                                personnel { shift kind persons weeklyTime
                                  reduction { persons justification } }
                                effectivePersonnel { number } } }
                              effectivePersonnel { number headcount rule { id source } }
                              approval { reason } } }
                          errors { code path message
                            ... on VersionConflict { currentVersion }
                            ... on RuleViolation { rule { id source } } } } }
                        """
                                .formatted(name, mutation))
                .variable("input", input)
                .execute();
    }

    private void assertRefused(
            String mutation, Map<String, Object> input, String code, String... path) {
        run(mutation, input)
                .path(mutation + ".managementSystem")
                .valueIsNull()
                .path(mutation + ".errors[0].code")
                .entity(String.class)
                .isEqualTo(code)
                .path(mutation + ".errors[0].path")
                .entityList(String.class)
                .containsExactly(path);
    }

    @Test
    void aSystemBeginsWithADraft() {
        run(
                        "createManagementSystem",
                        Map.of(
                                "tenantId",
                                GlobalId.of(ALDER).toString(),
                                "name",
                                "Integrated",
                                "standardIds",
                                List.of(standard(TestCatalogue.ISO_9001))))
                .path("createManagementSystem.errors")
                .entityList(Object.class)
                .hasSize(0)
                .path("createManagementSystem.managementSystem.state")
                .entity(String.class)
                .isEqualTo("DRAFTED")
                .path("createManagementSystem.managementSystem.allowedActions")
                .entityList(String.class)
                .containsExactly("CHANGE_SCOPE", "SET_SITE_PERSONNEL", "APPROVE_SCOPE", "ARCHIVE")
                .path("createManagementSystem.managementSystem.draft.standards[0].designation")
                .entity(String.class)
                .isEqualTo("ISO 9001:2026");
    }

    @Test
    void aChangedScopeComesBackAsItWasWritten() {
        var id = stored(Scopes.drafted(Scopes.forStandards(TestCatalogue.ISO_9001)));
        var clause = TestCatalogue.clauseId(TestCatalogue.ISO_9001, "8.3");
        run(
                        "changeScope",
                        Map.of(
                                "id",
                                id,
                                "expectedVersion",
                                1,
                                "siteIds",
                                List.of(site(Scopes.SITE)),
                                "processes",
                                List.of(Map.of("name", "Turning")),
                                "wordings",
                                List.of(Map.of("language", "he-il", "text", "חלקים 🔩")),
                                "exclusions",
                                List.of(
                                        Map.of(
                                                "clauseId",
                                                GlobalId.of(ClauseView.TYPE, clause.value())
                                                        .toString(),
                                                "justification",
                                                "We make to drawing")),
                                "sectorCodes",
                                List.of(17)))
                .path("changeScope.errors")
                .entityList(Object.class)
                .hasSize(0)
                .path("changeScope.managementSystem.draft")
                .matchesJson(
                        """
                        {"number": 1, "state": "DRAFT", "sectorCodes": [17],
                         "standards": [{"designation": "ISO 9001:2026"}],
                         "wordings": [{"language": "he-IL", "text": "חלקים 🔩"}],
                         "processes": [{"name": "Turning", "description": null}],
                         "exclusions": [{"clause": {"number": "8.3"},
                           "justification": "We make to drawing"}],
                         "outsourcedProcesses": [],
                         "sites": {"edges": [{"node": {"name": "Works"},
                           "fullTimeWeek": null, "personnel": [],
                           "effectivePersonnel": {"number": 0.0}}]},
                         "effectivePersonnel": {"number": 0.0, "headcount": 0,
                           "rule": {"id": "MD5-EP", "source": "IAF MD 5:2023, 1.9 and 2.3"}},
                         "approval": null}
                        """);
    }

    @Test
    void peopleOfASiteGiveTheEffectiveNumber() {
        var id = stored(Scopes.drafted(Scopes.complete()));
        run(
                        "setSitePersonnel",
                        Map.of(
                                "id",
                                id,
                                "expectedVersion",
                                1,
                                "siteId",
                                site(Scopes.SITE),
                                "fullTimeWeek",
                                "PT40H",
                                "personnel",
                                List.of(
                                        Map.of(
                                                "shift",
                                                "Early",
                                                "persons",
                                                30,
                                                "weeklyTime",
                                                "PT20H"))))
                .path("setSitePersonnel.managementSystem.draft.sites.edges[0]")
                .matchesJson(
                        """
                        {"node": {"name": "Works"}, "fullTimeWeek": "PT40H",
                         "personnel": [{"shift": "Early", "kind": "PERMANENT", "persons": 30,
                           "weeklyTime": "PT20H", "reduction": null}],
                         "effectivePersonnel": {"number": 15.0}}
                        """)
                .path("setSitePersonnel.managementSystem.draft.effectivePersonnel.number")
                .entity(Double.class)
                .isEqualTo(18.0);
    }

    @Test
    void wrongPeopleAreRefusedByName() {
        var id = stored(Scopes.drafted(Scopes.complete()));
        var groups = List.of(Map.of("shift", " ", "persons", 1));
        assertRefused(
                "setSitePersonnel",
                Map.of(
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "siteId",
                        site(Scopes.SITE),
                        "personnel",
                        groups),
                "INPUT_INVALID",
                "input",
                "personnel",
                "0",
                "shift");
        assertRefused(
                "setSitePersonnel",
                Map.of(
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "siteId",
                        site(Scopes.SITE),
                        "personnel",
                        List.of(Map.of("shift", "Day", "persons", 1, "weeklyTime", "PT1H"))),
                "INPUT_INVALID",
                "input",
                "fullTimeWeek");
    }

    @Test
    void aNestedFieldOfAChangeIsNamed() {
        var id = stored(Scopes.drafted(Scopes.complete()));
        assertRefused(
                "changeScope",
                Map.of(
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "processes",
                        List.of(Map.of("name", "Turning"), Map.of("name", "a\u0007b"))),
                "INPUT_INVALID",
                "input",
                "processes",
                "1",
                "name");
        assertRefused(
                "changeScope",
                Map.of(
                        "id",
                        id,
                        "expectedVersion",
                        1,
                        "wordings",
                        List.of(Map.of("language", "no language", "text", "Text"))),
                "INPUT_INVALID",
                "input",
                "wordings",
                "0",
                "language");
    }

    @Test
    void anExclusionThatTheStandardDoesNotAllowNamesItsRule() {
        var id = stored(Scopes.drafted(Scopes.forStandards(TestCatalogue.ISO_14001)));
        var clause = TestCatalogue.clauseId(TestCatalogue.ISO_14001, "8.2");
        run(
                        "changeScope",
                        Map.of(
                                "id",
                                id,
                                "expectedVersion",
                                1,
                                "exclusions",
                                List.of(
                                        Map.of(
                                                "clauseId",
                                                GlobalId.of(ClauseView.TYPE, clause.value())
                                                        .toString(),
                                                "justification",
                                                "Because"))))
                .path("changeScope.errors[0].rule.id")
                .entity(String.class)
                .isEqualTo("EX-0");
    }

    @Test
    void anApprovalFreezesTheScope() {
        var id = stored(Scopes.drafted(Scopes.complete()));
        run(
                        "approveScope",
                        Map.of(
                                "id",
                                id,
                                "expectedVersion",
                                1,
                                "approvedOn",
                                "2026-11-24",
                                "reason",
                                "First version"))
                .path("approveScope.managementSystem.state")
                .entity(String.class)
                .isEqualTo("IN_FORCE")
                .path("approveScope.managementSystem.currentScope.number")
                .entity(Integer.class)
                .isEqualTo(1)
                .path("approveScope.managementSystem.draft")
                .valueIsNull();
    }

    @Test
    void anApprovalSaysWhoGaveItAndInWhoseName() {
        assertApprovedBy(
                new Actor.Person(TestCallers.REPRESENTATIVE, FIRM),
                """
                {"person": {"givenName": "Rita"}, "onBehalfOf": {"name": "Oak Consulting"}}
                """);
        assertApprovedBy(
                new Actor.Person(TestCallers.REPRESENTATIVE, null),
                """
                {"person": {"givenName": "Rita"}, "onBehalfOf": null}
                """);
        assertApprovedBy(
                new Actor.Job("test"),
                """
                {"person": null, "onBehalfOf": null}
                """);
    }

    @Test
    void whatWasApprovedNamesItsSitesAsTheyWereThen() {
        var before = Scopes.drafted(Scopes.complete());
        var approved =
                before.approveScope(
                        Scopes.approval(Scopes.APPROVED_ON),
                        Map.of(
                                Scopes.SITE, new Site(Scopes.SITE, 1, "Old works", "Street 9", 7),
                                Scopes.OTHER_SITE,
                                        new Site(Scopes.OTHER_SITE, 1, "Office", "Street 2", 3)));
        var id = stored(approved.changeScope(content -> content, Scopes::newId));
        var sites = "sites(first: 1) { edges { name address headcount node { name } } }";
        graphQl.document(
                        "query($id: ID!) { managementSystem(id: $id) { currentScope { %1$s } draft { %1$s } } }"
                                .formatted(sites))
                .variable("id", id)
                .execute()
                .path("managementSystem.currentScope.sites.edges[0]")
                .matchesJson(
                        """
                        {"name": "Old works", "address": "Street 9", "headcount": 7,
                          "node": {"name": "Works"}}
                        """)
                .path("managementSystem.draft.sites.edges[0].name")
                .entity(String.class)
                .isEqualTo("Works");
    }

    private void assertApprovedBy(Actor actor, String act) {
        var approval = new ScopeApproval(Scopes.APPROVED_ON, "First version", actor);
        var id = stored(Scopes.drafted(Scopes.complete()).approveScope(approval, Scopes.SITES_NOW));
        graphQl.document(
                        """
                        query($id: ID!) { managementSystem(id: $id) {
                          currentScope { approval { ... on Act {
                            person { givenName } onBehalfOf { name } } } } } }
                        """)
                .variable("id", id)
                .execute()
                .path("managementSystem.currentScope.approval")
                .matchesJson(act);
    }

    @Test
    void aDraftIsDiscarded() {
        var system = Scopes.inRevision();
        var id = stored(system);
        run("discardScopeDraft", Map.of("id", id, "expectedVersion", system.version()))
                .path("discardScopeDraft.managementSystem.state")
                .entity(String.class)
                .isEqualTo("IN_FORCE");
    }

    @Test
    void aStaleVersionIsAConflict() {
        var id = stored(Scopes.drafted(Scopes.complete()));
        run("changeScope", Map.of("id", id, "expectedVersion", 9, "sectorCodes", List.of(1)))
                .path("changeScope.errors[0].currentVersion")
                .entity(Integer.class)
                .isEqualTo(1);
    }

    @Test
    void anArchivedSystemIsReadAndLeftAlone() {
        var system = Scopes.inRevision();
        var id = stored(system);
        var version = system.version();
        run("archiveManagementSystem", Map.of("id", id, "expectedVersion", version))
                .path("archiveManagementSystem.managementSystem.allowedActions")
                .entityList(String.class)
                .containsExactly("UNARCHIVE");
        graphQl.document(
                        "query($id: ID!) { managementSystem(id: $id) { archivedAt"
                                + " archivedBy { givenName } } }")
                .variable("id", id)
                .execute()
                .path("managementSystem.archivedAt")
                .hasValue()
                .path("managementSystem.archivedBy.givenName")
                .entity(String.class)
                .isEqualTo("Rita");
        run("discardScopeDraft", Map.of("id", id, "expectedVersion", version + 1))
                .path("discardScopeDraft.errors[0].rule.id")
                .entity(String.class)
                .isEqualTo("ARC-1");
        run("unarchiveManagementSystem", Map.of("id", id, "expectedVersion", version + 1))
                .path("unarchiveManagementSystem.managementSystem.version")
                .entity(Integer.class)
                .isEqualTo(version + 2);
        assertRefused(
                "unarchiveManagementSystem",
                Map.of("id", id, "expectedVersion", version + 2),
                "STATE_MISMATCH",
                "input",
                "id");
    }

    @Test
    void foreignAndUnknownIdsLookTheSame() {
        var own = stored(Scopes.drafted(Scopes.complete()));
        for (var tenant : List.of(ALDER, BIRCH)) {
            var nothing = GlobalId.of(ManagementSystemView.TYPE, tenant, new UUID(0, 0)).toString();
            graphQl.document("query($id: ID!) { managementSystem(id: $id) { id } }")
                    .variable("id", nothing)
                    .execute()
                    .path("managementSystem")
                    .valueIsNull();
            for (var mutation :
                    List.of(
                            "discardScopeDraft",
                            "archiveManagementSystem",
                            "unarchiveManagementSystem")) {
                assertRefused(
                        mutation,
                        Map.of("id", nothing, "expectedVersion", 1),
                        "NOT_FOUND",
                        "input",
                        "id");
            }
            var noSite = GlobalId.of(SiteView.TYPE, tenant, new UUID(0, 0)).toString();
            assertRefused(
                    "changeScope",
                    Map.of("id", own, "expectedVersion", 1, "siteIds", List.of(noSite)),
                    "NOT_FOUND",
                    "input",
                    "siteIds",
                    "0");
            assertRefused(
                    "setSitePersonnel",
                    Map.of(
                            "id",
                            own,
                            "expectedVersion",
                            1,
                            "siteId",
                            noSite,
                            "personnel",
                            List.of()),
                    "NOT_FOUND",
                    "input",
                    "siteId");
        }
    }

    @Test
    void anEmployeeReadsAndChangesNothing() {
        var id = stored(Scopes.drafted(Scopes.complete()));
        TestCallers.signIn(TestCallers.EMPLOYEE);
        graphQl.document("query($id: ID!) { managementSystem(id: $id) { state allowedActions } }")
                .variable("id", id)
                .execute()
                .path("managementSystem.allowedActions")
                .entityList(String.class)
                .hasSize(0);
        for (var mutation :
                List.of(
                        "discardScopeDraft",
                        "archiveManagementSystem",
                        "unarchiveManagementSystem")) {
            run(mutation, Map.of("id", id, "expectedVersion", 1))
                    .errors()
                    .satisfy(
                            errors ->
                                    assertThat(errors.getFirst().getExtensions())
                                            .containsEntry("code", "FORBIDDEN"));
        }
    }

    @Test
    void aHundredSystemsAreReadAsOftenAsOne() {
        assertThat(reads(1)).containsExactlyInAnyOrder("versions", "standards", "sites");
        assertThat(reads(100)).containsExactlyInAnyOrder("versions", "standards", "sites");
    }

    private List<String> reads(int parents) {
        var ids = IntStream.range(0, parents).mapToObj(_ -> stored(Scopes.inRevision())).toList();
        statements.reads.clear();
        graphQl.document(
                        """
                        query($ids: [ID!]!) { nodes(ids: $ids) { ... on ManagementSystem {
                          versions { edges { node { number standards { designation }
                            sites { edges { node { name } } } } } } } } }
                        """)
                .variable("ids", ids)
                .execute()
                .path("nodes[*].versions.edges[*].node.sites.edges[*].node.name")
                .entityList(String.class)
                .hasSize(parents * 4);
        return List.copyOf(statements.reads);
    }

    @Test
    void scopesAreReadOnlyWhereTheyAreAskedFor() {
        var id = stored(Scopes.inRevision());
        assertThat(reads(id, "name version")).isEmpty();
        assertThat(reads(id, "state allowedActions draft { number approval { reason } }"))
                .containsExactly("current");
        assertThat(reads(id, "draft { effectivePersonnel { number } sites { edges { cursor } } }"))
                .containsExactly("current", "sites");
    }

    private List<String> reads(String id, String fields) {
        statements.reads.clear();
        graphQl.document("query($id: ID!) { managementSystem(id: $id) { %s } }".formatted(fields))
                .variable("id", id)
                .execute()
                .errors()
                .verify();
        return List.copyOf(statements.reads);
    }

    @Test
    void twoChangesOfOneDocumentShowEachItsOwnScope() {
        var id = stored(Scopes.drafted(Scopes.complete()));
        afterALoader()
                .document(
                        """
                        mutation($id: ID!) {
                          first: changeScope(input: {
                              id: $id, expectedVersion: 1, sectorCodes: [1]}) {
                            managementSystem { draft { sectorCodes processes { name } } } }
                          second: changeScope(input: {
                              id: $id, expectedVersion: 2, sectorCodes: [2],
                              processes: [{name: "Milling"}]}) {
                            managementSystem { draft { sectorCodes processes { name } } } } }
                        """)
                .variable("id", id)
                .execute()
                .path("first.managementSystem.draft.sectorCodes")
                .entityList(Integer.class)
                .containsExactly(1)
                .path("second.managementSystem.draft.sectorCodes")
                .entityList(Integer.class)
                .containsExactly(2)
                .path("second.managementSystem.draft.processes[*].name")
                .entityList(String.class)
                .containsExactly("Milling");
    }

    /// As the transports do: what follows a loader runs on another thread, which knows no caller.
    private GraphQlTester afterALoader() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return ((ExecutionGraphQlServiceTester) graphQl)
                .mutate()
                .configureExecutionInput(
                        (_, input) ->
                                input.graphQLContext(Map.of(CallerAuthentication.class, caller))
                                        .build())
                .build();
    }
}
