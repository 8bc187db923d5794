package dev.triennium.persistence.certificateproof;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE_PROOF;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE_PROOF_DIFFERENCE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE_PROOF_SITE;
import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATE_PROOF_WORDING;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.certificateproof.CertificateComparison;
import dev.triennium.domain.certificateproof.CertificateContent;
import dev.triennium.domain.certificateproof.CertificateDifference;
import dev.triennium.domain.certificateproof.CertificateField;
import dev.triennium.domain.certificateproof.CertificateLack;
import dev.triennium.domain.certificateproof.CertificateMark;
import dev.triennium.domain.certificateproof.CertificateProof;
import dev.triennium.domain.certificateproof.CertificateProof.Progress;
import dev.triennium.domain.certificateproof.CertificateProof.State;
import dev.triennium.domain.certificateproof.CertificateProofId;
import dev.triennium.domain.certificateproof.CertificateProofRepository;
import dev.triennium.domain.certificateproof.PrintedSite;
import dev.triennium.domain.certificateproof.RegisterCheck;
import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.managementsystem.ScopeContent.Wording;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.CertificateProofDifferenceRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificateProofRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificateProofSiteRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CertificateProofWordingRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// A row for each, and rows below it for sites, wordings and differences: four statements, however
/// many are read.
@Repository
class JooqCertificateProofRepository implements CertificateProofRepository {

    private static final String SEPARATOR = ",";

    private static final Keyset OLDEST_FIRST =
            Keyset.by(
                    Keyset.id(
                            CERTIFICATE_PROOF.ID,
                            CertificateProofId::value,
                            CertificateProofId::new));

    private final TenantDsl tenants;
    private final TenantTable<CertificateProofRecord, CertificateProofId> table;
    private final ChildTable<CertificateProofRecord, CertificationId> ofCertifications;
    private final ChildTable<CertificateProofSiteRecord, CertificateProofId> sites;
    private final ChildTable<CertificateProofWordingRecord, CertificateProofId> wordings;
    private final ChildTable<CertificateProofDifferenceRecord, CertificateProofId> differences;
    private final OwnedTable<CertificateProofRecord, CertificateProofId> owned;

    JooqCertificateProofRepository(TenantDsl tenants) {
        this.tenants = tenants;
        this.table = TenantTable.of(tenants, CERTIFICATE_PROOF.ID);
        this.ofCertifications =
                ChildTable.of(
                        tenants, CERTIFICATE_PROOF.TENANT_ID, CERTIFICATE_PROOF.CERTIFICATION_ID);
        this.sites =
                ChildTable.of(
                        tenants,
                        CERTIFICATE_PROOF_SITE.TENANT_ID,
                        CERTIFICATE_PROOF_SITE.CERTIFICATE_PROOF_ID,
                        CERTIFICATE_PROOF_SITE.ORDINAL);
        this.wordings =
                ChildTable.of(
                        tenants,
                        CERTIFICATE_PROOF_WORDING.TENANT_ID,
                        CERTIFICATE_PROOF_WORDING.CERTIFICATE_PROOF_ID,
                        CERTIFICATE_PROOF_WORDING.ORDINAL);
        this.differences =
                ChildTable.of(
                        tenants,
                        CERTIFICATE_PROOF_DIFFERENCE.TENANT_ID,
                        CERTIFICATE_PROOF_DIFFERENCE.CERTIFICATE_PROOF_ID,
                        CERTIFICATE_PROOF_DIFFERENCE.ORDINAL);
        this.owned =
                new OwnedTable<>(
                        tenants,
                        CERTIFICATE_PROOF.TENANT_ID,
                        CERTIFICATE_PROOF.ID,
                        CERTIFICATE_PROOF.OWNER_ID,
                        CERTIFICATE_PROOF.STATE.ne(State.REPLACED.name()),
                        CERTIFICATE_PROOF.STATE.eq(State.ISSUED.name()),
                        CertificateProofId::new);
    }

    /// The rows below some proofs.
    private final class Below {

        private final Map<Ref<CertificateProofId>, List<PrintedSite>> sitesOf;
        private final Map<Ref<CertificateProofId>, List<Wording>> wordingsOf;
        private final Map<Ref<CertificateProofId>, List<CertificateDifference>> differencesOf;

