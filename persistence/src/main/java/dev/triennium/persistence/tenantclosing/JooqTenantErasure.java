package dev.triennium.persistence.tenantclosing;

import static dev.triennium.persistence.jooq.generated.Tables.CLOSED_TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.COLLEAGUE;
import static dev.triennium.persistence.jooq.generated.Tables.ENGAGEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.HANDOVER;
import static dev.triennium.persistence.jooq.generated.Tables.INVITATION;
import static dev.triennium.persistence.jooq.generated.Tables.INVITATION_ROLE;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_DELIVERY;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_OUTBOX;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_RECIPIENT;
import static dev.triennium.persistence.jooq.generated.Tables.MAIL_RECIPIENT_ZONE;
import static dev.triennium.persistence.jooq.generated.Tables.MEMBERSHIP;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static dev.triennium.persistence.jooq.generated.Tables.REMINDER;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.evidenceroom.EvidenceRoomMails;
import dev.triennium.domain.handover.HandoverMails;
import dev.triennium.domain.internalaudit.InternalAuditInvitations;
import dev.triennium.domain.invitation.InvitationMails;
import dev.triennium.domain.mail.MailId;
import dev.triennium.domain.mail.ReaderId;
import dev.triennium.domain.participation.ParticipationMails;
import dev.triennium.domain.quotation.QuotationMails;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantclosing.ClosedTenant;
import dev.triennium.domain.tenantclosing.ClosingNotices;
import dev.triennium.domain.tenantclosing.TenantErasure;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes outside of the transactions that leave an entry in the audit trail: the trail goes, too.
@Component
class JooqTenantErasure implements TenantErasure {

    /// Small enough that nobody waits for the locks of one call.
    static final int ROWS_OF_CALL = 500;

    private final DSLContext dsl;
    private final TenantDsl tenants;
    private final ErasureOrder order;

    JooqTenantErasure(DSLContext dsl, TenantDsl tenants, ErasureOrder order) {
        this.dsl = dsl;
        this.tenants = tenants;
        this.order = order;
    }

