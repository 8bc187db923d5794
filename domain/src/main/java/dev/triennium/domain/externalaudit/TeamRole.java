package dev.triennium.domain.externalaudit;

/// What somebody does at an audit, by ISO/IEC 17021-1:2015, 9.2.2. The names are public API.
public enum TeamRole {
    TEAM_LEADER,
    AUDITOR,
    AUDITOR_IN_TRAINING,
    TECHNICAL_EXPERT,
    INTERPRETER,
    /// Watches the team for the accreditation body or the certification body.
    WITNESS,
    OBSERVER,
    /// Helps the team find its way at the client's.
    GUIDE;

    /// Whether a consultant of the client may be that.
    public boolean isForConsultants() {
        return this == OBSERVER || this == GUIDE;
    }
}
