package dev.triennium.domain.sheet;

import java.util.Locale;
import java.util.Objects;

/// What a column is called in either language.
///
/// @param width in characters
public record ColumnWords(String english, String german, int width) {

    public ColumnWords {
        Objects.requireNonNull(english);
        Objects.requireNonNull(german);
    }

    String in(Locale locale) {
        return SheetLanguage.isGerman(locale) ? german : english;
    }
}
