package dev.triennium.domain.accreditation;

import java.util.Locale;
import java.util.Objects;

/// The product's own words for something, in both of its languages.
public record Bilingual(String english, String german) {

    public Bilingual {
        Objects.requireNonNull(english);
        Objects.requireNonNull(german);
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : english;
    }
}
