package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;

import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineKinds;
import dev.triennium.domain.reminder.OpenDeadlines;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JooqOpenDeadlines implements OpenDeadlines {

    private final TenantDsl tenants;
    private final DeadlineKinds kinds;

    JooqOpenDeadlines(TenantDsl tenants, DeadlineKinds kinds) {
        this.tenants = tenants;
        this.kinds = kinds;
    }

    @Override
    public Map<TenantId, Map<DeadlineKind, Set<UUID>>> listSubjects(
            TenantScopes scopes, Collection<? extends DeadlineKind> wanted) {
        var found = new HashMap<TenantId, Map<DeadlineKind, Set<UUID>>>();
        tenants.across(scopes)
                .select(DEADLINE.TENANT_ID, DEADLINE.KIND, DEADLINE.SUBJECT_ID)
                .from(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.in(scopes.tenants()),
                        DEADLINE.STATE.eq(Deadline.State.OPEN.name()),
                        DEADLINE.KIND.in(wanted.stream().map(DeadlineKind::key).toList()))
                .forEach(
                        row ->
                                found.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                                        .computeIfAbsent(
                                                kinds.get(row.value2()), _ -> new HashSet<>())
                                        .add(row.value3()));
        return found;
    }
}
