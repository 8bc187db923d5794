package dev.triennium.domain.rule;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// The rules in other languages than the code's own.
public final class RuleTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private RuleTexts() {}

    /// The rule as people of this language read it; as it is where we have no words for it.
    public static RuleReference in(Locale language, RuleReference rule) {
        if (!language.getLanguage().equals(Locale.GERMAN.getLanguage())) {
            return rule;
        }
        try {
            var texts =
                    ResourceBundle.getBundle(
                            "dev.triennium.domain.rule.rules", language, NO_FALLBACK);
            return new RuleReference(
                    rule.id(),
                    texts.getString(rule.id() + ".source"),
                    texts.getString(rule.id() + ".summary"));
        } catch (MissingResourceException _) {
            return rule;
        }
    }
}
