package dev.triennium.domain.standard;

import dev.triennium.domain.error.ValidationException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What somebody looks for in a list, in the form in which words are compared: without case,
/// accents and signs, letters apart from digits, so that `ISO/IEC 27001` is `iso27001` is `27001`
/// after `iso`.
///
/// @param words at least one
public record SearchWords(List<String> words) {

    public static final int MAX_LENGTH = 100;
    public static final int MAX_WORDS = 8;

    public SearchWords {
        words = List.copyOf(words);
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            throw new IllegalArgumentException("Not a number of words");
        }
    }

    /// @param field where the text was given, such as `filter.text`
    /// @throws ValidationException when there is nothing to look for, or too much
    public static SearchWords of(String field, String text) {
        if (text.length() > MAX_LENGTH) {
            throw new ValidationException(
                    field, "A search takes at most {0} characters.", MAX_LENGTH);
        }
        var words = Stream.of(fold(text).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty() || words.size() > MAX_WORDS) {
            throw new ValidationException(
                    field, "A search takes 1 to {0} words or numbers.", MAX_WORDS);
        }
        return new SearchWords(words);
    }

    /// Words with one space between them. A point stays within a number, such as 9.2.1.
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("(?<!\\p{N})\\.|\\.(?!\\p{N})|[^\\p{L}\\p{N}.]", " ")
                .replaceAll("(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})", " ")
                .replaceAll(" +", " ")
                .strip();
    }
}
