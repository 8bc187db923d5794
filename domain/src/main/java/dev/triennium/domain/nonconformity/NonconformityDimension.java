package dev.triennium.domain.nonconformity;

/// By what nonconformities are counted.
public enum NonconformityDimension {
    CLAUSE,
    PROCESS,
    SITE,
    SOURCE,
    GRADE,
    STATE
}
