package dev.triennium.domain.documenttemplate;

import java.util.Objects;

/// What templates say, in the languages that they are in.
public record TemplateText(String en, String de) {

    public TemplateText {
        Objects.requireNonNull(en);
        Objects.requireNonNull(de);
    }

    public String in(TemplateLanguage language) {
        return switch (language) {
            case EN -> en;
            case DE -> de;
        };
    }
}