        Below(TenantScopes scopes, Collection<Ref<CertificateProofId>> proofs) {
            this.sitesOf =
                    sites.list(
                            scopes,
                            proofs,
                            row ->
                                    new PrintedSite(
                                            row.getName(), row.getAddress(), row.getActivities()));
            this.wordingsOf =
                    wordings.list(
                            scopes,
                            proofs,
                            row ->
                                    new Wording(
                                            Locale.forLanguageTag(row.getLanguage()),
                                            row.getWording()));
            this.differencesOf =
                    differences.list(
                            scopes,
                            proofs,
                            row ->
                                    new CertificateDifference(
                                            CertificateField.valueOf(row.getField()),
                                            row.getAbout(),
                                            row.getPrinted(),
                                            row.getExpected()));
        }

        CertificateProof toDomain(CertificateProofRecord row) {
            var ref = new Ref<>(row.getTenantId(), row.getId());
            return new CertificateProof(
                    row.getId(),
                    row.getVersion(),
                    row.getCertificationId(),
                    new CertificateContent(
                            row.getNumber(),
                            row.getRevision(),
                            row.getHolder(),
                            sitesOf.getOrDefault(ref, List.of()),
                            row.getStandardName(),
                            wordingsOf.getOrDefault(ref, List.of()),
                            split(row.getSectorCodes(), Integer::valueOf),
                            row.getEffectiveOn(),
                            row.getExpiresOn(),
                            row.getBodyName(),
                            row.getBodyAddress(),
                            split(row.getMarks(), CertificateMark::valueOf),
                            row.getStatementVersion()),
                    new CertificateComparison(
                            row.getScopeStatementId(),
                            split(row.getMissing(), CertificateLack::valueOf),
                            differencesOf.getOrDefault(ref, List.of())),
                    row.getOwnerId(),
                    progress(row));
        }
    }

    private static Progress progress(CertificateProofRecord row) {
        return switch (State.valueOf(row.getState())) {
            case DRAFT -> new Progress.Draft();
            case APPROVED -> approved(row);
            case ISSUED -> issued(row);
            case REPLACED -> new Progress.Replaced(issued(row));
        };
    }

    private static Progress.Approved approved(CertificateProofRecord row) {
        return new Progress.Approved(
                row.getApprovedById(), row.getApprovedAt(), row.getApprovalReason());
    }

    private static Progress.Issued issued(CertificateProofRecord row) {
        return new Progress.Issued(
                approved(row),
                row.getCertificateId(),
                row.getCheckByOn(),
                row.getCheckResult() == null
                        ? null
                        : new RegisterCheck(
                                RegisterCheck.Result.valueOf(row.getCheckResult()),
                                row.getCheckedOn(),
                                row.getCheckedById(),
                                row.getCheckUrl(),
                                row.getCheckNote()));
    }

