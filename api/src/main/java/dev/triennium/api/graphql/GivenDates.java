package dev.triennium.api.graphql;

import dev.triennium.domain.CivilYears;
import dev.triennium.domain.error.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The civil dates in a field's arguments, however deep. Those of another age are refused before
/// anything runs, whatever they are the days of.
final class GivenDates {

    private GivenDates() {}

    static List<Violation> implausible(Map<String, ? extends @Nullable Object> arguments) {
        var found = new ArrayList<Violation>();
        collect(arguments, List.of(), found);
        return List.copyOf(found);
    }

    private static void collect(@Nullable Object value, List<String> path, List<Violation> found) {
        switch (value) {
            case null -> {
                // Nothing was given.
            }
            case LocalDate day when !CivilYears.include(day) ->
                    found.add(new Violation(path, CivilYears.EXPECTED));
            case Map<?, ?> fields ->
                    fields.forEach(
                            (name, field) -> collect(field, below(path, name.toString()), found));
            case List<?> items -> {
                for (var i = 0; i < items.size(); i++) {
                    collect(items.get(i), below(path, Integer.toString(i)), found);
                }
            }
            default -> {
                // No date.
            }
        }
    }

    private static List<String> below(List<String> path, String part) {
        var longer = new ArrayList<>(path);
        longer.add(part);
        return longer;
    }
}
