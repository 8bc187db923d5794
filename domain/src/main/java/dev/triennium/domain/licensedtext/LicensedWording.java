package dev.triennium.domain.licensedtext;

import dev.triennium.domain.Sha256;
import java.util.Objects;

/// Text under somebody else's copyright. No record, on purpose: whatever prints or serializes it
/// by habit, such as a log or the audit trail, gets its [Fingerprint] or nothing.
public final class LicensedWording {

    private final String text;

    public LicensedWording(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /// What may be written down of a text: enough to tell that it is the same one.
    ///
    /// @param sha256 of its UTF-8 bytes, hexadecimal
    /// @param length in code points
    public record Fingerprint(String sha256, int length) {}

    public String text() {
        return text;
    }

    public Fingerprint fingerprint() {
        return new Fingerprint(Sha256.hex(text), text.codePointCount(0, text.length()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LicensedWording that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return fingerprint().toString();
    }
}
