package dev.triennium.domain.training;

import dev.triennium.domain.DayRange;
import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.error.LimitExceededException;
import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.ColleagueRepository;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Keeps what people must be able to do, and who can.
@DomainService
public final class CompetenceService {

    private final Kept<CompetenceId, Competence> keptCompetences;
    private final Kept<QualificationId, Qualification> keptQualifications;
    private final CompetenceRepository competences;
    private final QualificationRepository qualifications;
    private final ColleagueRepository colleagues;
    private final TrainingDeadlines trainingDeadlines;
    private final Deadlines deadlines;
    private final Changes changes;
    private final IdGenerator ids;
    private final Clock clock;

    public CompetenceService(
            CompetenceRepository competences,
            QualificationRepository qualifications,
            ColleagueRepository colleagues,
            TrainingDeadlines trainingDeadlines,
            Deadlines deadlines,
            Changes changes,
            IdGenerator ids,
            Clock clock) {
        this.competences = competences;
        this.qualifications = qualifications;
        this.colleagues = colleagues;
        this.trainingDeadlines = trainingDeadlines;
        this.deadlines = deadlines;
        this.keptCompetences = Kept.in(competences, "Competence");
        this.keptQualifications =
                Kept.in(qualifications, TrainingDeadlines.QUALIFICATION).reminding(this::say);
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /// Those that it takes the place of are reminded of no more.
    private void say(TenantScope scope, QualificationId id, @Nullable Qualification after) {
        say(scope, id, after == null ? List.of() : trainingDeadlines.of(scope, after));
        if (after != null) {
            qualifications
                    .lockFormer(scope, after)
                    .forEach(
                            former -> say(scope, former.id(), trainingDeadlines.of(scope, former)));
        }
    }

    private void say(TenantScope scope, QualificationId id, List<Deadline> all) {
        deadlines.replace(scope, TrainingDeadlines.QUALIFICATION, id.value(), all);
    }

    public Competence add(TenantScope scope, Competence.Content content, @Nullable UUID key) {
        return changes.create(
                scope,
                keptCompetences,
                key,
                content,
                CompetenceId::new,
                () -> {
                    if (competences.count(scope) >= Competence.MAX_COMPETENCES) {
                        throw new LimitExceededException(
                                "tenantId",
                                Competence.MAX_COMPETENCES,
                                "An organisation has at most {0} competences.",
                                Competence.MAX_COMPETENCES);
                    }
                    return new Competence(new CompetenceId(ids.next()), 1, content);
                });
    }

    public Competence change(
            TenantScope scope,
            CompetenceId id,
            UnaryOperator<Competence.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptCompetences,
                id,
                expectedVersion,
                before -> before.with(edit.apply(before.content())));
    }

    /// What somebody acquired elsewhere.
    ///
    /// @param until null: as long as the competence holds
    public record RecordQualification(
            ColleagueId colleague,
            CompetenceId competence,
            LocalDate acquiredOn,
            @Nullable LocalDate until,
            @Nullable String note) {}

    public Qualification record(
            TenantScope scope, RecordQualification command, @Nullable UUID key) {
        return changes.create(
                scope,
                keptQualifications,
                key,
                command,
                QualificationId::new,
                () -> {
                    var today = scope.today(clock);
                    DayRange.HAPPENED.require("acquiredOn", command.acquiredOn(), today);
                    var competence =
                            competences
                                    .find(scope, command.competence())
                                    .orElseThrow(() -> new NotFoundException("competenceId"));
                    var colleague =
                            colleagues
                                    .find(scope, command.colleague())
                                    .orElseThrow(() -> new NotFoundException("colleagueId"));
                    var until =
                            command.until() == null
                                    ? competence.lastDay(command.acquiredOn())
                                    : DayRange.VALID.require("validUntil", command.until(), today);
                    return new Qualification(
                            new QualificationId(ids.next()),
                            1,
                            colleague.id(),
                            colleague.name(),
                            competence.id(),
                            new Qualification.Content(command.acquiredOn(), until, command.note()),
                            null);
                });
    }

    public Qualification changeQualification(
            TenantScope scope,
            QualificationId id,
            UnaryOperator<Qualification.Content> edit,
            int expectedVersion) {
        return changes.change(
                scope,
                keptQualifications,
                id,
                expectedVersion,
                before -> {
                    var wanted = edit.apply(before.content());
                    var today = scope.today(clock);
                    if (!wanted.acquiredOn().equals(before.content().acquiredOn())) {
                        DayRange.HAPPENED.require("acquiredOn", wanted.acquiredOn(), today);
                    }
                    var until = wanted.validUntil();
                    if (until != null && !until.equals(before.content().validUntil())) {
                        DayRange.VALID.require("validUntil", until, today);
                    }
                    return before.with(wanted);
                });
    }

    /// What somebody learned in a training. Call it inside the transaction.
    void acquire(
            TenantScope scope,
            Competence competence,
            Attendance attendance,
            TrainingSession session) {
        var on = session.plan().endsOn();
        changes.insert(
                scope,
                keptQualifications,
                new Qualification(
                        new QualificationId(ids.next()),
                        1,
                        attendance.colleague(),
                        attendance.name(),
                        competence.id(),
                        new Qualification.Content(on, competence.lastDay(on), null),
                        session.id()));
    }
}
