package dev.triennium.domain.certification;

/// How grave a finding is.
public enum FindingGrade {
    /// Affects the system's capability to achieve its intended results.
    MAJOR,
    /// A requirement is not fulfilled; the capability is not affected.
    MINOR,
    /// Needs no answer.
    OPPORTUNITY_FOR_IMPROVEMENT,
    /// Raised at stage 1: could become a nonconformity at stage 2.
    AREA_OF_CONCERN;

    public boolean isNonconformity() {
        return this == MAJOR || this == MINOR;
    }
}
