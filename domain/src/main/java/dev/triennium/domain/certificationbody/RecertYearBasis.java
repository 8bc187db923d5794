package dev.triennium.domain.certificationbody;

/// What makes a calendar year a recertification year, which needs no surveillance of its own.
public enum RecertYearBasis {
    /// The recertification audit or the recertification decision falls into it.
    EITHER,
    /// The recertification audit falls into it.
    AUDIT,
    /// The recertification decision falls into it.
    DECISION
}
