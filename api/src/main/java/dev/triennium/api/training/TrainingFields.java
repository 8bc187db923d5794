package dev.triennium.api.training;

import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.training.CompetenceMatrixRowView.CompetenceMatrixCellView;
import dev.triennium.api.training.TrainingSessionView.TrainingAttendanceView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.ColleagueFilter;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.training.Attendance;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceMatrix;
import dev.triennium.domain.training.CompetenceMatrixService;
import dev.triennium.domain.training.CompetenceRepository;
import dev.triennium.domain.training.Course;
import dev.triennium.domain.training.CourseRepository;
import dev.triennium.domain.training.Qualification;
import dev.triennium.domain.training.QualificationFilter;
import dev.triennium.domain.training.QualificationRepository;
import dev.triennium.domain.training.TrainingFilter;
import dev.triennium.domain.training.TrainingRepository;
import dev.triennium.domain.training.TrainingSession;
import dev.triennium.domain.training.TrainingSessionId;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// Trainings and competences below an organisation, and what stands below them.
@Controller
class TrainingFields {

    private static final String MATRIX = "CompetenceMatrixEdge";

    private static final ColleagueFilter WORK_THERE = new ColleagueFilter(true, null, null, null);

    private final ChildConnections<TenantId, Competence, CompetenceView> competences;
    private final ChildConnections<TenantId, Course, CourseView> courses;
    private final FilteredConnections<
                    TenantId, TrainingFilter, TrainingSession.Facts, TrainingSessionView>
            trainings;
    private final FilteredConnections<
                    TenantId, QualificationFilter, Qualification, QualificationView>
            qualifications;
    private final FilteredConnections<
                    TenantId, ColleagueFilter, CompetenceMatrix.Row, CompetenceMatrixRowView>
            matrix;
    private final Part<TrainingSessionId, List<Attendance>> attendances;

    TrainingFields(
            CompetenceRepository competences,
            CourseRepository courses,
            TrainingRepository trainings,
            QualificationRepository qualifications,
            CompetenceMatrixService matrix,
            BatchLoaderRegistry registry) {
        this.competences =
                ChildConnections.register(
                        registry,
                        "Tenant.competences",
                        (scopes, _, page) -> competences.pages(scopes, page),
                        CompetenceView::of);
        this.courses =
                ChildConnections.register(
                        registry,
                        "Tenant.courses",
                        (scopes, _, page) -> courses.pages(scopes, page),
                        CourseView::of);
        this.trainings =
                FilteredConnections.register(
                        registry,
                        "Tenant.trainings",
                        (scopes, _, filter, page) -> trainings.pages(scopes, filter, page),
                        TrainingSessionView::of);
        this.qualifications =
                FilteredConnections.register(
                        registry,
                        "Tenant.qualifications",
                        (scopes, _, filter, page) -> qualifications.pages(scopes, filter, page),
                        QualificationView::of);
        this.matrix =
                FilteredConnections.register(
                        registry,
                        "Tenant.competenceMatrix",
                        (scopes, _, filter, page) -> matrix.pages(scopes, filter, page),
                        CompetenceMatrixRowView::of);
        this.attendances =
                Part.register(
                        registry,
                        "TrainingSession.attendances",
                        trainings::listAttendances,
                        List.of());
    }

    @SchemaMapping(typeName = "Tenant", field = "competences")
    CompletableFuture<Connection<CompetenceView>> competencesOfTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return competences.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Tenant", field = "courses")
    CompletableFuture<Connection<CourseView>> coursesOfTenant(
            ScopedView tenant, PageArguments page, DataFetchingEnvironment environment) {
        return courses.load(environment, tenant.scope(), tenant.scope().tenant(), page);
    }

    @SchemaMapping(typeName = "Tenant", field = "trainings")
    CompletableFuture<Connection<TrainingSessionView>> trainingsOfTenant(
            ScopedView tenant,
            @Argument @Nullable TrainingFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return trainings.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? TrainingFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = "Tenant", field = "qualifications")
    CompletableFuture<Connection<QualificationView>> qualificationsOfTenant(
            ScopedView tenant,
            @Argument @Nullable QualificationFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return qualifications.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? QualificationFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = "Tenant", field = "competenceMatrix")
    CompletableFuture<Connection<CompetenceMatrixRowView>> matrixOfTenant(
            ScopedView tenant,
            @Argument @Valid @Nullable MatrixFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return matrix.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? WORK_THERE : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = MATRIX)
    ColleagueView node(Connection.Edge<CompetenceMatrixRowView> edge) {
        return edge.node().colleague();
    }

    @SchemaMapping(typeName = MATRIX)
    int gaps(Connection.Edge<CompetenceMatrixRowView> edge) {
        return edge.node().gaps();
    }

    @SchemaMapping(typeName = MATRIX)
    List<CompetenceMatrixCellView> cells(Connection.Edge<CompetenceMatrixRowView> edge) {
        return edge.node().cells();
    }

    @SchemaMapping(typeName = CourseView.TYPE)
    @Nullable CompletableFuture<CompetenceView> competence(
            CourseView course, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                CompetenceView.TYPE,
                course.scope(),
                course.course().content().competence());
    }

    @SchemaMapping(typeName = TrainingSessionView.TYPE)
    CompletableFuture<CourseView> course(
            TrainingSessionView session, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment, CourseView.TYPE, session.scope(), session.facts().course()));
    }

    @SchemaMapping(typeName = TrainingSessionView.TYPE)
    @Nullable CompletableFuture<PersonView> changedBy(
            TrainingSessionView session, DataLoader<PersonId, PersonView> loader) {
        return References.load(session.changedById(), loader);
    }

    @SchemaMapping(typeName = TrainingSessionView.TYPE)
    CompletableFuture<List<TrainingAttendanceView>> attendances(
            TrainingSessionView session, DataFetchingEnvironment environment) {
        return attendances
                .load(environment, session.scope(), session.facts().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> TrainingAttendanceView.of(session.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = "TrainingAttendance", field = "colleague")
    CompletableFuture<ColleagueView> colleagueOfAttendance(
            TrainingAttendanceView attendance, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        ColleagueView.TYPE,
                        attendance.scope(),
                        attendance.attendance().colleague()));
    }

    @SchemaMapping(typeName = QualificationView.TYPE)
    CompletableFuture<ColleagueView> colleague(
            QualificationView qualification, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        ColleagueView.TYPE,
                        qualification.scope(),
                        qualification.qualification().colleague()));
    }

    @SchemaMapping(typeName = QualificationView.TYPE, field = "competence")
    CompletableFuture<CompetenceView> competenceOfQualification(
            QualificationView qualification, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        CompetenceView.TYPE,
                        qualification.scope(),
                        qualification.qualification().competence()));
    }

    @SchemaMapping(typeName = QualificationView.TYPE)
    @Nullable CompletableFuture<TrainingSessionView> session(
            QualificationView qualification, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                TrainingSessionView.TYPE,
                qualification.scope(),
                qualification.qualification().session());
    }
}
