package dev.triennium.domain.certification;

import dev.triennium.domain.standard.SearchWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a list of findings is narrowed to; null or empty: not narrowed.
///
/// @param words each of which the clause, the statement or the evidence has
public record FindingFilter(
        Set<FindingGrade> grades, Set<Finding.State> states, @Nullable SearchWords words) {

    public static final FindingFilter ALL = new FindingFilter(Set.of(), Set.of(), null);

    public FindingFilter {
        grades = Set.copyOf(grades);
        states = Set.copyOf(states);
    }
}
