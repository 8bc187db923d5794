package dev.triennium.persistence.document;

import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_APPROVAL_POLICY;
import static dev.triennium.persistence.jooq.generated.Tables.DOCUMENT_POLICY_APPROVER;

import dev.triennium.domain.document.ApprovalPolicy;
import dev.triennium.domain.document.ApprovalPolicyId;
import dev.triennium.domain.document.ApprovalPolicyRepository;
import dev.triennium.domain.document.ApprovalRule;
import dev.triennium.domain.document.Approver;
import dev.triennium.domain.document.DocumentKind;
import dev.triennium.domain.document.DocumentRule;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentApprovalPolicyRecord;
import dev.triennium.persistence.jooq.generated.tables.records.DocumentPolicyApproverRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

@Repository
class JooqApprovalPolicyRepository implements ApprovalPolicyRepository {

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final TenantTable<DocumentApprovalPolicyRecord, ApprovalPolicyId> table;
    private final ChildTable<DocumentPolicyApproverRecord, ApprovalPolicyId> approvers;

    JooqApprovalPolicyRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.table = TenantTable.of(tenants, DOCUMENT_APPROVAL_POLICY.ID);
        this.approvers =
                ChildTable.of(
                        tenants,
                        DOCUMENT_POLICY_APPROVER.TENANT_ID,
                        DOCUMENT_POLICY_APPROVER.POLICY_ID,
                        DOCUMENT_POLICY_APPROVER.PLACE);
    }

    @Override
    public Optional<ApprovalPolicy> find(TenantScope scope, ApprovalPolicyId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Optional<ApprovalPolicy> find(TenantScope scope, DocumentKind kind) {
        return listAll(TenantScopes.of(scope)).getOrDefault(scope.tenant(), List.of()).stream()
                .filter(policy -> policy.kind() == kind)
                .findFirst();
    }

    @Override
    public Map<Ref<ApprovalPolicyId>, ApprovalPolicy> list(
            TenantScopes scopes, Collection<Ref<ApprovalPolicyId>> refs) {
        return snapshots.read(() -> whole(scopes, table.list(scopes, refs, row -> row)));
    }

    @Override
    public Map<TenantId, List<ApprovalPolicy>> listAll(TenantScopes scopes) {
        return snapshots.read(
                () -> {
                    var rows =
                            new LinkedHashMap<
                                    Ref<ApprovalPolicyId>, DocumentApprovalPolicyRecord>();
                    tenants.across(scopes)
                            .selectFrom(DOCUMENT_APPROVAL_POLICY)
                            .where(DOCUMENT_APPROVAL_POLICY.TENANT_ID.in(scopes.tenants()))
                            .orderBy(
                                    DOCUMENT_APPROVAL_POLICY.TENANT_ID,
                                    DOCUMENT_APPROVAL_POLICY.KIND)
                            .forEach(
                                    row ->
                                            rows.put(
                                                    new Ref<>(row.getTenantId(), row.getId()),
                                                    row));
                    var found = new LinkedHashMap<TenantId, List<ApprovalPolicy>>();
                    whole(scopes, rows)
                            .forEach(
                                    (ref, policy) ->
                                            found.computeIfAbsent(
                                                            ref.tenant(), _ -> new ArrayList<>())
                                                    .add(policy));
                    return found;
                });
    }

    private Map<Ref<ApprovalPolicyId>, ApprovalPolicy> whole(
            TenantScopes scopes, Map<Ref<ApprovalPolicyId>, DocumentApprovalPolicyRecord> rows) {
        var of =
                approvers.list(
                        scopes,
                        rows.keySet(),
                        row -> approver(row.getRole(), row.getColleagueId()));
        var found = new LinkedHashMap<Ref<ApprovalPolicyId>, ApprovalPolicy>();
        rows.forEach(
                (ref, row) ->
                        found.put(
                                ref,
                                new ApprovalPolicy(
                                        row.getId(),
                                        row.getVersion(),
                                        DocumentKind.valueOf(row.getKind()),
                                        new ApprovalRule(
                                                of.getOrDefault(ref, List.of()),
                                                row.getRequired(),
                                                row.getInOrder()))));
        return found;
    }

    static Approver approver(@Nullable String role, @Nullable ColleagueId colleague) {
        return colleague == null
                ? new Approver.InRole(Role.valueOf(Objects.requireNonNull(role)))
                : new Approver.ByColleague(colleague);
    }

    @Override
    public void insert(TenantScope scope, ApprovalPolicy policy) {
        try {
            table.insert(scope, toRow(policy));
        } catch (DuplicateKeyException _) {
            // Ids are new, so it is the key on the kind.
            throw DocumentRule.policyExists();
        }
        approvers.insertAll(scope, approversOf(policy));
    }

    @Override
    public void update(TenantScope scope, ApprovalPolicy policy, int expectedVersion) {
        table.update(scope, policy.id(), toRow(policy), expectedVersion);
        approvers.deleteAll(scope, policy.id());
        approvers.insertAll(scope, approversOf(policy));
    }

    @Override
    public void delete(TenantScope scope, ApprovalPolicyId id, int expectedVersion) {
        approvers.deleteAll(scope, id);
        table.delete(scope, id, expectedVersion);
    }

    private static DocumentApprovalPolicyRecord toRow(ApprovalPolicy policy) {
        return new DocumentApprovalPolicyRecord()
                .setId(policy.id())
                .setVersion(policy.version())
                .setKind(policy.kind().name())
                .setRequired(policy.rule().required())
                .setInOrder(policy.rule().inOrder());
    }

    private static List<DocumentPolicyApproverRecord> approversOf(ApprovalPolicy policy) {
        var rows = new ArrayList<DocumentPolicyApproverRecord>();
        for (var approver : policy.rule().approvers()) {
            var row =
                    new DocumentPolicyApproverRecord()
                            .setPolicyId(policy.id())
                            .setPlace(rows.size());
            rows.add(
                    switch (approver) {
                        case Approver.InRole(var role) ->
                                row.setRole(role.name()).setColleagueId(null);
                        case Approver.ByColleague(var colleague) ->
                                row.setRole(null).setColleagueId(colleague);
                    });
        }
        return rows;
    }
}
