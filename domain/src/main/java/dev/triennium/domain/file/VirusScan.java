package dev.triennium.domain.file;

import java.io.IOException;
import java.nio.file.Path;

/// The scanner of the installation; every upload goes by it before anybody reads it.
public interface VirusScan {

    sealed interface Verdict {}

    record Clean() implements Verdict {}

    /// @param signature what the scanner calls what it found
    record Infected(String signature) implements Verdict {}

    /// The scanner is away, or could not say.
    record Unknown(String reason) implements Verdict {}

    /// The installation has no scanner.
    record NotLookedAt() implements Verdict {}

    /// @throws IOException when the content itself cannot be read
    Verdict scan(Path content) throws IOException;
}
