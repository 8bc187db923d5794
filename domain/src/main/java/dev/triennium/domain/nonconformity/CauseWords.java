package dev.triennium.domain.nonconformity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Texts as the words that they are made of.
final class CauseWords {

    private static final double THE_SAME = 0.8;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CauseWords() {}

    static List<String> of(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// Whether nearly all words of both are the same.
    static boolean repeats(String one, String other) {
        var ones = new HashSet<>(of(one));
        var others = new HashSet<>(of(other));
        var both = new HashSet<>(ones);
        both.retainAll(others);
        var all = new HashSet<>(ones);
        all.addAll(others);
        return !all.isEmpty() && both.size() >= THE_SAME * all.size();
    }
}
