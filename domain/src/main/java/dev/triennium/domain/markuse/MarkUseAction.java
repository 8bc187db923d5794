package dev.triennium.domain.markuse;

/// What can be done to a place where a mark is used.
public enum MarkUseAction {
    CHANGE,
    CLOSE,
    REOPEN
}
