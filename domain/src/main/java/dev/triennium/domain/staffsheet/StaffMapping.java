package dev.triennium.domain.staffsheet;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.sheet.Letters;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where what stands in a table that is no template of ours.
///
/// @param sheet its name; null: the first
/// @param headingRow the number of the row above the first colleague
/// @param columns the letters of each column that is there
public record StaffMapping(
        @Nullable String sheet, int headingRow, Map<StaffColumn, String> columns) {

    public StaffMapping {
        columns = Map.copyOf(columns);
    }

    /// Each column's place, from 0.
    Map<StaffColumn, Integer> places() {
        var places = new EnumMap<StaffColumn, Integer>(StaffColumn.class);
        columns.forEach(
                (column, letters) ->
                        places.put(
                                column,
                                Letters.place(letters)
                                        .orElseThrow(
                                                () ->
                                                        new ValidationException(
                                                                "mapping." + field(column),
                                                                Letters.expected()))));
        return places;
    }

    /// As the schema calls it.
    private static String field(StaffColumn column) {
        var words = column.name().toLowerCase(Locale.ROOT).split("_", 2);
        return words.length == 1
                ? words[0]
                : words[0]
                        + words[1].substring(0, 1).toUpperCase(Locale.ROOT)
                        + words[1].substring(1);
    }
}