    /// Each transaction of a person holds the grants that it stands on, so that the end of all
    /// grants comes after what is under way, and before all else.
    @Override
    public void begin(TenantScope scope, ClosedTenant closed) {
        tenants.in(scope)
                .deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.TENANT_ID.eq(scope.tenant()))
                .execute();
        tenants.in(scope)
                .deleteFrom(HANDOVER)
                .where(HANDOVER.TENANT_ID.eq(scope.tenant()))
                .execute();
        tenants.in(scope)
                .deleteFrom(ENGAGEMENT)
                .where(ENGAGEMENT.TENANT_ID.eq(scope.tenant()))
                .execute();
        tenants.in(scope)
                .deleteFrom(INVITATION_ROLE)
                .where(INVITATION_ROLE.TENANT_ID.eq(scope.tenant()))
                .execute();
        tenants.in(scope)
                .deleteFrom(INVITATION)
                .where(INVITATION.TENANT_ID.eq(scope.tenant()))
                .execute();
        dsl.insertInto(CLOSED_TENANT)
                .set(CLOSED_TENANT.ID, closed.id())
                .set(CLOSED_TENANT.NAME, closed.name())
                .set(CLOSED_TENANT.REQUESTED_BY_ID, closed.requested().person())
                .set(CLOSED_TENANT.REQUESTED_BY_NAME, closed.requested().name())
                .set(CLOSED_TENANT.REQUESTED_AT, closed.requested().at())
                .set(CLOSED_TENANT.CONFIRMED_BY_ID, closed.confirmed().person())
                .set(CLOSED_TENANT.CONFIRMED_BY_NAME, closed.confirmed().name())
                .set(CLOSED_TENANT.CONFIRMED_AT, closed.confirmed().at())
                .set(CLOSED_TENANT.CLOSED_AT, closed.closedAt())
                .set(CLOSED_TENANT.EXPORT_SHA256, closed.exportSha256())
                .execute();
    }

    @Override
    public boolean hasBegun(TenantScope scope) {
        return dsl.fetchExists(CLOSED_TENANT, isOpen(scope));
    }

    private static Condition isOpen(TenantScope scope) {
        return CLOSED_TENANT.ID.eq(scope.tenant()).and(CLOSED_TENANT.DELETED_AT.isNull());
    }

    @Override
    @Transactional
    public Progress deleteSome(TenantScope scope, Instant at) {
        if (!hasBegun(scope)) {
            throw new IllegalStateException("Only what is closed is deleted");
        }
        var sent = mails(scope, MAIL_OUTBOX.SETTLED_AT.isNotNull());
        if (!sent.isEmpty()) {
            dsl.deleteFrom(MAIL_DELIVERY).where(MAIL_DELIVERY.MAIL_ID.in(sent)).execute();
            dsl.deleteFrom(MAIL_OUTBOX).where(MAIL_OUTBOX.ID.in(sent)).execute();
            return Progress.SOME;
        }
        if (!mails(scope, MAIL_OUTBOX.SETTLED_AT.isNull()).isEmpty()) {
            return Progress.WAITS;
        }
        if (forgetReaders(scope) > 0) {
            return Progress.SOME;
        }
        for (var table : order.tables()) {
            if (table.delete(tenants.in(scope), scope.tenant(), ROWS_OF_CALL) > 0
                    && !table.table().equals(TENANT)) {
                return Progress.SOME;
            }
        }
        dsl.update(CLOSED_TENANT).set(CLOSED_TENANT.DELETED_AT, at).where(isOpen(scope)).execute();
        return Progress.DONE;
    }

    /// Whoever has no login reads the mails of this organisation alone.
    private int forgetReaders(TenantScope scope) {
        var days =
                tenants.in(scope)
                        .deleteFrom(MAIL_RECIPIENT_ZONE)
                        .where(isWithoutLogin(scope, MAIL_RECIPIENT_ZONE.READER_ID))
                        .limit(ROWS_OF_CALL)
                        .execute();
        return days > 0
                ? days
                : tenants.in(scope)
                        .deleteFrom(MAIL_RECIPIENT)
                        .where(isWithoutLogin(scope, MAIL_RECIPIENT.READER_ID))
                        .limit(ROWS_OF_CALL)
                        .execute();
    }

    private static Condition isWithoutLogin(TenantScope scope, Field<ReaderId> reader) {
        var isOfALogin =
                DSL.exists(
                        DSL.selectOne()
                                .from(PERSON)
                                .where(PERSON.ID.coerce(COLLEAGUE.ID).eq(COLLEAGUE.ID)));
        return reader.coerce(COLLEAGUE.ID)
                .in(
                        DSL.select(COLLEAGUE.ID)
                                .from(COLLEAGUE)
                                .where(
                                        COLLEAGUE.TENANT_ID.eq(scope.tenant()),
                                        COLLEAGUE.PERSON_ID.isNull(),
                                        DSL.not(isOfALogin)));
    }

    /// A digest of one who works for several organisations goes with the first that is closed: the
    /// others know what it told, and that it was sent.
    private List<MailId> mails(TenantScope scope, Condition condition) {
        var digests =
                tenants.in(scope)
                        .selectDistinct(REMINDER.MAIL_ID)
                        .from(REMINDER)
                        .join(MAIL_OUTBOX)
                        .on(MAIL_OUTBOX.ID.eq(REMINDER.MAIL_ID))
                        .where(REMINDER.TENANT_ID.eq(scope.tenant()), condition)
                        .limit(ROWS_OF_CALL)
                        .fetch(REMINDER.MAIL_ID);
        return digests.isEmpty()
                ? dsl.select(MAIL_OUTBOX.ID)
                        .from(MAIL_OUTBOX)
                        .where(
                                MAIL_OUTBOX
                                        .DEDUPE_KEY
                                        .startsWith(ClosingNotices.dedupePrefix(scope.tenant()))
                                        .or(
                                                MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                                        InvitationMails.dedupePrefix(
                                                                scope.tenant())))
                                        .or(
                                                MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                                        HandoverMails.dedupePrefix(scope.tenant())))
                                        .or(
                                                MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                                        ParticipationMails.dedupePrefix(
                                                                scope.tenant())))
                                        .or(
                                                MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                                        EvidenceRoomMails.dedupePrefix(
                                                                scope.tenant())))
                                        .or(
                                                MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                                        InternalAuditInvitations.dedupePrefix(
                                                                scope.tenant())))
                                        .or(
                                                MAIL_OUTBOX.DEDUPE_KEY.startsWith(
                                                        QuotationMails.dedupePrefix(
                                                                scope.tenant()))),
                                condition)
                        .limit(ROWS_OF_CALL)
                        .fetch(MAIL_OUTBOX.ID)
                : digests;
    }
}
