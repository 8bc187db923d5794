package dev.triennium.api.risk;

import dev.triennium.domain.risk.RiskMeasureId;

record ReopenRiskMeasureInput(RiskMeasureId id, int expectedVersion) {}
