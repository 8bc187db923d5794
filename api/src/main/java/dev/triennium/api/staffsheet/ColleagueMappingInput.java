package dev.triennium.api.staffsheet;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.staffsheet.StaffColumn;
import dev.triennium.domain.staffsheet.StaffMapping;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

record ColleagueMappingInput(
        @PlainText(max = 100) @Nullable String sheet,
        @Min(0) @Max(6_000) int headingRow,
        @PlainText(max = 3) String givenName,
        @PlainText(max = 3) String familyName,
        @PlainText(max = 3) @Nullable String email,
        @PlainText(max = 3) @Nullable String function,
        @PlainText(max = 3) @Nullable String department,
        @PlainText(max = 3) @Nullable String site,
        @PlainText(max = 3) @Nullable String language,
        @PlainText(max = 3) @Nullable String timeZone,
        @PlainText(max = 3) @Nullable String activeFrom,
        @PlainText(max = 3) @Nullable String activeUntil) {

    StaffMapping toMapping() {
        var columns = new EnumMap<StaffColumn, String>(StaffColumn.class);
        put(columns, StaffColumn.GIVEN_NAME, givenName);
        put(columns, StaffColumn.FAMILY_NAME, familyName);
        put(columns, StaffColumn.EMAIL, email);
        put(columns, StaffColumn.FUNCTION, function);
        put(columns, StaffColumn.DEPARTMENT, department);
        put(columns, StaffColumn.SITE, site);
        put(columns, StaffColumn.LANGUAGE, language);
        put(columns, StaffColumn.TIME_ZONE, timeZone);
        put(columns, StaffColumn.ACTIVE_FROM, activeFrom);
        put(columns, StaffColumn.ACTIVE_UNTIL, activeUntil);
        return new StaffMapping(sheet, headingRow, columns);
    }

    private static void put(
            Map<StaffColumn, String> columns, StaffColumn column, @Nullable String letters) {
        if (letters != null) {
            columns.put(column, letters);
        }
    }
}
