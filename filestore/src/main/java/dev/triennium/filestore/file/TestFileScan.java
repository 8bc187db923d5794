package dev.triennium.filestore.file;

import dev.triennium.domain.file.VirusScan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Knows nothing but the harmless file by which scanners are tested, so that an installation
/// without a scanner can still try the way that a finding takes.
///
/// @param others what is said of all other files
record TestFileScan(Verdict others) implements VirusScan {

    /// In two halves, or scanners would find this class.
    private static final byte[] PATTERN =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
                    .getBytes(StandardCharsets.US_ASCII);

    /// The test file begins with the pattern; anywhere else it is just text.
    @Override
    public Verdict scan(Path content) throws IOException {
        try (var in = Files.newInputStream(content)) {
            return Arrays.equals(in.readNBytes(PATTERN.length), PATTERN)
                    ? new Infected("EICAR test file")
                    : others;
        }
    }
}
