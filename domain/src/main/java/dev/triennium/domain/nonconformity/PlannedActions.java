package dev.triennium.domain.nonconformity;

import java.util.List;

/// The actions that answer one cause.
///
/// @param cause the number of the cause in the latest analysis
public record PlannedActions(int cause, List<CorrectiveAction.Content> actions) {

    public PlannedActions {
        actions = List.copyOf(actions);
    }
}
