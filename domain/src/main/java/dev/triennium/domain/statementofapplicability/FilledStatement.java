package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.Message;
import dev.triennium.domain.TextRule;
import dev.triennium.domain.sheet.CellText;
import dev.triennium.domain.sheet.FilledTable;
import dev.triennium.domain.sheet.SheetTable;
import dev.triennium.domain.sheet.SheetTable.Row;
import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import dev.triennium.domain.statementofapplicability.StatementControl.Treatment;
import dev.triennium.domain.statementofapplicability.StatementImport.Change;
import dev.triennium.domain.statementofapplicability.StatementImport.Problem;
import dev.triennium.domain.tenancy.Colleague;
import dev.triennium.domain.tenancy.ColleagueId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A statement's workbook that came back.
final class FilledStatement {

    /// A cell holds no more, and what was longer was cut.
    private static final int LONGEST_CELL = 32_767;

    private static final int MAX_JUSTIFICATION = 4_000;

    private final FilledTable<StatementColumn> table;

    private FilledStatement(FilledTable<StatementColumn> table) {
        this.table = table;
    }

    /// The first sheet that has the headings of a statement.
    static Optional<FilledStatement> find(List<SheetTable> sheets) {
        return FilledTable.find(
                        sheets,
                        StatementColumn.class,
                        columns ->
                                columns.contains(StatementColumn.REFERENCE)
                                        && columns.stream().anyMatch(StatementColumn::isAnswer))
                .map(FilledStatement::new);
    }

    int size() {
        return table.rows().size();
    }

    /// @param report the draft as it is now
    /// @param people whoever may own a control, by the key of their names
    StatementImport compare(StatementReport report, Map<String, List<ColleagueId>> people) {
        return new Comparison(report, people).compare();
    }

