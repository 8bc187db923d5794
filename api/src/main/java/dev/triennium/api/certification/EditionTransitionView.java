package dev.triennium.api.certification;

import dev.triennium.domain.certification.cycle.EditionTransition;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `EditionTransition`.
record EditionTransitionView(
        LocalDate endsOn, @Nullable LocalDate onlyNewerFrom, boolean isUnverified) {

    static EditionTransitionView of(EditionTransition transition) {
        return new EditionTransitionView(
                transition.deadline(), transition.initialOnlyNewFrom(), transition.isUnverified());
    }
}
