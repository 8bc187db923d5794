package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.audittrail.AuditEntry;
import dev.triennium.domain.audittrail.AuditEntryId;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.AuditEntryRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqAuditTrailRepository implements AuditTrailRepository {

    private static final Keyset NEWEST_FIRST =
            Keyset.by(Keyset.descending(AUDIT_ENTRY.SEQUENCE, String::valueOf, Long::valueOf));

    private final TenantTable<AuditEntryRecord, AuditEntryId> table;

    JooqAuditTrailRepository(TenantDsl tenants) {
        this.table = TenantTable.of(tenants, AUDIT_ENTRY.ID);
    }

    @Override
    public Map<Ref<AuditEntryId>, AuditEntry> list(
            TenantScopes scopes, Collection<Ref<AuditEntryId>> refs) {
        return table.list(scopes, refs, JooqAuditTrailRepository::toDomain);
    }

    @Override
    public Page<AuditEntry> page(TenantScope scope, @Nullable UUID subject, PageRequest page) {
        return table.page(
                scope,
                NEWEST_FIRST,
                subject == null ? noCondition() : AUDIT_ENTRY.SUBJECT_ID.eq(subject),
                page,
                JooqAuditTrailRepository::toDomain);
    }

    private static AuditEntry toDomain(AuditEntryRecord row) {
        return new AuditEntry(
                row.getId(),
                row.getSequence(),
                row.getOccurredAt(),
                row.getOperation(),
                row.getPersonId() == null
                        ? new Actor.Job(row.getJob())
                        : new Actor.Person(row.getPersonId(), row.getFirmId()),
                row.getSubjectType(),
                row.getSubjectId(),
                row.getBeforeJson(),
                row.getAfterJson(),
                HexFormat.of().formatHex(row.getHash()));
    }
}
