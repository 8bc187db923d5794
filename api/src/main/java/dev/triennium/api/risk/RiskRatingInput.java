package dev.triennium.api.risk;

import dev.triennium.domain.risk.RiskEdit.Rated;
import dev.triennium.domain.risk.RiskLevels;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.ArgumentValue;

/// The GraphQL input `RiskRatingInput`.
record RiskRatingInput(int likelihood, int impact) {

    static @Nullable RiskLevels levels(@Nullable RiskRatingInput rating) {
        return rating == null ? null : new RiskLevels(rating.likelihood, rating.impact);
    }

    static Rated rated(ArgumentValue<RiskRatingInput> given) {
        return given.isOmitted() ? new Rated.AsItWas() : new Rated.Anew(levels(given.value()));
    }
}
