package dev.triennium.api.gapanalysis;

import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.CONSULTANT;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.EMPLOYEE;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.QUALITY;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.SECURITY;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.STRANGER;
import static dev.triennium.domain.gapanalysis.GapAnalysisWorld.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.NewsDesk;
import dev.triennium.api.identity.CallerAuthentication;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AnswerItem;
import dev.triennium.domain.gapanalysis.AnswerService;
import dev.triennium.domain.gapanalysis.AskedItem;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentItemRepository;
import dev.triennium.domain.gapanalysis.AssessmentItemState;
import dev.triennium.domain.gapanalysis.AssessmentReports;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.gapanalysis.AssessmentService;
import dev.triennium.domain.gapanalysis.AssessmentTurn;
import dev.triennium.domain.gapanalysis.ComparedItem;
import dev.triennium.domain.gapanalysis.GapAnalysisWorld;
import dev.triennium.domain.gapanalysis.ItemPart;
import dev.triennium.domain.gapanalysis.Question;
import dev.triennium.domain.gapanalysis.Score;
import dev.triennium.domain.gapanalysis.Trend;
import dev.triennium.domain.identity.Caller;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Authorizer;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.SiteRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.testkernel.LonelyNewsBoard;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

@GraphQlTest(
        controllers = {AssessmentController.class, AssessmentFields.class},
        includeFilters =
                @Filter(type = FilterType.REGEX, pattern = ".*\\.(CatalogueLoaders|SiteLoader)"))
@ContextConfiguration(classes = {TrienniumApplication.class, AssessmentControllerTest.Fakes.class})
class AssessmentControllerTest {

    private static final AtomicInteger CATALOGUE_READS = new AtomicInteger();

    /// What was counted over items, by name and levels.
    private static final List<String> COUNTED = new CopyOnWriteArrayList<>();

    @Autowired private GraphQlTester graphQl;
    @Autowired private GapAnalysisWorld world;
    @Autowired private AssessmentController controller;
    @Autowired private AssessmentFields fields;
    @Autowired private AnswerService answers;

    @TestConfiguration(proxyBeanMethods = false)
    @Import({AssessmentNodes.class, NewsDesk.class, LonelyNewsBoard.class})
    static class Fakes {

        @Bean
        Clock clock() {
            return GapAnalysisWorld.CLOCK;
        }

        @Bean
        GapAnalysisWorld world(NewsDesk news) {
            var world = new GapAnalysisWorld();
            world.listener = news;
            return world;
        }

        @Bean
        AssessmentService service(GapAnalysisWorld world) {
            return world.service();
        }

        @Bean
        AnswerService answers(GapAnalysisWorld world) {
            return world.answers();
        }

        @Bean
        AssessmentRepository assessments(GapAnalysisWorld world) {
            return world.assessments;
        }

        @Bean
        AssessmentItemRepository items(GapAnalysisWorld world) {
            return world.items;
        }

        @Bean
        SiteRepository sites() {
            return GapAnalysisWorld.sites();
        }

        @Bean
        ColleagueRepository colleagues(GapAnalysisWorld world) {
            return world.colleagues;
        }

        @Bean
        Entity<ColleagueId, Colleague> colleagueNodes(
                ColleagueRepository colleagues, BatchLoaderRegistry registry) {
            return Entity.inTenant(
                    registry,
                    ColleagueView.TYPE,
                    ColleagueId::new,
                    colleagues::list,
                    ColleagueView::of);
        }

        @Bean
        Authorizer authorizer() {
            return GapAnalysisWorld.authorizer();
        }

        /// Counts what the database would count.
        @Bean
        AssessmentReports reports(GapAnalysisWorld world) {
            return (AssessmentReports)
                    Proxy.newProxyInstance(
                            AssessmentReports.class.getClassLoader(),
                            new Class<?>[] {AssessmentReports.class},
                            (_, method, arguments) -> {
                                COUNTED.add(
                                        method.getName().startsWith("list")
                                                ? method.getName() + arguments[2]
                                                : method.getName());
                                return switch (method.getName()) {
                                    case "listScores" ->
                                            scores(
                                                    (Collection<?>) arguments[1],
                                                    (Collection<?>) arguments[2]);
                                    case "countTrends" -> Map.of(Trend.NEW, 4);
                                    case "listProposals" -> Map.of();
                                    case "pageCompared" -> gone(world, (AssessmentId) arguments[1]);
                                    default ->
                                            throw new UnsupportedOperationException(
                                                    method.getName());
                                };
                            });
        }

        private static Page<ComparedItem> gone(GapAnalysisWorld world, AssessmentId before) {
            var item = world.item(before, 0).id();
            return Page.whole(
                    List.of(
                            new Page.Item<>(
                                    new ComparedItem(Trend.GONE, item, null),
                                    new Cursor(List.of("1")))));
        }

