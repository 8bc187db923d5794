package dev.triennium.domain.standard;

/// Whether a clause asks for documented information.
public enum Documentation {
    REQUIRED,
    CONDITIONAL,
    NONE
}
