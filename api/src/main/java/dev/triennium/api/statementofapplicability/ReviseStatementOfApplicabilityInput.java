package dev.triennium.api.statementofapplicability;

import dev.triennium.api.graphql.GlobalId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ReviseStatementOfApplicabilityInput(GlobalId id, @Nullable UUID idempotencyKey) {}
