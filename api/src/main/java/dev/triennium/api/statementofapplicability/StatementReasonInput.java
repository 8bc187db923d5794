package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.statementofapplicability.InclusionReason;
import dev.triennium.domain.statementofapplicability.StatementReason;
import org.jspecify.annotations.Nullable;

record StatementReasonInput(
        InclusionReason kind, @PlainText(max = StatementReason.MAX_TEXT) @Nullable String text) {

    StatementReason toReason() {
        return new StatementReason(kind, text);
    }
}
