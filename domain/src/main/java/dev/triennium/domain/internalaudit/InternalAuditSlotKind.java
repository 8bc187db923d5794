package dev.triennium.domain.internalaudit;

/// What a slot of an audit's plan is for. A break is no slot: nobody is asked to it, and the gap
/// says it.
public enum InternalAuditSlotKind {
    OPENING,
    SLOT,
    CLOSING
}
