package dev.triennium.persistence.evidenceroom;

import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_PACKAGE;
import static dev.triennium.persistence.jooq.generated.Tables.EVIDENCE_PACKAGE_CONTENT;
import static dev.triennium.persistence.jooq.generated.Tables.TENANT;

import dev.triennium.domain.evidenceroom.DueEvidencePackages;
import dev.triennium.domain.evidenceroom.EvidencePackage;
import dev.triennium.domain.evidenceroom.EvidencePackageId;
import dev.triennium.domain.evidenceroom.EvidencePackageRepository;
import dev.triennium.domain.evidenceroom.EvidenceRoomId;
import dev.triennium.domain.evidenceroom.PackagedFile;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.firmtemplate.ContentJson;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.EvidencePackageContentRecord;
import dev.triennium.persistence.jooq.generated.tables.records.EvidencePackageRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.CrossTenantSweep;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class JooqEvidencePackageRepository
        extends TableRepository<EvidencePackageRecord, EvidencePackageId, EvidencePackage>
        implements EvidencePackageRepository, DueEvidencePackages {

    private static final String REQUESTED = EvidencePackage.State.REQUESTED.name();
    private static final String READY = EvidencePackage.State.READY.name();

    private static final Keyset LATEST_FIRST =
            Keyset.by(
                    Keyset.descending(EVIDENCE_PACKAGE.NUMBER, Object::toString, Integer::valueOf));

    private final TenantDsl tenants;
    private final ChildTable<EvidencePackageRecord, EvidenceRoomId> ofRooms;
    private final ChildTable<EvidencePackageContentRecord, EvidencePackageId> contents;

    JooqEvidencePackageRepository(TenantDsl tenants) {
        super(tenants, EVIDENCE_PACKAGE.ID);
        this.tenants = tenants;
        this.ofRooms =
                ChildTable.of(
                        tenants,
                        EVIDENCE_PACKAGE.TENANT_ID,
                        EVIDENCE_PACKAGE.EVIDENCE_ROOM_ID,
                        EVIDENCE_PACKAGE.NUMBER);
        this.contents =
                ChildTable.of(
                        tenants,
                        EVIDENCE_PACKAGE_CONTENT.TENANT_ID,
                        EVIDENCE_PACKAGE_CONTENT.EVIDENCE_PACKAGE_ID);
    }

    @Override
    public Map<Ref<EvidenceRoomId>, Page<EvidencePackage>> pages(
            TenantScopes scopes, Collection<Ref<EvidenceRoomId>> rooms, PageRequest page) {
        return ofRooms.pages(scopes, rooms, LATEST_FIRST, DSL.noCondition(), page, this::toDomain);
    }

    @Override
    public int count(TenantScope scope, EvidenceRoomId room) {
        return table.count(scope, EVIDENCE_PACKAGE.EVIDENCE_ROOM_ID.eq(room));
    }

    @Override
    public Optional<EvidencePackage.Ready> findLatest(TenantScope scope, EvidenceRoomId room) {
        return tenants.in(scope)
                .selectFrom(EVIDENCE_PACKAGE)
                .where(
                        EVIDENCE_PACKAGE.TENANT_ID.eq(scope.tenant()),
                        EVIDENCE_PACKAGE.EVIDENCE_ROOM_ID.eq(room),
                        EVIDENCE_PACKAGE.STATE.eq(READY))
                .orderBy(EVIDENCE_PACKAGE.NUMBER.desc())
                .limit(1)
                .fetchOptional(row -> (EvidencePackage.Ready) toDomain(row));
    }

    @Override
    public void keepFiles(TenantScope scope, EvidencePackageId id, List<PackagedFile> files) {
        contents.deleteAll(scope, id);
        contents.insertAll(
                scope,
                List.of(
                        new EvidencePackageContentRecord()
                                .setEvidencePackageId(id)
                                .setFiles(ContentJson.write(files))));
    }

    @Override
    public Map<Ref<EvidencePackageId>, List<PackagedFile>> listFiles(
            TenantScopes scopes, Collection<Ref<EvidencePackageId>> packages) {
        var files = new HashMap<Ref<EvidencePackageId>, List<PackagedFile>>();
        contents.list(
                        scopes,
                        packages,
                        row -> List.of(ContentJson.read(row.getFiles(), PackagedFile[].class)))
                .forEach((ref, only) -> files.put(ref, only.getFirst()));
        return files;
    }

    @Override
    public List<Due> listRequested(Instant since, int limit) {
        return tenants.sweep(CrossTenantSweep.EVIDENCE_PACKAGES)
                .select(EVIDENCE_PACKAGE.TENANT_ID, TENANT.ZONE, EVIDENCE_PACKAGE.ID)
                .from(EVIDENCE_PACKAGE)
                .join(TENANT)
                .on(TENANT.ID.eq(EVIDENCE_PACKAGE.TENANT_ID))
                .where(EVIDENCE_PACKAGE.STATE.eq(REQUESTED), EVIDENCE_PACKAGE.CUT_OFF_AT.gt(since))
                .orderBy(
                        EVIDENCE_PACKAGE.CUT_OFF_AT,
                        EVIDENCE_PACKAGE.TENANT_ID,
                        EVIDENCE_PACKAGE.ID)
                .limit(limit)
                .fetch(row -> new Due(row.value1(), ZoneId.of(row.value2()), row.value3()));
    }

    @Override
    protected EvidencePackageRecord toRow(EvidencePackage one) {
        var facts = one.facts();
        var row =
                new EvidencePackageRecord()
                        .setId(facts.id())
                        .setVersion(facts.version())
                        .setEvidenceRoomId(facts.room())
                        .setNumber(facts.number())
                        .setCutOffAt(facts.cutOff())
                        .setRequestedById(facts.requestedBy());
        return switch (one) {
            case EvidencePackage.Requested _ -> row.setState(REQUESTED);
            case EvidencePackage.Ready(_, var readyAt, var content) ->
                    row.setState(READY)
                            .setReadyAt(readyAt)
                            .setKeptFileId(content.file())
                            .setFileName(content.name())
                            .setSize(content.size())
                            .setSha256(content.sha256());
        };
    }

    @Override
    protected EvidencePackage toDomain(EvidencePackageRecord row) {
        var facts =
                new EvidencePackage.Facts(
                        row.getId(),
                        row.getVersion(),
                        row.getEvidenceRoomId(),
                        row.getNumber(),
                        row.getCutOffAt(),
                        row.getRequestedById());
        return row.getState().equals(READY)
                ? new EvidencePackage.Ready(
                        facts,
                        row.getReadyAt(),
                        new EvidencePackage.Content(
                                row.getKeptFileId(),
                                row.getFileName(),
                                row.getSize(),
                                row.getSha256()))
                : new EvidencePackage.Requested(facts);
    }
}
