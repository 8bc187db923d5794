package dev.triennium.domain.document;

import java.util.Comparator;

/// A version as people write it, such as 2.1.
public record VersionNumber(int major, int minor) implements Comparable<VersionNumber> {

    public static final VersionNumber FIRST = new VersionNumber(1, 0);

    private static final Comparator<VersionNumber> ORDER =
            Comparator.comparingInt(VersionNumber::major).thenComparingInt(VersionNumber::minor);

    /// How much a new version changes.
    public enum Step {
        MAJOR,
        MINOR
    }

    public VersionNumber {
        if (major < 1 || minor < 0) {
            throw new IllegalArgumentException("Versions begin with 1.0");
        }
    }

    VersionNumber next(Step step) {
        return switch (step) {
            case MAJOR -> new VersionNumber(major + 1, 0);
            case MINOR -> new VersionNumber(major, minor + 1);
        };
    }

    @Override
    public int compareTo(VersionNumber other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
