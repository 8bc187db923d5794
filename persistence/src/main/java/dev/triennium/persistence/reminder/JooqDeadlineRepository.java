package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.REMINDER;

import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DeadlineRepository;
import dev.triennium.domain.reminder.Reminder;
import dev.triennium.domain.reminder.TrackedDeadline;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.ReminderRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

@Repository
class JooqDeadlineRepository implements DeadlineRepository {

    private static final int ROWS_PER_STATEMENT = 500;

    private final TenantDsl tenants;
    private final DeadlineRows rows;

    JooqDeadlineRepository(TenantDsl tenants, DeadlineRows rows) {
        this.tenants = tenants;
        this.rows = rows;
    }

    @Override
    public List<TrackedDeadline> lockBySubjects(
            TenantScope scope, String subjectType, Collection<UUID> subjects) {
        return tenants.in(scope)
                .selectFrom(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(scope.tenant()),
                        DEADLINE.SUBJECT_TYPE.eq(subjectType),
                        DEADLINE.SUBJECT_ID.in(subjects),
                        rows.areOfKnownKinds())
                .orderBy(DEADLINE.ID)
                .forUpdate()
                .fetch(rows::toDomain);
    }

    @Override
    public List<TrackedDeadline> lockOpen(TenantScope scope) {
        return tenants.in(scope)
                .selectFrom(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(scope.tenant()),
                        DEADLINE.STATE.eq(Deadline.State.OPEN.name()),
                        rows.areOfKnownKinds())
                .orderBy(DEADLINE.ID)
                .forUpdate()
                .fetch(rows::toDomain);
    }

    @Override
    public List<TrackedDeadline> lock(TenantScope scope, Collection<DeadlineId> ids) {
        return tenants.in(scope)
                .selectFrom(DEADLINE)
                .where(
                        DEADLINE.TENANT_ID.eq(scope.tenant()),
                        DEADLINE.ID.in(ids),
                        rows.areOfKnownKinds())
                .orderBy(DEADLINE.ID)
                .forUpdate()
                .skipLocked()
                .fetch(rows::toDomain);
    }

    @Override
    public void insert(TenantScope scope, List<TrackedDeadline> deadlines) {
        if (!deadlines.isEmpty()) {
            tenants.in(scope)
                    .insertInto(DEADLINE, DEADLINE.fields())
                    .valuesOfRecords(
                            deadlines.stream()
                                    .map(tracked -> DeadlineRows.toRow(scope.tenant(), tracked))
                                    .toList())
                    .execute();
        }
    }

    @Override
    public void update(TenantScope scope, List<TrackedDeadline> deadlines) {
        var dsl = tenants.in(scope);
        dsl.batch(
                        deadlines.stream()
                                .map(
                                        tracked -> {
                                            var row = DeadlineRows.toRow(scope.tenant(), tracked);
                                            row.reset(DEADLINE.TENANT_ID);
                                            row.reset(DEADLINE.ID);
                                            return dsl.update(DEADLINE)
                                                    .set(row)
                                                    .where(
                                                            DEADLINE.TENANT_ID.eq(scope.tenant()),
                                                            DEADLINE.ID.eq(tracked.id()));
                                        })
                                .toList())
                .execute();
    }

    @Override
    public void postpone(TenantScope scope, List<DeadlineId> ids, Instant until) {
        tenants.in(scope)
                .update(DEADLINE)
                .set(DEADLINE.NEXT_REMINDER_AT, until)
                .where(DEADLINE.TENANT_ID.eq(scope.tenant()), DEADLINE.ID.in(ids))
                .execute();
    }

    /// Not INSERT IGNORE, which would also pass over a row that is refused for another reason.
    @Override
    public void addReminders(TenantScope scope, List<Reminder> reminders) {
        for (var from = 0; from < reminders.size(); from += ROWS_PER_STATEMENT) {
            var to = Math.min(from + ROWS_PER_STATEMENT, reminders.size());
            tenants.in(scope)
                    .insertInto(REMINDER, REMINDER.fields())
                    .valuesOfRecords(
                            reminders.subList(from, to).stream()
                                    .map(reminder -> toRow(scope.tenant(), reminder))
                                    .toList())
                    .onDuplicateKeyUpdate()
                    .set(REMINDER.OUTCOME, REMINDER.OUTCOME)
                    .execute();
        }
    }

    @Override
    public Map<DeadlineId, Set<ReaderId>> listInformed(
            TenantScope scope, Collection<DeadlineId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return tenants
                .in(scope)
                .selectDistinct(REMINDER.DEADLINE_ID, REMINDER.READER_ID)
                .from(REMINDER)
                .where(
                        REMINDER.TENANT_ID.eq(scope.tenant()),
                        REMINDER.DEADLINE_ID.in(ids),
                        REMINDER.MAIL_ID.isNotNull())
                .fetchGroups(REMINDER.DEADLINE_ID, REMINDER.READER_ID)
                .entrySet()
                .stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    private static ReminderRecord toRow(TenantId tenant, Reminder reminder) {
        return new ReminderRecord()
                .setTenantId(tenant)
                .setId(reminder.id())
                .setDeadlineId(reminder.deadline())
                .setOccurrenceOn(reminder.occurrenceOn())
                .setOccasion(reminder.occasion().code())
                .setReaderId(reminder.reader())
                .setRemindOn(reminder.remindOn())
                .setSendAt(reminder.sendAt())
                .setOutcome(Reminder.Outcome.PENDING.name());
    }
}
