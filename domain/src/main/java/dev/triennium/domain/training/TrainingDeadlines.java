package dev.triennium.domain.training;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The deadlines of trainings and of what people acquired in them.
@DomainService
final class TrainingDeadlines {

    static final String SESSION = "TrainingSession";
    static final String QUALIFICATION = "Qualification";

    private static final int DAYS_TO_RECORD = 7;

    private final CourseRepository courses;
    private final CompetenceRepository competences;
    private final QualificationRepository qualifications;
    private final ColleagueRepository colleagues;
    private final Clock clock;

    TrainingDeadlines(
            CourseRepository courses,
            CompetenceRepository competences,
            QualificationRepository qualifications,
            ColleagueRepository colleagues,
            Clock clock) {
        this.courses = courses;
        this.competences = competences;
        this.qualifications = qualifications;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    List<Deadline> of(TenantScope scope, TrainingSession session) {
        return switch (session.facts().state()) {
            case TrainingSession.State.Held _, TrainingSession.State.Cancelled _ -> List.of();
            case TrainingSession.State.Planned _ -> planned(scope, session);
        };
    }

    private List<Deadline> planned(TenantScope scope, TrainingSession session) {
        var plan = session.plan();
        var title =
                courses.find(scope, session.facts().course())
                        .map(course -> course.content().title())
                        .orElse("");
        var subject =
                new DeadlineSubject(
                        SESSION,
                        session.id().value(),
                        title,
                        plan.place() == null
                                ? List.of()
                                : List.of(
                                        new DeadlineSubject.Fact(
                                                TrainingReminders.PLACE, plan.place())));
        var deadlines = new ArrayList<Deadline>();
        for (var one : session.attendances()) {
            deadlines.add(
                    deadline(
                            subject,
                            TrainingDeadlineKind.TRAINING,
                            "attend/" + one.colleague().value(),
                            plan.startsOn(),
                            TrainingRule.ATTENDED,
                            one.colleague()));
        }
        deadlines.add(
                deadline(
                        subject,
                        TrainingDeadlineKind.TRAINING_RESULTS,
                        "results",
                        plan.endsOn().plusDays(DAYS_TO_RECORD),
                        TrainingRule.RECORDED_IN_TIME,
                        null));
        return deadlines;
    }

    /// Nobody is reminded of what was acquired anew, or of somebody who has left.
    List<Deadline> of(TenantScope scope, Qualification qualification) {
        var until = qualification.content().validUntil();
        if (until == null
                || !worksThere(scope, qualification.colleague())
                || qualifications.isRenewed(scope, qualification)) {
            return List.of();
        }
        var name =
                competences
                        .find(scope, qualification.competence())
                        .map(competence -> competence.content().name())
                        .orElse("");
        return List.of(
                deadline(
                        new DeadlineSubject(
                                QUALIFICATION,
                                qualification.id().value(),
                                name,
                                List.of(
                                        new DeadlineSubject.Fact(
                                                TrainingReminders.PERSON, qualification.name()))),
                        TrainingDeadlineKind.QUALIFICATION_EXPIRY,
                        "expiry",
                        until,
                        TrainingRule.RENEWED_IN_TIME,
                        qualification.colleague()));
    }

    private boolean worksThere(TenantScope scope, ColleagueId id) {
        var today = scope.today(clock);
        return colleagues.find(scope, id).filter(one -> one.isActive(today)).isPresent();
    }

    private static Deadline deadline(
            DeadlineSubject subject,
            TrainingDeadlineKind kind,
            String slot,
            LocalDate dueOn,
            TrainingRule rule,
            @Nullable ColleagueId owner) {
        return new Deadline(
                subject, kind, slot, 0, dueOn, null, Deadline.State.OPEN, rule.reference(), owner);
    }
}
