package dev.triennium.api.answersheet;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.answersheet.AnswerColumn;
import dev.triennium.domain.answersheet.AnswerMapping;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record AnswerMappingInput(
        @PlainText(max = 100) @Nullable String sheet,
        @Min(0) @Max(6_000) int headingRow,
        @PlainText(max = 3) String requirement,
        @PlainText(max = 3) @Nullable String site,
        @PlainText(max = 3) @Nullable String result,
        @PlainText(max = 3) @Nullable String justification,
        @PlainText(max = 3) @Nullable String maturity,
        @PlainText(max = 3) @Nullable String notes,
        @PlainText(max = 3) @Nullable String evidence,
        @Size(max = 50) List<@Valid WordInput> words) {

    /// The GraphQL input `AnswerMappingWordInput`.
    record WordInput(@PlainText(max = 100) String word, AssessmentResult result) {}

    AnswerMapping toMapping() {
        var columns = new EnumMap<AnswerColumn, String>(AnswerColumn.class);
        columns.put(AnswerColumn.REQUIREMENT, requirement);
        put(columns, AnswerColumn.SITE, site);
        put(columns, AnswerColumn.RESULT, result);
        put(columns, AnswerColumn.JUSTIFICATION, justification);
        put(columns, AnswerColumn.MATURITY, maturity);
        put(columns, AnswerColumn.NOTES, notes);
        put(columns, AnswerColumn.EVIDENCE, evidence);
        var results = new HashMap<String, AssessmentResult>();
        words.forEach(one -> results.put(one.word(), one.result()));
        return new AnswerMapping(sheet, headingRow, columns, results);
    }

    private static void put(
            Map<AnswerColumn, String> columns, AnswerColumn column, @Nullable String letters) {
        if (letters != null) {
            columns.put(column, letters);
        }
    }
}
