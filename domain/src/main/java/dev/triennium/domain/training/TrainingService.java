package dev.triennium.domain.training;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.tenancy.TenantTransactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Plans trainings, and records what came of them.
@DomainService
public final class TrainingService {

    private final CourseRepository courses;
    private final CompetenceRepository competences;
    private final CompetenceService competenceService;
    private final ColleagueRepository colleagues;
    private final Kept<CourseId, Course> keptCourses;
    private final Kept<TrainingSessionId, TrainingSession> keptSessions;
    private final TenantTransactions transactions;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public TrainingService(
            CourseRepository courses,
            TrainingRepository trainings,
            CompetenceRepository competences,
            CompetenceService competenceService,
            ColleagueRepository colleagues,
            TrainingDeadlines trainingDeadlines,
            Deadlines deadlines,
            TenantTransactions transactions,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.courses = courses;
        this.competences = competences;
        this.competenceService = competenceService;
        this.colleagues = colleagues;
        this.keptCourses = Kept.in(courses, "Course");
        this.keptSessions =
                Kept.in(trainings, TrainingDeadlines.SESSION)
                        .reminding(
                                (scope, id, after) ->
                                        deadlines.replace(
                                                scope,
                                                TrainingDeadlines.SESSION,
                                                id.value(),
                                                after == null
                                                        ? List.of()
                                                        : trainingDeadlines.of(scope, after)));
        this.transactions = transactions;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    public Course addCourse(TenantScope scope, Course.Content content, @Nullable UUID key) {
        return changes.create(
                scope,
                keptCourses,
                key,
                content,
                CourseId::new,
                () -> new Course(new CourseId(ids.next()), 1, checked(scope, content)));
    }

    public Course changeCourse(
            TenantScope scope,
            CourseId id,
            UnaryOperator<Course.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptCourses,
                id,
                expectedVersion,
                before -> before.with(checked(scope, edit.apply(before.content()))));
    }

    private Course.Content checked(TenantScope scope, Course.Content content) {
        if (content.competence() != null
                && competences.find(scope, content.competence()).isEmpty()) {
            throw new NotFoundException("competenceId");
        }
        return content;
    }

    /// Hold a course on these days, for these people.
    public record PlanTraining(
            CourseId course, TrainingSession.Plan plan, List<ColleagueId> people) {
        public PlanTraining {
            people = List.copyOf(people);
        }
    }

