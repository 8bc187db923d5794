package dev.triennium.api.risk;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.risk.RiskContent;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddRiskMeasureInput(
        RiskId riskId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = RiskContent.MAX_TITLE) String title,
        @Nullable ColleagueId ownerId,
        @Nullable LocalDate dueOn) {

    RiskMeasure.Content toContent() {
        return new RiskMeasure.Content(title, ownerId, dueOn);
    }
}
