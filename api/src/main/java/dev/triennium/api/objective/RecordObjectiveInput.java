package dev.triennium.api.objective;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.objective.Measured;
import dev.triennium.domain.objective.ObjectiveContent;
import dev.triennium.domain.objective.ObjectiveDirection;
import dev.triennium.domain.objective.RecordObjective;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordObjectiveInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = ObjectiveContent.MAX_TITLE) String title,
        @PlainText(max = ObjectiveContent.MAX_DESCRIPTION, isMultiline = true)
                @Nullable String description,
        ObjectiveDirection direction,
        double target,
        @PlainText(max = ObjectiveContent.MAX_UNIT) @Nullable String unit,
        @Nullable ColleagueId ownerId,
        LocalDate dueOn,
        @Nullable LocalDate measureOn,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds) {

    RecordObjective toCommand() {
        return new RecordObjective(
                new ObjectiveContent(
                        title,
                        description,
                        direction,
                        Measured.value("target", target),
                        unit,
                        ownerId,
                        dueOn,
                        measureOn),
                new EntryLinks(clauseIds, controlIds));
    }
}
