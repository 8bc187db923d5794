package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.standard.StandardId;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `StatementOfApplicabilityFilter`.
record StatementOfApplicabilityFilterInput(@Nullable StandardId standardId) {

    static final StatementOfApplicabilityFilterInput ALL =
            new StatementOfApplicabilityFilterInput(null);
}
