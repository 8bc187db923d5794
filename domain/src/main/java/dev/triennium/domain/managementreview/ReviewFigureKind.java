package dev.triennium.domain.managementreview;

/// What is counted for a review. The words for people stand in `figure.properties` and its
/// translations; reviews are kept with the names.
public enum ReviewFigureKind {
    ACTIONS_OPEN,
    ACTIONS_LATE,
    ACTIONS_DONE,
    RISKS_OPEN,
    RISKS_ABOVE_THRESHOLD,
    RISKS_WITHIN_THRESHOLD,
    RISKS_NOT_RATED,
    RISKS_ACCEPTED,
    OBJECTIVES_OPEN,
    OBJECTIVES_REACHED,
    OBJECTIVES_LATE,
    INCIDENTS,
    INCIDENTS_OPEN,
    COMPLAINTS,
    COMPLAINTS_OPEN,
    SUPPLIERS_APPROVED,
    SUPPLIERS_CONDITIONALLY_APPROVED,
    SUPPLIERS_NOT_APPROVED,
    MAJOR_FINDINGS_OPEN,
    MINOR_FINDINGS_WITHOUT_PLAN,
    CRITICAL_COMPETENCES_MISSING,
    GAPS_MAJOR,
    GAPS_MINOR
}
