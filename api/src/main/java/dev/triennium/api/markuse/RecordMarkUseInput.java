package dev.triennium.api.markuse;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.markuse.MarkUseContent;
import dev.triennium.domain.markuse.MarkUseKind;
import dev.triennium.domain.markuse.RecordMarkUse;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordMarkUseInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        MarkUseKind kind,
        @PlainText(max = MarkUseContent.MAX_TITLE) String title,
        @PlainText(max = MarkUseContent.MAX_CLAIM, isMultiline = true) @Nullable String claim,
        @Nullable URI url,
        CertificationId certificationId,
        @Nullable ColleagueId ownerId,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds) {

    RecordMarkUse toCommand() {
        return new RecordMarkUse(
                new MarkUseContent(
                        kind,
                        title,
                        claim,
                        url == null ? null : url.toString(),
                        certificationId,
                        ownerId),
                new EntryLinks(clauseIds, controlIds));
    }
}
