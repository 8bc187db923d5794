package dev.triennium.api.document;

import dev.triennium.domain.document.ApprovalPolicyService;
import dev.triennium.domain.document.ApprovalRule;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record CreateDocumentApprovalPolicyInput(
        TenantId tenantId,
        @Nullable UUID idempotencyKey,
        DocumentKind kind,
        List<DocumentApproverInput> approvers,
        int required,
        boolean inOrder) {
    ApprovalPolicyService.CreatePolicy toCommand() {
        return new ApprovalPolicyService.CreatePolicy(
                kind,
                new ApprovalRule(DocumentApproverInput.toApprovers(approvers), required, inOrder));
    }
}
