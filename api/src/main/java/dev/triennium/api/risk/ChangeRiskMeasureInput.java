package dev.triennium.api.risk;

import dev.triennium.api.error.PlainText;
import dev.triennium.api.graphql.Patch;
import dev.triennium.domain.risk.RiskContent;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.risk.RiskMeasureId;
import dev.triennium.domain.tenancy.ColleagueId;
import java.time.LocalDate;
import org.springframework.graphql.data.ArgumentValue;

record ChangeRiskMeasureInput(
        RiskMeasureId id,
        int expectedVersion,
        ArgumentValue<@PlainText(max = RiskContent.MAX_TITLE) String> title,
        ArgumentValue<ColleagueId> ownerId,
        ArgumentValue<LocalDate> dueOn) {

    RiskMeasure.Content applyTo(RiskMeasure.Content current) {
        return new RiskMeasure.Content(
                Patch.required(title, "title", current.title()),
                Patch.optional(ownerId, current.owner()),
                Patch.optional(dueOn, current.dueOn()));
    }
}
