package dev.triennium.api.training;

import static dev.triennium.api.TestCallers.ALDER;
import static dev.triennium.api.TestCallers.BIRCH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.TrienniumApplication;
import dev.triennium.api.ControllerTest;
import dev.triennium.api.TestCallers;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.training.CompetenceMatrixService;
import dev.triennium.domain.training.CompetenceRepository;
import dev.triennium.domain.training.CompetenceService;
import dev.triennium.domain.training.CourseRepository;
import dev.triennium.domain.training.QualificationRepository;
import dev.triennium.domain.training.TrainingRepository;
import dev.triennium.domain.training.TrainingService;
import dev.triennium.domain.training.TrainingWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.graphql.test.autoconfigure.GraphQlTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.test.context.ContextConfiguration;

@GraphQlTest(controllers = {TrainingController.class, TrainingFields.class})
@ContextConfiguration(classes = {TrienniumApplication.class, TrainingControllerTest.Fakes.class})
class TrainingControllerTest extends ControllerTest {

    /// Works in the organisation.
    private static final ColleagueId HANNA =
            InMemoryColleagueRepository.of(TestCallers.REPRESENTATIVE);

    @TestConfiguration(proxyBeanMethods = false)
    @Import(TrainingNodes.class)
    static class Fakes {

        @Bean
        TrainingWorld world() {
            var world = new TrainingWorld();
            world.colleagues.enrol(TestCallers.job(ALDER), TestCallers.REPRESENTATIVE, "Hanna");
            return world;
        }

        @Bean
        CompetenceService competenceService(TrainingWorld world) {
            return world.competenceService;
        }

        @Bean
        TrainingService trainingService(TrainingWorld world) {
            return world.trainingService;
        }

        @Bean
        CompetenceMatrixService matrix(TrainingWorld world) {
            return world.matrix;
        }

        @Bean
        CompetenceRepository competenceRepository(TrainingWorld world) {
            return world.competences;
        }

        @Bean
        CourseRepository courseRepository(TrainingWorld world) {
            return world.courses;
        }

        @Bean
        TrainingRepository trainingRepository(TrainingWorld world) {
            return world.trainings;
        }

        @Bean
        QualificationRepository qualificationRepository(TrainingWorld world) {
            return world.qualifications;
        }
    }

    /// What a mutation answers with, and what of it.
    private enum Answer {
        COMPETENCE("competence { id version name validMonths functions allowedActions }"),
        COURSE("course { id version title provider competence { name } allowedActions }"),
        SESSION(
                "session { id version course { title } startsOn endsOn place state reason"
                        + " attendances { name result } allowedActions }"),
        QUALIFICATION(
                "qualification { id version name competence { name } acquiredOn validUntil note"
                        + " allowedActions }");

        private final String fields;

        Answer(String fields) {
            this.fields = fields;
        }
    }

    private static Answer answer(String mutation) {
        if (mutation.endsWith("Competence")) {
            return Answer.COMPETENCE;
        }
        if (mutation.endsWith("Course")) {
            return Answer.COURSE;
        }
        return mutation.endsWith("Training") ? Answer.SESSION : Answer.QUALIFICATION;
    }

    private GraphQlTester.Response run(
            String mutation, Map<String, ? extends @Nullable Object> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return graphQl.document(
                        "mutation($input: "
                                + type
                                + ") { result: "
                                + mutation
                                + "(input: $input) { "
                                + answer(mutation).fields
                                + " errors { code path } } }")
                .variable("input", input)
                .execute();
    }

    private static Map<String, Object> in(TenantId tenant, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("tenantId", GlobalId.of(tenant).toString());
        return input;
    }

    private static Map<String, Object> versioned(String id, int version, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("id", id);
        input.put("expectedVersion", version);
        return input;
    }

    private String id(GraphQlTester.Response response, String field) {
        return response.path("result." + field + ".id").entity(String.class).get();
    }

    private static String colleague(ColleagueId id) {
        return GlobalId.of("Colleague", ALDER, id.value()).toString();
    }

    private String competence() {
        return id(
                run(
                        "addCompetence",
                        in(
                                ALDER,
                                Map.of(
                                        "name",
                                        "ISO 9606-1",
                                        "validMonths",
                                        24,
                                        "functions",
                                        List.of("Welder")))),
                "competence");
    }

    private String course(String competence) {
        return id(
                run("addCourse", in(ALDER, Map.of("title", "Welding", "competenceId", competence))),
                "course");
    }

