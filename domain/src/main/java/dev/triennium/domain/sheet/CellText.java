package dev.triennium.domain.sheet;

import java.text.Normalizer;
import java.util.Locale;
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

    /// Whether something is in it that text from the API must not have, either.
    public static boolean hasControls(String text) {
        return text.replace("\r\n", "\n").codePoints().anyMatch(CellText::isControl);
    }

    private static boolean isControl(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