    private static <T> List<T> split(String text, Function<String, T> item) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(SEPARATOR)).map(item).toList();
    }

    private static String joined(List<?> items) {
        return items.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR));
    }

    @Override
    public Optional<CertificateProof> find(TenantScope scope, CertificateProofId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<CertificateProofId>, CertificateProof> list(
            TenantScopes scopes, Collection<Ref<CertificateProofId>> refs) {
        var rows = table.list(scopes, refs, Function.<CertificateProofRecord>identity());
        var below = new Below(scopes, rows.keySet());
        var found = new LinkedHashMap<Ref<CertificateProofId>, CertificateProof>();
        rows.forEach((ref, row) -> found.put(ref, below.toDomain(row)));
        return found;
    }

    @Override
    public Map<Ref<CertificationId>, Page<CertificateProof>> pages(
            TenantScopes scopes,
            Collection<Ref<CertificationId>> certifications,
            PageRequest page) {
        var rows =
                ofCertifications.pages(
                        scopes,
                        certifications,
                        OLDEST_FIRST,
                        noCondition(),
                        page,
                        Function.<CertificateProofRecord>identity());
        var below =
                new Below(
                        scopes,
                        rows.values().stream()
                                .flatMap(one -> one.values().stream())
                                .map(row -> new Ref<>(row.getTenantId(), row.getId()))
                                .toList());
        var pages = new LinkedHashMap<Ref<CertificationId>, Page<CertificateProof>>();
        rows.forEach((ref, one) -> pages.put(ref, one.map(below::toDomain)));
        return pages;
    }

    @Override
    public List<CertificateProofId> lockIssued(TenantScope scope, CertificationId certification) {
        return tenants.in(scope)
                .select(CERTIFICATE_PROOF.ID)
                .from(CERTIFICATE_PROOF)
                .where(
                        CERTIFICATE_PROOF.TENANT_ID.eq(scope.tenant()),
                        CERTIFICATE_PROOF.CERTIFICATION_ID.eq(certification),
                        CERTIFICATE_PROOF.STATE.eq(State.ISSUED.name()))
                .orderBy(CERTIFICATE_PROOF.ID)
                .forUpdate()
                .fetch(CERTIFICATE_PROOF.ID);
    }

    @Override
    public int count(TenantScope scope, CertificationId certification) {
        return table.count(scope, CERTIFICATE_PROOF.CERTIFICATION_ID.eq(certification));
    }

    @Override
    public Map<Ref<ColleagueId>, List<CertificateProof>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        var rows = owned.listOwned(scopes, owners, Function.<CertificateProofRecord>identity());
        var below =
                new Below(
                        scopes,
                        rows.values().stream()
                                .flatMap(List::stream)
                                .map(row -> new Ref<>(row.getTenantId(), row.getId()))
                                .toList());
        var found = new LinkedHashMap<Ref<ColleagueId>, List<CertificateProof>>();
        rows.forEach((ref, own) -> found.put(ref, own.stream().map(below::toDomain).toList()));
        return found;
    }

    @Override
    public boolean lock(TenantScope scope, CertificateProofId id) {
        return owned.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return owned.listRunning(after, size);
    }

    @Override
    public void insert(TenantScope scope, CertificateProof proof) {
        table.insert(scope, toRow(proof));
        insertBelow(scope, proof);
    }

    @Override
    public void update(TenantScope scope, CertificateProof proof, int expectedVersion) {
        table.update(scope, proof.id(), toRow(proof), expectedVersion);
        sites.deleteAll(scope, proof.id());
        wordings.deleteAll(scope, proof.id());
        differences.deleteAll(scope, proof.id());
        insertBelow(scope, proof);
    }

    private void insertBelow(TenantScope scope, CertificateProof proof) {
        var content = proof.content();
        sites.insertAll(
                scope,
                rows(
                        content.sites(),
                        (ordinal, site) ->
                                new CertificateProofSiteRecord()
                                        .setCertificateProofId(proof.id())
                                        .setOrdinal(ordinal)
                                        .setName(site.name())
                                        .setAddress(site.address())
                                        .setActivities(site.activities())));
        wordings.insertAll(
                scope,
                rows(
                        content.wordings(),
                        (ordinal, wording) ->
                                new CertificateProofWordingRecord()
                                        .setCertificateProofId(proof.id())
                                        .setOrdinal(ordinal)
                                        .setLanguage(wording.language().toLanguageTag())
                                        .setWording(wording.text())));
        differences.insertAll(
                scope,
                rows(
                        proof.comparison().differences(),
                        (ordinal, difference) ->
                                new CertificateProofDifferenceRecord()
                                        .setCertificateProofId(proof.id())
                                        .setOrdinal(ordinal)
                                        .setField(difference.field().name())
                                        .setAbout(difference.about())
                                        .setPrinted(difference.printed())
                                        .setExpected(difference.expected())));
    }

    @FunctionalInterface
    private interface Row<T, R> {
        R of(int ordinal, T item);
    }

    private static <T, R> List<R> rows(List<T> items, Row<T, R> row) {
        return IntStream.range(0, items.size())
                .mapToObj(ordinal -> row.of(ordinal, items.get(ordinal)))
                .toList();
    }

    private static CertificateProofRecord toRow(CertificateProof proof) {
        var content = proof.content();
        var approval = proof.approval();
        var issue = proof.issue();
        var check = issue == null ? null : issue.last();
        return new CertificateProofRecord()
                .setId(proof.id())
                .setVersion(proof.version())
                .setCertificationId(proof.certification())
                .setNumber(content.number())
                .setRevision(content.revision())
                .setHolder(content.holder())
                .setStandardName(content.standard())
                .setEffectiveOn(content.effectiveOn())
                .setExpiresOn(content.expiresOn())
                .setBodyName(content.bodyName())
                .setBodyAddress(content.bodyAddress())
                .setMarks(joined(content.marks()))
                .setSectorCodes(joined(content.sectorCodes()))
                .setStatementVersion(content.statementVersion())
                .setScopeStatementId(proof.comparison().scopeStatement())
                .setMissing(joined(proof.comparison().missing()))
                .setOwnerId(proof.owner())
                .setState(proof.state().name())
                .setApprovedById(approval == null ? null : approval.by())
                .setApprovedAt(approval == null ? null : approval.at())
                .setApprovalReason(approval == null ? null : approval.reason())
                .setCertificateId(issue == null ? null : issue.certificate())
                .setCheckByOn(issue == null ? null : issue.checkBy())
                .setCheckResult(check == null ? null : check.result().name())
                .setCheckedOn(check == null ? null : check.checkedOn())
                .setCheckedById(check == null ? null : check.by())
                .setCheckUrl(check == null ? null : check.url())
                .setCheckNote(check == null ? null : check.note());
    }
}
