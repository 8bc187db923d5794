package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.REMINDER;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.Notification;
import dev.triennium.domain.reminder.Notifications;
import dev.triennium.domain.reminder.Occasion;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.tenancy.PortfolioScope;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ReminderRecord;
import dev.triennium.persistence.tenancy.AccessibleTenants;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqNotifications implements Notifications {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(REMINDER.TOLD_AT, Instant::toString, Instant::parse),
                    Keyset.id(REMINDER.ID, ReminderId::value, ReminderId::new));

    private static final Field<Integer> UNREAD = count();

    private final TenantDsl tenants;
    private final TenantTable<ReminderRecord, ReminderId> reminders;
    private final DeadlineRows deadlines;

    JooqNotifications(TenantDsl tenants, DeadlineRows deadlines) {
        this.tenants = tenants;
        this.reminders = TenantTable.of(tenants, REMINDER.ID);
        this.deadlines = deadlines;
    }

    @Override
    public Map<Ref<ReminderId>, Notification> list(
            TenantScopes scopes, Collection<Ref<ReminderId>> refs) {
        var found = new HashMap<Ref<ReminderId>, Notification>();
        reminders
                .list(scopes, refs, row -> row)
                .forEach(
                        (ref, row) -> {
                            var isTheirs =
                                    row.getReaderId().equals(reader(scopes.get(ref.tenant())));
                            if (isTheirs && row.getToldAt() != null) {
                                found.put(ref, toDomain(row));
                            }
                        });
        return found;
    }

    @Override
    public Page<OfTenant> pageAccessible(
            PortfolioScope scope, boolean unreadOnly, PageRequest page) {
        return page(scope, unreadOnly ? REMINDER.READ_AT.isNull() : noCondition(), page);
    }

    @Override
    public Page<OfTenant> pageReadAt(PortfolioScope scope, Instant at, PageRequest page) {
        return page(scope, REMINDER.READ_AT.eq(at), page);
    }

    private Page<OfTenant> page(PortfolioScope scope, Condition which, PageRequest page) {
        return LATEST_FIRST.page(
                accessible(
                                scope,
                                List.of(
                                        REMINDER.TENANT_ID,
                                        REMINDER.ID,
                                        REMINDER.DEADLINE_ID,
                                        REMINDER.OCCURRENCE_ON,
                                        REMINDER.OCCASION,
                                        REMINDER.TOLD_AT,
                                        REMINDER.READ_AT))
                        .and(which),
                page,
                row -> new OfTenant(row.get(REMINDER.TENANT_ID), toDomain(row)));
    }

    /// What the person was told in all organisations that they may open and that are in use.
    private SelectConditionStep<Record> accessible(PortfolioScope scope, List<Field<?>> columns) {
        return tenants.sweep(CrossTenantSweep.ACCESSIBLE_NOTIFICATIONS)
                .select(columns)
                .from(AccessibleTenants.of(scope))
                .join(REMINDER)
                .on(REMINDER.TENANT_ID.eq(TENANT.ID))
                .join(DEADLINE)
                .on(DEADLINE.TENANT_ID.eq(REMINDER.TENANT_ID), DEADLINE.ID.eq(REMINDER.DEADLINE_ID))
                .where(
                        TENANT.ARCHIVED_AT.isNull(),
                        isToldTo(scope.person()),
                        deadlines.areOfKnownKinds());
    }

    @Override
    public Unread getUnread(PortfolioScope scope) {
        var counts =
                accessible(scope, List.of(REMINDER.TENANT_ID, UNREAD))
                        .and(REMINDER.READ_AT.isNull())
                        .groupBy(REMINDER.TENANT_ID)
                        .fetchMap(REMINDER.TENANT_ID, UNREAD);
        return new Unread(
                counts.keySet(), counts.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Override
    public void markRead(TenantScope scope, ReminderId id, Instant at) {
        mark(scope, REMINDER.ID.eq(id), at);
    }

    @Override
    public void markAllRead(TenantScope scope, Instant toldUntil, Instant at) {
        mark(scope, REMINDER.TOLD_AT.le(toldUntil), at);
    }

    private void mark(TenantScope scope, Condition which, Instant at) {
        tenants.in(scope)
                .update(REMINDER)
                .set(REMINDER.READ_AT, at)
                .where(
                        REMINDER.TENANT_ID.eq(scope.tenant()),
                        isToldTo(Objects.requireNonNull(scope.person())),
                        REMINDER.READ_AT.isNull(),
                        which)
                .execute();
    }

    private static @Nullable ReaderId reader(TenantScope scope) {
        var person = scope.person();
        return person == null ? null : ReaderId.of(person);
    }

    private static Condition isToldTo(PersonId person) {
        return REMINDER.READER_ID.eq(ReaderId.of(person)).and(REMINDER.TOLD_AT.isNotNull());
    }

    private static Notification toDomain(Record row) {
        return new Notification(
                row.get(REMINDER.ID),
                row.get(REMINDER.DEADLINE_ID),
                row.get(REMINDER.OCCURRENCE_ON),
                new Occasion(row.get(REMINDER.OCCASION)).news().orElse(null),
                Objects.requireNonNull(row.get(REMINDER.TOLD_AT)),
                row.get(REMINDER.READ_AT));
    }
}
