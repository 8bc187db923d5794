package dev.triennium.domain.nonconformity;

import dev.triennium.domain.change.Changed;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.Deadlines;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Says when corrective actions are due. A mail names the nonconformity too, since what is to be
/// done means little without it.
final class CorrectiveActionReminding
        implements Kept.Reminding<CorrectiveActionId, CorrectiveAction> {

    static final String TYPE = "CorrectiveAction";

    private final NonconformityRepository nonconformities;
    private final Deadlines deadlines;

    CorrectiveActionReminding(NonconformityRepository nonconformities, Deadlines deadlines) {
        this.nonconformities = nonconformities;
        this.deadlines = deadlines;
    }

    @Override
    public void replace(
            TenantScope scope, CorrectiveActionId id, @Nullable CorrectiveAction after) {
        if (after == null) {
            deadlines.replace(scope, TYPE, id.value(), List.of());
        } else {
            beginAll(scope, List.of(after));
        }
    }

    @Override
    public void beginAll(TenantScope scope, List<CorrectiveAction> all) {
        var about =
                nonconformities.list(
                        TenantScopes.of(scope),
                        Ref.in(
                                scope,
                                all.stream()
                                        .map(CorrectiveAction::nonconformity)
                                        .distinct()
                                        .toList()));
        var said = new HashMap<UUID, List<Deadline>>();
        for (var one : all) {
            var nonconformity = about.get(Ref.in(scope, one.nonconformity()));
            if (nonconformity != null) {
                said.put(one.id().value(), deadlines(nonconformity, one));
            }
        }
        say(scope, said);
    }

    @Override
    public void replaceAll(TenantScope scope, List<Changed<CorrectiveAction>> all) {
        beginAll(scope, all.stream().map(Changed::after).toList());
    }

    /// What is said of those of each nonconformity.
    void say(
            TenantScope scope,
            List<Nonconformity> abouts,
            Map<Ref<NonconformityId>, List<CorrectiveAction>> all) {
        var said = new HashMap<UUID, List<Deadline>>();
        for (var about : abouts) {
            all.getOrDefault(Ref.in(scope, about.id()), List.of())
                    .forEach(one -> said.put(one.id().value(), deadlines(about, one)));
        }
        say(scope, said);
    }

    private void say(TenantScope scope, Map<UUID, List<Deadline>> said) {
        if (!said.isEmpty()) {
            deadlines.replaceAll(scope, TYPE, said);
        }
    }

    /// Nobody carries out what was planned against a nonconformity that was taken back.
    static List<Deadline> deadlines(Nonconformity about, CorrectiveAction action) {
        return action.isOpen() && !about.isWithdrawn()
                ? List.of(
                        NonconformityReminders.of(
                                TYPE,
                                action,
                                about.title(),
                                NonconformityDeadlineKind.ACTION,
                                "action",
                                action.dueOn(),
                                NonconformityRule.ACTION_IN_TIME.reference()))
                : List.of();
    }
}
