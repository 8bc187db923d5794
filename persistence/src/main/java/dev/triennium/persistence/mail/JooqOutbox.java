package dev.triennium.persistence.mail;

import static dev.triennium.persistence.jooq.generated.Tables.MAIL_ATTACHMENT;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_DELIVERY;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_SUPPRESSION;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.mail.MailAttachment;
import dev.triennium.domain.mail.MailContent;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.Outbox;
import dev.triennium.domain.mail.OutgoingMail;
import dev.triennium.persistence.jooq.DatabaseTime;
import dev.triennium.persistence.jooq.generated.tables.records.MailOutboxRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// One column, `due_at`, says when a mail must be looked at: a new one when its delay is over, a
/// leased one when its lease runs out.
@Repository
class JooqOutbox implements Outbox {

    private enum State {
        NEW,
        LEASED,
        SENDING,
        SENT,
        DEAD
    }

    private enum Delivery {
        SENT,
        DEFERRED,
        DEAD,
        INTERRUPTED
    }

    private static final int MAX_REPLY_LENGTH = 1000;

    private final DSLContext dsl;
    private final IdGenerator ids;
    private final TransactionTemplate transaction;

    JooqOutbox(DSLContext dsl, IdGenerator ids, PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    @Override
    public boolean add(OutgoingMail mail, Instant at) {
        var isThere = dsl.fetchExists(MAIL_OUTBOX, MAIL_OUTBOX.DEDUPE_KEY.eq(mail.dedupeKey()));
        if (isThere) {
            return false;
        }
        var content = mail.content();
        dsl.insertInto(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.ID, mail.id())
                .set(MAIL_OUTBOX.DEDUPE_KEY, mail.dedupeKey())
                .set(MAIL_OUTBOX.PERSON_ID, mail.recipient())
                .set(MAIL_OUTBOX.RECIPIENT_NAME, mail.recipientName())
                .set(MAIL_OUTBOX.ADDRESS, mail.address())
                .set(MAIL_OUTBOX.SUBJECT, content.subject())
                .set(MAIL_OUTBOX.TEXT_BODY, content.text())
                .set(MAIL_OUTBOX.HTML_BODY, content.html())
                .set(MAIL_OUTBOX.CALENDAR, content.calendar())
                .set(MAIL_OUTBOX.CANCELLATIONS, content.cancellations())
                .set(MAIL_OUTBOX.UNSUBSCRIBE_TOKEN, mail.unsubscribeToken())
                .set(MAIL_OUTBOX.HOLDS_SECRET, mail.holdsSecret())
                .set(MAIL_OUTBOX.STATE, State.NEW.name())
                .set(MAIL_OUTBOX.ATTEMPTS, 0)
                .set(MAIL_OUTBOX.DUE_AT, DatabaseTime.now(MAIL_OUTBOX.DUE_AT))
                .set(MAIL_OUTBOX.CREATED_AT, at)
                .execute();
        for (var ordinal = 0; ordinal < content.attachments().size(); ordinal++) {
            var file = content.attachments().get(ordinal);
            dsl.insertInto(MAIL_ATTACHMENT)
                    .set(MAIL_ATTACHMENT.MAIL_ID, mail.id())
                    .set(MAIL_ATTACHMENT.ORDINAL, ordinal)
                    .set(MAIL_ATTACHMENT.NAME, file.name())
                    .set(MAIL_ATTACHMENT.MEDIA_TYPE, file.mediaType())
                    .set(MAIL_ATTACHMENT.CONTENT, file.content())
                    .execute();
        }
        return true;
    }

    @Override
    public List<Leased> lease(UUID lease, int limit, Duration duration, Instant at) {
        return transaction.execute(_ -> leaseInTransaction(lease, limit, duration, at));
    }

    private List<Leased> leaseInTransaction(UUID lease, int limit, Duration duration, Instant at) {
        var found =
                dsl.selectFrom(MAIL_OUTBOX)
                        .where(MAIL_OUTBOX.DUE_AT.le(DatabaseTime.now(MAIL_OUTBOX.DUE_AT)))
                        .orderBy(MAIL_OUTBOX.DUE_AT, MAIL_OUTBOX.ID)
                        .limit(limit)
                        .forUpdate()
                        .skipLocked()
                        .fetch();
        if (found.isEmpty()) {
            return List.of();
        }
        dsl.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.STATE, State.LEASED.name())
                .set(MAIL_OUTBOX.LEASE_ID, lease)
                .set(MAIL_OUTBOX.DUE_AT, DatabaseTime.nowPlus(duration, MAIL_OUTBOX.DUE_AT))
                .where(MAIL_OUTBOX.ID.in(found.getValues(MAIL_OUTBOX.ID)))
                .execute();
        for (var row : found) {
            if (row.getState().equals(State.SENDING.name())) {
                log(row.getId(), row.getAttempts(), Delivery.INTERRUPTED, "", at);
            }
        }
        var attachments = attachments(found.getValues(MAIL_OUTBOX.ID));
        return found.map(
                row ->
                        new Leased(
                                toDomain(row, attachments.getOrDefault(row.getId(), List.of())),
                                row.getAttempts() + 1));
    }

    private Map<MailId, List<MailAttachment>> attachments(List<MailId> mails) {
        return dsl.selectFrom(MAIL_ATTACHMENT)
                .where(MAIL_ATTACHMENT.MAIL_ID.in(mails))
                .orderBy(MAIL_ATTACHMENT.MAIL_ID, MAIL_ATTACHMENT.ORDINAL)
                .fetchGroups(
                        MAIL_ATTACHMENT.MAIL_ID,
                        row ->
                                new MailAttachment(
                                        row.getName(), row.getMediaType(), row.getContent()));
    }

