package dev.triennium.domain.training;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.documenttemplate.Occasion;
import dev.triennium.domain.documenttemplate.PlaceholderSource;
import dev.triennium.domain.documenttemplate.PlaceholderValue;
import dev.triennium.domain.documenttemplate.PlaceholderValue.Table;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.documenttemplate.TemplateRenderer;
import dev.triennium.domain.documenttemplate.TemplateText;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.Pages;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the people who work there have of what their functions need, and the trainings that are
/// planned.
@DomainService
final class CompetencePlaceholders implements PlaceholderSource {

    private static final String MATRIX = "competence.matrix";
    private static final String TRAININGS = "training.plan";

    private static final int MATRIX_COLUMNS = 6;
    private static final int TRAINING_COLUMNS = 5;

    /// Of a training whose people are named; of larger ones it says how many there are.
    private static final int MAX_NAMES = 10;

    private static final TrainingFilter PLANNED =
            new TrainingFilter(Set.of(TrainingSessionState.PLANNED), null, null);

    private final ColleagueRepository colleagues;
    private final CompetenceRepository competences;
    private final QualificationRepository qualifications;
    private final TrainingRepository trainings;
    private final CourseRepository courses;

    CompetencePlaceholders(
            ColleagueRepository colleagues,
            CompetenceRepository competences,
            QualificationRepository qualifications,
            TrainingRepository trainings,
            CourseRepository courses) {
        this.colleagues = colleagues;
        this.competences = competences;
        this.qualifications = qualifications;
        this.trainings = trainings;
        this.courses = courses;
    }

    @Override
    public Set<String> keys() {
        return Set.of(MATRIX, TRAININGS);
    }

    @Override
    public Map<String, PlaceholderValue> fill(TenantScope scope, Occasion occasion) {
        var values = new HashMap<String, PlaceholderValue>();
        var matrix = Table.of(MATRIX_COLUMNS, matrix(scope, occasion));
        if (matrix != null) {
            values.put(MATRIX, matrix);
        }
        var plan = Table.of(TRAINING_COLUMNS, plan(scope, occasion.language()));
        if (plan != null) {
            values.put(TRAININGS, plan);
        }
        return values;
    }

    private List<List<@Nullable String>> matrix(TenantScope scope, Occasion occasion) {
        var scopes = TenantScopes.of(scope);
        var all = competences.listAll(scopes).getOrDefault(scope.tenant(), List.of());
        var people =
                colleagues.listAll(scopes).getOrDefault(scope.tenant(), List.of()).stream()
                        .filter(one -> one.isActive(occasion.today()))
                        .filter(
                                one ->
                                        all.stream()
                                                .anyMatch(
                                                        need ->
                                                                need.isNeededFor(
                                                                        one.profile().function())))
                        .toList();
        var acquired =
                qualifications.listOf(
                        scopes, Ref.in(scope, people.stream().map(Colleague::id).toList()));
        return people.stream()
                .map(
                        one ->
                                CompetenceMatrix.row(
                                        one,
                                        all,
                                        acquired.getOrDefault(Ref.in(scope, one.id()), List.of()),
                                        occasion.today()))
                .flatMap(
                        row ->
                                row.cells().stream()
                                        .filter(CompetenceMatrix.Cell::needed)
                                        .map(
                                                cell ->
                                                        cell(
                                                                row.colleague(),
                                                                cell,
                                                                occasion.language())))
                .toList();
    }

    /// What is done about a gap, people write.
    private static List<@Nullable String> cell(
            Colleague colleague, CompetenceMatrix.Cell cell, TemplateLanguage language) {
        var gap =
                switch (cell.state()) {
                    case HELD -> new TemplateText("none", "keine");
                    case EXPIRING -> new TemplateText("expires soon", "läuft bald ab");
                    case EXPIRED -> new TemplateText("expired", "abgelaufen");
                    case MISSING -> new TemplateText("missing", "fehlt");
                };
        return Table.cells(
                colleague.profile().function(),
                cell.competence().content().name(),
                colleague.name(),
                evidence(cell.qualification(), language),
                gap.in(language),
                cell.isGap() ? null : "");
    }

    private static String evidence(
            @Nullable Qualification qualification, TemplateLanguage language) {
        if (qualification == null) {
            return "";
        }
        var content = qualification.content();
        var from = TemplateRenderer.day(content.acquiredOn(), language);
        var until = content.validUntil();
        var days =
                until == null
                        ? new TemplateText("since " + from, "seit " + from).in(language)
                        : from + " – " + TemplateRenderer.day(until, language);
        return content.note() == null ? days : content.note() + ", " + days;
    }

    /// How it is checked what people have learned, people write.
    private List<List<@Nullable String>> plan(TenantScope scope, TemplateLanguage language) {
        var scopes = TenantScopes.of(scope);
        var planned =
                Pages.list(
                        page ->
                                trainings
                                        .pages(scopes, PLANNED, page)
                                        .getOrDefault(scope.tenant(), Page.empty()),
                        _ -> true,
                        Table.MAX_ROWS);
        var people =
                trainings.listAttendances(
                        scopes,
                        Ref.in(scope, planned.stream().map(TrainingSession.Facts::id).toList()));
        var titles =
                courses.list(
                        scopes,
                        planned.stream()
                                .map(one -> Ref.in(scope, one.course()))
                                .collect(Collectors.toSet()));
        return planned.stream()
                .map(
                        one ->
                                Table.cells(
                                        Objects.requireNonNull(
                                                        titles.get(Ref.in(scope, one.course())))
                                                .content()
                                                .title(),
                                        forWhom(
                                                people.getOrDefault(
                                                        Ref.in(scope, one.id()), List.of()),
                                                language),
                                        when(one.plan(), language),
                                        one.plan().trainer(),
                                        null))
                .toList();
    }

    private static @Nullable String forWhom(List<Attendance> people, TemplateLanguage language) {
        if (people.isEmpty()) {
            return null;
        }
        return people.size() > MAX_NAMES
                ? new TemplateText(people.size() + " people", people.size() + " Personen")
                        .in(language)
                : people.stream().map(Attendance::name).collect(Collectors.joining("; "));
    }

    private static String when(TrainingSession.Plan plan, TemplateLanguage language) {
        var from = TemplateRenderer.day(plan.startsOn(), language);
        return plan.endsOn().equals(plan.startsOn())
                ? from
                : from + " – " + TemplateRenderer.day(plan.endsOn(), language);
    }
}
