package dev.triennium.api.document;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.document.ApprovalPolicy;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.tenancy.TenantScope;
import java.util.List;

/// The GraphQL type `DocumentApprovalPolicy`.
record DocumentApprovalPolicyView(
        TenantScope scope,
        GlobalId id,
        int version,
        DocumentKind kind,
        List<DocumentApproverView> approvers,
        int required,
        boolean inOrder)
        implements ScopedView {

    static final String TYPE = "DocumentApprovalPolicy";

    /// The GraphQL enum `DocumentApprovalPolicyAction`.
    enum Action {
        CHANGE,
        REMOVE
    }

    static DocumentApprovalPolicyView of(TenantScope scope, ApprovalPolicy policy) {
        return new DocumentApprovalPolicyView(
                scope,
                GlobalId.of(TYPE, scope.tenant(), policy.id().value()),
                policy.version(),
                policy.kind(),
                DocumentApproverView.of(scope, policy.rule().approvers()),
                policy.rule().required(),
                policy.rule().inOrder());
    }

    public List<Action> allowedActions() {
        return scope.mayChange(Permission.MANAGE_DOCUMENTS) ? List.of(Action.values()) : List.of();
    }
}
