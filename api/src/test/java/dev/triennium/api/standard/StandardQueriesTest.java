package dev.triennium.api.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.local.database.LocalDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

/// The catalogue as a signed-in person sees it: the real SDL, the real tables, the real files.
@SpringBootTest(
        classes = StandardQueriesTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.location=optional:classpath:none",
            "spring.graphql.schema.locations=classpath*:graphql/**/",
            "triennium.audit.key=dGVzdC1vbmx5LXRlc3Qtb25seS10ZXN0LW9ubHktdGVzdC1vbmx5LQ=="
        })
@ContextConfiguration(initializers = StandardQueriesTest.OnLocalDatabase.class)
class StandardQueriesTest {

    private static final String PAGE =
            """
            query ($first: Int!, $filter: StandardFilter) {
              standards(first: $first, filter: $filter) { edges { node {
                key
                supersedes { key } supersededBy { key }
                amendments { designation }
                topClauses { number children { number children { number } standard { key } } }
                clauses(first: 4) { edges { node { number parent { number }
                    sharedTopics { key parts(first: 2) { edges { node {
                        __typename number title standard { key } } } } } } } }
                controls(first: 4) { edges { node { number standard { key }
                    relations { strength clause { title } control { title } standard { key } }
                    sharedTopics { key } } } }
                transition { from { key } to { key } milestones { reachedOn } changeCounts { kind count }
                    changes(first: 4) { edges { node {
                        from { number clause { title } } to { number clause { title } control { title } }
                    } } } }
                nextTransition { key }
            } } } }
            """;

    @Autowired private ExecutionGraphQlService graphql;
    @Autowired private StatementCounter statements;

