package dev.triennium.domain.certificationbody;

/// What the partners of a firm can do to its own body in the directory.
public enum DirectoryBodyAction {
    CHANGE,
    RECORD_ACCREDITATION,
    RECORD_ACCREDITATION_STATE
}