    @Override
    public boolean markSending(Leased leased, UUID lease, Duration duration) {
        return dsl.update(MAIL_OUTBOX)
                        .set(MAIL_OUTBOX.STATE, State.SENDING.name())
                        .set(MAIL_OUTBOX.ATTEMPTS, leased.attempt())
                        .set(MAIL_OUTBOX.DUE_AT, DatabaseTime.nowPlus(duration, MAIL_OUTBOX.DUE_AT))
                        .where(
                                MAIL_OUTBOX.ID.eq(leased.mail().id()),
                                MAIL_OUTBOX.LEASE_ID.eq(lease),
                                MAIL_OUTBOX.STATE.eq(State.LEASED.name()))
                        .execute()
                == 1;
    }

    @Override
    public boolean settle(Leased leased, UUID lease, Outcome outcome, Instant at) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ ->
                                switch (outcome) {
                                    case Outcome.Sent(var reply) -> {
                                        log(leased, Delivery.SENT, reply, at);
                                        yield end(leased.mail(), lease, State.SENT, at);
                                    }
                                    case Outcome.Retry(var reply, var after) -> {
                                        log(leased, Delivery.DEFERRED, reply, at);
                                        yield retry(leased.mail().id(), lease, after);
                                    }
                                    case Outcome.Dead(var reply, var suppress) -> {
                                        log(leased, Delivery.DEAD, reply, at);
                                        if (suppress) {
                                            suppress(leased.mail().address(), reply, at);
                                        }
                                        yield end(leased.mail(), lease, State.DEAD, at);
                                    }
                                }));
    }

    private boolean end(OutgoingMail mail, UUID lease, State state, Instant at) {
        var row =
                new MailOutboxRecord()
                        .setState(state.name())
                        .setLeaseId(null)
                        .setDueAt(null)
                        .setSettledAt(at);
        if (mail.holdsSecret()) {
            row.setTextBody("").setHtmlBody("");
        }
        var isOurs =
                dsl.update(MAIL_OUTBOX)
                                .set(row)
                                .where(MAIL_OUTBOX.ID.eq(mail.id()), MAIL_OUTBOX.LEASE_ID.eq(lease))
                                .execute()
                        == 1;
        if (isOurs && !mail.content().attachments().isEmpty()) {
            dsl.deleteFrom(MAIL_ATTACHMENT).where(MAIL_ATTACHMENT.MAIL_ID.eq(mail.id())).execute();
        }
        return isOurs;
    }

    private boolean retry(MailId mail, UUID lease, Duration after) {
        return dsl.update(MAIL_OUTBOX)
                        .set(MAIL_OUTBOX.STATE, State.NEW.name())
                        .setNull(MAIL_OUTBOX.LEASE_ID)
                        .set(MAIL_OUTBOX.DUE_AT, DatabaseTime.nowPlus(after, MAIL_OUTBOX.DUE_AT))
                        .where(MAIL_OUTBOX.ID.eq(mail), MAIL_OUTBOX.LEASE_ID.eq(lease))
                        .execute()
                == 1;
    }

    @Override
    public boolean isSuppressed(String address) {
        return dsl.fetchExists(
                MAIL_SUPPRESSION,
                MAIL_SUPPRESSION.ADDRESS.eq(JooqMailSuppressions.normalized(address)));
    }

    @Override
    public long countDead() {
        return dsl.fetchCount(MAIL_OUTBOX, MAIL_OUTBOX.STATE.eq(State.DEAD.name()));
    }

    private void suppress(String address, String reason, Instant at) {
        dsl.insertInto(MAIL_SUPPRESSION)
                .set(MAIL_SUPPRESSION.ADDRESS, JooqMailSuppressions.normalized(address))
                .set(MAIL_SUPPRESSION.REASON, cut(reason))
                .set(MAIL_SUPPRESSION.SUPPRESSED_AT, at)
                .onDuplicateKeyUpdate()
                .set(MAIL_SUPPRESSION.ADDRESS, MAIL_SUPPRESSION.ADDRESS)
                .execute();
    }

    private void log(Leased leased, Delivery delivery, String reply, Instant at) {
        log(leased.mail().id(), leased.attempt(), delivery, reply, at);
    }

    private void log(MailId mail, int attempt, Delivery delivery, String reply, Instant at) {
        dsl.insertInto(MAIL_DELIVERY)
                .set(MAIL_DELIVERY.MAIL_ID, mail)
                .set(MAIL_DELIVERY.ID, ids.next())
                .set(MAIL_DELIVERY.ATTEMPT, attempt)
                .set(MAIL_DELIVERY.OCCURRED_AT, at)
                .set(MAIL_DELIVERY.OUTCOME, delivery.name())
                .set(MAIL_DELIVERY.REPLY, cut(reply))
                .execute();
    }

    private static String cut(String reply) {
        return reply.codePoints()
                .limit(MAX_REPLY_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static OutgoingMail toDomain(MailOutboxRecord row, List<MailAttachment> attachments) {
        return new OutgoingMail(
                row.getId(),
                row.getDedupeKey(),
                row.getPersonId(),
                row.getRecipientName(),
                row.getAddress(),
                new MailContent(
                        row.getSubject(),
                        row.getTextBody(),
                        row.getHtmlBody(),
                        row.getCalendar(),
                        row.getCancellations(),
                        attachments),
                row.getUnsubscribeToken(),
                row.getHoldsSecret());
    }
}