    private GraphQlTester.Response plan(String course, String day) {
        return run(
                "planTraining",
                in(
                        ALDER,
                        Map.of(
                                "courseId",
                                course,
                                "startsOn",
                                day,
                                "endsOn",
                                day,
                                "colleagueIds",
                                List.of(colleague(HANNA)))));
    }

    private String planned() {
        return id(plan(course(competence()), "2026-11-24"), "session");
    }

    private String qualification() {
        return id(
                run(
                        "recordQualification",
                        in(
                                ALDER,
                                Map.of(
                                        "colleagueId",
                                        colleague(HANNA),
                                        "competenceId",
                                        competence(),
                                        "acquiredOn",
                                        "2026-11-01"))),
                "qualification");
    }

    private static Map<String, Object> results(String result) {
        return Map.of(
                "results", List.of(Map.of("colleagueId", colleague(HANNA), "result", result)));
    }

    private static void refused(GraphQlTester.Response response, String code, String path) {
        response.path("result.errors[0].code")
                .entity(String.class)
                .isEqualTo(code)
                .path("result.errors[0].path")
                .entityList(String.class)
                .satisfies(parts -> assertThat(String.join(".", parts)).isEqualTo(path));
    }

    @Test
    void aCompetenceIsSaidAndChanged() {
        run("changeCompetence", versioned(competence(), 1, Map.of("functions", List.of())))
                .path("result")
                .matchesJson(
                        """
                        {"competence": {"version": 2, "name": "ISO 9606-1", "validMonths": 24,
                          "functions": [], "allowedActions": ["CHANGE"]}, "errors": []}
                        """);
    }

    @Test
    void aCourseTeachesACompetence() {
        run("changeCourse", versioned(course(competence()), 1, Map.of("provider", "TÜV")))
                .path("result")
                .matchesJson(
                        """
                        {"course": {"version": 2, "title": "Welding", "provider": "TÜV",
                          "competence": {"name": "ISO 9606-1"}, "allowedActions": ["CHANGE"]},
                          "errors": []}
                        """);
    }

    @Test
    void aTrainingIsPlannedMovedAndRecorded() {
        var id = planned();
        run("changeTraining", versioned(id, 1, Map.of("place", "Workshop")))
                .path("result.session")
                .matchesJson(
                        """
                        {"version": 2, "course": {"title": "Welding"}, "startsOn": "2026-11-24",
                          "place": "Workshop", "state": "PLANNED",
                          "attendances": [{"name": "Hanna Alder", "result": "INVITED"}],
                          "allowedActions": ["CHANGE", "RECORD", "CANCEL"]}
                        """);
        run("recordTraining", versioned(id, 2, results("PASSED")))
                .path("result.session")
                .matchesJson(
                        """
                        {"version": 3, "state": "HELD",
                          "attendances": [{"result": "PASSED"}], "allowedActions": []}
                        """);
    }

    @Test
    void aTrainingIsCalledOff() {
        run("cancelTraining", versioned(planned(), 1, Map.of("reason", "The trainer is ill")))
                .path("result.session")
                .matchesJson(
                        """
                        {"version": 2, "state": "CANCELLED", "reason": "The trainer is ill"}
                        """);
    }

    @Test
    void whatWasAcquiredElsewhereHoldsAsLongAsTheCompetence() {
        run("changeQualification", versioned(qualification(), 1, Map.of("note", "No. 7")))
                .path("result")
                .matchesJson(
                        """
                        {"qualification": {"version": 2, "name": "Hanna Alder",
                          "competence": {"name": "ISO 9606-1"}, "acquiredOn": "2026-11-01",
                          "validUntil": "2028-10-31", "note": "No. 7",
                          "allowedActions": ["CHANGE"]}, "errors": []}
                        """);
    }

    @Test
    void whatIsWrongNamesItsField() {
        refused(
                run("addCompetence", in(ALDER, Map.of("name", "Welding", "validMonths", 121))),
                "INPUT_INVALID",
                "input.validMonths");
        refused(
                run(
                        "addCompetence",
                        in(ALDER, Map.of("name", "X", "functions", List.of("A", "a ")))),
                "INPUT_INVALID",
                "input.functions.1");
        refused(
                run("changeCourse", versioned(course(competence()), 1, Map.of("title", " "))),
                "INPUT_INVALID",
                "input.title");
        refused(plan(course(competence()), "2036-11-24"), "INPUT_INVALID", "input.startsOn");
        refused(
                run("recordTraining", versioned(planned(), 1, results("INVITED"))),
                "INPUT_INVALID",
                "input.results.0.result");
        refused(
                run("recordTraining", versioned(planned(), 1, Map.of("results", List.of()))),
                "INPUT_INVALID",
                "input.results");
        refused(
                run(
                        "changeQualification",
                        versioned(qualification(), 1, Map.of("acquiredOn", "2026-11-25"))),
                "INPUT_INVALID",
                "input.acquiredOn");
    }

