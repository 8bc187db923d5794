package dev.triennium.domain.answersheet;

import java.util.regex.Pattern;

/// Text in a cell of a spreadsheet. What a program could take for a formula gets an apostrophe in
/// front, and loses it when it comes back.
public final class CellText {

    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r]");
    private static final Pattern DEFUSED = Pattern.compile("'+[=+\\-@\\t\\r]");

    private CellText() {}

    public static String defuse(String text) {
        return RISKY.matcher(text).lookingAt() ? "'" + text : text;
    }

    public static String restore(String cell) {
        return DEFUSED.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
