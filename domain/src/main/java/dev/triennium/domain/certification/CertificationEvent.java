package dev.triennium.domain.certification;

import dev.triennium.domain.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Something that happened to a certification. Events are added and never changed.
///
/// @param occurredOn when it happened, as a civil date
/// @param recordedAt when the product learned of it
/// @param from the state before; null for the first event
/// @param evidence what shows it
/// @param overrideReason why it was recorded although a timer had gone by
/// @param subject what was corrected or moved by it; null: nothing was
/// @param reason why it was; null also where the body's word is reason enough
public record CertificationEvent(
        CertificationEventId id,
        CertificationId certification,
        Kind kind,
        LocalDate occurredOn,
        Instant recordedAt,
        Actor actor,
        @Nullable CertificationState from,
        CertificationState to,
        @Nullable String evidence,
        @Nullable String overrideReason,
        @Nullable PaperId subject,
        @Nullable String reason) {

    public CertificationEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(certification);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(occurredOn);
        Objects.requireNonNull(recordedAt);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(to);
        if (subject == null && reason != null) {
            throw new IllegalArgumentException("A reason for nothing");
        }
    }

    public enum Kind {
        APPLICATION_SUBMITTED,
        REVIEW_ACCEPTED,
        CONTRACT_SIGNED,
        APPLICATION_DECLINED,
        APPLICATION_CANCELLED,
        STAGE1_SCHEDULED,
        STAGE1_COMPLETED,
        STAGE1_REPEAT_SCHEDULED,
        STAGE2_SCHEDULED,
        STAGE2_COMPLETED,
        FINDING_RECORDED,
        FINDING_ASSIGNED,
        FINDING_VERIFIED,
        FINDING_PLAN_ACCEPTED,
        FINDING_CORRECTED,
        FILE_COMPLETED,
        STAGE2_REPEAT_REQUIRED,
        CERTIFICATION_GRANTED,
        CERTIFICATION_REFUSED,
        AUDIT_DATE_AGREED,
        AUDIT_RESCHEDULED,
        AUDIT_POSTPONED,
        AUDIT_TAKEN_BACK,
        AUDIT_CORRECTED,
        SURVEILLANCE_COMPLETED,
        SURVEILLANCE_OVERDUE,
        SUSPENDED,
        SUSPENSION_ENDED,
        WITHDRAWAL_PROPOSED,
        SCOPE_EXTENDED,
        SCOPE_REDUCED,
        RECERTIFICATION_STARTED,
        RECERTIFICATION_AUDITED,
        RECERTIFIED,
        EXPIRED,
        RESTORED,
        RESTORATION_ENDED,
        RENEWAL_DECLINED,
        REAPPLIED,
        WITHDRAWN,
        TRANSFER_REQUESTED,
        TRANSFERRED_OUT,
        TRANSFERRED_IN,
        TRANSFER_REJECTED,
        ACCREDITATION_LOST,
        EDITION_CHANGED,
        CERTIFICATE_CORRECTED,
        CERTIFICATE_DATE_CORRECTED,
        AUDITS_REPLANNED
    }
}
