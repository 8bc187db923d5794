package dev.triennium.domain.implementationplan;

import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import java.util.List;
import java.util.Objects;

/// What a task is for, as people say it.
public record TaskPurpose(List<ClauseId> clauses, List<ControlId> controls) {

    public static final TaskPurpose NONE = new TaskPurpose(List.of(), List.of());

    public TaskPurpose {
        clauses = List.copyOf(clauses);
        controls = List.copyOf(controls);
    }

    static TaskPurpose of(List<Reached> serves) {
        return new TaskPurpose(
                serves.stream().map(Reached::clause).filter(Objects::nonNull).toList(),
                serves.stream().map(Reached::control).filter(Objects::nonNull).toList());
    }
}
