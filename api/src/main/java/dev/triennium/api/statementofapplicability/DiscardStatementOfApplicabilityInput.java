package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;

record DiscardStatementOfApplicabilityInput(StatementOfApplicabilityId id, int expectedVersion) {}
