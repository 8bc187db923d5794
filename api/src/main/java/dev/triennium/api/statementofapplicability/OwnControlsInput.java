package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementControlId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import java.util.List;

/// The GraphQL inputs `RemoveOwnControlsInput` and `OrderOwnControlsInput`.
record OwnControlsInput(
        StatementOfApplicabilityId id, int expectedVersion, List<StatementControlId> controlIds) {}