    static Map<String, List<ColleagueId>> byName(List<Colleague> colleagues) {
        return colleagues.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> CellText.key(one.name()),
                                Collectors.mapping(Colleague::id, Collectors.toList())));
    }

    private final class Comparison {

        private final StatementReport report;
        private final Map<StatementControlId, StatementReport.Row> controls;
        private final Map<String, List<ColleagueId>> people;
        private final List<Change> changes = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int unchanged;

        Comparison(StatementReport report, Map<String, List<ColleagueId>> people) {
            this.report = report;
            this.controls =
                    report.rows().stream()
                            .collect(
                                    Collectors.toMap(
                                            row -> row.control().id(), Function.identity()));
            this.people = people;
        }

        StatementImport compare() {
            var seen = new HashSet<StatementControlId>();
            for (var row : table.rows()) {
                var reference =
                        ControlReference.parse(table.cell(row, StatementColumn.REFERENCE))
                                .orElse(null);
                if (reference == null) {
                    if (table.isFilledIn(row)
                            || !table.cell(row, StatementColumn.REFERENCE).isBlank()) {
                        add(
                                row,
                                StatementColumn.REFERENCE,
                                Message.of(
                                        "This is no reference of the workbook; it must not be changed, and controls cannot be added here."));
                    }
                    continue;
                }
                var now = controls.get(reference.control());
                if (now == null) {
                    add(
                            row,
                            StatementColumn.REFERENCE,
                            Message.of("The reference belongs to no control of this draft."));
                } else if (!seen.add(reference.control())) {
                    add(
                            row,
                            StatementColumn.REFERENCE,
                            Message.of("Another row is about the same control."));
                } else {
                    compare(row, reference, now);
                }
            }
            checkTogether();
            return new StatementImport(changes, unchanged, problems, table.notices());
        }

        private void compare(Row row, ControlReference reference, StatementReport.Row now) {
            var stored = ControlCells.of(now);
            var reading = new Reading(row, stored);
            var cells = reading.cells();
            var isUntouched =
                    reading.found.isEmpty()
                            && (cells.fingerprint().equals(reference.fingerprint())
                                    || cells.equals(stored));
            if (isUntouched) {
                unchanged++;
                return;
            }
            var after = reading.control(cells, now.control());
            if (reading.found.isEmpty() && !stored.fingerprint().equals(reference.fingerprint())) {
                reading.found.add(
                        new Problem(
                                row.number(),
                                null,
                                null,
                                Message.of(
                                        "Somebody else changed this control since the workbook was made."),
                                report.statement().facts().version()));
            }
            problems.addAll(reading.found);
            if (reading.found.isEmpty()) {
                changes.add(new Change(row.number(), now.control(), after));
            }
        }

        /// What the rules of changes say, each at the row that it is about.
        private void checkTogether() {
            var edit =
                    new StatementEdit(
                            report.rows().stream().map(StatementReport.Row::control).toList());
            for (var index = 0; index < changes.size(); index++) {
                edit.change(Integer.toString(index), toChange(changes.get(index)));
            }
            var refused = new HashSet<Change>();
            for (var violation : edit.violations()) {
                var change = changes.get(Integer.parseInt(violation.path().getFirst()));
                refused.add(change);
                var column =
                        switch (violation.path().getLast()) {
                            case "reasons" -> StatementColumn.REASONS;
                            case "links" -> StatementColumn.LINKS;
                            case "number" -> StatementColumn.NUMBER;
                            default -> StatementColumn.APPLICABLE;
                        };
                problems.add(
                        new Problem(
                                change.row(),
                                table.letters(column),
                                column,
                                violation.message(),
                                null));
            }
            changes.removeAll(refused);
        }

        private void add(Row row, StatementColumn column, Message message) {
            problems.add(problem(row, column, message));
        }

        /// Of one row.
        private final class Reading {

            private final Row row;
            private final ControlCells stored;
            private final List<Problem> found = new ArrayList<>();

            Reading(Row row, ControlCells stored) {
                this.row = row;
                this.stored = stored;
                table.unreadable(row, false)
                        .forEach(one -> found.add(problem(row, one.column(), one.message())));
            }

            private void wrong(StatementColumn column, String sentence, Object... values) {
                found.add(problem(row, column, Message.of(sentence, values)));
            }

            /// A column that somebody has taken out says what is stored.
            private <T> T value(StatementColumn column, T otherwise, Function<String, T> parse) {
                if (!table.has(column)) {
                    return otherwise;
                }
                var cell = table.cell(row, column);
                if (cell.length() >= LONGEST_CELL) {
                    wrong(column, "The cell is full, and may have been cut.");
                    return otherwise;
                }
                var refusal = CellText.refusal(cell);
                if (refusal.isPresent()) {
                    found.add(problem(row, column, refusal.get()));
                    return otherwise;
                }
                return parse.apply(cell);
            }

            ControlCells cells() {
                var isOwn = !stored.number().isEmpty();
                return new ControlCells(
                        applicable(),
                        value(StatementColumn.REASONS, stored.reasons(), this::reasons),
                        justification(),
                        implementation(),
                        value(StatementColumn.OWNER, stored.owner(), String::strip),
                        value(StatementColumn.LINKS, stored.links(), this::links),
                        isOwn ? value(StatementColumn.NUMBER, stored.number(), this::number) : "",
                        isOwn ? value(StatementColumn.TITLE, stored.title(), this::title) : "");
            }

            private @Nullable Boolean applicable() {
                return this.<Optional<Boolean>>value(
                                StatementColumn.APPLICABLE,
                                Optional.ofNullable(stored.applicable()),
                                cell -> {
                                    try {
                                        return StatementWords.applicable(cell);
                                    } catch (IllegalArgumentException _) {
                                        wrong(
                                                StatementColumn.APPLICABLE,
                                                "Write Yes, No or Undecided.");
                                        return Optional.empty();
                                    }
                                })
                        .orElse(null);
            }

            private List<StatementReason> reasons(String cell) {
                var reasons = new ArrayList<StatementReason>();
                for (var line : ControlCells.lines(cell)) {
                    var parts = line.split(":", 2);
                    var kind = StatementWords.reason(parts[0]).orElse(null);
                    var text = parts.length == 1 ? null : ControlCells.text(parts[1].strip());
                    if (kind == null) {
                        wrong(
                                StatementColumn.REASONS,
                                "A line begins with Risk, Law, Contract, Decision or Good practice, and what it is about follows after a colon.");
                    } else if (isLonger(text, StatementReason.MAX_TEXT)) {
                        wrong(
                                StatementColumn.REASONS,
                                "The text must have at most {0} characters.",
                                StatementReason.MAX_TEXT);
                    } else {
                        if (text != null) {
                            requireLine(StatementColumn.REASONS, text);
                        }
                        reasons.add(new StatementReason(kind, text));
                    }
                }
                reasons.sort(Comparator.comparing(StatementReason::kind));
                return reasons;
            }

            private @Nullable String justification() {
                return value(
                                StatementColumn.JUSTIFICATION,
                                Optional.ofNullable(stored.justification()),
                                cell -> {
                                    if (isLonger(cell, MAX_JUSTIFICATION)) {
                                        wrong(
                                                StatementColumn.JUSTIFICATION,
                                                "The text must have at most {0} characters.",
                                                MAX_JUSTIFICATION);
                                    }
                                    return Optional.ofNullable(ControlCells.text(cell));
                                })
                        .orElse(null);
            }

            private @Nullable ImplementationState implementation() {
                return value(
                                StatementColumn.IMPLEMENTATION,
                                Optional.ofNullable(stored.implementation()),
                                cell -> {
                                    var state = StatementWords.implementation(cell);
                                    if (state.isEmpty() && !cell.isBlank()) {
                                        wrong(
                                                StatementColumn.IMPLEMENTATION,
                                                "This is none of the states that the workbook uses.");
                                    }
                                    return state;
                                })
                        .orElse(null);
            }

            private List<StatementLink> links(String cell) {
                var links = new ArrayList<StatementLink>();
                for (var line : ControlCells.lines(cell)) {
                    var link = ControlCells.link(line).orElse(null);
                    if (link == null) {
                        wrong(
                                StatementColumn.LINKS,
                                "An address must be an absolute https address.");
                    } else if (isLonger(link.title(), StatementLink.MAX_TITLE)
                            || link.title().contains("\t")) {
                        wrong(
                                StatementColumn.LINKS,
                                "A title must have at most {0} characters, and no tab.",
                                StatementLink.MAX_TITLE);
                    } else {
                        requireLine(StatementColumn.LINKS, link.title());
                        links.add(link);
                    }
                }
                return links;
            }

            private String number(String cell) {
                var number = cell.strip();
                if (ClauseNumber.parse(number).isEmpty()) {
                    wrong(
                            StatementColumn.NUMBER,
                            "A number is a letter and numbers after dots, such as O.1.");
                }
                return number;
            }

            private String title(String cell) {
                var title = cell.strip();
                if (title.isEmpty()
                        || title.contains("\n")
                        || isLonger(title, Origin.Own.MAX_TITLE)) {
                    wrong(
                            StatementColumn.TITLE,
                            "A title is one line of at most {0} characters.",
                            Origin.Own.MAX_TITLE);
                } else {
                    requireLine(StatementColumn.TITLE, title);
                }
                return title;
            }

            private void requireLine(StatementColumn column, String text) {
                TextRule.line(Integer.MAX_VALUE)
                        .refusal(text)
                        .ifPresent(why -> found.add(problem(row, column, why)));
            }

            private boolean isLonger(@Nullable String text, int most) {
                return text != null && text.codePointCount(0, text.length()) > most;
            }

            /// What is stored stays to the letter where the cells say the same.
            StatementControl control(ControlCells cells, StatementControl now) {
                var treatment = now.treatment();
                var changed =
                        new Treatment(
                                cells.applicable(),
                                same(cells.justification(), stored.justification())
                                        ? treatment.justification()
                                        : cells.justification(),
                                cells.reasons().equals(stored.reasons())
                                        ? treatment.reasons()
                                        : cells.reasons(),
                                cells.implementation() == null
                                        ? treatment.implementation()
                                        : cells.implementation(),
                                cells.owner().equals(stored.owner())
                                        ? treatment.owner()
                                        : owner(cells.owner()),
                                cells.links().equals(stored.links())
                                        ? treatment.links()
                                        : cells.links());
                return switch (now.origin()) {
                    case Origin.Annex _ -> now.with(changed);
                    case Origin.Own own ->
                            new StatementControl(
                                    now.id(),
                                    now.statement(),
                                    new Origin.Own(cells.title(), own.source(), own.reference()),
                                    now.ordinal(),
                                    ClauseNumber.parse(cells.number()).orElse(now.number()),
                                    changed);
                };
            }

            private boolean same(@Nullable String one, @Nullable String other) {
                return Objects.equals(one, other);
            }

            private @Nullable ColleagueId owner(String name) {
                if (name.isEmpty()) {
                    return null;
                }
                var named = people.getOrDefault(CellText.key(name), List.of());
                if (named.size() == 1) {
                    return named.getFirst();
                }
                wrong(
                        StatementColumn.OWNER,
                        named.isEmpty()
                                ? "Nobody of this name works for the organisation."
                                : "Several people have this name; set the owner in the product.");
                return null;
            }
        }
    }

    static StatementControlChange toChange(Change change) {
        return new StatementControlChange(change.before().id(), _ -> change.after());
    }

    private Problem problem(Row row, StatementColumn column, Message message) {
        return new Problem(row.number(), table.letters(column), column, message, null);
    }
}
