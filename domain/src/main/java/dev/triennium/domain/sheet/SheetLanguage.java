package dev.triennium.domain.sheet;

import java.util.Locale;

/// Which of the two languages a sheet is written in: German, or else English.
public final class SheetLanguage {

    private SheetLanguage() {}

    public static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    }
}
