package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineKinds;
import dev.triennium.domain.reminder.HardDeadlines;
import dev.triennium.domain.reminder.ListedDeadline;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.Column;
import dev.triennium.persistence.jooq.Columns;
import dev.triennium.persistence.jooq.Shape;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqHardDeadlines implements HardDeadlines {

    private static final Columns COLUMNS = new Columns();
    private static final Column<TenantId> TENANT_ID = COLUMNS.add(DEADLINE.TENANT_ID);
    private static final Column<DeadlineId> ID = COLUMNS.add(DEADLINE.ID);
    private static final Column<UUID> SUBJECT_ID = COLUMNS.add(DEADLINE.SUBJECT_ID);
    private static final Column<String> KIND = COLUMNS.add(DEADLINE.KIND);
    private static final Column<LocalDate> DUE_ON = COLUMNS.add(DEADLINE.DUE_ON);

    private final TenantDsl tenants;
    private final DeadlineRows rows;
    private final DeadlineKinds kinds;

    JooqHardDeadlines(TenantDsl tenants, DeadlineRows rows, DeadlineKinds kinds) {
        this.tenants = tenants;
        this.rows = rows;
        this.kinds = kinds;
    }

    /// What makes a deadline a hard one of a type that is open, in some tenants.
    private final class Wanted {

        private final Binds binds = new Binds();
        private final Binds.Some<TenantId> owners;
        private final Binds.One<String> type;
        private final Binds.One<String> state;
        private final Binds.Some<String> hard;

        Wanted(Set<TenantId> tenants, String subjectType) {
            this.owners = binds.some(DEADLINE.TENANT_ID, tenants);
            this.type = binds.one(DEADLINE.SUBJECT_TYPE, subjectType);
            this.state = binds.one(DEADLINE.STATE, Deadline.State.OPEN.name());
            this.hard = binds.some(DEADLINE.KIND, kinds.hardKeys());
        }

        Condition condition() {
            return owners.holds(DEADLINE.TENANT_ID)
                    .and(DEADLINE.SUBJECT_TYPE.eq(type.param()))
                    .and(DEADLINE.STATE.eq(state.param()))
                    .and(hard.holds(DEADLINE.KIND));
        }
    }

    @Override
    public <I extends EntityId> Map<Ref<I>, ListedDeadline> listNext(
            TenantScopes scopes, String subjectType, Collection<Ref<I>> subjects) {
        var byKey = new HashMap<Ref<UUID>, Ref<I>>();
        subjects.stream()
                .filter(ref -> scopes.contains(ref.tenant()))
                .forEach(ref -> byKey.put(new Ref<>(ref.tenant(), ref.id().value()), ref));
        var next = new LinkedHashMap<Ref<I>, ListedDeadline>();
        if (byKey.isEmpty()) {
            return next;
        }
        var wanted = new Wanted(scopes.tenants(), subjectType);
        var keys =
                wanted.binds.some(
                        DEADLINE.SUBJECT_ID,
                        byKey.keySet().stream().map(Ref::id).distinct().toList());
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("next hard deadlines"),
                        wanted.binds,
                        DEADLINE,
                        () ->
                                select(DEADLINE.fields())
                                        .from(DEADLINE)
                                        .where(wanted.condition())
                                        .and(keys.holds(DEADLINE.SUBJECT_ID))
                                        .orderBy(DEADLINE.DUE_ON, DEADLINE.ID))
                .forEach(
                        row -> {
                            var ref = byKey.get(new Ref<>(row.getTenantId(), row.getSubjectId()));
                            if (ref != null) {
                                next.putIfAbsent(
                                        ref,
                                        new ListedDeadline(
                                                row.getId(), rows.toDomain(row).deadline()));
                            }
                        });
        return next;
    }

    @Override
    public Map<TenantId, List<Dated>> list(TenantScopes scopes, String subjectType) {
        var found = new HashMap<TenantId, List<Dated>>();
        var wanted = new Wanted(scopes.tenants(), subjectType);
        tenants.preparedAcross(scopes)
                .fetch(
                        Shape.of("hard deadlines"),
                        wanted.binds,
                        COLUMNS.fields(),
                        () ->
                                select(COLUMNS.fields())
                                        .from(DEADLINE)
                                        .where(wanted.condition())
                                        .orderBy(DEADLINE.DUE_ON, DEADLINE.ID))
                .forEach(
                        row ->
                                found.computeIfAbsent(TENANT_ID.of(row), _ -> new ArrayList<>())
                                        .add(
                                                new Dated(
                                                        ID.of(row),
                                                        SUBJECT_ID.of(row),
                                                        kinds.get(KIND.of(row)),
                                                        DUE_ON.of(row))));
        return found;
    }
}
