package dev.triennium.domain.objective;

import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.Registered;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An objective, as lists show it.
///
/// @param latest the last measurement; null: there is none
/// @param previous the one before
/// @param closure null: it is open
public record Objective(
        ObjectiveId id,
        int version,
        int number,
        ObjectiveContent content,
        @Nullable Measured latest,
        @Nullable Measured previous,
        @Nullable Closure closure)
        implements Registered<ObjectiveId, Objective> {

    public Objective {
        Objects.requireNonNull(id);
        Objects.requireNonNull(content);
    }

    @Override
    public String title() {
        return content.title();
    }

    @Override
    public @Nullable ColleagueId owner() {
        return content.owner();
    }

    /// The day of the next measurement, or by which it is to be reached, whichever comes first.
    @Override
    public LocalDate dueOn() {
        var measureOn = content.measureOn();
        return measureOn != null && measureOn.isBefore(content.dueOn())
                ? measureOn
                : content.dueOn();
    }

    @Override
    public boolean isOpen() {
        return closure == null;
    }

    /// Whether the last measurement reaches the target.
    public boolean isReached() {
        return latest != null && content.direction().isReached(latest.value(), content.target());
    }

    /// Where the last two measurements lead; null: there are no two.
    public @Nullable ObjectiveTrend trend() {
        if (latest == null || previous == null) {
            return null;
        }
        var way = Integer.signum(latest.value().compareTo(previous.value()));
        if (way == 0) {
            return ObjectiveTrend.SAME;
        }
        return switch (content.direction()) {
            case AT_LEAST -> way > 0 ? ObjectiveTrend.BETTER : ObjectiveTrend.WORSE;
            case AT_MOST -> way < 0 ? ObjectiveTrend.BETTER : ObjectiveTrend.WORSE;
        };
    }

    @Override
    public Objective ownedBy(ColleagueId colleague) {
        return with(content.ownedBy(colleague));
    }

    Objective with(ObjectiveContent changed) {
        requireOpen();
        return new Objective(id, version + 1, number, changed, latest, previous, closure);
    }

    /// @param series all that was measured, the latest first
    /// @param measureOn the day of the next measurement
    Objective measured(List<Measured> series, @Nullable LocalDate measureOn) {
        requireOpen();
        return new Objective(
                id,
                version + 1,
                number,
                content.measuredNext(measureOn),
                series.getFirst(),
                series.size() > 1 ? series.get(1) : null,
                closure);
    }

    Objective closed(Closure how) {
        requireOpen();
        return withClosure(how);
    }

    Objective reopened() {
        if (isOpen()) {
            throw ObjectiveRule.mismatch("The objective is not closed.");
        }
        return withClosure(null);
    }

    private Objective withClosure(@Nullable Closure changed) {
        return new Objective(id, version + 1, number, content, latest, previous, changed);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw ObjectiveRule.mismatch("The objective is closed.");
        }
    }

    /// What whoever works in the scope may do to it now.
    public List<ObjectiveAction> allowedActions(TenantScope scope) {
        if (!scope.mayChange(Permission.MANAGE_SYSTEM)) {
            return List.of();
        }
        return isOpen()
                ? List.of(ObjectiveAction.CHANGE, ObjectiveAction.MEASURE, ObjectiveAction.CLOSE)
                : List.of(ObjectiveAction.REOPEN);
    }
}
