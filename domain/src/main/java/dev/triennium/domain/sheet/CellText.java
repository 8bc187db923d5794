package dev.triennium.domain.sheet;

import dev.triennium.domain.Message;
import dev.triennium.domain.TextRule;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text in a cell of a spreadsheet. What a program could take for a formula gets an apostrophe in
/// front, and loses it when it comes back.
public final class CellText {

    /// Programs of the Far East take the wide signs for the narrow ones, and some skip what nobody
    /// sees.
    private static final String FORMULA = "(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠])";

    private static final Pattern RISKY = Pattern.compile("'*" + FORMULA);
    private static final Pattern DEFUSED = Pattern.compile("'+" + FORMULA);

    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final TextRule RUNNING = new TextRule(Integer.MAX_VALUE, false, true);

    private CellText() {}

    /// Its letters and digits alone: programs and people wrap words, and have many dashes and
    /// spaces.
    public static String key(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(plain).replaceAll("");
    }

    /// The same of what stands outside of brackets.
    public static String briefKey(String text) {
        return key(
                IN_BRACKETS
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(""));
    }

    public static String defuse(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    public static String restore(String cell) {
        return DEFUSED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }

    /// Why a cell's text is not taken: what stands in a cell has no more than what comes through
    /// the API.
    ///
    /// @param cell empty for one that says nothing
    public static Optional<Message> refusal(String cell) {
        if (cell.replace("\r\n", "\n").codePoints().anyMatch(CellText::isControl)) {
            return Optional.of(Message.of("The cell must not contain control characters."));
        }
        return cell.isBlank() ? Optional.empty() : RUNNING.refusal(cell);
    }

    private static boolean isControl(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
