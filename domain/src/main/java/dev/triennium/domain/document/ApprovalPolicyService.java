package dev.triennium.domain.document;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.change.Changes;
import dev.triennium.domain.change.Kept;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Says who approves which kind of documents.
@DomainService
public final class ApprovalPolicyService {

    static final String TYPE = "DocumentApprovalPolicy";

    private final ApprovalPolicyRepository policies;
    private final Kept<ApprovalPolicyId, ApprovalPolicy> kept;
    private final DocumentColleagues colleagues;
    private final Changes changes;
    private final IdGenerator ids;

    public ApprovalPolicyService(
            ApprovalPolicyRepository policies,
            DocumentColleagues colleagues,
            Changes changes,
            IdGenerator ids) {
        this.policies = policies;
        this.kept = Kept.in(policies, TYPE);
        this.colleagues = colleagues;
        this.changes = changes;
        this.ids = ids;
    }

    public record CreatePolicy(DocumentKind kind, ApprovalRule rule) {

        public CreatePolicy {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(rule);
        }
    }

    public ApprovalPolicy create(TenantScope scope, CreatePolicy command, @Nullable UUID key) {
        return changes.create(
                scope,
                kept,
                key,
                command,
                ApprovalPolicyId::new,
                () ->
                        new ApprovalPolicy(
                                new ApprovalPolicyId(ids.next()),
                                1,
                                command.kind(),
                                checked(scope, command.rule())));
    }

    private ApprovalRule checked(TenantScope scope, ApprovalRule rule) {
        rule.requireNobodyTwice();
        for (var index = 0; index < rule.approvers().size(); index++) {
            colleagues.requireAble(
                    scope,
                    rule.approvers().get(index),
                    List.of("approvers", Integer.toString(index), "colleagueId"));
        }
        return rule;
    }

    public ApprovalPolicy change(
            TenantScope scope,
            ApprovalPolicyId id,
            UnaryOperator<ApprovalRule> change,
            int expectedVersion) {
        return changes.change(
                scope,
                kept,
                id,
                expectedVersion,
                before -> before.with(checked(scope, change.apply(before.rule()))));
    }

    /// From then on the usual rule holds for the kind.
    ///
    /// @return the policy as it was
    public ApprovalPolicy remove(TenantScope scope, ApprovalPolicyId id, int expectedVersion) {
        return changes.remove(scope, kept, policies, id, expectedVersion);
    }

    /// What holds for the kind.
    ApprovalRule ruleFor(TenantScope scope, DocumentKind kind) {
        return policies.find(scope, kind).map(ApprovalPolicy::rule).orElse(ApprovalRule.USUAL);
    }

    /// Lets another stand in all policies that name the one. Called in the transaction.
    ///
    /// @return the policies
    List<ApprovalPolicyId> handOver(
            TenantScope scope, Approver.ByColleague from, Approver.ByColleague to) {
        var handed = new ArrayList<ApprovalPolicyId>();
        for (var policy :
                policies.listAll(TenantScopes.of(scope)).getOrDefault(scope.tenant(), List.of())) {
            if (policy.rule().approvers().contains(from)) {
                changes.change(
                        scope,
                        kept,
                        policy.id(),
                        before -> before.with(before.rule().replace(from, to)));
                handed.add(policy.id());
            }
        }
        return handed;
    }
}
