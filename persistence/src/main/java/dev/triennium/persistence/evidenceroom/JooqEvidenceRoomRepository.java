package dev.triennium.persistence.evidenceroom;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_ROOM;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.certification.PlannedAuditId;
import dev.triennium.domain.evidenceroom.EvidenceRoom;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.EvidenceRoomRepository;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRoomRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidenceRoomRepository
        extends TableRepository<EvidenceRoomRecord, EvidenceRoomId, EvidenceRoom>
        implements EvidenceRoomRepository {

    private final ChildTable<EvidenceRoomRecord, PlannedAuditId> ofAudits;
    private final OwnedTable<EvidenceRoomRecord, EvidenceRoomId> owned;

    JooqEvidenceRoomRepository(TenantDsl tenants) {
        super(tenants, EVIDENCE_ROOM.ID);
        this.ofAudits =
                ChildTable.of(
                        tenants,
                        EVIDENCE_ROOM.TENANT_ID,
                        EVIDENCE_ROOM.PLANNED_AUDIT_ID,
                        EVIDENCE_ROOM.ID);
        this.owned =
                new OwnedTable<>(
                        tenants,
                        EVIDENCE_ROOM.TENANT_ID,
                        EVIDENCE_ROOM.ID,
                        EVIDENCE_ROOM.OWNER_ID,
                        EVIDENCE_ROOM.CLOSED_AT.isNull(),
                        noCondition(),
                        EvidenceRoomId::new);
    }

    @Override
    public Map<Ref<PlannedAuditId>, List<EvidenceRoom>> listOfAudits(
            TenantScopes scopes, Collection<Ref<PlannedAuditId>> audits) {
        return ofAudits.list(scopes, audits, this::toDomain);
    }

    @Override
    public int count(TenantScope scope, PlannedAuditId audit) {
        return table.count(scope, EVIDENCE_ROOM.PLANNED_AUDIT_ID.eq(audit));
    }

    @Override
    public Map<Ref<ColleagueId>, List<EvidenceRoom>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, EvidenceRoomId id) {
        return owned.lock(scope, id);
    }

    @Override
    protected EvidenceRoomRecord toRow(EvidenceRoom room) {
        var content = room.content();
        var closure = room.closure();
        return new EvidenceRoomRecord()
                .setId(room.id())
                .setVersion(room.version())
                .setPlannedAuditId(room.audit())
                .setTitle(content.title())
                .setOwnerId(content.keeper())
                .setOpensOn(content.opensOn())
                .setClosesOn(content.closesOn())
                .setNote(content.note())
                .setCreatedAt(room.createdAt())
                .setCreatedById(room.createdBy())
                .setClosedAt(closure == null ? null : closure.at())
                .setClosedById(closure == null ? null : closure.by())
                .setClosedWhy(closure == null ? null : closure.reason());
    }

    @Override
    protected EvidenceRoom toDomain(EvidenceRoomRecord row) {
        return new EvidenceRoom(
                row.getId(),
                row.getVersion(),
                row.getPlannedAuditId(),
                new EvidenceRoom.Content(
                        row.getTitle(),
                        row.getOwnerId(),
                        row.getOpensOn(),
                        row.getClosesOn(),
                        row.getNote()),
                row.getCreatedAt(),
                row.getCreatedById(),
                row.getClosedAt() == null
                        ? null
                        : new Closure(row.getClosedAt(), row.getClosedById(), row.getClosedWhy()));
    }
}
