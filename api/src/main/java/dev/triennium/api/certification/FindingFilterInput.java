package dev.triennium.api.certification;

import dev.triennium.domain.certification.Finding;
import dev.triennium.domain.certification.FindingFilter;
import dev.triennium.domain.certification.FindingGrade;
import dev.triennium.domain.standard.SearchWords;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `FindingFilter`.
record FindingFilterInput(
        @Nullable Set<FindingGrade> grades,
        @Nullable Set<Finding.State> states,
        @Nullable String text) {

    FindingFilter toFilter() {
        return new FindingFilter(
                grades == null ? Set.of() : grades,
                states == null ? Set.of() : states,
                text == null ? null : SearchWords.of("filter.text", text));
    }
}
