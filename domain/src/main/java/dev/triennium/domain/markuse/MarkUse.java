package dev.triennium.domain.markuse;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Registered;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A place where a mark, or the word "certified", is used, as lists show it.
///
/// @param closure null: it is used there
public record MarkUse(
        MarkUseId id,
        int version,
        int number,
        MarkUseContent content,
        Instant recordedAt,
        PersonId recordedBy,
        @Nullable Closure closure)
        implements Registered<MarkUseId, MarkUse> {

    public MarkUse {
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
        Objects.requireNonNull(recordedAt);
        Objects.requireNonNull(recordedBy);
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    /// Its tasks have days.
    @Override
    public @Nullable LocalDate dueOn() {
        return null;
    }

    @Override
    public boolean isOpen() {
        return closure == null;
    }

    @Override
    public MarkUse ownedBy(ColleagueId colleague) {
        return with(content.ownedBy(colleague));
    }

    MarkUse with(MarkUseContent changed) {
        if (!isOpen()) {
            throw MarkUseRule.mismatch("The use is closed.");
        }
        return new MarkUse(id, version + 1, number, changed, recordedAt, recordedBy, null);
    }

    MarkUse closed(Closure how) {
        if (!isOpen()) {
            throw MarkUseRule.mismatch("The use is closed.");
        }
        return new MarkUse(id, version + 1, number, content, recordedAt, recordedBy, how);
    }

    MarkUse reopened() {
        if (isOpen()) {
            throw MarkUseRule.mismatch("The use is not closed.");
        }
        return new MarkUse(id, version + 1, number, content, recordedAt, recordedBy, null);
    }

    /// What whoever works in the scope may do to it now. Whether a task stands against closing it
    /// shows when it is closed.
    public List<MarkUseAction> allowedActions(TenantScope scope) {
        if (!scope.mayChange(Permission.MANAGE_SYSTEM)) {
            return List.of();
        }
        return isOpen()
                ? List.of(MarkUseAction.CHANGE, MarkUseAction.CLOSE)
                : List.of(MarkUseAction.REOPEN);
    }
}
