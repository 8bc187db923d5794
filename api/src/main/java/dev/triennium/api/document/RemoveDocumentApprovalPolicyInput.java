package dev.triennium.api.document;

import dev.triennium.domain.document.ApprovalPolicyId;

record RemoveDocumentApprovalPolicyInput(ApprovalPolicyId id, int expectedVersion) {}
