package dev.triennium.api.evidence;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidence.AddEvidence;
import dev.triennium.domain.evidence.Evidence;
import dev.triennium.domain.evidence.NewRevision;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AddEvidenceInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String title,
        @PlainText(max = 4_000, isMultiline = true) @Nullable String description,
        @Nullable ColleagueId ownerId,
        @Valid @Nullable EvidenceRecordInput record,
        List<EvidenceSubjectInput> subjects,
        EvidenceContentInput content,
        EvidenceValidityInput validity,
        @PlainText(max = 2_000, isMultiline = true) @Nullable String note) {

    AddEvidence toCommand() {
        return new AddEvidence(
                new Evidence.Profile(
                        title, description, ownerId, record == null ? null : record.toRecord()),
                EvidenceSubjectInput.toSubjects(subjects),
                new NewRevision(content.toContent(), validity.toValidity(), note));
    }
}
