package dev.triennium.api.documenttemplate;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.document.DocumentFolderId;
import dev.triennium.domain.documenttemplate.CreateFromTemplate;
import dev.triennium.domain.documenttemplate.FirmDocumentTemplateId;
import dev.triennium.domain.documenttemplate.OrganisationFact;
import dev.triennium.domain.documenttemplate.TemplateLanguage;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateDocumentFromTemplateInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 60) @Nullable String templateKey,
        @Nullable FirmDocumentTemplateId firmTemplateId,
        ManagementSystemId managementSystemId,
        TemplateLanguage language,
        ColleagueId ownerId,
        @Nullable DocumentFolderId folderId,
        @PlainText(max = 200) @Nullable String title,
        @PlainText(max = 40) @Nullable String number,
        @Nullable PlanSize size,
        List<OrganisationFact> facts,
        @Nullable LocalDate effectiveOn,
        List<@PlainText(max = 60) String> rightlyEmpty) {

    CreateFromTemplate toCommand() {
        return new CreateFromTemplate(
                templateKey,
                firmTemplateId,
                managementSystemId,
                language,
                ownerId,
                folderId,
                title,
                number,
                size,
                facts,
                effectiveOn,
                rightlyEmpty);
    }
}
