package dev.triennium.domain.nonconformity;

/// How much a nonconformity weighs.
public enum NonconformityGrade {
    /// It affects whether the management system achieves what it is for.
    MAJOR,
    MINOR
}
