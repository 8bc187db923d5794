package dev.triennium.persistence.file;

import dev.triennium.domain.file.MalwareScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Knows nothing but the harmless file by which scanners are tested, so that an installation
/// without a scanner can still try the way that a finding takes.
final class EicarScanner implements MalwareScanner {

    /// In two halves, or scanners would find this class.
    private static final byte[] PATTERN =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
                    .getBytes(StandardCharsets.US_ASCII);

    /// The test file begins with the pattern; anywhere else it is just text.
    @Override
    public boolean isClean(InputStream content) throws IOException {
        return !Arrays.equals(content.readNBytes(PATTERN.length), PATTERN);
    }
}
