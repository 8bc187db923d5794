package dev.triennium.domain.answersheet;

import dev.triennium.domain.gapanalysis.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers as cells hold them: a cell without text is nothing, and a spreadsheet ends its lines in
/// ways of its own.
final class CellAnswer {

    private CellAnswer() {}

    static Answer normalised(Answer answer) {
        return new Answer(
                answer.result(),
                text(answer.justification()),
                answer.maturity(),
                text(answer.notes()),
                lines(String.join("\n", answer.evidence())));
    }

    static @Nullable String text(@Nullable String cell) {
        return cell == null || cell.isBlank() ? null : unixLines(cell);
    }

    static List<String> lines(@Nullable String cell) {
        return cell == null
                ? List.of()
                : unixLines(cell).lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static String unixLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
