package dev.triennium.api.risk;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.risk.RiskMeasureId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record CompleteRiskMeasureInput(
        RiskMeasureId id,
        int expectedVersion,
        @Nullable LocalDate doneOn,
        @PlainText(max = RiskMeasure.MAX_RESULT, isMultiline = true) @Nullable String result) {}
