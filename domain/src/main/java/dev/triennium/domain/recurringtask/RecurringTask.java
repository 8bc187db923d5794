package dev.triennium.domain.recurringtask;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.implementationplan.PlanTaskId;
import dev.triennium.domain.register.RegisterRule;
import dev.triennium.domain.register.Registered;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that is done again and again, as lists show it.
///
/// @param dueOn the first of its days of which nothing is recorded; null: there is none any more
/// @param latest what was recorded last; null: nothing yet
/// @param origin null: people thought of it
/// @param ending null: it was not ended before its last day
public record RecurringTask(
        RecurringTaskId id,
        int version,
        int number,
        RecurringTaskContent content,
        @Nullable LocalDate dueOn,
        @Nullable RecordedDay latest,
        @Nullable Origin origin,
        @Nullable RecurringTaskEnding ending)
        implements Registered<RecurringTaskId, RecurringTask> {

    /// Where it comes from.
    ///
    /// @param through the last day that it was made for: that of the certificate, or the last that
    ///     fits into one; a certificate that is valid longer makes the next one
    public record Origin(PlanTaskId planTask, LocalDate through) {

        public Origin {
            Objects.requireNonNull(planTask);
            Objects.requireNonNull(through);
        }
    }

    public RecurringTask {
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
        if (ending != null && dueOn != null) {
            throw new IllegalArgumentException("Nothing of what was ended falls due");
        }
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    @Override
    public boolean isOpen() {
        return dueOn != null;
    }

    public RecurringTaskState state() {
        if (ending != null) {
            return RecurringTaskState.ENDED;
        }
        return dueOn == null ? RecurringTaskState.COMPLETED : RecurringTaskState.RUNNING;
    }

    @Override
    public RecurringTask ownedBy(ColleagueId colleague) {
        return with(content.ownedBy(colleague), dueOn);
    }

    /// @param next the first of its days of which nothing is recorded
    RecurringTask with(RecurringTaskContent changed, @Nullable LocalDate next) {
        requireNotEnded();
        return new RecurringTask(id, version + 1, number, changed, next, latest, origin, ending);
    }

    /// @param next the first of its days of which nothing is recorded then
    RecurringTask recorded(RecordedDay day, @Nullable LocalDate next) {
        requireNotEnded();
        return new RecurringTask(id, version + 1, number, content, next, day, origin, ending);
    }

    RecurringTask ended(RecurringTaskEnding how) {
        requireNotEnded();
        if (!isOpen()) {
            throw RegisterRule.mismatch("All days of the task are recorded.");
        }
        return new RecurringTask(id, version + 1, number, content, null, latest, origin, how);
    }

    void requireNotEnded() {
        if (ending != null) {
            throw RecurringTaskRule.mismatch("The task was ended.");
        }
    }

    static boolean mayBeRecordedBy(TenantScope scope, boolean isOwner) {
        return isOwner || scope.permissions().contains(Permission.MANAGE_SYSTEM);
    }

    /// What whoever works in the scope may do to it now.
    ///
    /// @param isOwner whether they own it
    public List<RecurringTaskAction> allowedActions(TenantScope scope, boolean isOwner) {
        if (ending != null) {
            return List.of();
        }
        var actions = new ArrayList<RecurringTaskAction>();
        var mayChange = scope.mayChange(Permission.MANAGE_SYSTEM);
        if (mayChange) {
            actions.add(RecurringTaskAction.CHANGE);
        }
        if (scope.mayChange(Permission.ANSWER) && mayBeRecordedBy(scope, isOwner)) {
            actions.add(RecurringTaskAction.COMPLETE);
            actions.add(RecurringTaskAction.SKIP);
        }
        if (mayChange && isOpen()) {
            actions.add(RecurringTaskAction.END);
        }
        return List.copyOf(actions);
    }
}
