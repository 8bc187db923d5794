package dev.triennium.domain.implementationplan;

import java.util.Objects;

/// What a template says, in the languages that templates are in.
public record PlanText(String en, String de) {

    public PlanText {
        Objects.requireNonNull(en);
        Objects.requireNonNull(de);
    }

    public String in(PlanLanguage language) {
        return switch (language) {
            case EN -> en;
            case DE -> de;
        };
    }

    /// Under a heading that is the same in each language, as a further paragraph.
    PlanText and(String heading, PlanText more) {
        return new PlanText(paragraph(en, heading, more.en()), paragraph(de, heading, more.de()));
    }

    PlanText under(String heading) {
        return new PlanText(heading + "\n" + en, heading + "\n" + de);
    }

    private static String paragraph(String before, String heading, String more) {
        return before + "\n\n" + heading + "\n" + more;
    }
}
