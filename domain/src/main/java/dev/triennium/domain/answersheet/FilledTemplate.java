package dev.triennium.domain.answersheet;

import dev.triennium.domain.Message;
import dev.triennium.domain.answersheet.AnswerImport.Change;
import dev.triennium.domain.answersheet.AnswerImport.Problem;
import dev.triennium.domain.error.Violation;
import dev.triennium.domain.gapanalysis.Answer;
import dev.triennium.domain.gapanalysis.AssessmentItem;
import dev.triennium.domain.gapanalysis.AssessmentItemId;
import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.FilledTable;
import dev.triennium.domain.sheet.SheetNotice;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.SheetTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A template that came back: its rows, and where which column is.
final class FilledTemplate {

    private final FilledTable<AnswerColumn> table;

    /// What stands for a result in somebody's own table; null: a template of ours.
    private final @Nullable Map<String, AssessmentResult> words;

    private FilledTemplate(
            FilledTable<AnswerColumn> table, @Nullable Map<String, AssessmentResult> words) {
        this.table = table;
        this.words = words;
    }

    /// Somebody's own table, read as they say.
    static FilledTemplate mapped(List<SheetTable> sheets, AnswerMapping mapping) {
        var table =
                FilledTable.mapped(
                        sheets,
                        AnswerColumn.class,
                        mapping.sheet(),
                        mapping.headingRow(),
                        mapping.places());
        var words = new HashMap<String, AssessmentResult>();
        mapping.words().forEach((word, result) -> words.put(CellText.key(word), result));
        return new FilledTemplate(table, words);
    }

    /// The first sheet that has the headings of a template.
    static Optional<FilledTemplate> find(List<SheetTable> sheets) {
        return FilledTable.find(
                        sheets,
                        AnswerColumn.class,
                        columns ->
                                columns.contains(AnswerColumn.REFERENCE)
                                        && columns.stream().anyMatch(AnswerColumn::isAnswer))
                .map(table -> new FilledTemplate(table, null));
    }

    /// Whether it is somebody's own, and no template.
    boolean isOwn() {
        return words != null;
    }

    int size() {
        return table.rows().size();
    }

    Set<AssessmentItemId> items() {
        return table.rows().stream()
                .flatMap(row -> reference(row).stream())
                .map(RowReference::item)
                .collect(Collectors.toSet());
    }

    private Optional<RowReference> reference(Row row) {
        return RowReference.parse(cell(row, AnswerColumn.REFERENCE));
    }

    private String cell(Row row, AnswerColumn column) {
        return table.cell(row, column);
    }

    /// @param items those of the assessment that the rows name
    /// @param mayAnswer whether the caller may answer an item
    AnswerImport compare(
            Map<AssessmentItemId, AssessmentItem> items, Predicate<AssessmentItem> mayAnswer) {
        return compareBy(row -> referred(row, items), mayAnswer);
    }

    private Subject referred(Row row, Map<AssessmentItemId, AssessmentItem> items) {
        var reference = reference(row).orElse(null);
        if (reference == null) {
            return table.isFilledIn(row) || !cell(row, AnswerColumn.REFERENCE).isBlank()
                    ? new Subject.Wrong(
                            AnswerColumn.REFERENCE,
                            Message.of(
                                    "This is no reference of the template; it must not be changed."))
                    : new Subject.Nothing();
        }
        var item = items.get(reference.item());
        return item == null
                ? new Subject.Wrong(
                        AnswerColumn.REFERENCE,
                        Message.of("The reference belongs to no item of this assessment."))
                : new Subject.Of(item, reference.version(), reference::isUntouched);
    }

    /// Of somebody's own table; a row without an answer is none of ours.
    AnswerImport compare(Checklist checklist, Predicate<AssessmentItem> mayAnswer) {
        return compareBy(
                row ->
                        table.isFilledIn(row)
                                ? checklist.find(
                                        cell(row, AnswerColumn.REQUIREMENT),
                                        cell(row, AnswerColumn.SITE))
                                : new Subject.Nothing(),
                mayAnswer);
    }

