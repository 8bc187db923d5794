package dev.triennium.domain.document;

import dev.triennium.domain.change.Aggregate;
import java.util.Objects;

/// Who approves the documents of one kind. What is in review keeps the rule that it began with.
public record ApprovalPolicy(ApprovalPolicyId id, int version, DocumentKind kind, ApprovalRule rule)
        implements Aggregate<ApprovalPolicyId> {

    public ApprovalPolicy {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(rule);
    }

    ApprovalPolicy with(ApprovalRule changed) {
        return changed.equals(rule) ? this : new ApprovalPolicy(id, version + 1, kind, changed);
    }
}
