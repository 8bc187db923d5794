package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.audittrail.AuditEntry;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.AuditEntryRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
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

    private final TenantDsl tenants;

    JooqAuditTrailRepository(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Page<AuditEntry> list(TenantScope scope, @Nullable UUID subject, PageRequest page) {
        return NEWEST_FIRST.page(
                tenants.in(scope)
                        .selectFrom(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.TENANT_ID.eq(scope.tenant()))
                        .and(subject == null ? noCondition() : AUDIT_ENTRY.SUBJECT_ID.eq(subject)),
                page,
                JooqAuditTrailRepository::toDomain);
    }

    @Override
    public Map<UUID, Owned<AuditEntry>> list(TenantScopes scopes, Collection<UUID> ids) {
        return tenants.across(scopes)
                .selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TENANT_ID.in(scopes.tenants()), AUDIT_ENTRY.ID.in(ids))
                .fetchMap(AUDIT_ENTRY.ID, row -> new Owned<>(row.getTenantId(), toDomain(row)));
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
