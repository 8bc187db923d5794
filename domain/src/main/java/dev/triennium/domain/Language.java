package dev.triennium.domain;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/// English, or German where the organisation speaks it.
public record Language(Locale locale) {

    public boolean isGerman() {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    public String of(String english, String german) {
        return isGerman() ? german : english;
    }

    /// As people write it, with as many decimals as it has.
    public String number(BigDecimal number) {
        var format = NumberFormat.getInstance(isGerman() ? Locale.GERMAN : Locale.ENGLISH);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
