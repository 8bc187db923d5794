package dev.triennium.domain.evidence;

/// In which order evidence is listed.
public enum EvidenceOrder {
    /// As it came in, the newest first.
    NEWEST,
    /// By its last day; what has none comes last.
    VALID_UNTIL
}
