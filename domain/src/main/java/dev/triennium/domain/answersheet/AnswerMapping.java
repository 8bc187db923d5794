package dev.triennium.domain.answersheet;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.sheet.Letters;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Where answers stand in a table that is no template of ours, such as a checklist that somebody
/// has kept for years.
///
/// @param sheet its name; null: the first
/// @param headingRow the number of the row above the first answer
/// @param columns the letters of each column that is there, [AnswerColumn#REQUIREMENT] among them
/// @param words what stands for a result, beside the words of the templates
public record AnswerMapping(
        @Nullable String sheet,
        int headingRow,
        Map<AnswerColumn, String> columns,
        Map<String, AssessmentResult> words) {

    public AnswerMapping {
        Objects.requireNonNull(columns.get(AnswerColumn.REQUIREMENT));
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }

    /// Each column's place, from 0.
    Map<AnswerColumn, Integer> places() {
        var places = new EnumMap<AnswerColumn, Integer>(AnswerColumn.class);
        columns.forEach((column, letters) -> places.put(column, place(column, letters)));
        if (places.keySet().stream().noneMatch(AnswerColumn::isAnswer)) {
            throw new ValidationException("mapping", "Name at least one column with answers.");
        }
        return places;
    }

    private static int place(AnswerColumn column, String letters) {
        return Letters.place(letters)
                .orElseThrow(
                        () ->
                                new ValidationException(
                                        "mapping." + column.name().toLowerCase(Locale.ROOT),
                                        Letters.expected()));
    }
}
