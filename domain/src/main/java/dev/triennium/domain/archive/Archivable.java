package dev.triennium.domain.archive;

/// What can be put into the archive.
public interface Archivable<A> {

    Standing standing();

    /// The same with another standing, in its next version.
    A withStanding(Standing changed);
}
