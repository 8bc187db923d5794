package dev.triennium.domain.document;

import dev.triennium.domain.change.RemovableRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A second policy for one kind is refused by [DocumentRule#policyExists].
public interface ApprovalPolicyRepository
        extends RemovableRepository<ApprovalPolicyId, ApprovalPolicy> {

    Map<Ref<ApprovalPolicyId>, ApprovalPolicy> list(
            TenantScopes scopes, Collection<Ref<ApprovalPolicyId>> refs);

    Optional<ApprovalPolicy> find(TenantScope scope, DocumentKind kind);

    /// Each organisation's, kind by kind: as many as there are kinds at most.
    Map<TenantId, List<ApprovalPolicy>> listAll(TenantScopes scopes);
}
