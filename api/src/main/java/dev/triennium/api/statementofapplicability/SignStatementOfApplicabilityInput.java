package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.statementofapplicability.RiskAcceptance;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;

record SignStatementOfApplicabilityInput(
        StatementOfApplicabilityId id,
        int expectedVersion,
        List<@Valid RiskAcceptanceInput> riskAcceptances) {

    /// The GraphQL input `RiskAcceptanceInput`.
    record RiskAcceptanceInput(
            @PlainText(max = RiskAcceptance.MAX_NAME) String name, LocalDate acceptedOn) {

        RiskAcceptance toAcceptance() {
            return new RiskAcceptance(name, acceptedOn);
        }
    }

    List<RiskAcceptance> toAcceptances() {
        return riskAcceptances.stream().map(RiskAcceptanceInput::toAcceptance).toList();
    }
}