        private static Map<Object, Object> scores(Collection<?> asked, Collection<?> levels) {
            var score =
                    new Score(
                            new Score.Subject(null, null, null, null, null, null, null),
                            new Score.Counts(1, 1, 2, 0, 0, 1),
                            2.5);
            return Map.of(
                    asked.iterator().next(),
                    levels.stream()
                            .collect(
                                    Collectors.<Object, Object, Object>toMap(
                                            level -> level, _ -> List.of(score))));
        }

        /// Knows nothing, and counts how often it was asked.
        @Bean
        StandardRepository standards() {
            return (StandardRepository)
                    Proxy.newProxyInstance(
                            StandardRepository.class.getClassLoader(),
                            new Class<?>[] {StandardRepository.class},
                            (_, _, _) -> {
                                CATALOGUE_READS.incrementAndGet();
                                return Map.of();
                            });
        }
    }

    @BeforeEach
    void signIn() {
        signIn(CONSULTANT);
        COUNTED.clear();
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

    private static String id(AssessmentId id) {
        return GlobalId.of(AssessmentView.TYPE, TENANT, id.value()).toString();
    }

    private static String id(AssessmentItem item) {
        return GlobalId.of(AssessmentItemView.TYPE, TENANT, item.id().value()).toString();
    }

    private static String person(PersonId person) {
        return GlobalId.of(ColleagueView.TYPE, TENANT, person.value()).toString();
    }

    @Test
    void anAssessmentAsksASharedClauseOnce() {
        graphQl.document(
                        """
                        mutation($input: CreateAssessmentInput!) {
                          createAssessment(input: $input) {
                            assessment { name state dueOn items { edges { node {
                              version result state parts { chapter } } } } }
                            errors { code path } } }
                        """)
                .variable(
                        "input",
                        Map.of(
                                "tenantId",
                                GlobalId.of(TENANT).toString(),
                                "name",
                                "Gap 😀",
                                "dueOn",
                                "2027-01-15",
                                "standardIds",
                                List.of(
                                        GlobalId.of("Standard", QUALITY.value()).toString(),
                                        GlobalId.of("Standard", SECURITY.value()).toString())))
                .execute()
                .path("createAssessment.errors")
                .entityList(Object.class)
                .hasSize(0)
                .path("createAssessment.assessment.state")
                .entity(String.class)
                .isEqualTo("IN_PROGRESS")
                .path("createAssessment.assessment.items.edges[*].node.result")
                .entityList(String.class)
                .hasSize(4)
                .path("createAssessment.assessment.items.edges[0].node.parts[*].chapter")
                .entityList(String.class)
                .containsExactly("4", "4");
    }

    @Test
    void anUnknownEditionIsNamed() {
        graphQl.document(
                        """
                        mutation($input: CreateAssessmentInput!) {
                          createAssessment(input: $input) {
                            assessment { id } errors { code path } } }
                        """)
                .variable(
                        "input",
                        Map.of(
                                "tenantId", GlobalId.of(TENANT).toString(),
                                "name", "Gap",
                                "standardIds",
                                        List.of(
                                                GlobalId.of("Standard", new UUID(1, 1))
                                                        .toString())))
                .execute()
                .path("createAssessment.assessment")
                .valueIsNull()
                .path("createAssessment.errors[0]")
                .matchesJson(
                        """
                        {"code": "NOT_FOUND", "path": ["input", "standardIds", "0"]}
                        """);
    }

    private GraphQlTester.Response answer(AssessmentItem item, int version, String rest) {
        return graphQl.document(
                        """
                        mutation($id: ID!, $version: Int!) { answerAssessmentItem(input: {id: $id,
                            expectedVersion: $version, %s}) {
                          assessmentItem { version state result maturity evidence
                            effort { days price { total { amount currency } } } }
                          errors { code path ... on VersionConflict { currentVersion }
                            ... on RuleViolation { rule { id } } } } }
                        """
                                .formatted(rest))
                .variable("id", id(item))
                .variable("version", version)
                .execute();
    }

    @Test
    void anAnswerIsStoredWithItsPrice() {
        var item = world.item(world.create(), 0);
        answer(
                        item,
                        1,
                        """
                        result: MAJOR_GAP, maturity: 1, evidence: ["QM-01"], effort: {days: 2.5,
                          price: {basis: PER_DAY, amount: {amount: "1000.10", currency: "EUR"}}}
                        """)
                .path("answerAssessmentItem.errors")
                .entityList(Object.class)
                .hasSize(0)
                .path("answerAssessmentItem.assessmentItem")
                .matchesJson(
                        """
                        {"version": 2, "state": "ACCEPTED", "result": "MAJOR_GAP", "maturity": 1,
                         "evidence": ["QM-01"], "effort": {"days": 2.5,
                         "price": {"total": {"amount": "2500.25", "currency": "EUR"}}}}
                        """);
    }

    @Test
    void aChapterIsNamedTogetherWithItsEdition() {
        graphQl.document(
                        """
                        query($id: ID!) { assessment(id: $id) {
                          items(filter: {chapter: "8"}) { edges { cursor } } } }
                        """)
                .variable("id", id(world.create()))
                .execute()
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getMessage())
                                        .isEqualTo(
                                                "filter.chapter: A chapter is filtered by together"
                                                        + " with its edition."));
    }

    @Test
    void anAmountHasTheDecimalsOfItsCurrency() {
        var item = world.item(world.create(), 0);
        assertThat(total(answer(item, 1, price("1250", "JPY")))).isEqualTo("1250 JPY");
        assertThat(total(answer(item, 2, price("1250.345", "KWD")))).isEqualTo("1250.345 KWD");
        assertThat(total(answer(item, 3, price("1250.5", "EUR")))).isEqualTo("1250.50 EUR");
        assertThat(refused(answer(item, 4, price("1250.5", "JPY")))).isEqualTo("amount");
        assertThat(refused(answer(item, 4, price("1250.345", "EUR")))).isEqualTo("amount");
        assertThat(refused(answer(item, 4, price("1250.3456", "KWD")))).isEqualTo("amount");
        assertThat(refused(answer(item, 4, price("1250", "DEM")))).isEqualTo("currency");
        assertThat(refused(answer(item, 4, price("1250", "XAU")))).isEqualTo("currency");
    }

    private static String price(String amount, String currency) {
        return """
                result: MAJOR_GAP, effort: {days: 1,
                  price: {basis: FIXED, amount: {amount: "%s", currency: "%s"}}}
                """
                .formatted(amount, currency);
    }

    private static String total(GraphQlTester.Response response) {
        var total = "answerAssessmentItem.assessmentItem.effort.price.total.";
        return response.path(total + "amount").entity(String.class).get()
                + " "
                + response.path(total + "currency").entity(String.class).get();
    }

    private static String refused(GraphQlTester.Response response) {
        return response.path("answerAssessmentItem.errors[0].path")
                .entityList(String.class)
                .get()
                .getLast();
    }

    @Test
    void whoeverComesSecondSeesThePresentAnswer() {
        var item = world.item(world.create(), 0);
        answer(item, 1, "result: MAJOR_GAP");
        answer(item, 1, "result: CONFORMING")
                .path("answerAssessmentItem.assessmentItem.result")
                .entity(String.class)
                .isEqualTo("MAJOR_GAP")
                .path("answerAssessmentItem.errors[0]")
                .matchesJson(
                        """
                        {"code": "VERSION_CONFLICT", "path": ["input", "expectedVersion"],
                         "currentVersion": 2}
                        """);
    }

    @Test
    void whatIsWrongWithAnAnswerIsNamed() {
        var item = world.item(world.create(), 0);
        answer(item, 1, "result: NOT_APPLICABLE, maturity: 7")
                .path("answerAssessmentItem.errors[*].path[1]")
                .entityList(String.class)
                .containsExactly("justification", "maturity");
        answer(item, 1, "result: MAJOR_GAP, notes: \"a\\u0007b\"")
                .path("answerAssessmentItem.errors[0].path")
                .entityList(String.class)
                .containsExactly("input", "notes");
        answer(
                        item,
                        1,
                        """
                        result: MAJOR_GAP, effort: {days: 1,
                          price: {basis: FIXED, amount: {amount: "12.345", currency: "EUR"}}}
                        """)
                .path("answerAssessmentItem.errors[0].path")
                .entityList(String.class)
                .containsExactly("input", "effort", "price", "amount", "amount");
        answer(
                        item,
                        1,
                        """
                        result: MAJOR_GAP, effort: {days: 1,
                          price: {basis: FIXED, amount: {amount: "12", currency: "EURO"}}}
                        """)
                .path("answerAssessmentItem.errors[0].path")
                .entityList(String.class)
                .containsExactly("input", "effort", "price", "amount", "currency");
    }

    @Test
    void whatAnAnswerLeavesOutStaysAndWhatIsNullGoes() {
        var item = world.item(world.create(), 0);
        answer(
                item,
                1,
                "result: MAJOR_GAP, maturity: 1, evidence: [\"QM-01\"], effort: {days: 2.5}");
        answer(item, 2, "result: MINOR_GAP")
                .path("answerAssessmentItem.assessmentItem")
                .matchesJson(
                        """
                        {"version": 3, "result": "MINOR_GAP", "maturity": 1,
                         "evidence": ["QM-01"], "effort": {"days": 2.5, "price": null}}
                        """);
        answer(item, 3, "maturity: null, evidence: null, effort: null")
                .path("answerAssessmentItem.assessmentItem")
                .matchesJson(
                        """
                        {"version": 4, "result": "MINOR_GAP", "maturity": null, "evidence": [],
                         "effort": null}
                        """);
        answer(item, 4, "result: null")
                .path("answerAssessmentItem.errors[0].path")
                .entityList(String.class)
                .containsExactly("input", "result");
    }

    @Test
    void aReasonGoesWithWhatItWasTheReasonFor() {
        var item = world.item(world.create(), 0);
        answer(item, 1, "result: NOT_APPLICABLE, justification: \"Rented\"");
        answer(item, 2, "notes: \"Still\"")
                .path("answerAssessmentItem.errors")
                .entityList(Object.class)
                .hasSize(0);
        answer(item, 3, "result: CONFORMING")
                .path("answerAssessmentItem.errors")
                .entityList(Object.class)
                .hasSize(0);
    }

    @Test
    void aBatchReturnsWhatItChanged() {
        var assessment = world.create();
        var first = world.item(assessment, 0);
        var second = world.item(assessment, 1);
        graphQl.document(
                        """
                        mutation($input: AnswerAssessmentItemsInput!) {
                          answerAssessmentItems(input: $input) {
                            items { id version result } errors { code } } }
                        """)
                .variable(
                        "input",
                        Map.of(
                                "assessmentId", id(assessment),
                                "answers", List.of(conforming(second, 1), conforming(first, 1))))
                .execute()
                .path("answerAssessmentItems.items")
                .matchesJson(
                        """
                        [{"id": "%s", "version": 2, "result": "CONFORMING"},
                         {"id": "%s", "version": 2, "result": "CONFORMING"}]
                        """
                                .formatted(id(second), id(first)));
    }

    @Test
    void aBatchNamesTheAnswerThatCameTooLate() {
        var assessment = world.create();
        var first = world.item(assessment, 0);
        var second = world.item(assessment, 1);
        answer(second, 1, "result: MAJOR_GAP");
        graphQl.document(
                        """
                        mutation($input: AnswerAssessmentItemsInput!) {
                          answerAssessmentItems(input: $input) {
                            assessment { id } conflictingItem { id result }
                            errors { code path } } }
                        """)
                .variable(
                        "input",
                        Map.of(
                                "assessmentId", id(assessment),
                                "answers", List.of(conforming(first, 1), conforming(second, 1))))
                .execute()
                .path("answerAssessmentItems.assessment")
                .valueIsNull()
                .path("answerAssessmentItems.conflictingItem.result")
                .entity(String.class)
                .isEqualTo("MAJOR_GAP")
                .path("answerAssessmentItems.errors[0].path")
                .entityList(String.class)
                .containsExactly("input", "answers", "1", "expectedVersion");
        assertThat(world.item(assessment, 0).version()).isEqualTo(1);
    }

    private static Map<String, Object> conforming(AssessmentItem item, int version) {
        return Map.of("id", id(item), "expectedVersion", version, "result", "CONFORMING");
    }

    @Test
    void aRespondentAnswersAndSubmitsWhatTheyWereAsked() {
        var assessment = world.create();
        var item = world.item(assessment, 0);
        graphQl.document(
                        """
                        mutation($assessment: ID!, $id: ID!, $who: ID!) {
                          assignAssessmentItems(input: {assessmentId: $assessment,
                              items: [{id: $id, expectedVersion: 1}], assigneeId: $who}) {
                            assessment { items(filter: {assigneeId: $who}) { edges { node {
                              id dueOn assignee { id } } } } }
                            errors { code } } }
                        """)
                .variable("assessment", id(assessment))
                .variable("id", id(item))
                .variable("who", person(EMPLOYEE))
                .execute()
                .path("assignAssessmentItems.assessment.items.edges[0].node")
                .matchesJson(
                        """
                        {"id": "%s", "dueOn": "2027-01-15", "assignee": {"id": "%s"}}
                        """
                                .formatted(id(item), person(EMPLOYEE)));
        signIn(EMPLOYEE);
        answer(item, 2, "result: CONFORMING")
                .path("answerAssessmentItem.assessmentItem.state")
                .entity(String.class)
                .isEqualTo("OPEN");
        answer(world.item(assessment, 1), 1, "result: CONFORMING")
                .path("answerAssessmentItem.errors[0]")
                .matchesJson(
                        """
                        {"code": "RULE_VIOLATED", "path": ["input", "id"], "rule": {"id": "GAP-2"}}
                        """);
        graphQl.document(
                        """
                        mutation($id: ID!) {
                          submitAssessmentItem(input: {id: $id, expectedVersion: 3}) {
                            assessmentItem { state turns { edges { node { kind result } } } }
                            errors { code } } }
                        """)
                .variable("id", id(item))
                .execute()
                .path("submitAssessmentItem.assessmentItem.state")
                .entity(String.class)
                .isEqualTo("SUBMITTED")
                .path("submitAssessmentItem.assessmentItem.turns.edges[*].node.kind")
                .entityList(String.class)
                .containsExactly("ASSIGNED", "ANSWERED", "SUBMITTED");
        forbidden(
                """
                mutation($id: ID!) {
                  acceptAssessmentItem(input: {id: $id, expectedVersion: 4}) { errors { code } } }
                """,
                id(item));
    }

    @Test
    void anEmployeeNeitherCompletesNorClones() {
        var assessment = id(world.create());
        signIn(EMPLOYEE);
        forbidden(
                """
                mutation($id: ID!) {
                  completeAssessment(input: {id: $id, expectedVersion: 1}) { errors { code } } }
                """,
                assessment);
        forbidden(
                """
                mutation($id: ID!) { cloneAssessment(input: {id: $id, name: "Next",
                    answers: RESET}) { errors { code } } }
                """,
                assessment);
    }

    private void forbidden(String document, String id) {
        graphQl.document(document)
                .variable("id", id)
                .execute()
                .errors()
                .satisfy(
                        errors ->
                                assertThat(errors.getFirst().getExtensions())
                                        .containsEntry("code", "FORBIDDEN"));
    }

    @Test
    void anAssessmentChangesInWhatIsSaidOfIt() {
        var id = id(world.create());
        change(id, 1, "name: \"Second look\"")
                .path("changeAssessment.assessment")
                .matchesJson("{\"name\": \"Second look\", \"dueOn\": \"2027-01-15\"}");
        change(id, 2, "dueOn: null")
                .path("changeAssessment.assessment")
                .matchesJson("{\"name\": \"Second look\", \"dueOn\": null}");
        change(id, 2, "name: \"Third look\"")
                .path("changeAssessment.errors[0].code")
                .entity(String.class)
                .isEqualTo("VERSION_CONFLICT");
        change(id, 3, "name: null")
                .path("changeAssessment.errors[0].path")
                .entityList(String.class)
                .containsExactly("input", "name");
    }

    private GraphQlTester.Response change(String id, int expectedVersion, String changes) {
        return graphQl.document(
                        """
                        mutation($id: ID!, $version: Int!) { changeAssessment(
                            input: {id: $id, expectedVersion: $version, %s}) {
                          assessment { name dueOn } errors { code path } } }
                        """
                                .formatted(changes))
                .variable("id", id)
                .variable("version", expectedVersion)
                .execute();
    }

    @Test
    void nodesSayWhatTheCallerMayDo() {
        var id = id(world.create());
        var document =
                """
                query($id: ID!) { assessment(id: $id) { allowedActions
                  items(first: 1) { edges { node { allowedActions } } } } }
                """;
        graphQl.document(document)
                .variable("id", id)
                .execute()
                .path("assessment.allowedActions")
                .entityList(String.class)
                .containsExactly("CHANGE", "ASSIGN", "ANSWER", "COMPLETE", "CLONE", "ARCHIVE")
                .path("assessment.items.edges[0].node.allowedActions")
                .entityList(String.class)
                .containsExactly("ANSWER", "ASSIGN");
        signIn(EMPLOYEE);
        graphQl.document(document)
                .variable("id", id)
                .execute()
                .path("assessment.allowedActions")
                .entityList(String.class)
                .hasSize(0)
                .path("assessment.items.edges[0].node.allowedActions")
                .entityList(String.class)
                .hasSize(0);
    }

    @Test
    void anIncompleteAssessmentSaysWhatIsLeft() {
        graphQl.document(
                        """
                        mutation($id: ID!) {
                          completeAssessment(input: {id: $id, expectedVersion: 1}) {
                            assessment { id }
                            errors { code message ... on RuleViolation { rule { id } } } } }
                        """)
                .variable("id", id(world.create()))
                .execute()
                .path("completeAssessment.errors[0]")
                .matchesJson(
                        """
                        {"code": "RULE_VIOLATED", "rule": {"id": "GAP-4"}, "message":
                         "4 items are not assessed yet, and 0 answers are not accepted yet."}
                        """);
    }

    @Test
    void anotherOrganisationsAssessmentIsNull() {
        var assessment = world.create();
        var foreign =
                GlobalId.of(AssessmentView.TYPE, new TenantId(new UUID(9, 2)), assessment.value())
                        .toString();
        for (var hidden : List.of(foreign, id(new AssessmentId(new UUID(1, 1))))) {
            graphQl.document("query($id: ID!) { assessment(id: $id) { id } }")
                    .variable("id", hidden)
                    .execute()
                    .path("assessment")
                    .valueIsNull();
        }
        signIn(STRANGER);
        graphQl.document("query($id: ID!) { assessment(id: $id) { id } }")
                .variable("id", id(assessment))
                .execute()
                .path("assessment")
                .valueIsNull();
    }

    @Test
    void aHeatMapAndARadarAreOneQuery() {
        graphQl.document(
                        """
                        query($id: ID!) { assessment(id: $id) {
                          radar: scores(by: CHAPTER) { total conformingShare averageMaturity }
                          heatMap: scores(by: CHAPTER_AND_SITE) { open site { id } }
                          proposal { total { days costs { amount } } } } }
                        """)
                .variable("id", id(world.create()))
                .execute()
                .path("assessment.radar[0]")
                .matchesJson(
                        """
                        {"total": 4, "conformingShare": 0.6666666666666666, "averageMaturity": 2.5}
                        """)
                .path("assessment.heatMap[0].open")
                .entity(Integer.class)
                .isEqualTo(1)
                .path("assessment.proposal.total.days")
                .entity(Double.class)
                .isEqualTo(0.0);
    }

    @Test
    void aComparisonCounts() {
        graphQl.document(
                        """
                        query($before: ID!, $after: ID!) {
                          assessmentComparison(beforeId: $before, afterId: $after) {
                            improved new before { name } after { id }
                            items(first: 1) { edges {
                              trend node { assessment { name } } before { assessment { name } }
                              after { id } } } } }
                        """)
                .variable("before", id(world.create()))
                .variable("after", id(world.create()))
                .execute()
                .path("assessmentComparison.new")
                .entity(Integer.class)
                .isEqualTo(4)
                .path("assessmentComparison.items.edges[0]")
                .matchesJson(
                        """
                        {"trend": "GONE", "after": null,
                         "node": {"assessment": {"name": "Gap"}},
                         "before": {"assessment": {"name": "Gap"}}}
                        """)
                .path("assessmentComparison.improved")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @Test
    void aHundredOfAThousandItemsCostAsManyReadsAsOne() {
        var assessment = thousandItems();
        assertThat(readsFor(assessment, 100)).isEqualTo(readsFor(assessment, 1)).isEqualTo(5);
    }

    private int readsFor(AssessmentId assessment, int size) {
        forgetReads();
        graphQl.document(
                        """
                        query($id: ID!, $size: Int!) { assessment(id: $id) {
                          items(first: $size) { edges { node {
                            result state maturity changedAt assignee { id } site { id }
                            parts { chapter clause { number } control { number } }
                            turns(last: 1) { edges { node { kind occurredAt } } } } } } } }
                        """)
                .variable("id", id(assessment))
                .variable("size", size)
                .execute()
                .path("assessment.items.edges")
                .entityList(Object.class)
                .hasSize(size);
        return world.assessments.reads + world.items.reads + CATALOGUE_READS.get();
    }

    private void forgetReads() {
        world.assessments.reads = 0;
        world.items.reads = 0;
        CATALOGUE_READS.set(0);
        COUNTED.clear();
    }

    @Test
    void whatIsNotAskedForIsNotRead() {
        world.create();
        world.create();
        forgetReads();
        graphQl.document(
                        """
                        query($tenant: ID!) { assessments(tenantId: $tenant) {
                          edges { node { id version state name allowedActions } } } }
                        """)
                .variable("tenant", GlobalId.of(TENANT).toString())
                .execute()
                .path("assessments.edges[*].node.state")
                .entityList(String.class)
                .hasSizeGreaterThan(1);
        assertThat(world.assessments.reads).isOne();
        assertThat(world.items.reads + CATALOGUE_READS.get()).isZero();
        assertThat(COUNTED).isEmpty();
    }

    @Test
    void theSitesOfAllAssessmentsAreReadAtOnce() {
        world.create(GapAnalysisWorld.WORKS, GapAnalysisWorld.OFFICE);
        world.create(GapAnalysisWorld.WORKS);
        forgetReads();
        graphQl.document(
                        """
                        query($tenant: ID!) { assessments(tenantId: $tenant) {
                          edges { node { sites { name } clonedFrom { id } } } } }
                        """)
                .variable("tenant", GlobalId.of(TENANT).toString())
                .execute()
                .path("assessments.edges[-2:].node.sites[*].name")
                .entityList(String.class)
                .containsExactly("Site", "Site", "Site");
        assertThat(world.assessments.reads).isEqualTo(2);
    }

    @Test
    void anItemIsReadWithoutItsAssessmentUnlessItIsAskedFor() {
        var id = world.create();
        forgetReads();
        items(id, "version state result assignee { id }");
        assertThat(world.items.reads).isOne();
        assertThat(world.assessments.reads).isOne();
        forgetReads();
        items(id, "allowedActions assessment { state clonedFrom { id } }");
        assertThat(world.items.reads).isOne();
        assertThat(world.assessments.reads).isEqualTo(2);
    }

    private void items(AssessmentId id, String selection) {
        graphQl.document(
                        """
                        query($id: ID!) { assessment(id: $id) { items { edges { node { %s } } } } }
                        """
                                .formatted(selection))
                .variable("id", id(id))
                .execute()
                .path("assessment.items.edges")
                .entityList(Object.class)
                .hasSize(4);
    }

    @Test
    void eachFilterOfALevelIsOneRead() {
        var gap = world.item(world.create(), 0);
        world.create();
        answer(gap, 1, "result: MAJOR_GAP");
        forgetReads();
        graphQl.document(
                        """
                        query($tenant: ID!) { assessments(tenantId: $tenant) { edges { node {
                          gaps: items(filter: {results: [MAJOR_GAP]}) { edges { node { id } } }
                          open: items(filter: {states: [OPEN]}) { edges { node { id } } } } } } }
                        """)
                .variable("tenant", GlobalId.of(TENANT).toString())
                .execute()
                .path("assessments.edges[-2:].node.gaps.edges[*].node.id")
                .entityList(String.class)
                .containsExactly(id(gap))
                .path("assessments.edges[-2:].node.open.edges[*].node.id")
                .entityList(String.class)
                .hasSize(3 + 4);
        assertThat(world.items.reads).isEqualTo(2);
    }

    @Test
    void onlyTheLevelsThatAreAskedForAreCounted() {
        var id = id(world.create());
        forgetReads();
        graphQl.document(
                        """
                        query($id: ID!) { assessment(id: $id) { proposal { total { gaps } } } }
                        """)
                .variable("id", id)
                .execute()
                .path("assessment.proposal.total.gaps")
                .entity(Integer.class)
                .isEqualTo(0);
        assertThat(COUNTED).containsExactly("listProposals[ASSESSMENT]");
    }

    @Test
    void aComparisonIsCountedOnceAndOnlyWhenAsked() {
        var before = id(world.create());
        var after = id(world.create());
        compare(before, after, "before { id } after { id }");
        assertThat(COUNTED).isEmpty();
        compare(before, after, "improved worse new gone unchanged");
        assertThat(COUNTED).containsExactly("countTrends");
    }

    private void compare(String before, String after, String selection) {
        graphQl.document(
                        """
                        query($before: ID!, $after: ID!) {
                          assessmentComparison(beforeId: $before, afterId: $after) { %s } }
                        """
                                .formatted(selection))
                .variable("before", before)
                .variable("after", after)
                .execute()
                .path("assessmentComparison")
                .hasValue();
    }

    private AssessmentId thousandItems() {
        var id = new AssessmentId(GapAnalysisWorld.IDS.next());
        var facts =
                new Assessment.Facts(
                        id,
                        1,
                        "Many",
                        null,
                        null,
                        GapAnalysisWorld.NOW,
                        CONSULTANT,
                        Standing.inUse());
        var scope = GapAnalysisWorld.scope(CONSULTANT);
        world.assessments.insert(scope, new Assessment.InProgress(facts));
        world.items.insertAll(
                scope, IntStream.range(0, 1000).mapToObj(place -> asked(id, place)).toList());
        return id;
    }

    private static AskedItem asked(AssessmentId assessment, int place) {
        var item =
                new AssessmentItem(
                        new AssessmentItemId(GapAnalysisWorld.IDS.next()),
                        assessment,
                        1,
                        new Question("q:" + place, place, null),
                        AssessmentItemState.OPEN,
                        Answer.NONE,
                        null,
                        InMemoryColleagueRepository.of(EMPLOYEE),
                        null,
                        GapAnalysisWorld.NOW,
                        CONSULTANT);
        return new AskedItem(
                item, List.of(new ItemPart(QUALITY, "4", new ClauseId(new UUID(2, place)), null)));
    }

    @Test
    void whoWatchesSeesAnswersArrive() throws Exception {
        var assessment = world.create();
        var scope = GapAnalysisWorld.scope(CONSULTANT);
        var next = controller.assessmentItemChanged(assessment, scope).next().toFuture();
        var until = Instant.now().plus(Duration.ofSeconds(60));
        // The watcher settles in on a thread of its own, so it is told until it has heard.
        while (!next.isDone() && Instant.now().isBefore(until)) {
            var item = world.item(assessment, 0);
            answers.answer(
                    scope,
                    AnswerItem.with(
                            item.id(),
                            item.version(),
                            new Answer(AssessmentResult.CONFORMING, null, null, null, List.of())));
        }
        var heard = next.get(60, TimeUnit.SECONDS);
        assertThat(heard.kind()).isEqualTo(AssessmentTurn.Kind.ANSWERED);
        assertThat(heard.personId()).isEqualTo(CONSULTANT);
        var scopeOfEvent = GapAnalysisWorld.scope(EMPLOYEE);
        assertThat(heard.itemCount()).isEqualTo(1);
        assertThat(fields.itemsOfChange(heard, scopeOfEvent))
                .containsExactly(fields.itemOfChange(heard, scopeOfEvent))
                .first()
                .returns(AssessmentResult.CONFORMING, AssessmentItemView::result)
                .returns(scopeOfEvent, AssessmentItemView::scope);
    }

    @Test
    void nobodyWatchesWhatIsNotThere() {
        var scope = GapAnalysisWorld.scope(CONSULTANT);
        var unknown = new AssessmentId(new UUID(1, 1));
        assertThat(
                        controller
                                .assessmentItemChanged(unknown, scope)
                                .materialize()
                                .blockFirst(Duration.ofSeconds(10)))
                .satisfies(signal -> assertThat(signal.getThrowable()).isNotNull());
    }

    private GraphQlTester.Response archiving(String mutation, String id, int expectedVersion) {
        var name = mutation.substring(0, 1).toUpperCase(Locale.ROOT) + mutation.substring(1);
        return graphQl.document(
                        """
                        mutation($input: %sInput!) { %s(input: $input) {
                          assessment { version archivedAt allowedActions
                            items(first: 1) { edges { node { allowedActions } } } }
                          errors { code path ... on RuleViolation { rule { id } } } } }
                        """
                                .formatted(name, mutation))
                .variable("input", Map.of("id", id, "expectedVersion", expectedVersion))
                .execute();
    }

    private List<String> listed(String archived) {
        return graphQl.document(
                        """
                        query($tenant: ID!) { assessments(tenantId: $tenant, last: 100%s) {
                          edges { node { id } } } }
                        """
                                .formatted(archived))
                .variable("tenant", GlobalId.of(TENANT).toString())
                .execute()
                .path("assessments.edges[*].node.id")
                .entityList(String.class)
                .get();
    }

    @Test
    void anArchivedAssessmentIsReadAndLeftAlone() {
        var id = id(world.create());
        archiving("archiveAssessment", id, 1)
                .path("archiveAssessment.assessment")
                .matchesJson(
                        """
                        {"version": 2, "allowedActions": ["CLONE", "UNARCHIVE"],
                         "items": {"edges": [{"node": {"allowedActions": []}}]}}
                        """)
                .path("archiveAssessment.assessment.archivedAt")
                .hasValue();
        assertThat(listed("")).doesNotContain(id);
        assertThat(listed(", archived: INCLUDED")).contains(id);
        assertThat(listed(", archived: ONLY")).containsExactly(id);
        archiving("archiveAssessment", id, 2)
                .path("archiveAssessment.errors[0]")
                .matchesJson(
                        """
                        {"code": "STATE_MISMATCH", "path": ["input", "id"], "rule": {"id": "ARC-3"}}
                        """);
        archiving("unarchiveAssessment", id, 2)
                .path("unarchiveAssessment.assessment.archivedAt")
                .valueIsNull();
        assertThat(listed("")).contains(id);
    }

    @Test
    void anAssessmentThatIsNotThereOrNotTheirsIsNotArchived() {
        var unknown = GlobalId.of(AssessmentView.TYPE, TENANT, new UUID(0, 0)).toString();
        var foreign =
                GlobalId.of(
                                AssessmentView.TYPE,
                                new TenantId(new UUID(0, 1)),
                                world.create().value())
                        .toString();
        for (var mutation : List.of("archiveAssessment", "unarchiveAssessment")) {
            for (var id : List.of(unknown, foreign)) {
                archiving(mutation, id, 1)
                        .path(mutation + ".errors[0]")
                        .matchesJson(
                                """
                                {"code": "NOT_FOUND", "path": ["input", "id"]}
                                """);
            }
            signIn(EMPLOYEE);
            archiving(mutation, id(world.create()), 1)
                    .errors()
                    .satisfy(
                            errors ->
                                    assertThat(errors.getFirst().getExtensions())
                                            .containsEntry("code", "FORBIDDEN"));
            signIn(CONSULTANT);
        }
    }
}
