package dev.triennium.scheduler.mail;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// Lines of at most 75 octets, as RFC 5545 (3.1) wants them: longer ones go on after a space. No
/// letter is torn apart.
final class FoldedLines {

    private static final int MOST_OCTETS = 75;

    private FoldedLines() {}

    static String of(String text) {
        return text.lines().map(FoldedLines::fold).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String fold(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var letter : line.codePoints().mapToObj(Character::toString).toList()) {
            var length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(letter);
            octets += length;
        }
        return folded.toString();
    }
}
