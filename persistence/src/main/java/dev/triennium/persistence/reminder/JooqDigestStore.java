package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_RECIPIENT;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_RECIPIENT_ZONE;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_SUPPRESSION;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static dev.triennium.persistence.jooq.generated.Tables.REMINDER;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.reminder.Deadline;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DigestStore;
import dev.triennium.domain.reminder.Occasion;
import dev.triennium.domain.reminder.PendingReminder;
import dev.triennium.domain.reminder.Reader;
import dev.triennium.domain.reminder.Reminder;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.MailRecipientRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PersonRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ReminderRecord;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The person's row in `mail_recipient` is the lock.
@Repository
class JooqDigestStore implements DigestStore {

    /// Nobody reads more in one mail; what is left waits for the next day.
    private static final int MAX_REMINDERS = 2000;

    private final DSLContext dsl;
    private final TenantDsl tenants;
    private final DeadlineRows deadlines;
    private final TransactionTemplate transaction;

    JooqDigestStore(
            DSLContext dsl,
            TenantDsl tenants,
            DeadlineRows deadlines,
            PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.tenants = tenants;
        this.deadlines = deadlines;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public List<PersonId> listDue(Instant now, @Nullable PersonId after, int size) {
        return tenants.sweep(CrossTenantSweep.DIGESTS)
                .selectDistinct(REMINDER.PERSON_ID)
                .from(REMINDER)
                .join(TENANT)
                .on(TENANT.ID.eq(REMINDER.TENANT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(REMINDER.PERSON_ID))
                .leftJoin(MAIL_RECIPIENT_ZONE)
                .on(
                        MAIL_RECIPIENT_ZONE.PERSON_ID.eq(REMINDER.PERSON_ID),
                        MAIL_RECIPIENT_ZONE.ZONE.eq(coalesce(PERSON.ZONE, TENANT.ZONE)))
                .where(
                        REMINDER.OUTCOME.eq(Reminder.Outcome.PENDING.name()),
                        REMINDER.SEND_AT.le(now),
                        TENANT.ARCHIVED_AT.isNull(),
                        MAIL_RECIPIENT_ZONE
                                .NEXT_DIGEST_AT
                                .isNull()
                                .or(MAIL_RECIPIENT_ZONE.NEXT_DIGEST_AT.le(now)),
                        after == null ? noCondition() : REMINDER.PERSON_ID.gt(after))
                .orderBy(REMINDER.PERSON_ID)
                .limit(size)
                .fetch(REMINDER.PERSON_ID);
    }

    /// Looks first: to insert what is there would wait for whoever has locked it.
    @Override
    public void addReader(PersonId person) {
        if (!dsl.fetchExists(MAIL_RECIPIENT, MAIL_RECIPIENT.PERSON_ID.eq(person))) {
            dsl.insertInto(MAIL_RECIPIENT)
                    .set(MAIL_RECIPIENT.PERSON_ID, person)
                    .set(MAIL_RECIPIENT.UNSUBSCRIBE_TOKEN, UUID.randomUUID())
                    .onDuplicateKeyUpdate()
                    .set(MAIL_RECIPIENT.PERSON_ID, MAIL_RECIPIENT.PERSON_ID)
                    .execute();
        }
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transaction.<T>execute(_ -> work.get());
    }

    @Override
    public Optional<Reader> lock(PersonId person) {
        return dsl.selectFrom(MAIL_RECIPIENT)
                .where(MAIL_RECIPIENT.PERSON_ID.eq(person))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(
                        locked ->
                                reader(
                                        dsl.selectFrom(PERSON)
                                                .where(PERSON.ID.eq(person))
                                                .fetchSingle(),
                                        locked));
    }

    @Override
    public Map<ZoneId, ZoneDay> listDays(PersonId person) {
        return dsl.selectFrom(MAIL_RECIPIENT_ZONE)
                .where(MAIL_RECIPIENT_ZONE.PERSON_ID.eq(person))
                .fetchMap(
                        row -> ZoneId.of(row.getZone()),
                        row -> new ZoneDay(row.getLastDigestOn(), row.getNextDigestAt()));
    }

    @Override
    public List<PendingReminder> listPending(PersonId person, Instant now) {
        return tenants.sweep(CrossTenantSweep.DIGESTS)
                .select(REMINDER, DEADLINE, TENANT.NAME, TENANT.ZONE)
                .from(REMINDER)
                .join(DEADLINE)
                .on(DEADLINE.TENANT_ID.eq(REMINDER.TENANT_ID), DEADLINE.ID.eq(REMINDER.DEADLINE_ID))
                .join(TENANT)
                .on(TENANT.ID.eq(REMINDER.TENANT_ID))
                .where(
                        REMINDER.PERSON_ID.eq(person),
                        REMINDER.OUTCOME.eq(Reminder.Outcome.PENDING.name()),
                        REMINDER.SEND_AT.le(now),
                        TENANT.ARCHIVED_AT.isNull(),
                        deadlines.areOfKnownKinds())
                .orderBy(REMINDER.SEND_AT, REMINDER.TENANT_ID, REMINDER.ID)
                .limit(MAX_REMINDERS)
                .fetch(
                        row ->
                                new PendingReminder(
                                        toDomain(row.value1()),
                                        deadlines.toDomain(row.value2()),
                                        row.value1().getTenantId(),
                                        row.value3(),
                                        ZoneId.of(row.value4())));
    }

    @Override
    public Map<Told, List<Other>> listOthers(
            TenantScopes scopes, PersonId person, Collection<DeadlineId> ofDeadlines) {
        return tenants.across(scopes)
                .select(
                        REMINDER.TENANT_ID,
                        REMINDER.DEADLINE_ID,
                        REMINDER.OCCURRENCE_ON,
                        REMINDER.OCCASION,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME,
                        MAIL_SUPPRESSION.ADDRESS)
                .from(REMINDER)
                .join(PERSON)
                .on(PERSON.ID.eq(REMINDER.PERSON_ID))
                .leftJoin(MAIL_SUPPRESSION)
                .on(MAIL_SUPPRESSION.ADDRESS.eq(lower(PERSON.EMAIL)))
                .where(
                        REMINDER.TENANT_ID.in(scopes.tenants()),
                        REMINDER.DEADLINE_ID.in(ofDeadlines),
                        REMINDER.PERSON_ID.ne(person))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
                .fetchGroups(
                        row ->
                                new Told(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        new Occasion(row.value4())),
                        row -> new Other(name(row.value5(), row.value6()), row.value7() == null));
    }

    @Override
    public Map<DeadlineId, Set<LocalDate>> listToldDays(
            TenantScopes scopes, PersonId person, Collection<DeadlineId> ofDeadlines) {
        return tenants.across(scopes)
                .selectDistinct(REMINDER.DEADLINE_ID, REMINDER.OCCURRENCE_ON)
                .from(REMINDER)
                .where(
                        REMINDER.TENANT_ID.in(scopes.tenants()),
                        REMINDER.DEADLINE_ID.in(ofDeadlines),
                        REMINDER.PERSON_ID.eq(person),
                        REMINDER.MAIL_ID.isNotNull())
                .collect(
                        Collectors.groupingBy(
                                Record2::value1,
                                Collectors.mapping(Record2::value2, Collectors.toSet())));
    }

    @Override
    public Set<OpenDay> listOpenDays(
            TenantScopes scopes, PersonId person, Collection<String> kinds) {
        return tenants.across(scopes)
                .selectDistinct(DEADLINE.TENANT_ID, DEADLINE.KIND, DEADLINE.DUE_ON)
                .from(REMINDER)
                .join(DEADLINE)
                .on(DEADLINE.TENANT_ID.eq(REMINDER.TENANT_ID), DEADLINE.ID.eq(REMINDER.DEADLINE_ID))
                .where(
                        REMINDER.TENANT_ID.in(scopes.tenants()),
                        REMINDER.PERSON_ID.eq(person),
                        REMINDER.MAIL_ID.isNotNull(),
                        REMINDER.OCCURRENCE_ON.eq(DEADLINE.DUE_ON),
                        DEADLINE.KIND.in(kinds),
                        DEADLINE.STATE.eq(Deadline.State.OPEN.name()))
                .fetchSet(row -> new OpenDay(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public void waitUntil(PersonId person, ZoneId zone, Instant until) {
        dsl.insertInto(MAIL_RECIPIENT_ZONE)
                .set(MAIL_RECIPIENT_ZONE.PERSON_ID, person)
                .set(MAIL_RECIPIENT_ZONE.ZONE, zone.getId())
                .set(MAIL_RECIPIENT_ZONE.NEXT_DIGEST_AT, until)
                .onDuplicateKeyUpdate()
                .set(MAIL_RECIPIENT_ZONE.NEXT_DIGEST_AT, until)
                .execute();
    }

    @Override
    public void postpone(TenantScope scope, Collection<ReminderId> reminders, Instant until) {
        tenants.in(scope)
                .update(REMINDER)
                .set(REMINDER.SEND_AT, until)
                .where(REMINDER.TENANT_ID.eq(scope.tenant()), REMINDER.ID.in(reminders))
                .execute();
    }

    @Override
    public void markTold(PersonId person, ZoneId zone, LocalDate day) {
        dsl.insertInto(MAIL_RECIPIENT_ZONE)
                .set(MAIL_RECIPIENT_ZONE.PERSON_ID, person)
                .set(MAIL_RECIPIENT_ZONE.ZONE, zone.getId())
                .set(MAIL_RECIPIENT_ZONE.LAST_DIGEST_ON, day)
                .onDuplicateKeyUpdate()
                .set(MAIL_RECIPIENT_ZONE.LAST_DIGEST_ON, day)
                .setNull(MAIL_RECIPIENT_ZONE.NEXT_DIGEST_AT)
                .execute();
    }

    @Override
    public void mark(
            TenantScope scope,
            Reminder.Outcome outcome,
            Collection<ReminderId> reminders,
            @Nullable MailId mail,
            Instant at) {
        tenants.in(scope)
                .update(REMINDER)
                .set(REMINDER.OUTCOME, outcome.name())
                .set(REMINDER.MAIL_ID, mail)
                .set(REMINDER.TOLD_AT, outcome.isTold() ? at : null)
                .where(REMINDER.TENANT_ID.eq(scope.tenant()), REMINDER.ID.in(reminders))
                .execute();
    }

    private static Reader reader(PersonRecord person, MailRecipientRecord recipient) {
        return new Reader(
                person.getId(),
                name(person.getGivenName(), person.getFamilyName()),
                person.getEmail(),
                Locale.forLanguageTag(person.getLocale()),
                person.getZone() == null ? null : ZoneId.of(person.getZone()),
                recipient.getUnsubscribeToken(),
                recipient.getUnsubscribedAt() != null);
    }

    private static String name(String given, String family) {
        return (given + " " + family).strip();
    }

    private static Reminder toDomain(ReminderRecord row) {
        return new Reminder(
                row.getId(),
                row.getDeadlineId(),
                row.getOccurrenceOn(),
                new Occasion(row.getOccasion()),
                row.getPersonId(),
                row.getRemindOn(),
                row.getSendAt());
    }
}
