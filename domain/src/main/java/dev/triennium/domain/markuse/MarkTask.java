package dev.triennium.domain.markuse;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.register.Owned;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is to be done at one place where a mark is used, because of what became of the
/// certification.
///
/// @param title what the place was called when it began
/// @param causedOn the day of what happened to the certification
/// @param done null: it is open
public record MarkTask(
        MarkTaskId id,
        int version,
        MarkUseId use,
        String title,
        MarkTaskCause cause,
        LocalDate causedOn,
        @Nullable ColleagueId owner,
        LocalDate dueOn,
        @Nullable Done done)
        implements Aggregate<MarkTaskId>, Owned<MarkTaskId, MarkTask> {

    public static final int MAX_NOTE = 2_000;

    /// What was done, and when.
    public record Done(LocalDate on, String note) {

        public Done {
            Objects.requireNonNull(on);
            Objects.requireNonNull(note);
        }
    }

    public MarkTask {
        Objects.requireNonNull(id);
        Objects.requireNonNull(use);
        Objects.requireNonNull(title);
        Objects.requireNonNull(cause);
        Objects.requireNonNull(causedOn);
        Objects.requireNonNull(dueOn);
    }

    /// Known today, whenever it happened.
    static MarkTask of(
            MarkTaskId id, MarkUse use, MarkTaskCause cause, LocalDate causedOn, LocalDate today) {
        return new MarkTask(
                id,
                1,
                use.id(),
                use.title(),
                cause,
                causedOn,
                use.owner(),
                today.plusDays(cause.days()),
                null);
    }

    @Override
    public boolean isOpen() {
        return done == null;
    }

    @Override
    public MarkTask ownedBy(ColleagueId colleague) {
        return with(colleague, dueOn);
    }

    MarkTask with(@Nullable ColleagueId newOwner, LocalDate newDueOn) {
        requireOpen();
        return new MarkTask(id, version + 1, use, title, cause, causedOn, newOwner, newDueOn, null);
    }

    MarkTask completed(Done how) {
        requireOpen();
        return new MarkTask(id, version + 1, use, title, cause, causedOn, owner, dueOn, how);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw MarkUseRule.mismatch("The task is done.");
        }
    }

    /// What whoever works in the scope may do to it now.
    public List<MarkTaskAction> allowedActions(TenantScope scope) {
        return isOpen() && scope.mayChange(Permission.MANAGE_SYSTEM)
                ? List.of(MarkTaskAction.values())
                : List.of();
    }
}
