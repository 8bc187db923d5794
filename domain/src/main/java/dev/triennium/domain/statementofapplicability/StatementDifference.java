package dev.triennium.domain.statementofapplicability;

import dev.triennium.domain.standard.ClauseNumber;
import dev.triennium.domain.statementofapplicability.StatementControl.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Of which control two versions say something different. Those of the annex are the same by the
/// catalogue, the organisation's own by their number.
///
/// @param before null: only the later version has it
/// @param after null: only the earlier version has it
public record StatementDifference(
        @Nullable StatementControl before, @Nullable StatementControl after) {

    public StatementDifference {
        if (before == null && after == null) {
            throw new IllegalArgumentException("Of no control");
        }
    }

    public ClauseNumber number() {
        return Objects.requireNonNull(after == null ? before : after).number();
    }

    /// Whether another set of controls is included than before.
    public boolean isSubstantial() {
        return isIncluded(before) != isIncluded(after);
    }

    private static boolean isIncluded(@Nullable StatementControl control) {
        return control != null && control.treatment().isIncluded();
    }

    /// In the order of the later version, and then those that it has no more.
    static List<StatementDifference> between(
            List<StatementControl> earlier, List<StatementControl> later) {
        var left = new LinkedHashMap<Object, StatementControl>();
        earlier.forEach(one -> left.put(key(one), one));
        var found = new ArrayList<StatementDifference>();
        for (var after : later) {
            var before = left.remove(key(after));
            if (before == null || !says(before).equals(says(after))) {
                found.add(new StatementDifference(before, after));
            }
        }
        left.values().forEach(before -> found.add(new StatementDifference(before, null)));
        return found;
    }

    private static Object key(StatementControl control) {
        return switch (control.origin()) {
            case Origin.Annex(var id) -> id;
            case Origin.Own _ -> control.number();
        };
    }

    private static Map.Entry<Origin, StatementControl.Treatment> says(StatementControl control) {
        return Map.entry(control.origin(), control.treatment());
    }
}
