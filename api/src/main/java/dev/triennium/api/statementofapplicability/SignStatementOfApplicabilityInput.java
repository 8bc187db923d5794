package dev.triennium.api.statementofapplicability;

import dev.triennium.api.graphql.GlobalId;

record SignStatementOfApplicabilityInput(GlobalId id, int expectedVersion) {}
