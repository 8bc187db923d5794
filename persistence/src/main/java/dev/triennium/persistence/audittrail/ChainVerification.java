package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_HEAD;
import static dev.triennium.persistence.jooq.generated.Tables.CLOSED_TENANT;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_AUDIT_ENTRY;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM_AUDIT_HEAD;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.triennium.domain.audittrail.AuditTrailVerification;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

    /// One entry of a chain.
    ///
    /// @param over what its hash must be, made of the one before
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Link(long sequence, byte[] hash, UnaryOperator<byte[]> over) {}

    /// Where a chain says that it ends.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record End(long sequence, byte[] hash, boolean isSealed) {}

    /// How the entries after a number are read.
    @FunctionalInterface
    private interface Links {
        List<Link> after(long sequence);
    }

    private static final class Tally {

        private final List<Break> breaks = new ArrayList<>();
        private long chains;
        private long entries;
        private long heads;
        private long sealedHeads;

        void add(Chain chain, Optional<End> end) {
            chains++;
            entries += chain.length();
            heads += end.isPresent() ? 1 : 0;
            sealedHeads += end.filter(End::isSealed).isPresent() ? 1 : 0;
            chain.firstBreak().ifPresent(breaks::add);
        }

        Report report() {
            return new Report(chains, entries, breaks, heads > 0 && sealedHeads == 0);
        }
    }

    private record Chain(long length, Optional<Break> firstBreak) {}

    @Override
    public Report verify() {
        var dsl = tenants.sweep(CrossTenantSweep.AUDIT_VERIFICATION);
        var tally = new Tally();
        verifyTenants(dsl, tally);
        verifyFirms(dsl, tally);
        return tally.report();
    }

    private void verifyTenants(DSLContext dsl, Tally tally) {
        @Nullable TenantId last = null;
        List<TenantId> found;
        do {
            found =
                    dsl.select(TENANT.ID)
                            .from(TENANT)
                            .where(
                                    isNotBeingDeleted(),
                                    last == null ? noCondition() : TENANT.ID.gt(last))
                            .orderBy(TENANT.ID)
                            .limit(BATCH)
                            .fetch(TENANT.ID);
            for (var tenant : found) {
                var end = end(dsl, tenant);
                tally.add(
                        read(new Owner.OfTenant(tenant), after -> links(dsl, tenant, after), end),
                        end);
                last = tenant;
            }
        } while (found.size() == BATCH);
    }

    /// The chain of a closed organisation goes piece by piece.
    private static Condition isNotBeingDeleted() {
        return notExists(
                selectOne()
                        .from(CLOSED_TENANT)
                        .where(CLOSED_TENANT.ID.eq(TENANT.ID), CLOSED_TENANT.DELETED_AT.isNull()));
    }

    private Optional<End> end(DSLContext dsl, TenantId tenant) {
        return dsl.selectFrom(AUDIT_HEAD)
                .where(AUDIT_HEAD.TENANT_ID.eq(tenant))
                .fetchOptional(
                        head ->
                                end(
                                        head.getSequence(),
                                        head.getHash(),
                                        head.getSeal(),
                                        seal.head(tenant, head.getSequence(), head.getHash())));
    }

    private static End end(long sequence, byte[] hash, byte[] stored, byte[] expected) {
        return new End(sequence, hash, Arrays.equals(stored, expected));
    }

    private List<Link> links(DSLContext dsl, TenantId tenant, long after) {
        return dsl.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TENANT_ID.eq(tenant), AUDIT_ENTRY.SEQUENCE.gt(after))
                .orderBy(AUDIT_ENTRY.SEQUENCE)
                .limit(BATCH)
                .fetch(
                        entry ->
                                new Link(
                                        entry.getSequence(),
                                        entry.getHash(),
                                        previous -> seal.entry(previous, entry)));
    }

    /// A firm has a chain from the first thing on that happens to it.
    private void verifyFirms(DSLContext dsl, Tally tally) {
        @Nullable FirmId last = null;
        List<FirmId> found;
        do {
            found =
                    dsl.select(FIRM.ID)
                            .from(FIRM)
                            .where(last == null ? noCondition() : FIRM.ID.gt(last))
                            .orderBy(FIRM.ID)
                            .limit(BATCH)
                            .fetch(FIRM.ID);
            for (var firm : found) {
                var end = end(dsl, firm);
                var chain = read(new Owner.OfFirm(firm), after -> links(dsl, firm, after), end);
                if (end.isPresent() || chain.length() > 0) {
                    tally.add(chain, end);
                }
                last = firm;
            }
        } while (found.size() == BATCH);
    }

    private Optional<End> end(DSLContext dsl, FirmId firm) {
        return dsl.selectFrom(FIRM_AUDIT_HEAD)
                .where(FIRM_AUDIT_HEAD.FIRM_ID.eq(firm))
                .fetchOptional(
                        head ->
                                end(
                                        head.getSequence(),
                                        head.getHash(),
                                        head.getSeal(),
                                        seal.head(firm, head.getSequence(), head.getHash())));
    }

    private List<Link> links(DSLContext dsl, FirmId firm, long after) {
        return dsl.selectFrom(FIRM_AUDIT_ENTRY)
                .where(FIRM_AUDIT_ENTRY.FIRM_ID.eq(firm), FIRM_AUDIT_ENTRY.SEQUENCE.gt(after))
                .orderBy(FIRM_AUDIT_ENTRY.SEQUENCE)
                .limit(BATCH)
                .fetch(
                        entry ->
                                new Link(
                                        entry.getSequence(),
                                        entry.getHash(),
                                        previous -> seal.entry(previous, entry)));
    }

    private static Chain read(Owner owner, Links links, Optional<End> end) {
        var hash = AuditSeal.start();
        var sequence = 0L;
        while (true) {
            var batch = links.after(sequence);
            for (var link : batch) {
                if (link.sequence() != sequence + 1) {
                    return broken(owner, sequence + 1, "entries are missing");
                }
                sequence = link.sequence();
                hash = link.over().apply(hash);
                if (!Arrays.equals(hash, link.hash())) {
                    return broken(owner, sequence, "the entry does not match its hash");
                }
            }
            if (batch.size() < BATCH) {
                return new Chain(sequence, wrong(owner, end, sequence, hash));
            }
        }
    }

    private static Optional<Break> wrong(
            Owner owner, Optional<End> said, long sequence, byte[] hash) {
        if (said.isEmpty()) {
            return Optional.of(new Break(owner, sequence, "the chain has no head"));
        }
        var end = said.get();
        if (!end.isSealed()) {
            return Optional.of(new Break(owner, end.sequence(), "the head's seal is wrong"));
        }
        return end.sequence() == sequence && Arrays.equals(end.hash(), hash)
                ? Optional.empty()
                : Optional.of(
                        new Break(owner, sequence, "the chain ends elsewhere than its head says"));
    }

    private static Chain broken(Owner owner, long sequence, String what) {
        return new Chain(sequence, Optional.of(new Break(owner, sequence, what)));
    }
}
