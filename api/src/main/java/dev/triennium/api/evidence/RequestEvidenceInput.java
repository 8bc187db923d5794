package dev.triennium.api.evidence;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.evidence.AskForEvidence;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.TenantId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record RequestEvidenceInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        @PlainText(max = 200) String title,
        @PlainText(max = 4_000, isMultiline = true) @Nullable String description,
        @Nullable EvidenceSubjectInput subject,
        ColleagueId assigneeId,
        LocalDate dueOn) {

    AskForEvidence toCommand() {
        return new AskForEvidence(
                title,
                description,
                subject == null ? null : subject.toSubject("subject"),
                assigneeId,
                dueOn);
    }
}
