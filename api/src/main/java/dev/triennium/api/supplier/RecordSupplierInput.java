package dev.triennium.api.supplier;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.register.EntryDraft;
import dev.triennium.domain.register.EntryLinks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.supplier.SupplierContent;
import dev.triennium.domain.supplier.SupplierCriticality;
import dev.triennium.domain.supplier.SupplierKind;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RecordSupplierInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = SupplierContent.MAX_NAME) String name,
        SupplierKind kind,
        @PlainText(max = SupplierContent.MAX_SUPPLIED, isMultiline = true) String supplied,
        SupplierCriticality criticality,
        @PlainText(max = SupplierContent.MAX_CRITERIA, isMultiline = true) String criteria,
        @PlainText(max = SupplierContent.MAX_SUPERVISION, isMultiline = true)
                @Nullable String supervision,
        @PlainText(max = SupplierContent.MAX_CONTACT, isMultiline = true) @Nullable String contact,
        @Nullable ColleagueId ownerId,
        @Nullable LocalDate reviewOn,
        List<ClauseId> clauseIds,
        List<ControlId> controlIds,
        List<RiskId> riskIds) {

    EntryDraft<SupplierContent> toDraft() {
        return new EntryDraft<>(
                new SupplierContent(
                        name, kind, supplied, criticality, criteria, supervision, contact, null),
                ownerId,
                reviewOn,
                new EntryLinks(clauseIds, controlIds, riskIds));
    }
}
