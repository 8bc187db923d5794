package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.SheetLanguage;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands in the cells of a statement's workbook instead of the names of the program.
public final class StatementWords {

    private static final List<String> YES =
            List.of("Yes", "Ja", "True", "Wahr", "Applicable", "Anwendbar");
    private static final List<String> NO =
            List.of("No", "Nein", "False", "Falsch", "Not applicable", "Nicht anwendbar");
    private static final List<String> OPEN = List.of("Undecided", "Offen");

    private StatementWords() {}

    public static String of(@Nullable Boolean applicable, Locale locale) {
        var words = applicable == null ? OPEN : applicable ? YES : NO;
        return words.get(SheetLanguage.isGerman(locale) ? 1 : 0);
    }

    /// What a cell means; empty when it says that nobody has decided.
    ///
    /// @throws IllegalArgumentException when it says something else
    static Optional<Boolean> applicable(String cell) {
        if (cell.isBlank() || isOne(cell, OPEN)) {
            return Optional.empty();
        }
        if (isOne(cell, YES)) {
            return Optional.of(true);
        }
        if (isOne(cell, NO)) {
            return Optional.of(false);
        }
        throw new IllegalArgumentException("Not Yes, No or Undecided");
    }

    public static String of(InclusionReason reason, Locale locale) {
        return SheetLanguage.isGerman(locale) ? german(reason) : english(reason);
    }

    static Optional<InclusionReason> reason(String cell) {
        return Stream.of(InclusionReason.values())
                .filter(one -> isOne(cell, List.of(one.name(), english(one), german(one))))
                .findFirst();
    }

    public static String of(ImplementationState state, Locale locale) {
        return SheetLanguage.isGerman(locale) ? german(state) : english(state);
    }

    static Optional<ImplementationState> implementation(String cell) {
        return Stream.of(ImplementationState.values())
                .filter(one -> isOne(cell, List.of(one.name(), english(one), german(one))))
                .findFirst();
    }

    private static boolean isOne(String cell, Collection<String> words) {
        var wanted = CellText.key(cell);
        return words.stream().map(CellText::key).anyMatch(wanted::equals);
    }

    private static String english(InclusionReason reason) {
        return switch (reason) {
            case RISK -> "Risk";
            case LAW -> "Law";
            case CONTRACT -> "Contract";
            case DECISION -> "Decision";
            case GOOD_PRACTICE -> "Good practice";
        };
    }

    private static String german(InclusionReason reason) {
        return switch (reason) {
            case RISK -> "Risiko";
            case LAW -> "Gesetz";
            case CONTRACT -> "Vertrag";
            case DECISION -> "Entscheidung";
            case GOOD_PRACTICE -> "Bewährte Praxis";
        };
    }

    private static String english(ImplementationState state) {
        return switch (state) {
            case NOT_STARTED -> "Not started";
            case PLANNED -> "Planned";
            case PARTIAL -> "In part";
            case IMPLEMENTED -> "Implemented";
        };
    }

    private static String german(ImplementationState state) {
        return switch (state) {
            case NOT_STARTED -> "Nicht begonnen";
            case PLANNED -> "Geplant";
            case PARTIAL -> "Teilweise";
            case IMPLEMENTED -> "Umgesetzt";
        };
    }
}
