package dev.triennium.spreadsheet.poi;

import java.util.Locale;

/// English, or German where the organisation speaks it.
public record Language(Locale locale) {

    public boolean isGerman() {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    public String of(String english, String german) {
        return isGerman() ? german : english;
    }
}
