package dev.triennium.domain.licensedtext;

import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.rule.RuleReference;
import java.util.List;

/// The product's own rules about licensed texts.
public final class LicensedTextRules {

    static final RuleReference ONE_TEXT_EACH =
            new RuleReference(
                    "LT-1",
                    "Triennium, licensed texts",
                    "An organisation has at most one text of a clause or control; it is changed"
                            + " instead of attached again.");

    private LicensedTextRules() {}

    public static RuleViolationException hasText(LicensedText.Subject subject) {
        return new RuleViolationException(
                ErrorCode.RULE_VIOLATED,
                ONE_TEXT_EACH,
                List.of(
                        switch (subject) {
                            case LicensedText.Subject.OfClause _ -> "clauseId";
                            case LicensedText.Subject.OfControl _ -> "controlId";
                        }),
                "There is a text already.");
    }
}
