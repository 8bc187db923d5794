package dev.triennium.persistence.reminder;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_RECIPIENT;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static dev.triennium.persistence.jooq.generated.Tables.REMINDER;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.DigestDecision;
import dev.triennium.domain.reminder.DigestStore;
import dev.triennium.domain.reminder.Occasion;
import dev.triennium.domain.reminder.PendingDigest;
import dev.triennium.domain.reminder.Reader;
import dev.triennium.domain.reminder.Recipients;
import dev.triennium.domain.reminder.Reminder;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.tenancy.JobScopes;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.MailRecipientRecord;
import dev.triennium.persistence.jooq.generated.tables.records.PersonRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ReminderRecord;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The person's row in `mail_recipient` is the lock: whoever holds it makes the person's digest.
@Repository
class JooqDigestStore implements DigestStore {

    private static final String JOB = "digests";

    /// Nobody reads more in one mail; what is left waits for the next day.
    private static final int MAX_REMINDERS = 2000;

    private final DSLContext dsl;
    private final TenantDsl tenants;
    private final JobScopes jobScopes;
    private final Recipients recipients;
    private final Outbox outbox;
    private final DeadlineRows deadlines;
    private final TransactionTemplate transaction;

    JooqDigestStore(
            DSLContext dsl,
            TenantDsl tenants,
            JobScopes jobScopes,
            Recipients recipients,
            Outbox outbox,
            DeadlineRows deadlines,
            PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.tenants = tenants;
        this.jobScopes = jobScopes;
        this.recipients = recipients;
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public List<PersonId> listDue(Instant now, @Nullable PersonId after, int size) {
        return tenants.sweep(CrossTenantSweep.DIGESTS)
                .selectDistinct(REMINDER.PERSON_ID)
                .from(REMINDER)
                .leftJoin(MAIL_RECIPIENT)
                .on(MAIL_RECIPIENT.PERSON_ID.eq(REMINDER.PERSON_ID))
                .where(
                        REMINDER.OUTCOME.eq(Reminder.Outcome.PENDING.name()),
                        REMINDER.SEND_AT.le(now),
                        MAIL_RECIPIENT
                                .NEXT_DIGEST_AT
                                .isNull()
                                .or(MAIL_RECIPIENT.NEXT_DIGEST_AT.le(now)),
                        after == null ? noCondition() : REMINDER.PERSON_ID.gt(after))
                .orderBy(REMINDER.PERSON_ID)
                .limit(size)
                .fetch(REMINDER.PERSON_ID);
    }

    @Override
    public boolean settle(
            PersonId person, Instant now, Function<PendingDigest, DigestDecision> decide) {
        return Boolean.TRUE.equals(transaction.execute(_ -> settleLocked(person, now, decide)));
    }

    private boolean settleLocked(
            PersonId person, Instant now, Function<PendingDigest, DigestDecision> decide) {
        var locked = lock(person);
        if (locked == null
                || (locked.getNextDigestAt() != null && locked.getNextDigestAt().isAfter(now))) {
            return false;
        }
        var rows = pending(person, now);
        if (rows.isEmpty()) {
            return false;
        }
        var row = dsl.selectFrom(PERSON).where(PERSON.ID.eq(person)).fetchSingle();
        if (row.getEmail() == null) {
            waitUntil(person, now.plus(Duration.ofDays(1)));
            return false;
        }
        var scopes = scopes(rows);
        var pending = new PendingDigest(reader(row, locked), entries(person, rows, scopes, now));
        return switch (decide.apply(pending)) {
            case DigestDecision.Wait(var until) -> {
                waitUntil(person, until);
                yield false;
            }
            case DigestDecision.Settle settle -> {
                carryOut(person, settle, pending.entries(), scopes, now);
                yield settle.mail() != null;
            }
        };
    }

    private @Nullable MailRecipientRecord lock(PersonId person) {
        dsl.insertInto(MAIL_RECIPIENT)
                .set(MAIL_RECIPIENT.PERSON_ID, person)
                .set(MAIL_RECIPIENT.UNSUBSCRIBE_TOKEN, UUID.randomUUID())
                .onDuplicateKeyUpdate()
                .set(MAIL_RECIPIENT.PERSON_ID, MAIL_RECIPIENT.PERSON_ID)
                .execute();
        return dsl.selectFrom(MAIL_RECIPIENT)
                .where(MAIL_RECIPIENT.PERSON_ID.eq(person))
                .forUpdate()
                .skipLocked()
                .fetchOne();
    }

    private List<Record> pending(PersonId person, Instant now) {
        return tenants
                .sweep(CrossTenantSweep.DIGESTS)
                .select(REMINDER.fields())
                .select(DEADLINE.fields())
                .select(TENANT.NAME, TENANT.ZONE)
                .from(REMINDER)
                .join(DEADLINE)
                .on(DEADLINE.TENANT_ID.eq(REMINDER.TENANT_ID), DEADLINE.ID.eq(REMINDER.DEADLINE_ID))
                .join(TENANT)
                .on(TENANT.ID.eq(REMINDER.TENANT_ID))
                .where(
                        REMINDER.PERSON_ID.eq(person),
                        REMINDER.OUTCOME.eq(Reminder.Outcome.PENDING.name()),
                        REMINDER.SEND_AT.le(now),
                        deadlines.areOfKnownKinds())
                .orderBy(REMINDER.SEND_AT, REMINDER.TENANT_ID, REMINDER.ID)
                .limit(MAX_REMINDERS)
                .fetch()
                .stream()
                .map(Record.class::cast)
                .toList();
    }

    private TenantScopes scopes(List<Record> rows) {
        var scopes = new LinkedHashMap<TenantId, TenantScope>();
        for (var row : rows) {
            scopes.computeIfAbsent(
                    row.get(REMINDER.TENANT_ID),
                    tenant -> jobScopes.of(JOB, tenant, ZoneId.of(row.get(TENANT.ZONE))));
        }
        return TenantScopes.of(scopes.values());
    }

    private List<PendingDigest.Entry> entries(
            PersonId person, List<Record> rows, TenantScopes scopes, Instant now) {
        var roles = new HashMap<TenantId, Set<Role>>();
        recipients
                .list(scopes, now)
                .forEach(
                        (tenant, people) ->
                                people.stream()
                                        .filter(one -> one.person().equals(person))
                                        .forEach(one -> roles.put(tenant, one.roles())));
        var reminders = rows.stream().map(row -> toDomain(row.into(REMINDER))).toList();
        var others = others(person, reminders, scopes);
        return rows.stream()
                .map(
                        row -> {
                            var reminder = toDomain(row.into(REMINDER));
                            var tenant = row.get(REMINDER.TENANT_ID);
                            return new PendingDigest.Entry(
                                    reminder,
                                    deadlines.toDomain(row.into(DEADLINE)),
                                    tenant,
                                    row.get(TENANT.NAME),
                                    ZoneId.of(row.get(TENANT.ZONE)),
                                    roles.getOrDefault(tenant, Set.of()),
                                    others.getOrDefault(Same.of(tenant, reminder), List.of()));
                        })
                .toList();
    }

    /// What reminders of several people have in common.
    private record Same(
            TenantId tenant, DeadlineId deadline, LocalDate occurrence, String occasion) {

        static Same of(TenantId tenant, Reminder reminder) {
            return new Same(
                    tenant,
                    reminder.deadline(),
                    reminder.occurrenceOn(),
                    reminder.occasion().code());
        }
    }

    private Map<Same, List<String>> others(
            PersonId person, Collection<Reminder> reminders, TenantScopes scopes) {
        return tenants.across(scopes)
                .select(
                        REMINDER.TENANT_ID,
                        REMINDER.DEADLINE_ID,
                        REMINDER.OCCURRENCE_ON,
                        REMINDER.OCCASION,
                        PERSON.GIVEN_NAME,
                        PERSON.FAMILY_NAME)
                .from(REMINDER)
                .join(PERSON)
                .on(PERSON.ID.eq(REMINDER.PERSON_ID))
                .where(
                        REMINDER.TENANT_ID.in(scopes.tenants()),
                        REMINDER.DEADLINE_ID.in(
                                reminders.stream()
                                        .map(Reminder::deadline)
                                        .collect(Collectors.toSet())),
                        REMINDER.PERSON_ID.ne(person))
                .orderBy(PERSON.FAMILY_NAME, PERSON.GIVEN_NAME, PERSON.ID)
                .fetchGroups(
                        row -> new Same(row.value1(), row.value2(), row.value3(), row.value4()),
                        row -> name(row.value5(), row.value6()));
    }

    private void waitUntil(PersonId person, Instant until) {
        dsl.update(MAIL_RECIPIENT)
                .set(MAIL_RECIPIENT.NEXT_DIGEST_AT, until)
                .where(MAIL_RECIPIENT.PERSON_ID.eq(person))
                .execute();
    }

    private void carryOut(
            PersonId person,
            DigestDecision.Settle settle,
            List<PendingDigest.Entry> entries,
            TenantScopes scopes,
            Instant now) {
        var mail = settle.mail();
        if (mail != null) {
            if (!outbox.add(mail, now)) {
                throw new IllegalStateException("A second digest of the day: " + mail.dedupeKey());
            }
            dsl.update(MAIL_RECIPIENT)
                    .set(MAIL_RECIPIENT.LAST_DIGEST_ON, settle.day())
                    .setNull(MAIL_RECIPIENT.NEXT_DIGEST_AT)
                    .where(MAIL_RECIPIENT.PERSON_ID.eq(person))
                    .execute();
        }
        var targets =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> Target.of(entry, settle),
                                        Collectors.mapping(
                                                entry -> entry.reminder().id(),
                                                Collectors.toList())));
        targets.forEach(
                (target, reminders) ->
                        mark(scopes.get(target.tenant()), target.outcome(), reminders, settle));
    }

    private record Target(TenantId tenant, Reminder.Outcome outcome) {

        static Target of(PendingDigest.Entry entry, DigestDecision.Settle settle) {
            var outcome =
                    settle.outcomes().getOrDefault(entry.reminder().id(), Reminder.Outcome.PENDING);
            return new Target(entry.tenant(), outcome);
        }
    }

    private void mark(
            TenantScope scope,
            Reminder.Outcome outcome,
            List<ReminderId> reminders,
            DigestDecision.Settle settle) {
        var standsInMail =
                switch (outcome) {
                    case MAILED, MERGED -> true;
                    case PENDING, OUTDATED, NO_ACCESS, UNSUBSCRIBED -> false;
                };
        var mail = settle.mail();
        tenants.in(scope)
                .update(REMINDER)
                .set(REMINDER.OUTCOME, outcome.name())
                .set(REMINDER.MAIL_ID, standsInMail && mail != null ? mail.id() : null)
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
                recipient.getUnsubscribedAt() != null,
                recipient.getLastDigestOn());
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
