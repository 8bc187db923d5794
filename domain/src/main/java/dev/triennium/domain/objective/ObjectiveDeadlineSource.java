package dev.triennium.domain.objective;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.register.OwnedDeadlineSource;
import dev.triennium.domain.register.RegisterDeadlineKind;
import dev.triennium.domain.register.RegisterReminders;
import dev.triennium.domain.reminder.Deadline;
import java.util.List;
import java.util.stream.Stream;

/// When objectives are measured next, and by when they are to be reached.
@DomainService
final class ObjectiveDeadlineSource extends OwnedDeadlineSource<ObjectiveId, Objective> {

    static final String TYPE = "Objective";

    ObjectiveDeadlineSource(ObjectiveRepository objectives) {
        super(TYPE, objectives, objectives, ObjectiveId::new);
    }

    @Override
    protected List<Deadline> deadlines(Objective objective) {
        var measured =
                RegisterReminders.of(
                        TYPE,
                        objective,
                        RegisterDeadlineKind.OBJECTIVE_MEASUREMENT,
                        objective.content().measureOn(),
                        ObjectiveRule.MEASURED_IN_TIME.reference());
        var reached =
                RegisterReminders.of(
                        TYPE,
                        objective,
                        RegisterDeadlineKind.OBJECTIVE_REACHED,
                        objective.content().dueOn(),
                        ObjectiveRule.REACHED_IN_TIME.reference());
        return Stream.concat(measured.stream(), reached.stream()).toList();
    }
}
