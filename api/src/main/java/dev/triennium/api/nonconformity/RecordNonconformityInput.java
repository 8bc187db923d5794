package dev.triennium.api.nonconformity;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.FindingId;
import dev.triennium.domain.incident.IncidentId;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.nonconformity.NonconformityContent;
import dev.triennium.domain.nonconformity.NonconformityGrade;
import dev.triennium.domain.nonconformity.NonconformitySource;
import dev.triennium.domain.nonconformity.RecordNonconformity;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordNonconformityInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        NonconformitySource source,
        NonconformityGrade grade,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String requirement,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String statement,
        @PlainText(max = NonconformityContent.MAX_TEXT, isMultiline = true) String evidence,
        LocalDate foundOn,
        @PlainText(max = NonconformityContent.MAX_PROCESS_NAME) @Nullable String processName,
        @Nullable SiteId siteId,
        @Nullable ManagementSystemId managementSystemId,
        @Nullable IncidentId incidentId,
        @Nullable FindingId findingId,
        @Nullable ColleagueId ownerId,
        @Nullable LocalDate answerBy,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds) {

    RecordNonconformity toCommand() {
        return new RecordNonconformity(
                new NonconformityContent(
                        source,
                        requirement,
                        statement,
                        evidence,
                        foundOn,
                        processName,
                        siteId,
                        managementSystemId,
                        incidentId,
                        findingId,
                        ownerId,
                        answerBy),
                grade,
                new EntryLinks(clauseIds, controlIds));
    }
}
