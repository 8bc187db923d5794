package dev.triennium.api.incident;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.incident.IncidentContent;
import dev.triennium.domain.incident.IncidentKind;
import dev.triennium.domain.incident.RecordIncident;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordIncidentInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        IncidentKind kind,
        @PlainText(max = IncidentContent.MAX_TITLE) String title,
        @PlainText(max = IncidentContent.MAX_DESCRIPTION, isMultiline = true)
                @Nullable String description,
        LocalDate occurredOn,
        @PlainText(max = IncidentContent.MAX_PLACE) @Nullable String place,
        @PlainText(max = IncidentContent.MAX_DESCRIPTION, isMultiline = true)
                @Nullable String immediateAction,
        @Nullable ColleagueId ownerId,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds,
        @Valid IncidentNoticeInput notice) {

    RecordIncident toCommand() {
        return new RecordIncident(
                new IncidentContent(
                        kind, title, description, occurredOn, place, immediateAction, ownerId),
                notice.toAnswer(),
                new EntryLinks(clauseIds, controlIds));
    }
}
