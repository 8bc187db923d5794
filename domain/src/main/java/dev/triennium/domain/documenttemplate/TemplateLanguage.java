package dev.triennium.domain.documenttemplate;

import java.util.Locale;

/// The languages that templates are in.
public enum TemplateLanguage {
    EN(Locale.ENGLISH, "and"),
    DE(Locale.GERMAN, "und");

    private final Locale locale;
    private final String and;

    TemplateLanguage(Locale locale, String and) {
        this.locale = locale;
        this.and = and;
    }

    public Locale locale() {
        return locale;
    }

    /// What stands before the last of several.
    String and() {
        return and;
    }
}
