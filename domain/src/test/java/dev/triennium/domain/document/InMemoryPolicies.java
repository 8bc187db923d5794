package dev.triennium.domain.document;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class InMemoryPolicies extends InMemoryRepository<ApprovalPolicyId, ApprovalPolicy>
        implements ApprovalPolicyRepository {

    public void clear() {
        rows.clear();
    }

    @Override
    public void insert(TenantScope scope, ApprovalPolicy policy) {
        if (find(scope, policy.kind()).isPresent()) {
            throw DocumentRule.policyExists();
        }
        super.insert(scope, policy);
    }

    @Override
    public Optional<ApprovalPolicy> find(TenantScope scope, DocumentKind kind) {
        return page(scope.tenant(), one -> one.kind() == kind).values().stream().findFirst();
    }

    @Override
    public Map<TenantId, List<ApprovalPolicy>> listAll(TenantScopes scopes) {
        var all = new HashMap<TenantId, List<ApprovalPolicy>>();
        scopes.tenants().forEach(tenant -> all.put(tenant, page(tenant, _ -> true).values()));
        return all;
    }
}
