package dev.triennium.api.document;

import dev.triennium.domain.document.ApprovalPolicyId;
import dev.triennium.domain.document.ApprovalRule;
import java.util.List;

record ChangeDocumentApprovalPolicyInput(
        ApprovalPolicyId id,
        int expectedVersion,
        List<DocumentApproverInput> approvers,
        int required,
        boolean inOrder) {
    ApprovalRule toRule() {
        return new ApprovalRule(DocumentApproverInput.toApprovers(approvers), required, inOrder);
    }
}
