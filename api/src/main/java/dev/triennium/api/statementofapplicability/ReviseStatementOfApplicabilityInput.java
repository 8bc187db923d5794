package dev.triennium.api.statementofapplicability;

import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ReviseStatementOfApplicabilityInput(
        StatementOfApplicabilityId id, @Nullable UUID idempotencyKey) {}
