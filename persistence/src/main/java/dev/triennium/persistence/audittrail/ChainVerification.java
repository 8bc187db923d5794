package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_HEAD;
import static dev.triennium.persistence.jooq.generated.Tables.CLOSED_TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.generated.tables.records.AuditHeadRecord;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Recomputes every chain from its first entry. Finds a changed, inserted, removed or reordered
/// entry by the hashes, and a cut tail by the sealed head.
@Component
class ChainVerification implements AuditTrailVerification {

    private static final int BATCH = 500;

    private final TenantDsl tenants;
    private final AuditSeal seal;

    ChainVerification(TenantDsl tenants, AuditSeal seal) {
        this.tenants = tenants;
        this.seal = seal;
    }

    @Override
    public Report verify() {
        var dsl = tenants.sweep(CrossTenantSweep.AUDIT_VERIFICATION);
        var breaks = new ArrayList<Break>();
        var chains = 0L;
        var entries = 0L;
        var heads = 0L;
        var sealedHeads = 0L;
        @Nullable TenantId last = null;
        while (true) {
            var found =
                    dsl.select(TENANT.ID)
                            .from(TENANT)
                            .where(
                                    isNotBeingDeleted(),
                                    last == null ? noCondition() : TENANT.ID.gt(last))
                            .orderBy(TENANT.ID)
                            .limit(BATCH)
                            .fetch(TENANT.ID);
            if (found.isEmpty()) {
                return new Report(chains, entries, breaks, heads > 0 && sealedHeads == 0);
            }
            for (var tenant : found) {
                var head = head(dsl, tenant);
                heads += head.isPresent() ? 1 : 0;
                sealedHeads += head.filter(one -> isSealed(one, tenant)).isPresent() ? 1 : 0;
                var chain = read(dsl, tenant, head);
                chains++;
                entries += chain.length();
                chain.firstBreak().ifPresent(breaks::add);
            }
            last = found.getLast();
        }
    }

    /// The chain of a closed organisation goes piece by piece.
    private static Condition isNotBeingDeleted() {
        return notExists(
                selectOne()
                        .from(CLOSED_TENANT)
                        .where(CLOSED_TENANT.ID.eq(TENANT.ID), CLOSED_TENANT.DELETED_AT.isNull()));
    }

    private record Chain(long length, Optional<Break> firstBreak) {}

    private static Optional<AuditHeadRecord> head(DSLContext dsl, TenantId tenant) {
        return dsl.selectFrom(AUDIT_HEAD).where(AUDIT_HEAD.TENANT_ID.eq(tenant)).fetchOptional();
    }

    private boolean isSealed(AuditHeadRecord head, TenantId tenant) {
        return Arrays.equals(head.getSeal(), seal.head(tenant, head.getSequence(), head.getHash()));
    }

    private Chain read(DSLContext dsl, TenantId tenant, Optional<AuditHeadRecord> head) {
        var hash = AuditSeal.start();
        var sequence = 0L;
        while (true) {
            var batch =
                    dsl.selectFrom(AUDIT_ENTRY)
                            .where(
                                    AUDIT_ENTRY.TENANT_ID.eq(tenant),
                                    AUDIT_ENTRY.SEQUENCE.gt(sequence))
                            .orderBy(AUDIT_ENTRY.SEQUENCE)
                            .limit(BATCH)
                            .fetch();
            for (var entry : batch) {
                if (entry.getSequence() != sequence + 1) {
                    return broken(tenant, sequence + 1, "entries are missing");
                }
                sequence = entry.getSequence();
                hash = seal.entry(hash, entry);
                if (!Arrays.equals(hash, entry.getHash())) {
                    return broken(tenant, sequence, "the entry does not match its hash");
                }
            }
            if (batch.size() < BATCH) {
                return new Chain(sequence, end(head, tenant, sequence, hash));
            }
        }
    }

    private Optional<Break> end(
            Optional<AuditHeadRecord> head, TenantId tenant, long sequence, byte[] hash) {
        return head.map(found -> compare(found, tenant, sequence, hash))
                .orElseGet(() -> Optional.of(new Break(tenant, sequence, "the chain has no head")));
    }

    private Optional<Break> compare(
            AuditHeadRecord head, TenantId tenant, long sequence, byte[] hash) {
        if (!isSealed(head, tenant)) {
            return Optional.of(new Break(tenant, head.getSequence(), "the head's seal is wrong"));
        }
        if (head.getSequence() != sequence || !Arrays.equals(head.getHash(), hash)) {
            return Optional.of(
                    new Break(tenant, sequence, "the chain ends elsewhere than its head says"));
        }
        return Optional.empty();
    }

    private static Chain broken(TenantId tenant, long sequence, String what) {
        return new Chain(sequence, Optional.of(new Break(tenant, sequence, what)));
    }
}
