package dev.triennium.persistence.evidenceroom;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_ROOM_GUEST;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.evidenceroom.EvidenceRoomGuest;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestId;
import dev.triennium.domain.evidenceroom.EvidenceRoomGuestRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.SentRoomLinks;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.EvidenceRoomGuestRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidenceRoomGuestRepository
        extends TableRepository<EvidenceRoomGuestRecord, EvidenceRoomGuestId, EvidenceRoomGuest>
        implements EvidenceRoomGuestRepository, SentRoomLinks {

    private static final Keyset FIRST_INVITED_FIRST =
            Keyset.by(
                    Keyset.id(
                            EVIDENCE_ROOM_GUEST.ID,
                            EvidenceRoomGuestId::value,
                            EvidenceRoomGuestId::new));

    private final TenantDsl tenants;
    private final ChildTable<EvidenceRoomGuestRecord, EvidenceRoomId> ofRooms;

    JooqEvidenceRoomGuestRepository(TenantDsl tenants) {
        super(tenants, EVIDENCE_ROOM_GUEST.ID);
        this.tenants = tenants;
        this.ofRooms =
                ChildTable.of(
                        tenants,
                        EVIDENCE_ROOM_GUEST.TENANT_ID,
                        EVIDENCE_ROOM_GUEST.EVIDENCE_ROOM_ID);
    }

    @Override
    public Map<Ref<EvidenceRoomId>, Page<EvidenceRoomGuest>> pages(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms, PageRequest page) {
        return ofRooms.pages(
                scopes, rooms, FIRST_INVITED_FIRST, DSL.noCondition(), page, this::toDomain);
    }

    @Override
    public int count(TenantScope scope, EvidenceRoomId room) {
        return table.count(scope, EVIDENCE_ROOM_GUEST.EVIDENCE_ROOM_ID.eq(room));
    }

    @Override
    public Optional<Place> find(String tokenHash) {
        return tenants.sweep(CrossTenantSweep.EVIDENCE_ROOM_LINKS)
                .select(EVIDENCE_ROOM_GUEST.TENANT_ID, TENANT.ZONE, EVIDENCE_ROOM_GUEST.ID)
                .from(EVIDENCE_ROOM_GUEST)
                .join(TENANT)
                .on(TENANT.ID.eq(EVIDENCE_ROOM_GUEST.TENANT_ID))
                .where(EVIDENCE_ROOM_GUEST.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(
                        row -> new Place(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }

    @Override
    protected EvidenceRoomGuestRecord toRow(EvidenceRoomGuest guest) {
        var reader = guest.reader();
        var revocation = guest.revocation();
        return new EvidenceRoomGuestRecord()
                .setId(guest.id())
                .setVersion(guest.version())
                .setEvidenceRoomId(guest.room())
                .setName(reader.name())
                .setAddress(reader.address())
                .setLocale(reader.locale().toLanguageTag())
                .setTokenHash(guest.tokenHash())
                .setSentAt(guest.sending().at())
                .setSentById(guest.sending().by())
                .setRevokedAt(revocation == null ? null : revocation.at())
                .setRevokedById(revocation == null ? null : revocation.by());
    }

    @Override
    protected EvidenceRoomGuest toDomain(EvidenceRoomGuestRecord row) {
        return new EvidenceRoomGuest(
                row.getId(),
                row.getVersion(),
                row.getEvidenceRoomId(),
                new EvidenceRoomGuest.Reader(
                        row.getName(), row.getAddress(), Locale.forLanguageTag(row.getLocale())),
                new EvidenceRoomGuest.Sending(row.getSentAt(), row.getSentById()),
                row.getTokenHash(),
                row.getRevokedAt() == null
                        ? null
                        : new EvidenceRoomGuest.Revocation(
                                row.getRevokedAt(), row.getRevokedById()));
    }
}
