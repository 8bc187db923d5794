package dev.triennium.api.training;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceService;
import dev.triennium.domain.training.Course;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.TrainingService;
import dev.triennium.domain.training.TrainingSession;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// The root fields of trainings.
@Controller
class TrainingController {

    private final CompetenceService competences;
    private final TrainingService trainings;

    TrainingController(CompetenceService competences, TrainingService trainings) {
        this.competences = competences;
        this.trainings = trainings;
    }

    record CompetencePayload(@Nullable CompetenceView competence, List<UserErrorView> errors) {}

    record CoursePayload(@Nullable CourseView course, List<UserErrorView> errors) {}

    record SessionPayload(@Nullable TrainingSessionView session, List<UserErrorView> errors) {}

    record QualificationPayload(
            @Nullable QualificationView qualification, List<UserErrorView> errors) {}

    private static CompetencePayload payload(TenantScope scope, Competence changed) {
        return new CompetencePayload(CompetenceView.of(scope, changed), List.of());
    }

    private static CoursePayload payload(TenantScope scope, Course changed) {
        return new CoursePayload(CourseView.of(scope, changed), List.of());
    }

    private static SessionPayload payload(TenantScope scope, TrainingSession changed) {
        return new SessionPayload(TrainingSessionView.of(scope, changed.facts()), List.of());
    }

    private static QualificationPayload payload(TenantScope scope, Qualification changed) {
        return new QualificationPayload(QualificationView.of(scope, changed), List.of());
    }

    @MutationMapping
    CompetencePayload addCompetence(@Argument @Valid AddCompetenceInput input, TenantScope scope) {
        return payload(scope, competences.add(scope, input.toContent(), input.idempotencyKey()));
    }

    @MutationMapping
    CompetencePayload changeCompetence(
            @Argument @Valid ChangeCompetenceInput input, TenantScope scope) {
        return payload(
                scope,
                competences.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    CoursePayload addCourse(@Argument @Valid AddCourseInput input, TenantScope scope) {
        return payload(
                scope, trainings.addCourse(scope, input.toContent(), input.idempotencyKey()));
    }

    @MutationMapping
    CoursePayload changeCourse(@Argument @Valid ChangeCourseInput input, TenantScope scope) {
        return payload(
                scope,
                trainings.changeCourse(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    SessionPayload planTraining(@Argument @Valid PlanTrainingInput input, TenantScope scope) {
        return payload(scope, trainings.plan(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    SessionPayload changeTraining(@Argument @Valid ChangeTrainingInput input, TenantScope scope) {
        return payload(
                scope,
                trainings.change(scope, input.id(), input::applyTo, input.expectedVersion()));
    }

    @MutationMapping
    SessionPayload recordTraining(@Argument @Valid RecordTrainingInput input, TenantScope scope) {
        return payload(
                scope,
                trainings.record(scope, input.id(), input.toResults(), input.expectedVersion()));
    }

    @MutationMapping
    SessionPayload cancelTraining(@Argument @Valid CancelTrainingInput input, TenantScope scope) {
        return payload(
                scope,
                trainings.cancel(scope, input.id(), input.reason(), input.expectedVersion()));
    }

    @MutationMapping
    QualificationPayload recordQualification(
            @Argument @Valid RecordQualificationInput input, TenantScope scope) {
        return payload(scope, competences.record(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    QualificationPayload changeQualification(
            @Argument @Valid ChangeQualificationInput input, TenantScope scope) {
        return payload(
                scope,
                competences.changeQualification(
                        scope, input.id(), input::applyTo, input.expectedVersion()));
    }
}