    @BeforeEach
    void signIn() {
        var caller = new Caller(new PersonId(new UUID(0, 1)), "someone");
        SecurityContextHolder.getContext()
                .setAuthentication(new CallerAuthentication(caller, Instant.MAX));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anEditionIsFoundByItsKeyAndAgainByItsId() {
        var id =
                tester().document("{ standardByKey(key: \"iso-9001-2026\") { id } }")
                        .execute()
                        .path("standardByKey.id")
                        .entity(String.class)
                        .get();
        for (var field : List.of("standard", "node")) {
            tester().document(
                            "query ($id: ID!) { found: %s(id: $id) { ... on Standard { designation } } }"
                                    .formatted(field))
                    .variable("id", id)
                    .execute()
                    .path("found.designation")
                    .entity(String.class)
                    .isEqualTo("ISO 9001:2026");
        }
    }

    @Test
    void whatIsUnknownIsNull() {
        tester().document(
                        """
                        { a: standardByKey(key: "iso-1") { id } b: standard(id: "eA") { id } }
                        """)
                .execute()
                .path("a")
                .valueIsNull()
                .path("b")
                .valueIsNull();
    }

    @Test
    void theListIsNarrowedAndSorted() {
        tester().document(
                        """
                        { standards(filter: {state: WITHDRAWN_IN_TRANSITION}, orderBy: NEWEST_FIRST, first: 1) {
                            edges { node { publishedOn discipline } } pageInfo { hasNextPage } } }
                        """)
                .execute()
                .path("standards.edges[*].node.publishedOn")
                .entityList(String.class)
                .containsExactly("2015-09-15")
                .path("standards.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void aPageOfClausesGoesOnWhereItEnded() {
        var document =
                """
                query ($after: String) { standardByKey(key: "iso-9001-2026") {
                    clauses(first: 2, after: $after) { edges { node { number } } pageInfo { endCursor } } } }
                """;
        var cursor =
                tester().document(document)
                        .execute()
                        .path("standardByKey.clauses.pageInfo.endCursor")
                        .entity(String.class)
                        .get();
        tester().document(document)
                .variable("after", cursor)
                .execute()
                .path("standardByKey.clauses.edges[*].node.number")
                .entityList(String.class)
                .containsExactly("4.2", "4.3");
    }

    @Test
    void everyFieldOfAnEditionCanBeRead() {
        tester().document(
                        """
                        { standardByKey(key: "iso-iec-27001-2022") {
                            id key code edition editionNumber designation title discipline abbreviation state
                            publishedOn publishedOnPrecision withdrawnOn supersedesDesignation
                            supersededByDesignation transitionDeadlineOn isTransitionDeadlineUnverified
                            transitionDates { endsOn endsElsewhereOn bodiesReadyOn onlyThisEditionFrom
                                lastCertificateOn note confidence isUnverified }
                            certifiable harmonizedStructure harmonizedStructureGeneration committee
                            accreditation { base documents auditTime notes }
                            confidence { facts clauses questions controls note } sources
                            amendments { designation title publishedOn precision summary }
                            counts { clauses assessable uncertain controls }
                            topClauses { id number title level assessable officialTitle uncertain
                                changeFromPrevious topic question evidence
                                documentedInformation { need what } note
                                children { question evidence documentedInformation { need what item } } }
                            controls(first: 100) { edges { cursor node { id number title theme objectiveArea
                                question evidence newInEdition predecessors relatedTo } } }
                            transition { key fromDesignation toDesignation publishedOn publishedOnPrecision
                                headline effortHint notes
                                confidence { publication milestones clauses controls changes }
                                milestones { reachedOn event isUnverified }
                                changes(last: 100) { edges { node { subject kind impact title summary action
                                    typicalEvidence from { number } to { number control { number } } } } } }
                        } }
                        """)
                .execute()
                .path("standardByKey.controls.edges")
                .entityList(Object.class)
                .hasSize(93)
                .path("standardByKey.transition.changes.edges")
                .entityList(Object.class)
                .hasSize(100);
    }

    @Test
    void aDayFromASecondHandSourceIsMarked() {
        tester().document(
                        """
                        { quality: standardByKey(key: "iso-9001-2026") {
                            isTransitionDeadlineUnverified
                            transitionDates { isUnverified } transition { milestones { isUnverified } } }
                          security: standardByKey(key: "iso-iec-27001-2022") {
                            transitionDates { isUnverified } transition { milestones { isUnverified } } } }
                        """)
                .execute()
                .path("quality.isTransitionDeadlineUnverified")
                .entity(Boolean.class)
                .isEqualTo(true)
                .path("quality.transitionDates.isUnverified")
                .entity(Boolean.class)
                .isEqualTo(true)
                .path("quality.transition.milestones[0].isUnverified")
                .entity(Boolean.class)
                .isEqualTo(true)
                .path("security.transitionDates.isUnverified")
                .entity(Boolean.class)
                .isEqualTo(false)
                .path("security.transition.milestones[0].isUnverified")
                .entity(Boolean.class)
                .isEqualTo(false);
    }

    @Test
    void twoEditionsAreComparedByKeyOrDesignation() {
        tester().document(
                        """
                        { editionComparison(from: "ISO/IEC 27001:2013", to: "iso-iec-27001-2022") {
                            from { key } fromDesignation to { key }
                            changeCounts { subject kind count }
                            changes(filter: {subject: CONTROL, kinds: [NEW]}) { edges { node {
                                title typicalEvidence to { number control { title } } } } } }
                          none: editionComparison(from: "iso-9001-2026", to: "iso-9001-2015") { key } }
                        """)
                .execute()
                .path("editionComparison.from")
                .valueIsNull()
                .path("editionComparison.changes.edges")
                .entityList(Object.class)
                .hasSize(11)
                .path("editionComparison.changes.edges[0].node.to[0].number")
                .entity(String.class)
                .isEqualTo("A.5.7")
                .path(
                        "editionComparison.changeCounts[?(@.subject=='CONTROL' && @.kind=='NEW')].count")
                .entityList(Integer.class)
                .containsExactly(11)
                .path("none")
                .valueIsNull();
    }

    @Test
    void theCatalogueIsSearchedByNumberAndTitle() {
        tester().document(
                        """
                        { editions: searchCatalogue(text: "iso 9001") { edges { node {
                              __typename id title ... on Standard { designation } } } }
                          parts: searchCatalogue(text: "27001 2022 Bedrohungslage") {
                            edges { node { __typename ... on Requirement { number } } }
                            pageInfo { hasNextPage } }
                          clause: searchCatalogue(text: "9001:2026 9.2", first: 1) {
                            edges { cursor node { __typename ... on Clause { number } } }
                            pageInfo { hasNextPage } } }
                        """)
                .execute()
                .path("editions.edges[*].node.designation")
                .entityList(String.class)
                .containsExactly("ISO 9001:2026", "ISO 9001:2015")
                .path("parts.edges[0].node")
                .matchesJson("{\"__typename\": \"Control\", \"number\": \"A.5.7\"}")
                .path("clause.edges[0].node")
                .matchesJson("{\"__typename\": \"Clause\", \"number\": \"9.2\"}")
                .path("clause.pageInfo.hasNextPage")
                .entity(Boolean.class)
                .isEqualTo(true);
    }

    @Test
    void whatCannotBeSearchedIsRefused() {
        tester().document("{ searchCatalogue(text: \" % \") { edges { cursor } } }")
                .execute()
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getMessage())
                                        .isEqualTo(
                                                "text: A search takes 1 to 8 words or numbers."));
    }

