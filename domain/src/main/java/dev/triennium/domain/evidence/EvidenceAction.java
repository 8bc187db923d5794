package dev.triennium.domain.evidence;

/// What can be done to evidence.
public enum EvidenceAction {
    CHANGE,
    REVISE,
    ARCHIVE,
    UNARCHIVE
}
