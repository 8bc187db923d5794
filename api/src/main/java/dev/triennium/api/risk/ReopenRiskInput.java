package dev.triennium.api.risk;

import dev.triennium.domain.risk.RiskId;

record ReopenRiskInput(RiskId id, int expectedVersion) {}
