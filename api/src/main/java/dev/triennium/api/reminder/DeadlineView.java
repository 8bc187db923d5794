package dev.triennium.api.reminder;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;

/// The GraphQL type `Deadline`.
public record DeadlineView(TenantScope scope, GlobalId id, Deadline deadline)
        implements ScopedView {

    public static final String TYPE = "Deadline";

    public static DeadlineView of(TenantScope scope, ListedDeadline listed) {
        return new DeadlineView(
                scope, GlobalId.of(TYPE, scope.tenant(), listed.id().value()), listed.deadline());
    }

    public String kind() {
        return deadline.kind().key();
    }

    public String title() {
        return deadline.subject().title();
    }

    public LocalDate dueOn() {
        return deadline.dueOn();
    }

    public Deadline.State state() {
        return deadline.state();
    }

    public RuleReference rule() {
        return deadline.rule();
    }

    public List<Role> roles() {
        return deadline.kind().plan().steps().getFirst().audience().roles().stream()
                .sorted()
                .toList();
    }
}
