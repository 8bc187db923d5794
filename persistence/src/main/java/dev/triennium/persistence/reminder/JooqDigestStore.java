package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
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
import dev.triennium.domain.mail.ReaderId;
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
import dev.triennium.persistence.jooq.generated.tables.records.ColleagueRecord;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The reader's row in `mail_recipient` is the lock.
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
    public List<ReaderId> listDue(Instant now, @Nullable ReaderId after, int size) {
        return tenants.sweep(CrossTenantSweep.DIGESTS)
                .selectDistinct(REMINDER.READER_ID)
                .from(REMINDER)
                .join(TENANT)
                .on(TENANT.ID.eq(REMINDER.TENANT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REMINDER.READER_ID.coerce(PERSON.ID)))
                .leftJoin(COLLEAGUE)
                .on(isColleague().and(PERSON.ID.isNull()))
                .leftJoin(MAIL_RECIPIENT_ZONE)
                .on(
                        MAIL_RECIPIENT_ZONE.READER_ID.eq(REMINDER.READER_ID),
                        MAIL_RECIPIENT_ZONE.ZONE.eq(
                                coalesce(PERSON.ZONE, COLLEAGUE.ZONE, TENANT.ZONE)))
                .where(
                        REMINDER.OUTCOME.eq(Reminder.Outcome.PENDING.name()),
                        REMINDER.SEND_AT.le(now),
                        TENANT.ARCHIVED_AT.isNull(),
                        MAIL_RECIPIENT_ZONE
                                .NEXT_DIGEST_AT
                                .isNull()
                                .or(MAIL_RECIPIENT_ZONE.NEXT_DIGEST_AT.le(now)),
                        after == null ? noCondition() : REMINDER.READER_ID.gt(after))
                .orderBy(REMINDER.READER_ID)
                .limit(size)
                .fetch(REMINDER.READER_ID);
    }

    /// Looks first: to insert what is there would wait for whoever has locked it.
    @Override
    public void addReader(ReaderId reader) {
        if (!dsl.fetchExists(MAIL_RECIPIENT, MAIL_RECIPIENT.READER_ID.eq(reader))) {
            dsl.insertInto(MAIL_RECIPIENT)
                    .set(MAIL_RECIPIENT.READER_ID, reader)
                    .set(MAIL_RECIPIENT.UNSUBSCRIBE_TOKEN, UUID.randomUUID())
                    .onDuplicateKeyUpdate()
                    .set(MAIL_RECIPIENT.READER_ID, MAIL_RECIPIENT.READER_ID)
                    .execute();
        }
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transaction.<T>execute(_ -> work.get());
    }

    @Override
    public Optional<Reader> lock(ReaderId reader) {
        return dsl.selectFrom(MAIL_RECIPIENT)
                .where(MAIL_RECIPIENT.READER_ID.eq(reader))
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .flatMap(this::reader);
    }

    private Optional<Reader> reader(MailRecipientRecord locked) {
        return dsl.selectFrom(PERSON)
                .where(PERSON.ID.eq(new PersonId(locked.getReaderId().value())))
                .fetchOptional()
                .map(person -> reader(person, locked))
                .or(() -> findColleague(locked.getReaderId()).map(one -> reader(one, locked)));
    }

    /// A reminder says in which organisation.
    private Optional<ColleagueRecord> findColleague(ReaderId reader) {
        return tenants.sweep(CrossTenantSweep.DIGESTS)
                .select(COLLEAGUE)
                .from(REMINDER)
                .join(COLLEAGUE)
                .on(isColleague())
                .where(REMINDER.READER_ID.eq(reader))
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    private static Condition isColleague() {
        return COLLEAGUE
                .TENANT_ID
                .eq(REMINDER.TENANT_ID)
                .and(COLLEAGUE.ID.eq(REMINDER.READER_ID.coerce(COLLEAGUE.ID)));
    }

    @Override
    public Map<ZoneId, ZoneDay> listDays(ReaderId reader) {
        return dsl.selectFrom(MAIL_RECIPIENT_ZONE)
                .where(MAIL_RECIPIENT_ZONE.READER_ID.eq(reader))
                .fetchMap(
                        row -> ZoneId.of(row.getZone()),
                        row -> new ZoneDay(row.getLastDigestOn(), row.getNextDigestAt()));
    }

    @Override
    public List<PendingReminder> listPending(ReaderId reader, Instant now) {
        return tenants.sweep(CrossTenantSweep.DIGESTS)
                .select(REMINDER, DEADLINE, TENANT.NAME, TENANT.ZONE)
                .from(REMINDER)
                .join(DEADLINE)
                .on(DEADLINE.TENANT_ID.eq(REMINDER.TENANT_ID), DEADLINE.ID.eq(REMINDER.DEADLINE_ID))
                .join(TENANT)
                .on(TENANT.ID.eq(REMINDER.TENANT_ID))
                .where(
                        REMINDER.READER_ID.eq(reader),
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
            TenantScopes scopes, ReaderId reader, Collection<DeadlineId> ofDeadlines) {
        var givenName = coalesce(PERSON.GIVEN_NAME, COLLEAGUE.GIVEN_NAME);
        var familyName = coalesce(PERSON.FAMILY_NAME, COLLEAGUE.FAMILY_NAME);
        return tenants.across(scopes)
                .select(
                        REMINDER.TENANT_ID,
                        REMINDER.DEADLINE_ID,
                        REMINDER.OCCURRENCE_ON,
                        REMINDER.OCCASION,
                        givenName,
                        familyName,
                        MAIL_SUPPRESSION.ADDRESS)
                .from(REMINDER)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REMINDER.READER_ID.coerce(PERSON.ID)))
                .leftJoin(COLLEAGUE)
                .on(isColleague().and(PERSON.ID.isNull()))
                .leftJoin(MAIL_SUPPRESSION)
                .on(MAIL_SUPPRESSION.ADDRESS.eq(lower(coalesce(PERSON.EMAIL, COLLEAGUE.EMAIL))))
                .where(
                        REMINDER.TENANT_ID.in(scopes.tenants()),
                        REMINDER.DEADLINE_ID.in(ofDeadlines),
                        REMINDER.READER_ID.ne(reader))
                .orderBy(familyName, givenName, REMINDER.READER_ID)
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
            TenantScopes scopes, ReaderId reader, Collection<DeadlineId> ofDeadlines) {
        return tenants.across(scopes)
                .selectDistinct(REMINDER.DEADLINE_ID, REMINDER.OCCURRENCE_ON)
                .from(REMINDER)
                .where(
                        REMINDER.TENANT_ID.in(scopes.tenants()),
                        REMINDER.DEADLINE_ID.in(ofDeadlines),
                        REMINDER.READER_ID.eq(reader),
                        REMINDER.MAIL_ID.isNotNull())
                .collect(
                        Collectors.groupingBy(
                                Record2::value1,
                                Collectors.mapping(Record2::value2, Collectors.toSet())));
    }

    @Override
    public Set<OpenDay> listOpenDays(
            TenantScopes scopes, ReaderId reader, Collection<String> kinds) {
        return tenants.across(scopes)
                .selectDistinct(DEADLINE.TENANT_ID, DEADLINE.KIND, DEADLINE.DUE_ON)
                .from(REMINDER)
                .join(DEADLINE)
                .on(DEADLINE.TENANT_ID.eq(REMINDER.TENANT_ID), DEADLINE.ID.eq(REMINDER.DEADLINE_ID))
                .where(
                        REMINDER.TENANT_ID.in(scopes.tenants()),
                        REMINDER.READER_ID.eq(reader),
                        REMINDER.MAIL_ID.isNotNull(),
                        REMINDER.OCCURRENCE_ON.eq(DEADLINE.DUE_ON),
                        DEADLINE.KIND.in(kinds),
                        DEADLINE.STATE.eq(Deadline.State.OPEN.name()))
                .fetchSet(row -> new OpenDay(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public void waitUntil(ReaderId reader, ZoneId zone, Instant until) {
        dsl.insertInto(MAIL_RECIPIENT_ZONE)
                .set(MAIL_RECIPIENT_ZONE.READER_ID, reader)
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
    public void markTold(ReaderId reader, ZoneId zone, LocalDate day) {
        dsl.insertInto(MAIL_RECIPIENT_ZONE)
                .set(MAIL_RECIPIENT_ZONE.READER_ID, reader)
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
                recipient.getReaderId(),
                person.getId(),
                name(person.getGivenName(), person.getFamilyName()),
                person.getEmail(),
                Locale.forLanguageTag(person.getLocale()),
                person.getZone() == null ? null : ZoneId.of(person.getZone()),
                recipient.getUnsubscribeToken(),
                recipient.getUnsubscribedAt() != null);
    }

    private static Reader reader(ColleagueRecord colleague, MailRecipientRecord recipient) {
        return new Reader(
                recipient.getReaderId(),
                null,
                name(colleague.getGivenName(), colleague.getFamilyName()),
                colleague.getEmail(),
                Locale.forLanguageTag(colleague.getLocale()),
                colleague.getZone() == null ? null : ZoneId.of(colleague.getZone()),
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
                row.getReaderId(),
                row.getRemindOn(),
                row.getSendAt());
    }
}
