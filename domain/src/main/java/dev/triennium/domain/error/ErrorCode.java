package dev.triennium.domain.error;

/// Why something was refused. The names are public API: clients switch on them.
public enum ErrorCode {
    /// A value has the wrong form, length or range.
    INPUT_INVALID,
    /// The subject does not exist, or belongs to somebody else.
    NOT_FOUND,
    /// Somebody else changed the subject since it was read.
    VERSION_CONFLICT,
    /// The idempotency key was used with another input.
    IDEMPOTENCY_KEY_REUSED,
    /// More than the product allows for one tenant, request or list.
    LIMIT_EXCEEDED,
    /// A rule of certification, of an accreditation scheme or of the process says no.
    RULE_VIOLATED,
    /// The step does not follow from the state that the subject is in.
    STATE_MISMATCH,
    /// It seems to be there already; `confirmDuplicate` says that it is meant.
    DUPLICATE
}
