package dev.triennium.domain.answersheet;

import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.SheetLanguage;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What stands in cells instead of the names of the program.
public final class Words {

    private Words() {}

    public static String of(AssessmentResult result, Locale locale) {
        return SheetLanguage.isGerman(locale) ? german(result) : english(result);
    }

    /// The result that a cell means, in either language or by the name of the API.
    static Optional<AssessmentResult> result(String cell) {
        var wanted = CellText.key(cell);
        return Stream.of(AssessmentResult.values())
                .filter(
                        result ->
                                Stream.of(
                                                result.name(),
                                                english(result),
                                                german(result),
                                                formerly(result))
                                        .map(CellText::key)
                                        .anyMatch(wanted::equals))
                .findFirst();
    }

    /// What stands in templates that went out before.
    private static String formerly(AssessmentResult result) {
        return switch (result) {
            case MINOR_GAP -> "Kleine Lücke";
            case MAJOR_GAP -> "Große Lücke";
            case NOT_ASSESSED, NOT_APPLICABLE, CONFORMING -> german(result);
        };
    }

    private static String english(AssessmentResult result) {
        return switch (result) {
            case NOT_ASSESSED -> "Not assessed";
            case NOT_APPLICABLE -> "Not applicable";
            case CONFORMING -> "Conforming";
            case MINOR_GAP -> "Minor gap";
            case MAJOR_GAP -> "Major gap";
        };
    }

    private static String german(AssessmentResult result) {
        return switch (result) {
            case NOT_ASSESSED -> "Nicht bewertet";
            case NOT_APPLICABLE -> "Nicht anwendbar";
            case CONFORMING -> "Konform";
            case MINOR_GAP -> "Geringfügige Lücke";
            case MAJOR_GAP -> "Wesentliche Lücke";
        };
    }
}
