package dev.triennium.domain.evidenceroom;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What a package says of itself.
public record PackageManifest(
        String organisation, String room, int number, Instant cutOff, List<PackagedFile> files) {

    /// Puts it into words for programs.
    @FunctionalInterface
    public interface Form {
        byte[] write(PackageManifest manifest);
    }

    public PackageManifest {
        Objects.requireNonNull(organisation);
        Objects.requireNonNull(room);
        Objects.requireNonNull(cutOff);
        files = List.copyOf(files);
    }
}
