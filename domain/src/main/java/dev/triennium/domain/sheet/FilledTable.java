package dev.triennium.domain.sheet;

import dev.triennium.domain.Message;
import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.sheet.SheetTable.Merge;
import dev.triennium.domain.sheet.SheetTable.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table that came back: its rows, and where which column is.
public final class FilledTable<C extends Enum<C> & SheetColumn> {

    /// How far from the top the headings may be.
    private static final int MAX_HEADING_ROW = 20;

    private final List<C> known;
    private final Row headings;
    private final Map<C, Integer> columns;
    private final List<Row> rows;
    private final List<Merge> merges;

    private FilledTable(
            List<C> known,
            Row headings,
            Map<C, Integer> columns,
            List<Row> rows,
            List<Merge> merges) {
        this.known = known;
        this.headings = headings;
        this.columns = columns;
        this.rows = List.copyOf(rows);
        this.merges = merges;
    }

    /// The first table with headings that are ours.
    ///
    /// @param type of its columns
    /// @param isOurs whether these columns are enough to know it by
    public static <C extends Enum<C> & SheetColumn> Optional<FilledTable<C>> find(
            List<SheetTable> sheets, Class<C> type, Predicate<Set<C>> isOurs) {
        var known = List.of(type.getEnumConstants());
        for (var sheet : sheets) {
            for (var index = 0; index < sheet.rows().size(); index++) {
                var row = sheet.rows().get(index);
                if (row.number() > MAX_HEADING_ROW) {
                    break;
                }
                var columns = columns(row, type, known);
                if (isOurs.test(columns.keySet())) {
                    return Optional.of(
                            new FilledTable<>(
                                    known,
                                    row,
                                    columns,
                                    sheet.rows().subList(index + 1, sheet.rows().size()),
                                    sheet.merges()));
                }
            }
        }
        return Optional.empty();
    }

    /// Somebody's own table, read as they say.
    ///
    /// @param name of the sheet; null: the first
    /// @param headingRow the number of the row above the first to read
    /// @param places of the columns, from 0
    /// @throws ValidationException when the file has no such sheet
    public static <C extends Enum<C> & SheetColumn> FilledTable<C> mapped(
            List<SheetTable> sheets,
            Class<C> type,
            @Nullable String name,
            int headingRow,
            Map<C, Integer> places) {
        var sheet =
                sheets.stream()
                        .filter(one -> name == null || one.name().equals(name))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new ValidationException(
                                                "mapping.sheet",
                                                "The file has no sheet of this name."));
        return new FilledTable<>(
                List.of(type.getEnumConstants()),
                new Row(headingRow, List.of()),
                places,
                sheet.rows().stream().filter(row -> row.number() > headingRow).toList(),
                sheet.merges());
    }

    private static <C extends Enum<C> & SheetColumn> Map<C, Integer> columns(
            Row headings, Class<C> type, List<C> known) {
        var columns = new EnumMap<C, Integer>(type);
        for (var index = 0; index < headings.cells().size(); index++) {
            var place = index;
            of(headings.cells().get(index), known)
                    .ifPresent(column -> columns.putIfAbsent(column, place));
        }
        return columns;
    }

    /// The column with this heading, in either language. What stands in brackets may be left out.
    private static <C extends SheetColumn> Optional<C> of(String heading, Collection<C> known) {
        return known.stream()
                .filter(
                        column ->
                                Stream.of(Locale.ENGLISH, Locale.GERMAN)
                                        .anyMatch(
                                                language ->
                                                        isLike(heading, column.heading(language))))
                .findFirst();
    }

    private static boolean isLike(String heading, String known) {
        return CellText.key(heading).equals(CellText.key(known))
                || CellText.briefKey(heading).equals(CellText.briefKey(known));
    }

    public List<Row> rows() {
        return rows;
    }

    public boolean has(C column) {
        return columns.containsKey(column);
    }

    /// Its text; empty where there is none.
    public String cell(Row row, C column) {
        var index = columns.get(column);
        return index == null ? "" : CellText.restore(row.cell(index));
    }

    /// Whether people have filled in something.
    public boolean isFilledIn(Row row) {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().isAnswer())
                .anyMatch(
                        column ->
                                row.faults().containsKey(column.getValue())
                                        || !cell(row, column.getKey()).isBlank());
    }

    /// A cell that somebody believes to be filled in.
    public record Unreadable<C>(C column, Message message) {}

    /// @param isWhole whether columns count that are not read
    public List<Unreadable<C>> unreadable(Row row, boolean isWhole) {
        var found = new ArrayList<Unreadable<C>>();
        columns.forEach(
                (column, place) -> {
                    var fault = row.faults().get(place);
                    if (fault != null && column.isAnswer()) {
                        found.add(new Unreadable<>(column, fault.message()));
                    } else if ((isWhole || column.isRead()) && isInMerge(row, place)) {
                        found.add(
                                new Unreadable<>(
                                        column,
                                        Message.of(
                                                "The cell is merged with others, of which only the first"
                                                        + " would be read; take the merge apart.")));
                    }
                });
        return found;
    }

    private boolean isInMerge(Row row, int column) {
        return merges.stream().anyMatch(merge -> merge.touches(row.number(), column));
    }

    /// What stands beside the known columns, and which of them is not there.
    public List<SheetNotice> notices() {
        var notices = new ArrayList<SheetNotice>();
        for (var column : known) {
            if (column.isAnswer() && !columns.containsKey(column)) {
                notices.add(
                        new SheetNotice(
                                null,
                                null,
                                Message.of(
                                        "No column has the heading “{0}”; what is stored there stays.",
                                        (Message.Word) column::heading)));
            }
        }
        var width = Stream.concat(Stream.of(headings), rows.stream()).mapToInt(Row::width).max();
        for (var place = 0; place < width.orElse(0); place++) {
            if (!columns.containsValue(place) && isUsed(place)) {
                notices.add(new SheetNotice(null, Letters.of(place), unread(headings.cell(place))));
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

    private Message unread(String heading) {
        return of(heading, known).isPresent()
                ? Message.of("Another column has the same heading; this one is not read.")
                : Message.of(
                        "The template has no column of this heading; what stands below is not read.");
    }

    /// The letters of the column; null when it is not there.
    public @Nullable String letters(C column) {
        var index = columns.get(column);
        return index == null ? null : Letters.of(index);
    }
}
