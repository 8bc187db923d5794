package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;

record SignStatementOfApplicabilityInput(StatementOfApplicabilityId id, int expectedVersion) {}
