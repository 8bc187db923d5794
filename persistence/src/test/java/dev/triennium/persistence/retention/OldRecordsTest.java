package dev.triennium.persistence.retention;

import static dev.triennium.persistence.jooq.generated.Tables.DEADLINE;
import static dev.triennium.persistence.jooq.generated.Tables.IDEMPOTENCY;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_DELIVERY;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_SUPPRESSION;
import static dev.triennium.persistence.jooq.generated.Tables.REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.reminder.DeadlineId;
import dev.triennium.domain.reminder.ReminderId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.TestTenants;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class OldRecordsTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired private TestTenants testTenants;
    @Autowired private TenantDsl tenants;
    @Autowired private DSLContext dsl;
    @Autowired private IdGenerator ids;
    @Autowired private Clock clock;
    @Autowired private OldIdempotencyKeys oldKeys;
    @Autowired private OldMails oldMails;
    @Autowired private OldDeadlines oldDeadlines;
    @Autowired private OldSuppressions oldSuppressions;

    private TenantScope scope;
    private TenantScope other;

    @BeforeEach
    void twoTenants() {
        scope = testTenants.tenant();
        other = testTenants.tenant();
    }

    private Instant ago(Duration duration) {
        return clock.instant().minus(duration);
    }

    private void key(TenantScope in, Duration age) {
        tenants.in(in)
                .insertInto(IDEMPOTENCY)
                .set(IDEMPOTENCY.TENANT_ID, in.tenant())
                .set(IDEMPOTENCY.PERSON_ID, testTenants.person())
                .set(IDEMPOTENCY.OPERATION, "addSite")
                .set(IDEMPOTENCY.IDEMPOTENCY_KEY, ids.next())
                .set(IDEMPOTENCY.INPUT_HASH, new byte[32])
                .set(IDEMPOTENCY.CREATED_AT, ago(age))
                .execute();
    }

    private int keys(TenantScope in) {
        return tenants.in(in).fetchCount(IDEMPOTENCY, IDEMPOTENCY.TENANT_ID.eq(in.tenant()));
    }

    @Test
    void keysOfAllTenantsAreForgottenWhenTheyAreOld() {
        key(scope, YEAR.plusDays(1));
        key(scope, YEAR.minusDays(1));
        key(other, YEAR.plusDays(1));
        assertThat(oldKeys.forget(YEAR, 1_000)).isEqualTo(2);
        assertThat(keys(scope)).isEqualTo(1);
        assertThat(keys(other)).isZero();
    }

    @Test
    void noMoreKeysAreForgottenThanAskedFor() {
        key(scope, YEAR.plusDays(1));
        key(scope, YEAR.plusDays(1));
        key(other, YEAR.plusDays(1));
        assertThat(oldKeys.forget(YEAR, 2)).isEqualTo(2);
        assertThat(keys(scope) + keys(other)).isEqualTo(1);
        assertThat(oldKeys.forget(YEAR, 2)).isEqualTo(1);
    }

    @Test
    void aSuppressionRunsOut() {
        suppress("old@example.com", YEAR.plusDays(1));
        suppress("young@example.com", YEAR.minusDays(1));
        assertThat(oldSuppressions.forget(YEAR, 1_000)).isEqualTo(1);
        assertThat(dsl.fetchValues(MAIL_SUPPRESSION.ADDRESS)).containsExactly("young@example.com");
    }

    private void suppress(String address, Duration age) {
        dsl.insertInto(MAIL_SUPPRESSION)
                .set(MAIL_SUPPRESSION.ADDRESS, address)
                .set(MAIL_SUPPRESSION.REASON, "550 5.1.1 no such user")
                .set(MAIL_SUPPRESSION.SUPPRESSED_AT, ago(age))
                .execute();
    }

    private MailId mail(@Nullable Duration settledBefore) {
        var id = new MailId(ids.next());
        var isSettled = settledBefore != null;
        dsl.insertInto(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.ID, id)
                .set(MAIL_OUTBOX.DEDUPE_KEY, id.value().toString())
                .set(MAIL_OUTBOX.PERSON_ID, testTenants.person())
                .set(MAIL_OUTBOX.RECIPIENT_NAME, "Name")
                .set(MAIL_OUTBOX.ADDRESS, "name@example.com")
                .set(MAIL_OUTBOX.SUBJECT, "Subject")
                .set(MAIL_OUTBOX.TEXT_BODY, "Text")
                .set(MAIL_OUTBOX.HTML_BODY, "Text")
                .set(MAIL_OUTBOX.STATE, isSettled ? "SENT" : "NEW")
                .set(MAIL_OUTBOX.ATTEMPTS, 1)
                .set(MAIL_OUTBOX.DUE_AT, isSettled ? null : ago(YEAR.multipliedBy(9)))
                .set(MAIL_OUTBOX.CREATED_AT, ago(YEAR.multipliedBy(9)))
                .set(MAIL_OUTBOX.SETTLED_AT, settledBefore == null ? null : ago(settledBefore))
                .execute();
        dsl.insertInto(MAIL_DELIVERY)
                .set(MAIL_DELIVERY.MAIL_ID, id)
                .set(MAIL_DELIVERY.ID, ids.next())
                .set(MAIL_DELIVERY.ATTEMPT, 1)
                .set(MAIL_DELIVERY.OCCURRED_AT, ago(YEAR))
                .set(MAIL_DELIVERY.OUTCOME, isSettled ? "SENT" : "DEFERRED")
                .set(MAIL_DELIVERY.REPLY, "250")
                .execute();
        return id;
    }

    @Test
    void mailsThatWereSentAreForgottenWithTheirLog() {
        var old = mail(YEAR.plusDays(1));
        var young = mail(YEAR.minusDays(1));
        var waiting = mail(null);
        assertThat(oldMails.forget(YEAR, 1_000)).isEqualTo(1);
        var mails = List.of(old, young, waiting);
        assertThat(
                        dsl.select(MAIL_OUTBOX.ID)
                                .from(MAIL_OUTBOX)
                                .where(MAIL_OUTBOX.ID.in(mails))
                                .fetch(MAIL_OUTBOX.ID))
                .containsExactlyInAnyOrder(young, waiting);
        assertThat(
                        dsl.select(MAIL_DELIVERY.MAIL_ID)
                                .from(MAIL_DELIVERY)
                                .where(MAIL_DELIVERY.MAIL_ID.in(mails))
                                .fetch(MAIL_DELIVERY.MAIL_ID))
                .containsExactlyInAnyOrder(young, waiting);
    }

    private DeadlineId deadline(TenantScope in, String state, Duration age, @Nullable String news) {
        var id = new DeadlineId(ids.next());
        var dueOn = LocalDate.ofInstant(ago(age), TestTenants.ZONE);
        tenants.in(in)
                .insertInto(DEADLINE)
                .set(DEADLINE.TENANT_ID, in.tenant())
                .set(DEADLINE.ID, id)
                .set(DEADLINE.SUBJECT_TYPE, "Certification")
                .set(DEADLINE.SUBJECT_ID, ids.next())
                .set(DEADLINE.KIND, "certification.EXPIRY")
                .set(DEADLINE.SLOT, "slot")
                .set(DEADLINE.ORDINAL_NUMBER, 1)
                .set(DEADLINE.DUE_ON, dueOn)
                .set(DEADLINE.STATE, state)
                .set(DEADLINE.RULE_CODE, "RC-1")
                .set(DEADLINE.RULE_SOURCE, "source")
                .set(DEADLINE.RULE_SUMMARY, "summary")
                .set(DEADLINE.TITLE, "ISO 9001")
                .set(DEADLINE.FACTS, List.of())
                .set(DEADLINE.CALENDAR_SEQUENCE, 0)
                .set(DEADLINE.ANNOUNCED, true)
                .set(DEADLINE.NEWS, news)
                .execute();
        tenants.in(in)
                .insertInto(REMINDER)
                .set(REMINDER.TENANT_ID, in.tenant())
                .set(REMINDER.ID, new ReminderId(ids.next()))
                .set(REMINDER.DEADLINE_ID, id)
                .set(REMINDER.OCCURRENCE_ON, dueOn)
                .set(REMINDER.OCCASION, "BEFORE_7")
                .set(REMINDER.READER_ID, ReaderId.of(testTenants.person()))
                .set(REMINDER.REMIND_ON, dueOn)
                .set(REMINDER.SEND_AT, ago(age))
                .set(REMINDER.OUTCOME, "OUTDATED")
                .execute();
        return id;
    }

    private List<DeadlineId> deadlines(TenantScope in) {
        return tenants.in(in)
                .select(DEADLINE.ID)
                .from(DEADLINE)
                .where(DEADLINE.TENANT_ID.eq(in.tenant()))
                .fetch(DEADLINE.ID);
    }

    @Test
    void deadlinesThatAreDoneAreForgottenWithTheirReminders() {
        deadline(scope, "DONE", YEAR.plusDays(2), null);
        deadline(other, "CANCELLED", YEAR.plusDays(2), null);
        var young = deadline(scope, "DONE", YEAR.minusDays(2), null);
        assertThat(oldDeadlines.forget(YEAR, 1_000)).isEqualTo(2);
        assertThat(deadlines(scope)).containsExactly(young);
        assertThat(deadlines(other)).isEmpty();
    }

    @Test
    void anOpenDeadlineStaysHoweverOldItIs() {
        var open = deadline(scope, "OPEN", YEAR.multipliedBy(5), null);
        oldDeadlines.forget(YEAR, 1_000);
        assertThat(deadlines(scope)).containsExactly(open);
    }

    @Test
    void whatPeopleAreStillToBeToldOfStays() {
        var untold = deadline(scope, "CANCELLED", YEAR.multipliedBy(5), "CANCELLED");
        oldDeadlines.forget(YEAR, 1_000);
        assertThat(deadlines(scope)).containsExactly(untold);
    }
}
