package dev.triennium.domain.archive;

/// Whether a list shows what is in the archive.
public enum ArchivedFilter {
    /// Only what is in use.
    EXCLUDED,
    INCLUDED,
    /// Only what is in the archive.
    ONLY
}
