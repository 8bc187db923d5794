package dev.triennium.domain.context;

/// Where an issue comes from.
public enum ContextIssueOrigin {
    INTERNAL,
    EXTERNAL
}