    @Test
    void whatStandardsShareCanBeBrowsed() {
        tester().document(
                        """
                        { standardTopics(kind: RELATED, first: 1) { edges { node { key kind harmonizedClause title
                            parts { edges { node { __typename id standard { key } number title question sharedTopics { key } } } } } } }
                          standardCombinations { name sharedShare note standards { key } } }
                        """)
                .execute()
                .path("standardTopics.edges[0].node.key")
                .entity(String.class)
                .isEqualTo("customer-satisfaction")
                .path("standardTopics.edges[0].node.parts.edges[0].node.sharedTopics[*].key")
                .entityList(String.class)
                .contains("customer-satisfaction")
                .path("standardCombinations[0].standards[*].key")
                .entityList(String.class)
                .containsExactly("iso-9001-2026", "iso-14001-2026", "iso-45001-2018");
    }

    @Test
    void anAdviceReadsAsMuchForOneStandardAsForMany() {
        var one = statementsForAdvice("[]", 1);
        var many =
                statementsForAdvice(
                        """
                        [{question: "sector", options: ["it", "manufacturing", "food", "public"]},
                         {question: "goals", options: ["device", "learning"]}]
                        """,
                        14);
        assertThat(List.of(one, many)).allMatch(count -> count <= 12);
    }

    private int statementsForAdvice(String answers, int recommendations) {
        var before = statements.count.get();
        tester().document(
                        "{ recommendStandards(answers: %s) { score reasons warnings standard { key } } }"
                                .formatted(answers))
                .execute()
                .path("recommendStandards")
                .entityList(Object.class)
                .hasSize(recommendations);
        return statements.count.get() - before;
    }

    @Test
    void aLevelIsOneStatementForSixteenStandardsAsForOne() {
        // Not to the last one: what fields of a level refer to is read once or, when they come at
        // different moments, once for each field.
        assertThat(statementsFor(1, "ISO/IEC 27001")).isLessThanOrEqualTo(36);
        assertThat(statementsFor(16, null)).isLessThanOrEqualTo(36);
    }

    private int statementsFor(int standards, @Nullable String code) {
        var before = statements.count.get();
        tester().document(PAGE)
                .variable("first", standards)
                .variable("filter", code == null ? Map.of() : Map.of("code", code))
                .execute()
                .path("standards.edges")
                .entityList(Object.class)
                .hasSize(standards);
        return statements.count.get() - before;
    }

    private GraphQlTester tester() {
        return ExecutionGraphQlServiceTester.create(graphql);
    }

    /// Counts what goes to the database, whoever sends it.
    static final class StatementCounter implements BeanPostProcessor {

        final AtomicInteger count = new AtomicInteger();

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? counting(source) : bean;
        }

        private DataSource counting(DataSource source) {
            return new DelegatingDataSource(source) {
                @Override
                public Connection getConnection() throws SQLException {
                    var connection = super.getConnection();
                    return (Connection)
                            Proxy.newProxyInstance(
                                    getClass().getClassLoader(),
                                    new Class<?>[] {Connection.class},
                                    (_, method, arguments) -> {
                                        if (method.getName().equals("prepareStatement")) {
                                            count.incrementAndGet();
                                        }
                                        try {
                                            return method.invoke(connection, arguments);
                                        } catch (InvocationTargetException e) {
                                            throw e.getCause();
                                        }
                                    });
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration",
                "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
            })
    @ComponentScan(
            basePackages = {
                "dev.triennium.api.graphql",
                "dev.triennium.api.error",
                "dev.triennium.api.selection",
                "dev.triennium.api.standard",
                "dev.triennium.persistence"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*Test.*|.*\\.(transport|tenantexport)\\..*"))
    static class Application {

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Configuration(proxyBeanMethods = false)
        @ComponentScan(
                basePackages = "dev.triennium.domain",
                lazyInit = true,
                useDefaultFilters = false,
                includeFilters =
                        @ComponentScan.Filter(
                                type = FilterType.ANNOTATION,
                                classes = DomainService.class))
        static class UseCases {}
    }

    static final class OnLocalDatabase
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var schema = LocalDatabase.shared().createSchema("catalogue");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "local-database",
                                    Map.of(
                                            "spring.datasource.url", schema.jdbcUrl(),
                                            "spring.datasource.username", schema.username(),
                                            "spring.datasource.password", schema.password())));
        }
    }
}
