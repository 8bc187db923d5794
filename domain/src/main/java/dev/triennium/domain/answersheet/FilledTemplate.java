package dev.triennium.domain.answersheet;

import dev.triennium.domain.answersheet.AnswerImport.Change;
import dev.triennium.domain.answersheet.AnswerImport.Notice;
import dev.triennium.domain.answersheet.AnswerImport.Problem;
import dev.triennium.domain.answersheet.SheetTable.Merge;
import dev.triennium.domain.answersheet.SheetTable.Row;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A template that came back: its rows, and where which column is.
final class FilledTemplate {

    /// How far from the top the headings may be.
    private static final int MAX_HEADING_ROW = 20;
    private static final int LETTERS = 26;

    private final Row headings;
    private final Map<AnswerColumn, Integer> columns;
    private final List<Row> rows;
    private final List<Merge> merges;

    private FilledTemplate(
            Row headings, Map<AnswerColumn, Integer> columns, List<Row> rows, List<Merge> merges) {
        this.headings = headings;
        this.columns = columns;
        this.rows = rows;
        this.merges = merges;
    }

    /// The first sheet that has the headings of a template.
    static Optional<FilledTemplate> find(List<SheetTable> sheets) {
        for (var sheet : sheets) {
            for (var index = 0; index < sheet.rows().size(); index++) {
                var row = sheet.rows().get(index);
                if (row.number() > MAX_HEADING_ROW) {
                    break;
                }
                var columns = columns(row);
                if (columns.containsKey(AnswerColumn.REFERENCE)
                        && columns.keySet().stream().anyMatch(AnswerColumn::isAnswer)) {
                    return Optional.of(
                            new FilledTemplate(
                                    row,
                                    columns,
                                    sheet.rows().subList(index + 1, sheet.rows().size()),
                                    sheet.merges()));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<AnswerColumn, Integer> columns(Row headings) {
        var columns = new EnumMap<AnswerColumn, Integer>(AnswerColumn.class);
        for (var index = 0; index < headings.cells().size(); index++) {
            var place = index;
            AnswerColumn.of(headings.cells().get(index))
                    .ifPresent(column -> columns.putIfAbsent(column, place));
        }
        return columns;
    }

    int size() {
        return rows.size();
    }

    Set<AssessmentItemId> items() {
        return rows.stream()
                .flatMap(row -> reference(row).stream())
                .map(RowReference::item)
                .collect(Collectors.toSet());
    }

    private Optional<RowReference> reference(Row row) {
        return RowReference.parse(cell(row, AnswerColumn.REFERENCE));
    }

    private String cell(Row row, AnswerColumn column) {
        var index = columns.get(column);
        return index == null ? "" : CellText.restore(row.cell(index));
    }

    /// @param items those of the assessment that the rows name
    /// @param mayAnswer whether the caller may answer an item
    AnswerImport compare(
            Map<AssessmentItemId, AssessmentItem> items, Predicate<AssessmentItem> mayAnswer) {
        var changes = new ArrayList<Change>();
        var problems = new ArrayList<Problem>();
        var unchanged = 0;
        var seen = new HashSet<AssessmentItemId>();
        for (var row : rows) {
            var reference = reference(row);
            if (reference.isEmpty()) {
                if (isAnswered(row) || !cell(row, AnswerColumn.REFERENCE).isBlank()) {
                    problems.add(
                            problem(
                                    row,
                                    AnswerColumn.REFERENCE,
                                    "Not a reference of a template; it must not be changed"));
                }
                continue;
            }
            var item = items.get(reference.get().item());
            if (item == null) {
                problems.add(
                        problem(
                                row,
                                AnswerColumn.REFERENCE,
                                "Belongs to no item of this assessment"));
                continue;
            }
            if (!seen.add(item.id())) {
                problems.add(
                        problem(row, AnswerColumn.REFERENCE, "Another row is about the same item"));
                continue;
            }
            var found = unreadable(row);
            var answer = answer(row, item.answer(), found);
            if (found.isEmpty()
                    && (reference.get().isUntouched(answer)
                            || answer.equals(CellAnswer.normalised(item.answer())))) {
                unchanged++;
                continue;
            }
            found.addAll(violations(row, answer, found));
            if (item.version() != reference.get().version()) {
                found.add(
                        new Problem(
                                row.number(),
                                null,
                                null,
                                "Somebody else changed this item since the template was made",
                                item.version()));
            } else if (!mayAnswer.test(item)) {
                found.add(
                        new Problem(
                                row.number(),
                                null,
                                null,
                                "This item was not assigned to the caller",
                                null));
            }
            problems.addAll(found);
            if (found.isEmpty()) {
                changes.add(new Change(row.number(), item, reference.get().version(), answer));
            }
        }
        return new AnswerImport(changes, unchanged, problems, notices());
    }

    private boolean isAnswered(Row row) {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().isAnswer())
                .anyMatch(
                        column ->
                                row.faults().containsKey(column.getValue())
                                        || !cell(row, column.getKey()).isBlank());
    }

    /// The cells that somebody believes to be filled in.
    private List<Problem> unreadable(Row row) {
        var found = new ArrayList<Problem>();
        columns.forEach(
                (column, place) -> {
                    var fault = row.faults().get(place);
                    if (fault != null && column.isAnswer()) {
                        found.add(problem(row, column, fault.message()));
                    } else if (column.isRead() && isInMerge(row, place)) {
                        found.add(
                                problem(
                                        row,
                                        column,
                                        "The cell is merged with others, of which only the first"
                                                + " would be read; take the merge apart"));
                    }
                });
        return found;
    }

    private boolean isInMerge(Row row, int column) {
        return merges.stream().anyMatch(merge -> merge.touches(row.number(), column));
    }

    /// What stands beside the columns of a template, and which of them is not there.
    private List<Notice> notices() {
        var notices = new ArrayList<Notice>();
        for (var column : AnswerColumn.values()) {
            if (column.isAnswer() && !columns.containsKey(column)) {
                notices.add(
                        new Notice(
                                null,
                                "No column has the heading \"%s\"; what is stored there stays"
                                        .formatted(column.heading(Locale.ENGLISH))));
            }
        }
        var width = Stream.concat(Stream.of(headings), rows.stream()).mapToInt(Row::width).max();
        for (var place = 0; place < width.orElse(0); place++) {
            if (!columns.containsValue(place) && isUsed(place)) {
                notices.add(new Notice(letters(place), unread(headings.cell(place))));
            }
        }
        return notices;
    }

    private boolean isUsed(int place) {
        return !headings.cell(place).isBlank()
                || rows.stream()
                        .anyMatch(
                                row ->
                                        !row.cell(place).isBlank()
                                                || row.faults().containsKey(place));
    }

    private static String unread(String heading) {
        return AnswerColumn.of(heading).isPresent()
                ? "Another column has the same heading; this one is not read"
                : "Not the heading of a template's column; what stands below is not read";
    }

    /// What the cells say; a column that somebody has taken out says what is stored.
    private Answer answer(Row row, Answer stored, List<Problem> problems) {
        return new Answer(
                columns.containsKey(AnswerColumn.RESULT)
                        ? value(row, AnswerColumn.RESULT, problems, FilledTemplate::result)
                                .orElse(AssessmentResult.NOT_ASSESSED)
                        : stored.result(),
                text(row, AnswerColumn.JUSTIFICATION, stored.justification(), problems),
                columns.containsKey(AnswerColumn.MATURITY)
                        ? value(row, AnswerColumn.MATURITY, problems, FilledTemplate::maturity)
                                .orElse(null)
                        : stored.maturity(),
                text(row, AnswerColumn.NOTES, stored.notes(), problems),
                CellAnswer.lines(
                        text(
                                row,
                                AnswerColumn.EVIDENCE,
                                String.join("\n", stored.evidence()),
                                problems)));
    }

    /// A cell that is parsed: its value, or what is wrong with it.
    private record Parsed<T>(@Nullable T value, @Nullable String refusal) {}

    private <T> Optional<T> value(
            Row row,
            AnswerColumn column,
            List<Problem> problems,
            BiFunction<String, AnswerColumn, Parsed<T>> parse) {
        var cell = cell(row, column);
        if (cell.isBlank()) {
            return Optional.empty();
        }
        var parsed = parse.apply(cell, column);
        if (parsed.refusal() != null) {
            problems.add(problem(row, column, parsed.refusal()));
        }
        return Optional.ofNullable(parsed.value());
    }

    private static Parsed<AssessmentResult> result(String cell, AnswerColumn column) {
        return Words.result(cell)
                .map(result -> new Parsed<>(result, null))
                .orElse(new Parsed<>(null, "Not one of the results that the template offers"));
    }

    private static Parsed<Integer> maturity(String cell, AnswerColumn column) {
        try {
            return new Parsed<>(
                    new BigDecimal(cell.strip().replace(',', '.')).intValueExact(), null);
        } catch (ArithmeticException | NumberFormatException _) {
            return new Parsed<>(null, "A maturity is a whole number, 0 to 5");
        }
    }

    private @Nullable String text(
            Row row, AnswerColumn column, @Nullable String stored, List<Problem> problems) {
        if (!columns.containsKey(column)) {
            return CellAnswer.text(stored);
        }
        var text = CellAnswer.text(cell(row, column));
        if (text != null && text.codePoints().anyMatch(FilledTemplate::isForbidden)) {
            problems.add(problem(row, column, "Must not contain control characters"));
        }
        return text;
    }

    /// The same as for text that comes through the API.
    private static boolean isForbidden(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t')
                || (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    /// What the rules of answers say, for cells that could be read.
    private List<Problem> violations(Row row, Answer answer, List<Problem> unread) {
        var places = unread.stream().map(Problem::heading).collect(Collectors.toSet());
        return answer.violations(List.of()).stream()
                .map(violation -> problem(row, column(violation), violation.message()))
                .filter(problem -> !places.contains(problem.heading()))
                .toList();
    }

    private static AnswerColumn column(Violation violation) {
        return switch (violation.path().getFirst()) {
            case "justification" -> AnswerColumn.JUSTIFICATION;
            case "maturity" -> AnswerColumn.MATURITY;
            case "notes" -> AnswerColumn.NOTES;
            case "evidence" -> AnswerColumn.EVIDENCE;
            default -> AnswerColumn.RESULT;
        };
    }

    private Problem problem(Row row, AnswerColumn column, String message) {
        var index = columns.get(column);
        return new Problem(
                row.number(), index == null ? null : letters(index), column, message, null);
    }

    /// `A` for the first column, `AA` after `Z`.
    static String letters(int index) {
        var letters = new StringBuilder();
        for (var rest = index; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
