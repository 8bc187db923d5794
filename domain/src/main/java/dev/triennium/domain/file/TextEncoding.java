package dev.triennium.domain.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// How tables are written down as text: in UTF-8, in what a spreadsheet program calls Unicode, or
/// in the letters of Western Europe, which is all that it saves where nobody chooses.
public final class TextEncoding {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// Of the mark that UTF-16 begins with.
    static final int MARK = 2;

    private TextEncoding() {}

    /// Those that a content may be in, most probable first.
    ///
    /// @param head its first bytes
    static List<Charset> candidates(byte[] head) {
        var isMarked =
                head.length >= MARK
                        && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                                || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        return isMarked
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, WESTERN);
    }

    /// @return empty when it is in none of them
    public static Optional<String> decode(byte[] content) {
        for (var candidate : candidates(content)) {
            try {
                return Optional.of(
                        candidate.newDecoder().decode(ByteBuffer.wrap(content)).toString());
            } catch (CharacterCodingException _) {
                // The next one.
            }
        }
        return Optional.empty();
    }
}
