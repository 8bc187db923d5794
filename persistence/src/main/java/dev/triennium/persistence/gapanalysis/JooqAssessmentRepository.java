package dev.triennium.persistence.gapanalysis;

import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_SITE;
import static dev.triennium.persistence.jooq.generated.Tables.ASSESSMENT_STANDARD;

import dev.triennium.domain.archive.ArchivedFilter;
import dev.triennium.domain.archive.Standing;
import dev.triennium.domain.gapanalysis.Assessment;
import dev.triennium.domain.gapanalysis.AssessmentCoverage;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentSiteRecord;
import dev.triennium.persistence.jooq.generated.tables.records.AssessmentStandardRecord;
import dev.triennium.persistence.tenancy.ArchiveColumns;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

@Repository
class JooqAssessmentRepository extends TableRepository<AssessmentRecord, AssessmentId, Assessment>
        implements AssessmentRepository {

    static final String IN_PROGRESS = "IN_PROGRESS";

    private static final String COMPLETED = "COMPLETED";

    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(ASSESSMENT.CREATED_AT, Instant::toString, Instant::parse),
                    Keyset.id(ASSESSMENT.ID, AssessmentId::value, AssessmentId::new));

    private final TenantDsl tenants;
    private final ChildTable<AssessmentStandardRecord, AssessmentId> standards;
    private final ChildTable<AssessmentSiteRecord, AssessmentId> sites;

    JooqAssessmentRepository(TenantDsl tenants) {
        super(tenants, ASSESSMENT.ID);
        this.tenants = tenants;
        this.standards =
                ChildTable.of(
                        tenants,
                        ASSESSMENT_STANDARD.TENANT_ID,
                        ASSESSMENT_STANDARD.ASSESSMENT_ID,
                        ASSESSMENT_STANDARD.ORDINAL);
        this.sites =
                ChildTable.of(
                        tenants,
                        ASSESSMENT_SITE.TENANT_ID,
                        ASSESSMENT_SITE.ASSESSMENT_ID,
                        ASSESSMENT_SITE.ORDINAL);
    }

    @Override
    public Page<Assessment> page(TenantScope scope, ArchivedFilter archived, PageRequest page) {
        return table.page(
                scope,
                NEWEST_FIRST,
                ArchiveColumns.shows(archived, ASSESSMENT.ARCHIVED_AT),
                page,
                this::toDomain);
    }

    @Override
    public Map<TenantId, Page<Assessment>> pages(
            TenantScopes scopes, ArchivedFilter archived, PageRequest page) {
        return table.pages(
                scopes,
                NEWEST_FIRST,
                ArchiveColumns.shows(archived, ASSESSMENT.ARCHIVED_AT),
                page,
                this::toDomain);
    }

    @Override
    public Map<Ref<ManagementSystemId>, Page<Assessment>> pagesOfSystems(
            TenantScopes scopes,
            Collection<Ref<ManagementSystemId>> systems,
            ArchivedFilter archived,
            PageRequest page) {
        return table.pages(
                scopes,
                ASSESSMENT.MANAGEMENT_SYSTEM_ID,
                systems,
                NEWEST_FIRST,
                ArchiveColumns.shows(archived, ASSESSMENT.ARCHIVED_AT),
                page,
                this::toDomain);
    }

    @Override
    public Map<Ref<AssessmentId>, List<StandardId>> listStandards(
            TenantScopes scopes, Collection<Ref<AssessmentId>> refs) {
        return standards.list(scopes, refs, AssessmentStandardRecord::getStandardId);
    }

    @Override
    public Map<Ref<AssessmentId>, List<SiteId>> listSites(
            TenantScopes scopes, Collection<Ref<AssessmentId>> refs) {
        return sites.list(scopes, refs, AssessmentSiteRecord::getSiteId);
    }

    @Override
    public void insertCoverage(TenantScope scope, AssessmentId id, AssessmentCoverage coverage) {
        var ofStandards = new ArrayList<AssessmentStandardRecord>();
        for (var standard : coverage.standards()) {
            ofStandards.add(
                    new AssessmentStandardRecord()
                            .setAssessmentId(id)
                            .setOrdinal(ofStandards.size())
                            .setStandardId(standard));
        }
        standards.insertAll(scope, ofStandards);
        var ofSites = new ArrayList<AssessmentSiteRecord>();
        for (var site : coverage.sites()) {
            ofSites.add(
                    new AssessmentSiteRecord()
                            .setAssessmentId(id)
                            .setOrdinal(ofSites.size())
                            .setSiteId(site));
        }
        sites.insertAll(scope, ofSites);
    }

    @Override
    public Optional<Assessment> lockForAnswers(TenantScope scope, AssessmentId id) {
        return selecting(scope, id).forShare().fetchOptional(this::toDomain);
    }

    @Override
    public void lockForEnd(TenantScope scope, AssessmentId id) {
        selecting(scope, id).forUpdate().fetch();
    }

    private SelectConditionStep<AssessmentRecord> selecting(TenantScope scope, AssessmentId id) {
        return tenants.in(scope)
                .selectFrom(ASSESSMENT)
                .where(ASSESSMENT.TENANT_ID.eq(scope.tenant()), ASSESSMENT.ID.eq(id));
    }

    @Override
    protected AssessmentRecord toRow(Assessment assessment) {
        var facts = assessment.facts();
        var archived = facts.standing().archived();
        var row =
                new AssessmentRecord()
                        .setId(facts.id())
                        .setVersion(facts.version())
                        .setName(facts.name())
                        .setDueOn(facts.dueOn())
                        .setClonedFromId(facts.clonedFrom())
                        .setCreatedAt(facts.createdAt())
                        .setCreatedById(facts.createdBy())
                        .setManagementSystemId(facts.system())
                        .setArchivedAt(archived == null ? null : archived.at())
                        .setArchivedById(archived == null ? null : archived.by());
        return switch (assessment) {
            case Assessment.InProgress _ -> row.setState(IN_PROGRESS);
            case Assessment.Completed(_, var at, var by) ->
                    row.setState(COMPLETED).setCompletedAt(at).setCompletedById(by);
        };
    }

    @Override
    protected Assessment toDomain(AssessmentRecord row) {
        var facts =
                new Assessment.Facts(
                        row.getId(),
                        row.getVersion(),
                        row.getName(),
                        row.getDueOn(),
                        row.getClonedFromId(),
                        row.getCreatedAt(),
                        row.getCreatedById(),
                        Standing.of(row.getArchivedAt(), row.getArchivedById()),
                        row.getManagementSystemId());
        return switch (row.getState()) {
            case IN_PROGRESS -> new Assessment.InProgress(facts);
            case COMPLETED ->
                    new Assessment.Completed(facts, row.getCompletedAt(), row.getCompletedById());
            default -> throw new IllegalStateException("State of an assessment: " + row.getState());
        };
    }
}
