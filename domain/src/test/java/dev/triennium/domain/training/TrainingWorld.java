package dev.triennium.domain.training;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.InMemoryColleagueRepository;
import dev.triennium.domain.tenancy.UseCaseFakes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Trainings and competences over nothing but memory.
public final class TrainingWorld {

    public final InMemoryColleagueRepository colleagues =
            new InMemoryColleagueRepository(LocalDate.parse("2026-11-24"));
    public final CompetenceRepository competences = new InMemoryCompetences();
    public final CourseRepository courses = new InMemoryCourses();
    public final TrainingRepository trainings = new InMemoryTrainings();
    public final InMemoryQualifications qualifications = new InMemoryQualifications();

    /// What was said last of each subject.
    public final Map<UUID, List<Deadline>> said = new HashMap<>();

    private final UseCaseFakes fakes = new UseCaseFakes();
    private final Deadlines deadlines = (_, _, all) -> said.putAll(all);
    private final TrainingDeadlines trainingDeadlines =
            new TrainingDeadlines(
                    courses, competences, qualifications, colleagues, UseCaseFakes.CLOCK);

    public final CompetenceService competenceService =
            new CompetenceService(
                    competences,
                    qualifications,
                    colleagues,
                    trainingDeadlines,
                    deadlines,
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    public final TrainingService trainingService =
            new TrainingService(
                    courses,
                    trainings,
                    competences,
                    competenceService,
                    colleagues,
                    trainingDeadlines,
                    deadlines,
                    fakes.transactions(),
                    fakes.changes(),
                    fakes.ids(),
                    UseCaseFakes.CLOCK);

    public final CompetenceMatrixService matrix =
            new CompetenceMatrixService(
                    colleagues, competences, qualifications, UseCaseFakes.CLOCK);
}
