package dev.triennium.domain.certification;

/// The names of the states.
public enum CertificationState {
    APPLIED,
    CONTRACTED,
    STAGE1_PLANNED,
    STAGE1_DONE,
    STAGE2_PLANNED,
    STAGE2_DONE,
    NC_RESOLUTION,
    STAGE2_REPEAT_REQUIRED,
    DECISION_PENDING,
    REFUSED,
    CANCELLED,
    CERTIFIED,
    SUSPENDED,
    RECERT_IN_PROGRESS,
    EXPIRED_RESTORABLE,
    EXPIRED,
    WITHDRAWN,
    TRANSFER_IN_REVIEW,
    TRANSFERRED_OUT
}
