package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementDifference;
import dev.triennium.domain.tenancy.TenantScope;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `StatementDifference`.
record StatementDifferenceView(
        String number,
        boolean isSubstantial,
        @Nullable StatementControlView before,
        @Nullable StatementControlView after) {

    static StatementDifferenceView of(TenantScope scope, StatementDifference difference) {
        return new StatementDifferenceView(
                difference.number().value(),
                difference.isSubstantial(),
                view(scope, difference.before()),
                view(scope, difference.after()));
    }

    private static @Nullable StatementControlView view(
            TenantScope scope, @Nullable StatementControl control) {
        return control == null ? null : StatementControlView.of(scope, control);
    }
}
