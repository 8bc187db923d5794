package dev.triennium.domain.training;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import java.util.List;
import java.util.Set;

/// What people are reminded of about trainings.
@DomainService
final class TrainingReminders implements DeadlineFeature {

    /// Whose competence ends.
    static final String PERSON = "person";

    static final String PLACE = "place";

    @Override
    public List<? extends DeadlineKind> kinds() {
        return List.of(TrainingDeadlineKind.values());
    }

    @Override
    public Set<String> facts() {
        return Set.of(PERSON, PLACE);
    }
}
