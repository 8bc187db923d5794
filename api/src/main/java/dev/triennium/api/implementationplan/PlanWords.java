package dev.triennium.api.implementationplan;

import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanText;
import java.util.Locale;

/// What templates say, in the language of a request.
final class PlanWords {

    private PlanWords() {}

    static String in(PlanText text, Locale locale) {
        return text.in(
                locale.getLanguage().equals(Locale.GERMAN.getLanguage())
                        ? PlanLanguage.DE
                        : PlanLanguage.EN);
    }
}
