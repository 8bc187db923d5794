package dev.triennium.domain.certification;

import dev.triennium.domain.reminder.Preparation;

/// What to have ready for the dates of a certification.
enum CertificationPreparation implements Preparation {
    AGREE_AUDIT_DATE,
    AUDIT_PLAN,
    INTERNAL_AUDIT,
    MANAGEMENT_REVIEW,
    NONCONFORMITY_EVIDENCE,
    LEGAL_COMPLIANCE,
    OBJECTIVES,
    CHANGES,
    COMPLAINTS,
    USE_OF_MARKS,
    CERTIFICATION_CONTRACT,
    CORRECTION,
    CAUSE_ANALYSIS,
    CORRECTIVE_ACTION,
    CAUSE_OF_SUSPENSION,
    OUTSTANDING_RECERTIFICATION,
    EDITION_GAP_ANALYSIS,
    TRANSITION_AUDIT
}
