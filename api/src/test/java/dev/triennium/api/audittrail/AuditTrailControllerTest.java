package dev.triennium.api.audittrail;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.tenancy.FirmView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.audittrail.AuditEntry;
import dev.triennium.domain.audittrail.AuditEntryId;
import dev.triennium.domain.audittrail.AuditTrailFilter;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.Person;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.EngagementId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.Site;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Mono;

@GraphQlTest(
        controllers = {AuditTrailController.class, AuditTrailFields.class},
        includeFilters =
                @Filter(type = FilterType.REGEX, pattern = ".*\\.(NodeController|ActFields)"))
@ContextConfiguration(classes = {TrienniumApplication.class, AuditTrailControllerTest.Fakes.class})
class AuditTrailControllerTest extends ControllerTest {

    private static final SiteId WORKS =
            new SiteId(UUID.fromString("019a0000-0000-7000-8000-000000000001"));
    private static final SiteId GONE =
            new SiteId(UUID.fromString("019a0000-0000-7000-8000-000000000002"));
    private static final PersonId ANNA =
            new PersonId(UUID.fromString("019a0000-0000-7000-8000-000000000003"));
    private static final UUID HIDDEN = UUID.fromString("019a0000-0000-7000-8000-000000000004");

    private static final String TRAIL =
            """
            query($tenant: ID!, $filter: AuditTrailFilter) {
              auditTrail(tenantId: $tenant, filter: $filter) { edges { node {
                operation personId person { familyName }
                subjectName subject { id ... on Site { name } }
                changeCount changes { field
                  before { text node { id ... on Site { name } } person { familyName } }
                  after { text node { id ... on Site { name } } person { familyName } } } } } }
            }
            """;

    @Autowired private Trail trail;
    @Autowired private Sites sites;

    /// The entries of one organisation, and what was asked for.
    static final class Trail implements AuditTrailRepository {

        private final List<AuditEntry> entries = new ArrayList<>();
        private @Nullable AuditTrailFilter asked;

        void add(
                String operation,
                String type,
                UUID subject,
                @Nullable String before,
                @Nullable String after) {
            entries.addFirst(
                    new AuditEntry(
                            new AuditEntryId(new UUID(3, entries.size())),
                            entries.size() + 1L,
                            Instant.parse("2026-11-24T12:00:00.123456Z"),
                            operation,
                            new Actor.Person(ANNA, null),
                            null,
                            type,
                            subject,
                            before,
                            after,
                            "00"));
        }

        @Override
        public Map<Ref<AuditEntryId>, AuditEntry> list(
                TenantScopes scopes, Collection<Ref<AuditEntryId>> refs) {
            return Map.of();
        }

        @Override
        public Page<AuditEntry> page(TenantScope scope, AuditTrailFilter filter, PageRequest page) {
            asked = filter;
            return Page.whole(
                    entries.stream()
                            .map(
                                    entry ->
                                            new Page.Item<>(
                                                    entry,
                                                    new Cursor(
                                                            List.of(
                                                                    String.valueOf(
                                                                            entry.sequence())))))
                            .toList());
        }
    }

    /// How often entities were read.
    static final class Sites {
        private int reads;
        private int hiddenReads;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(AuditTrailNodes.class)
    static class Fakes {

        @Bean
        Trail trail() {
            return new Trail();
        }

        @Bean
        Sites reads() {
            return new Sites();
        }

        @Bean
        Entity<SiteId, Site> entitiesOfSites(Sites reads, BatchLoaderRegistry registry) {
            return Entity.inTenant(
                    registry,
                    SiteView.TYPE,
                    SiteId::new,
                    (_, refs) -> {
                        reads.reads++;
                        return refs.stream()
                                .filter(ref -> ref.id().equals(WORKS))
                                .collect(
                                        Collectors.toMap(
                                                Function.identity(),
                                                _ -> new Site(WORKS, 2, "Works", "Street", 1)));
                    },
                    SiteView::of);
        }