    public TrainingSession plan(TenantScope scope, PlanTraining command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptSessions,
                key,
                command,
                TrainingSessionId::new,
                () -> {
                    var course =
                            courses.find(scope, command.course())
                                    .orElseThrow(() -> new NotFoundException("courseId"));
                    requireDays(scope, null, command.plan());
                    return new TrainingSession(
                            new TrainingSession.Facts(
                                    new TrainingSessionId(ids.next()),
                                    1,
                                    course.id(),
                                    command.plan(),
                                    new TrainingSession.State.Planned()),
                            invited(scope, List.of(), command.people()));
                });
    }

    /// What can be changed of a training that was not held yet.
    public record Edit(TrainingSession.Plan plan, List<ColleagueId> people) {
        public Edit {
            people = List.copyOf(people);
        }
    }

    public TrainingSession change(
            TenantScope scope, TrainingSessionId id, UnaryOperator<Edit> edit, int version) {
        return changes.change(
                scope,
                keptSessions,
                id,
                version,
                before -> {
                    before.requirePlanned();
                    var people = before.attendances().stream().map(Attendance::colleague).toList();
                    var wanted = edit.apply(new Edit(before.plan(), people));
                    requireDays(scope, before.plan(), wanted.plan());
                    return before.with(
                            wanted.plan(),
                            wanted.people().equals(people)
                                    ? before.attendances()
                                    : invited(scope, before.attendances(), wanted.people()));
                });
    }

    private void requireDays(
            TenantScope scope, TrainingSession.@Nullable Plan before, TrainingSession.Plan plan) {
        var today = scope.today(clock);
        if (before == null || !plan.startsOn().equals(before.startsOn())) {
            DayRange.ARRANGED.require("startsOn", plan.startsOn(), today);
        }
        if (before == null || !plan.endsOn().equals(before.endsOn())) {
            DayRange.ARRANGED.require("endsOn", plan.endsOn(), today);
        }
    }

    /// Whoever was invited before stays, also when they have left since.
    private List<Attendance> invited(
            TenantScope scope, List<Attendance> before, List<ColleagueId> people) {
        if (people.size() > TrainingSession.MAX_PEOPLE) {
            throw new LimitExceededException(
                    "colleagueIds",
                    TrainingSession.MAX_PEOPLE,
                    "A training has at most {0} people.",
                    TrainingSession.MAX_PEOPLE);
        }
        var known = before.stream().collect(Collectors.toMap(Attendance::colleague, one -> one));
        var found = colleagues.list(TenantScopes.of(scope), Ref.in(scope, people));
        var today = scope.today(clock);
        var seen = new HashSet<ColleagueId>();
        var invited = new ArrayList<Attendance>();
        for (var index = 0; index < people.size(); index++) {
            var field = "colleagueIds." + index;
            var colleague = found.get(Ref.in(scope, people.get(index)));
            if (colleague == null) {
                throw new NotFoundException(field);
            }
            if (!seen.add(colleague.id())) {
                throw new ValidationException(field, "It is named twice.");
            }
            var former = known.get(colleague.id());
            if (former == null && !colleague.isActive(today)) {
                throw new NotFoundException(field);
            }
            invited.add(former == null ? invited(colleague) : former);
        }
        return invited;
    }

    private static Attendance invited(Colleague colleague) {
        return new Attendance(colleague.id(), colleague.name(), AttendanceResult.INVITED);
    }

    /// What came of the training for one of its people.
    public record Result(ColleagueId colleague, AttendanceResult result) {}

    /// Records what came of a training that is over. Who attended without failing has the
    /// competence that the course teaches, from its last day on.
    public TrainingSession record(
            TenantScope scope, TrainingSessionId id, List<Result> results, int version) {
        return transactions.inTransaction(
                scope,
                () -> {
                    var held =
                            changes.change(
                                    scope,
                                    keptSessions,
                                    id,
                                    version,
                                    before -> held(scope, before, results));
                    acquired(scope, held);
                    return held;
                });
    }

    private TrainingSession held(TenantScope scope, TrainingSession before, List<Result> results) {
        before.requirePlanned();
        if (before.plan().endsOn().isAfter(scope.today(clock))) {
            throw new ValidationException("id", "The training is not over yet.");
        }
        return before.hold(byColleague(before, results), clock.instant(), scope.person());
    }

    private static Map<ColleagueId, AttendanceResult> byColleague(
            TrainingSession session, List<Result> results) {
        var invited =
                session.attendances().stream()
                        .map(Attendance::colleague)
                        .collect(Collectors.toSet());
        var byColleague = new HashMap<ColleagueId, AttendanceResult>();
        for (var index = 0; index < results.size(); index++) {
            var one = results.get(index);
            var field = "results." + index;
            if (!invited.contains(one.colleague())) {
                throw new NotFoundException(field + ".colleagueId");
            }
            if (one.result() == AttendanceResult.INVITED) {
                throw new ValidationException(
                        field + ".result", "Say whether they attended, and with which result.");
            }
            if (byColleague.put(one.colleague(), one.result()) != null) {
                throw new ValidationException(field + ".colleagueId", "It is named twice.");
            }
        }
        if (byColleague.size() < invited.size()) {
            throw new ValidationException("results", "Everybody who was invited has a result.");
        }
        return byColleague;
    }

    private void acquired(TenantScope scope, TrainingSession held) {
        courses.find(scope, held.facts().course())
                .map(course -> course.content().competence())
                .flatMap(competence -> competences.find(scope, competence))
                .ifPresent(
                        competence ->
                                held.attendances().stream()
                                        .filter(one -> one.result().isSuccess())
                                        .forEach(
                                                one ->
                                                        competenceService.acquire(
                                                                scope, competence, one, held)));
    }

    /// @param reason for those who were invited
    public TrainingSession cancel(
            TenantScope scope, TrainingSessionId id, String reason, int version) {
        return changes.change(
                scope,
                keptSessions,
                id,
                version,
                before -> before.cancel(reason, clock.instant(), scope.person()));
    }
}
