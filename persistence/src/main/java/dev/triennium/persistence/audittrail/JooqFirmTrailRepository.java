package dev.triennium.persistence.audittrail;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM_AUDIT_ENTRY;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.FirmAuditEntry;
import dev.triennium.domain.tenancy.FirmAuditEntryId;
import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.domain.tenancy.FirmTrailRepository;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.FirmAuditEntryRecord;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class JooqFirmTrailRepository implements FirmTrailRepository {

    private static final Keyset NEWEST_FIRST =
            Keyset.by(Keyset.descending(FIRM_AUDIT_ENTRY.SEQUENCE, String::valueOf, Long::valueOf));

    private final DSLContext dsl;

    JooqFirmTrailRepository(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Map<FirmAuditEntryId, FirmAuditEntry> list(Collection<FirmAuditEntryId> ids) {
        return dsl.selectFrom(FIRM_AUDIT_ENTRY)
                .where(FIRM_AUDIT_ENTRY.ID.in(ids))
                .fetchMap(FIRM_AUDIT_ENTRY.ID, JooqFirmTrailRepository::toDomain);
    }

    @Override
    public Map<FirmId, Page<FirmAuditEntry>> pages(Collection<FirmId> firms, PageRequest page) {
        return NEWEST_FIRST.pages(
                dsl,
                FIRM_AUDIT_ENTRY,
                FIRM_AUDIT_ENTRY.FIRM_ID.in(firms),
                Keyset.Parents.of(FIRM_AUDIT_ENTRY.FIRM_ID, firms),
                page,
                JooqFirmTrailRepository::toDomain);
    }

    private static FirmAuditEntry toDomain(FirmAuditEntryRecord row) {
        return new FirmAuditEntry(
                row.getId(),
                row.getFirmId(),
                row.getSequence(),
                row.getOccurredAt(),
                row.getOperation(),
                row.getPersonId(),
                row.getOrganisationId(),
                row.getSubjectType(),
                row.getSubjectId(),
                row.getBeforeJson(),
                row.getAfterJson(),
                HexFormat.of().formatHex(row.getHash()));
    }
}
