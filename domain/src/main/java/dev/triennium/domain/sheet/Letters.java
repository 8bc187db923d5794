package dev.triennium.domain.sheet;

import dev.triennium.domain.Message;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What a spreadsheet calls its columns.
public final class Letters {

    private static final int ALPHABET = 26;
    private static final Pattern FORM = Pattern.compile("[A-Z]{1,2}");

    private Letters() {}

    /// `A` for the first column, `AA` after `Z`.
    ///
    /// @param place from 0
    public static String of(int place) {
        var letters = new StringBuilder();
        for (var rest = place; rest >= 0; rest = rest / ALPHABET - 1) {
            letters.insert(0, (char) ('A' + rest % ALPHABET));
        }
        return letters.toString();
    }

    /// The place of a column, from 0; empty when it is none that is read.
    public static OptionalInt place(String letters) {
        var wanted = letters.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(wanted).matches()) {
            return OptionalInt.empty();
        }
        var place = 0;
        for (var index = 0; index < wanted.length(); index++) {
            place = place * ALPHABET + wanted.charAt(index) - 'A' + 1;
        }
        return place <= SheetReader.MAX_COLUMNS ? OptionalInt.of(place - 1) : OptionalInt.empty();
    }

    /// What a refusal says of other letters.
    public static Message expected() {
        return Message.of(
                "Name a column by its letters, A to {0}.", of(SheetReader.MAX_COLUMNS - 1));
    }
}
