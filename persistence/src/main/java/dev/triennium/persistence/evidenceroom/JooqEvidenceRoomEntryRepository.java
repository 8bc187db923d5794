package dev.triennium.persistence.evidenceroom;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_ROOM_ENTRY;

import dev.triennium.domain.evidenceroom.EvidenceRoomEntry;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntryId;
import dev.triennium.domain.evidenceroom.EvidenceRoomEntryRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceSource;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRoomEntryRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidenceRoomEntryRepository
        extends TableRepository<EvidenceRoomEntryRecord, EvidenceRoomEntryId, EvidenceRoomEntry>
        implements EvidenceRoomEntryRepository {

    private static final Keyset FIRST_ADDED_FIRST =
            Keyset.by(
                    Keyset.id(
                            EVIDENCE_ROOM_ENTRY.ID,
                            EvidenceRoomEntryId::value,
                            EvidenceRoomEntryId::new));

    private final ChildTable<EvidenceRoomEntryRecord, EvidenceRoomId> ofRooms;

    JooqEvidenceRoomEntryRepository(TenantDsl tenants) {
        super(tenants, EVIDENCE_ROOM_ENTRY.ID);
        this.ofRooms =
                ChildTable.of(
                        tenants,
                        EVIDENCE_ROOM_ENTRY.TENANT_ID,
                        EVIDENCE_ROOM_ENTRY.EVIDENCE_ROOM_ID,
                        EVIDENCE_ROOM_ENTRY.ID);
    }

    @Override
    public Map<Ref<EvidenceRoomId>, List<EvidenceRoomEntry>> listOfRooms(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms) {
        return ofRooms.list(scopes, rooms, this::toDomain);
    }

    @Override
    public Map<Ref<EvidenceRoomId>, Page<EvidenceRoomEntry>> pages(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms, PageRequest page) {
        return ofRooms.pages(
                scopes, rooms, FIRST_ADDED_FIRST, DSL.noCondition(), page, this::toDomain);
    }

    @Override
    protected EvidenceRoomEntryRecord toRow(EvidenceRoomEntry entry) {
        return new EvidenceRoomEntryRecord()
                .setId(entry.id())
                .setVersion(entry.version())
                .setEvidenceRoomId(entry.room())
                .setSource(entry.source().kind().name())
                .setSourceId(entry.source().id().value())
                .setClause(entry.clause())
                .setRemark(entry.remark())
                .setAddedAt(entry.addedAt())
                .setAddedById(entry.addedBy());
    }

    @Override
    protected EvidenceRoomEntry toDomain(EvidenceRoomEntryRecord row) {
        return new EvidenceRoomEntry(
                row.getId(),
                row.getVersion(),
                row.getEvidenceRoomId(),
                EvidenceSource.of(EvidenceSource.Kind.valueOf(row.getSource()), row.getSourceId()),
                row.getClause(),
                row.getRemark(),
                row.getAddedAt(),
                row.getAddedById());
    }
}
