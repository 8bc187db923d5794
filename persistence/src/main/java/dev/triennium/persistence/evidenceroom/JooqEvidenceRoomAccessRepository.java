package dev.triennium.persistence.evidenceroom;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_ROOM_ACCESS;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.evidenceroom.EvidenceRoomAccess;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessFilter;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessId;
import dev.triennium.domain.evidenceroom.EvidenceRoomAccessRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRoomAccessRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidenceRoomAccessRepository
        extends TableRepository<EvidenceRoomAccessRecord, EvidenceRoomAccessId, EvidenceRoomAccess>
        implements EvidenceRoomAccessRepository {

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            EVIDENCE_ROOM_ACCESS.HAPPENED_AT, Instant::toString, Instant::parse),
                    Keyset.id(
                            EVIDENCE_ROOM_ACCESS.ID,
                            EvidenceRoomAccessId::value,
                            EvidenceRoomAccessId::new));

    private final ChildTable<EvidenceRoomAccessRecord, EvidenceRoomId> ofRooms;

    JooqEvidenceRoomAccessRepository(TenantDsl tenants) {
        super(tenants, EVIDENCE_ROOM_ACCESS.ID);
        this.ofRooms =
                ChildTable.of(
                        tenants,
                        EVIDENCE_ROOM_ACCESS.TENANT_ID,
                        EVIDENCE_ROOM_ACCESS.EVIDENCE_ROOM_ID);
    }

    @Override
    public Map<Ref<EvidenceRoomId>, Page<EvidenceRoomAccess>> pages(
            TenantScopes scopes,
            Collection<Ref<EvidenceRoomId>> rooms,
            EvidenceRoomAccessFilter filter,
            PageRequest page) {
        return ofRooms.pages(scopes, rooms, LATEST_FIRST, matching(filter), page, this::toDomain);
    }

    private static Condition matching(EvidenceRoomAccessFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (!filter.kinds().isEmpty()) {
            conditions.add(
                    EVIDENCE_ROOM_ACCESS.KIND.in(filter.kinds().stream().map(Enum::name).toList()));
        }
        if (filter.guest() != null) {
            conditions.add(EVIDENCE_ROOM_ACCESS.GUEST_ID.eq(filter.guest()));
        }
        return and(conditions);
    }

    @Override
    protected EvidenceRoomAccessRecord toRow(EvidenceRoomAccess one) {
        return new EvidenceRoomAccessRecord()
                .setId(one.id())
                .setVersion(one.version())
                .setEvidenceRoomId(one.room())
                .setGuestId(one.guest())
                .setKind(one.kind().name())
                .setWhat(one.what())
                .setPackageNumber(one.packageNumber())
                .setHappenedAt(one.at())
                .setRecordedById(one.by());
    }

    @Override
    protected EvidenceRoomAccess toDomain(EvidenceRoomAccessRecord row) {
        return new EvidenceRoomAccess(
                row.getId(),
                row.getVersion(),
                row.getEvidenceRoomId(),
                row.getGuestId(),
                EvidenceRoomAccess.Kind.valueOf(row.getKind()),
                row.getWhat(),
                row.getPackageNumber(),
                row.getHappenedAt(),
                row.getRecordedById());
    }
}
