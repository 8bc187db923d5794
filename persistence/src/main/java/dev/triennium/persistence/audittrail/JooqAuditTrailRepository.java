package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.audittrail.AuditEntry;
import dev.triennium.domain.audittrail.AuditEntryId;
import dev.triennium.domain.audittrail.AuditTrailFilter;
import dev.triennium.domain.audittrail.AuditTrailRepository;
import dev.triennium.domain.identity.Role;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ActingGrant;
import dev.triennium.domain.tenancy.Actor;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.AuditEntryRecord;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqAuditTrailRepository implements AuditTrailRepository {

    /// Each filter has an index that ends in these.
    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(AUDIT_ENTRY.OCCURRED_AT, Instant::toString, Instant::parse),
                    Keyset.descending(AUDIT_ENTRY.SEQUENCE, String::valueOf, Long::valueOf));

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
    public Page<AuditEntry> page(TenantScope scope, AuditTrailFilter filter, PageRequest page) {
        return table.page(
                scope, NEWEST_FIRST, matching(filter), page, JooqAuditTrailRepository::toDomain);
    }

    private static Condition matching(AuditTrailFilter filter) {
        return DSL.and(
                wanted(AUDIT_ENTRY.SUBJECT_ID::eq, filter.subject()),
                wanted(AUDIT_ENTRY.SUBJECT_TYPE::eq, filter.subjectType()),
                wanted(AUDIT_ENTRY.PERSON_ID::eq, filter.person()),
                wanted(AUDIT_ENTRY.OPERATION::eq, filter.operation()),
                wanted(AUDIT_ENTRY.OCCURRED_AT::ge, filter.from()),
                wanted(AUDIT_ENTRY.OCCURRED_AT::lt, filter.until()));
    }

    private static <T> Condition wanted(Function<T, Condition> condition, @Nullable T value) {
        return value == null ? noCondition() : condition.apply(value);
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
                row.getRole() == null
                        ? null
                        : new ActingGrant(
                                Role.valueOf(row.getRole()),
                                row.getMembershipId(),
                                row.getEngagementId()),
                row.getSubjectType(),
                row.getSubjectId(),
                row.getBeforeJson(),
                row.getAfterJson(),
                HexFormat.of().formatHex(row.getHash()));
    }
}
