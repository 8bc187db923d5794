package dev.triennium.domain.nonconformity;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineSource;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// When actions of plans are due.
@DomainService
final class CorrectiveActionDeadlineSource implements DeadlineSource {

    private final CorrectiveActionRepository actions;
    private final NonconformityRepository nonconformities;

    CorrectiveActionDeadlineSource(
            CorrectiveActionRepository actions, NonconformityRepository nonconformities) {
        this.actions = actions;
        this.nonconformities = nonconformities;
    }

    @Override
    public String subjectType() {
        return CorrectiveActionReminding.TYPE;
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return actions.listRunning(after, size);
    }

    @Override
    public List<Deadline> derive(TenantScope scope, UUID subject) {
        var id = new CorrectiveActionId(subject);
        if (!actions.lock(scope, id)) {
            return List.of();
        }
        var scopes = TenantScopes.of(scope);
        var ref = Ref.in(scope, id);
        var action = actions.list(scopes, List.of(ref)).get(ref);
        if (action == null) {
            return List.of();
        }
        var of = Ref.in(scope, action.nonconformity());
        var about = nonconformities.list(scopes, List.of(of)).get(of);
        return about == null ? List.of() : CorrectiveActionReminding.deadlines(about, action);
    }
}