    @Test
    void whatWasHeldStays() {
        var id = planned();
        run("recordTraining", versioned(id, 1, results("ABSENT")));
        refused(
                run("cancelTraining", versioned(id, 2, Map.of("reason", "Too late"))),
                "STATE_MISMATCH",
                "input.id");
    }

    private static Map<String, Map<String, Object>> changes(
            String competence, String course, String session, String qualification, int version) {
        return Map.of(
                "changeCompetence", versioned(competence, version, Map.of("name", "Other")),
                "changeCourse", versioned(course, version, Map.of("title", "Other")),
                "changeTraining", versioned(session, version, Map.of("place", "Other")),
                "recordTraining", versioned(session, version, results("PASSED")),
                "cancelTraining", versioned(session, version, Map.of("reason", "Why not")),
                "changeQualification", versioned(qualification, version, Map.of("note", "Other")));
    }

    private static Map<String, Map<String, Object>> creations(
            TenantId tenant, String competence, String course) {
        return Map.of(
                "addCompetence", in(tenant, Map.of("name", "Other")),
                "addCourse", in(tenant, Map.of("title", "Other")),
                "planTraining",
                        in(
                                tenant,
                                Map.of(
                                        "courseId",
                                        course,
                                        "startsOn",
                                        "2026-11-24",
                                        "endsOn",
                                        "2026-11-24",
                                        "colleagueIds",
                                        List.of())),
                "recordQualification",
                        in(
                                tenant,
                                Map.of(
                                        "colleagueId",
                                        colleague(HANNA),
                                        "competenceId",
                                        competence,
                                        "acquiredOn",
                                        "2026-11-01")));
    }

    private static String unknown(String type, TenantId tenant) {
        return GlobalId.of(type, tenant, new UUID(7, 7)).toString();
    }

    @Test
    void anUnknownIdAndOneOfAnotherOrganisationAreNotFound() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            changes(
                            unknown("Competence", tenant),
                            unknown("Course", tenant),
                            unknown("TrainingSession", tenant),
                            unknown("Qualification", tenant),
                            1)
                    .forEach(
                            (mutation, input) ->
                                    refused(run(mutation, input), "NOT_FOUND", "input.id"));
        }
        creations(BIRCH, unknown("Competence", BIRCH), unknown("Course", BIRCH))
                .forEach(
                        (mutation, input) ->
                                refused(run(mutation, input), "NOT_FOUND", "input.tenantId"));
    }

    @Test
    void whatIsPointedToIsOfTheSameOrganisation() {
        for (var tenant : List.of(ALDER, BIRCH)) {
            refused(
                    run(
                            "addCourse",
                            in(
                                    ALDER,
                                    Map.of(
                                            "title",
                                            "Welding",
                                            "competenceId",
                                            unknown("Competence", tenant)))),
                    "NOT_FOUND",
                    "input.competenceId");
            refused(plan(unknown("Course", tenant), "2026-11-24"), "NOT_FOUND", "input.courseId");
            refused(
                    run(
                            "changeTraining",
                            versioned(
                                    planned(),
                                    1,
                                    Map.of("colleagueIds", List.of(unknown("Colleague", tenant))))),
                    "NOT_FOUND",
                    "input.colleagueIds.0");
        }
    }

    @Test
    void anotherVersionThanTheStoredOneIsRefused() {
        var competence = competence();
        changes(competence, course(competence), planned(), qualification(), 9)
                .forEach(
                        (mutation, input) ->
                                run(mutation, input)
                                        .path("result.errors[0].code")
                                        .entity(String.class)
                                        .isEqualTo("VERSION_CONFLICT"));
    }

    @Test
    void whoKeepsNoRecordsChangesNoneOfIt() {
        var competence = competence();
        var course = course(competence);
        var all = new HashMap<>(changes(competence, course, planned(), qualification(), 1));
        all.putAll(creations(ALDER, competence, course));
        assertThat(all).hasSize(10);
        TestCallers.signIn(TestCallers.EMPLOYEE);
        all.forEach(
                (mutation, input) ->
                        run(mutation, input)
                                .errors()
                                .satisfy(
                                        errors ->
                                                assertThat(errors.getFirst().getExtensions())
                                                        .containsEntry("code", "FORBIDDEN")));
    }
}
