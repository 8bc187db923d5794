package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.ColleagueId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// Lists of people in which two entries of one person, who were merged since, are one.
public final class MergedColleagues {

    private MergedColleagues() {}

    /// In the same order.
    ///
    /// @param which which of two entries of one colleague stays
    public static <K, T> Map<K, List<T>> oneEach(
            Map<K, List<T>> all, Function<T, ColleagueId> colleague, BinaryOperator<T> which) {
        all.replaceAll((_, entries) -> oneEach(entries, colleague, which));
        return Collections.unmodifiableMap(all);
    }

    private static <T> List<T> oneEach(
            List<T> entries, Function<T, ColleagueId> colleague, BinaryOperator<T> which) {
        var found = new LinkedHashMap<ColleagueId, T>();
        entries.forEach(one -> found.merge(colleague.apply(one), one, which));
        return List.copyOf(found.values());
    }
}
