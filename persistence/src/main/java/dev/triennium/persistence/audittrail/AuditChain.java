package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_HEAD;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.audittrail.AuditEntryId;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.persistence.jooq.generated.tables.records.AuditEntryRecord;
import dev.triennium.persistence.tenancy.ChangeLog;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantWork;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Appends to a tenant's chain: each entry's hash covers the one before it, and the sealed head
/// says where the chain ends.
@Component
class AuditChain implements ChangeLog {

    /// The longest entries together stay below what the database takes at once.
    private static final int ROWS_PER_STATEMENT = 50;

    private final TenantDsl tenants;
    private final AuditSeal seal;
    private final IdGenerator ids;
    private final JsonMapper json = AuditJson.mapper();

    AuditChain(TenantDsl tenants, AuditSeal seal, IdGenerator ids) {
        this.tenants = tenants;
        this.seal = seal;
        this.ids = ids;
    }

    /// Call it last in a transaction: from here on, other changes of the tenant wait for its end.
    @Override
    public void append(TenantScope scope, List<TenantWork.Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var dsl = tenants.in(scope);
        var head =
                dsl.selectFrom(AUDIT_HEAD)
                        .where(AUDIT_HEAD.TENANT_ID.eq(scope.tenant()))
                        .forUpdate()
                        .fetchOptional();
        var sequence = head.map(h -> h.getSequence()).orElse(0L);
        var hash = head.map(h -> h.getHash()).orElseGet(AuditSeal::start);
        var entries = new ArrayList<AuditEntryRecord>();
        for (var change : changes) {
            var entry = entry(scope, change, ++sequence);
            hash = seal.entry(hash, entry);
            entry.setHash(hash);
            entries.add(entry);
        }
        for (var from = 0; from < entries.size(); from += ROWS_PER_STATEMENT) {
            var to = Math.min(from + ROWS_PER_STATEMENT, entries.size());
            dsl.insertInto(AUDIT_ENTRY, AUDIT_ENTRY.fields())
                    .valuesOfRecords(entries.subList(from, to))
                    .execute();
        }
        store(dsl, scope, head.isPresent(), sequence, hash);
    }

    private void store(
            DSLContext dsl, TenantScope scope, boolean isThere, long sequence, byte[] hash) {
        var sealed = seal.head(scope.tenant(), sequence, hash);
        if (isThere) {
            dsl.update(AUDIT_HEAD)
                    .set(AUDIT_HEAD.SEQUENCE, sequence)
                    .set(AUDIT_HEAD.HASH, hash)
                    .set(AUDIT_HEAD.SEAL, sealed)
                    .where(AUDIT_HEAD.TENANT_ID.eq(scope.tenant()))
                    .execute();
        } else {
            dsl.insertInto(AUDIT_HEAD)
                    .set(AUDIT_HEAD.TENANT_ID, scope.tenant())
                    .set(AUDIT_HEAD.SEQUENCE, sequence)
                    .set(AUDIT_HEAD.HASH, hash)
                    .set(AUDIT_HEAD.SEAL, sealed)
                    .execute();
        }
    }

    private AuditEntryRecord entry(TenantScope scope, TenantWork.Change change, long sequence) {
        var grant = scope.grant();
        var entry =
                new AuditEntryRecord()
                        .setTenantId(scope.tenant())
                        .setId(new AuditEntryId(ids.next()))
                        .setSequence(sequence)
                        .setOccurredAt(change.occurredAt().truncatedTo(ChronoUnit.MICROS))
                        .setOperation(scope.operation())
                        .setSubjectType(change.type())
                        .setSubjectId(change.subject())
                        .setBeforeJson(toJson(change.before()))
                        .setAfterJson(toJson(change.after()))
                        .setRole(grant == null ? null : grant.role().name())
                        .setMembershipId(grant == null ? null : grant.membership())
                        .setEngagementId(grant == null ? null : grant.engagement());
        return switch (scope.actor()) {
            case Actor.Person(var person, var firm) -> entry.setPersonId(person).setFirmId(firm);
            case Actor.Job(var name) -> entry.setJob(name);
        };
    }

    private @Nullable String toJson(@Nullable Object state) {
        return state == null ? null : json.writeValueAsString(state);
    }
}