        /// Stands for what not everyone may see who may read the trail.
        @Bean
        Entity<EngagementId, EngagementId> hidden(Sites reads, BatchLoaderRegistry registry) {
            return Entity.inTenant(
                    registry,
                    "Engagement",
                    Permission.CREATE_TENANT,
                    EngagementId::new,
                    (_, _) -> {
                        reads.hiddenReads++;
                        return Map.of();
                    },
                    (_, id) -> id);
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
                                                                    id -> id,
                                                                    _ ->
                                                                            PersonView.of(
                                                                                    new Person(
                                                                                            ANNA,
                                                                                            "Anna",
                                                                                            "Ash",
                                                                                            null,
                                                                                            Locale
                                                                                                    .ENGLISH,
                                                                                            null))))));
            registry.forTypePair(FirmId.class, FirmView.class)
                    .registerMappedBatchLoader((_, _) -> Mono.just(Map.of()));
        }
    }

    @BeforeEach
    void forgetWhatWas() {
        trail.entries.clear();
        sites.reads = 0;
        sites.hiddenReads = 0;
    }

    private GraphQlTester.Response ask(Map<String, ?> filter) {
        return graphQl.document(TRAIL)
                .variable("tenant", GlobalId.of(ALDER).toString())
                .variable("filter", filter)
                .execute();
    }

    private static String site(SiteId id) {
        return GlobalId.of("Site", ALDER, id.value()).toString();
    }

    @Test
    void aChangeShowsTheFieldsWithBothValuesAndWhoAndWhatTheyName() {
        trail.add(
                "changeSomething",
                "Site",
                WORKS.value(),
                "{\"name\":\"Shop\",\"site\":{\"Site\":\"%s\"},\"by\":{\"Person\":\"%s\"}}"
                        .formatted(WORKS.value(), ANNA.value()),
                "{\"name\":\"Works\",\"site\":{\"Site\":\"%s\"}}".formatted(GONE.value()));
        var node = "auditTrail.edges[0].node.";
        var response = ask(Map.of());
        response.path(node + "person.familyName").entity(String.class).isEqualTo("Ash");
        response.path(node + "subject.name").entity(String.class).isEqualTo("Works");
        response.path(node + "subjectName").entity(String.class).isEqualTo("Works");
        response.path(node + "changeCount").entity(Integer.class).isEqualTo(3);
        response.path(node + "changes[0].field").entity(String.class).isEqualTo("name");
        response.path(node + "changes[0].before[0].text").entity(String.class).isEqualTo("Shop");
        response.path(node + "changes[0].after[0].text").entity(String.class).isEqualTo("Works");
        response.path(node + "changes[1].before[0].text")
                .entity(String.class)
                .isEqualTo(site(WORKS));
        response.path(node + "changes[1].before[0].node.name")
                .entity(String.class)
                .isEqualTo("Works");
        response.path(node + "changes[1].after[0].text").entity(String.class).isEqualTo(site(GONE));
        response.path(node + "changes[1].after[0].node").valueIsNull();
        response.path(node + "changes[2].before[0].person.familyName")
                .entity(String.class)
                .isEqualTo("Ash");
        response.path(node + "changes[2].after").entityList(Object.class).hasSize(0);
    }

    @Test
    void aPageOfEntriesReadsWhatTheyNameInOneStatementForEachType() {
        for (var i = 0; i < 20; i++) {
            trail.add(
                    "changeSite",
                    "Site",
                    WORKS.value(),
                    null,
                    "{\"site\":{\"Site\":\"%s\"}}".formatted(WORKS.value()));
        }
        ask(Map.of()).path("auditTrail.edges").entityList(Object.class).hasSize(20);
        assertThat(sites.reads).isLessThanOrEqualTo(2);
    }

    @Test
    void whatTheCallerMayNotSeeIsNotRead() {
        trail.add("startSomething", "Engagement", HIDDEN, null, "{\"name\":\"Advice\"}");
        var response = ask(Map.of());
        response.path("auditTrail.edges[0].node.subject").valueIsNull();
        response.path("auditTrail.edges[0].node.subjectName")
                .entity(String.class)
                .isEqualTo("Advice");
        assertThat(sites.hiddenReads).isZero();
    }

    @Test
    void theFilterIsPassedOnWithThePersonThatAnEntryNames() {
        trail.add("changeSite", "Site", WORKS.value(), null, "{}");
        var person =
                ask(Map.of()).path("auditTrail.edges[0].node.personId").entity(String.class).get();
        ask(Map.of(
                        "personId", person,
                        "operation", "changeSite",
                        "subjectType", "Site",
                        "from", "2026-11-24T13:00:00+01:00",
                        "until", "2026-11-25T00:00:00Z"))
                .path("auditTrail.edges")
                .entityList(Object.class)
                .hasSize(1);
        assertThat(trail.asked)
                .isEqualTo(
                        new AuditTrailFilter(
                                null,
                                "Site",
                                ANNA,
                                "changeSite",
                                Instant.parse("2026-11-24T12:00:00Z"),
                                Instant.parse("2026-11-25T00:00:00Z")));
    }

    @Test
    void aTypeThatDoesNotExistIsRefusedInsteadOfFindingNothing() {
        ask(Map.of("subjectType", "Sites"))
                .errors()
                .satisfy(
                        errors -> {
                            assertThat(errors).hasSize(1);
                            assertThat(errors.getFirst().getMessage())
                                    .contains("There is no such type");
                        });
    }

    @Test
    void onlyThoseWhoMayReadTheTrailOfTheirOrganisationDo() {
        graphQl.document(TRAIL)
                .variable("tenant", GlobalId.of(BIRCH).toString())
                .execute()
                .path("auditTrail")
                .valueIsNull();
        TestCallers.signIn(TestCallers.EMPLOYEE);
        ask(Map.of())
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors)
                                        .extracting(error -> error.getExtensions().get("code"))
                                        .containsExactly("FORBIDDEN"));
    }
}