    private AnswerImport compareBy(
            Function<Row, Subject> subjects, Predicate<AssessmentItem> mayAnswer) {
        var changes = new ArrayList<Change>();
        var problems = new ArrayList<Problem>();
        // In their own table, people have said what to read.
        var notices = words == null ? table.notices() : new ArrayList<SheetNotice>();
        var unchanged = 0;
        var seen = new HashSet<AssessmentItemId>();
        for (var row : table.rows()) {
            switch (subjects.apply(row)) {
                case Subject.Nothing() -> {
                    // Nobody has written anything here.
                }
                case Subject.Unmatched(var message) ->
                        notices.add(new SheetNotice(row.number(), null, message));
                case Subject.Wrong(var column, var message) ->
                        problems.add(problem(row, column, message));
                case Subject.Of subject when !seen.add(subject.item().id()) ->
                        problems.add(
                                problem(
                                        row,
                                        key(),
                                        Message.of("Another row is about the same item.")));
                case Subject.Of subject -> {
                    var found = unreadable(row);
                    var answer = answer(row, subject.item().answer(), found);
                    if (found.isEmpty() && isUnchanged(subject, answer)) {
                        unchanged++;
                        continue;
                    }
                    found.addAll(violations(row, answer, found));
                    refusal(row, subject, mayAnswer).ifPresent(found::add);
                    problems.addAll(found);
                    if (found.isEmpty()) {
                        changes.add(
                                new Change(
                                        row.number(), subject.item(), subject.version(), answer));
                    }
                }
            }
        }
        return new AnswerImport(changes, unchanged, problems, notices);
    }

    private static boolean isUnchanged(Subject.Of subject, Answer answer) {
        return subject.isUntouched().test(answer)
                || answer.equals(CellAnswer.normalised(subject.item().answer()));
    }

    private static Optional<Problem> refusal(
            Row row, Subject.Of subject, Predicate<AssessmentItem> mayAnswer) {
        if (subject.item().version() != subject.version()) {
            return Optional.of(
                    new Problem(
                            row.number(),
                            null,
                            null,
                            Message.of(
                                    "Somebody else changed this item since the template was made."),
                            subject.item().version()));
        }
        return mayAnswer.test(subject.item())
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                row.number(),
                                null,
                                null,
                                Message.of("This item was not assigned to the caller."),
                                null));
    }

    private AnswerColumn key() {
        return words == null ? AnswerColumn.REFERENCE : AnswerColumn.REQUIREMENT;
    }

    private List<Problem> unreadable(Row row) {
        return table.unreadable(row, words != null).stream()
                .map(one -> problem(row, one.column(), one.message()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /// What the cells say; a column that somebody has taken out says what is stored. So does an
    /// empty cell of somebody's own table, which was never filled in with what we know.
    private Answer answer(Row row, Answer stored, List<Problem> problems) {
        var result =
                says(row, AnswerColumn.RESULT)
                        ? value(row, AnswerColumn.RESULT, problems, this::result)
                                .orElse(AssessmentResult.NOT_ASSESSED)
                        : stored.result();
        var isReasonOfOld = words != null && result != AssessmentResult.NOT_APPLICABLE;
        return new Answer(
                result,
                text(
                        row,
                        AnswerColumn.JUSTIFICATION,
                        isReasonOfOld ? null : stored.justification(),
                        problems),
                says(row, AnswerColumn.MATURITY)
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

    private boolean says(Row row, AnswerColumn column) {
        return table.has(column) && (words == null || !cell(row, column).isBlank());
    }

    /// A cell that is parsed: its value, or what is wrong with it.
    private record Parsed<T>(@Nullable T value, @Nullable Message refusal) {}

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

    private Parsed<AssessmentResult> result(String cell, AnswerColumn column) {
        var own = words == null ? null : words.get(CellText.key(cell));
        if (own != null) {
            return new Parsed<>(own, null);
        }
        var refusal =
                words == null
                        ? Message.of("This is none of the results that the template offers.")
                        : Message.of("Say in the mapping which result this word stands for.");
        return Words.result(cell)
                .map(result -> new Parsed<>(result, null))
                .orElse(new Parsed<>(null, refusal));
    }

    private static Parsed<Integer> maturity(String cell, AnswerColumn column) {
        try {
            return new Parsed<>(
                    new BigDecimal(cell.strip().replace(',', '.')).intValueExact(), null);
        } catch (ArithmeticException | NumberFormatException _) {
            return new Parsed<>(
                    null,
                    Message.of("A maturity is a whole number, 0 to {0}.", Answer.MAX_MATURITY));
        }
    }

    private @Nullable String text(
            Row row, AnswerColumn column, @Nullable String stored, List<Problem> problems) {
        if (!says(row, column)) {
            return CellAnswer.text(stored);
        }
        var text = CellAnswer.text(cell(row, column));
        if (text != null) {
            CellText.refusal(text).ifPresent(why -> problems.add(problem(row, column, why)));
        }
        return text;
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

    private Problem problem(Row row, AnswerColumn column, Message message) {
        return new Problem(row.number(), table.letters(column), column, message, null);
    }
}
