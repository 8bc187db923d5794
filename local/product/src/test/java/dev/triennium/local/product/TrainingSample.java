package dev.triennium.local.product;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

final class TrainingSample implements FeatureSample {

    private final SampleTenant tenant;
    private JsonNode competence = MissingNode.getInstance();
    private JsonNode course = MissingNode.getInstance();
    private JsonNode session = MissingNode.getInstance();
    private JsonNode qualification = MissingNode.getInstance();

    TrainingSample(SampleTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public void fill() {
        competence =
                tenant.create(
                        "addCompetence",
                        Map.of(
                                "name", tenant.mark(),
                                "description", tenant.mark(),
                                "validMonths", 24,
                                "isCritical", true,
                                "functions", List.of(tenant.mark())),
                        "competence");
        course =
                tenant.create(
                        "addCourse",
                        Map.of(
                                "title", tenant.mark(),
                                "description", tenant.mark(),
                                "provider", tenant.mark(),
                                "competenceId", SampleTenant.id(competence)),
                        "course");
        session = planned(0);
        tenant.change(
                "recordTraining",
                planned(-1),
                Map.of(
                        "results",
                        List.of(Map.of("colleagueId", tenant.assignee(), "result", "PASSED"))),
                "session");
        qualification =
                tenant.create(
                        "recordQualification",
                        Map.of(
                                "colleagueId", tenant.assignee(),
                                "competenceId", SampleTenant.id(competence),
                                "acquiredOn", tenant.today().minusDays(400).toString(),
                                "validUntil", tenant.today().minusDays(1).toString(),
                                "note", tenant.mark()),
                        "qualification");
    }

    private JsonNode planned(int days) {
        return tenant.create(
                "planTraining",
                Map.of(
                        "courseId", SampleTenant.id(course),
                        "startsOn", tenant.today().plusDays(days).toString(),
                        "endsOn", tenant.today().plusDays(days).toString(),
                        "place", tenant.mark(),
                        "trainer", tenant.mark(),
                        "colleagueIds", List.of(tenant.assignee())),
                "session");
    }

    @Override
    public void change() {
        tenant.change(
                "changeCompetence",
                competence,
                Map.of("name", tenant.mark() + " anew"),
                "competence");
        tenant.change("changeCourse", course, Map.of("title", tenant.mark() + " anew"), "course");
        var changed =
                tenant.change(
                        "changeTraining",
                        session,
                        Map.of("place", tenant.mark() + " anew"),
                        "session");
        tenant.change("cancelTraining", changed, Map.of("reason", tenant.mark()), "session");
        tenant.change(
                "changeQualification",
                qualification,
                Map.of("note", tenant.mark() + " anew"),
                "qualification");
    }
}
