package dev.triennium.api.risk;

import dev.triennium.domain.register.RiskId;

record ReopenRiskInput(RiskId id, int expectedVersion) {}
