package dev.triennium.persistence.managementsystem;

import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_EXCLUSION;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_OUTSOURCED_PROCESS;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_PERSONNEL;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_PROCESS;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_SITE;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STATEMENT;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_WORDING;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.managementsystem.CurrentScopes;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ScopeContent;
import dev.triennium.domain.managementsystem.ScopeSite;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatement.Approved;
import dev.triennium.domain.managementsystem.ScopeStatement.Draft;
import dev.triennium.domain.managementsystem.ScopeStatement.State;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.managementsystem.ScopeStatementRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeExclusionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeOutsourcedProcessRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopePersonnelRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeProcessRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeSiteRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeStandardRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeStatementRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeWordingRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqScopeStatementRepository implements ScopeStatementRepository {

    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(SCOPE_STATEMENT.NUMBER, Object::toString, Integer::valueOf));

    private final TenantDsl tenants;
    private final TenantTable<ScopeStatementRecord, ScopeStatementId> statements;
    private final ChildTable<ScopeStatementRecord, ManagementSystemId> ofSystems;
    private final ChildTable<ScopeStandardRecord, ScopeStatementId> standards;
    private final ChildTable<ScopeSiteRecord, ScopeStatementId> sites;
    private final ChildTable<ScopePersonnelRecord, ScopeStatementId> personnel;
    private final ChildTable<ScopeProcessRecord, ScopeStatementId> processes;
    private final ChildTable<ScopeWordingRecord, ScopeStatementId> wordings;
    private final ChildTable<ScopeExclusionRecord, ScopeStatementId> exclusions;
    private final ChildTable<ScopeOutsourcedProcessRecord, ScopeStatementId> outsourced;

    JooqScopeStatementRepository(TenantDsl tenants) {
        this.tenants = tenants;
        this.statements = TenantTable.of(tenants, SCOPE_STATEMENT.ID);
        this.ofSystems =
                ChildTable.of(
                        tenants,
                        SCOPE_STATEMENT.TENANT_ID,
                        SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID,
                        SCOPE_STATEMENT.NUMBER);
        this.standards =
                ChildTable.of(
                        tenants,
                        SCOPE_STANDARD.TENANT_ID,
                        SCOPE_STANDARD.SCOPE_STATEMENT_ID,
                        SCOPE_STANDARD.ORDINAL);
        this.sites =
                ChildTable.of(
                        tenants,
                        SCOPE_SITE.TENANT_ID,
                        SCOPE_SITE.SCOPE_STATEMENT_ID,
                        SCOPE_SITE.ORDINAL);
        this.personnel =
                ChildTable.of(
                        tenants,
                        SCOPE_PERSONNEL.TENANT_ID,
                        SCOPE_PERSONNEL.SCOPE_STATEMENT_ID,
                        SCOPE_PERSONNEL.ORDINAL);
        this.processes =
                ChildTable.of(
                        tenants,
                        SCOPE_PROCESS.TENANT_ID,
                        SCOPE_PROCESS.SCOPE_STATEMENT_ID,
                        SCOPE_PROCESS.ORDINAL);
        this.wordings =
                ChildTable.of(
                        tenants,
                        SCOPE_WORDING.TENANT_ID,
                        SCOPE_WORDING.SCOPE_STATEMENT_ID,
                        SCOPE_WORDING.ORDINAL);
        this.exclusions =
                ChildTable.of(
                        tenants,
                        SCOPE_EXCLUSION.TENANT_ID,
                        SCOPE_EXCLUSION.SCOPE_STATEMENT_ID,
                        SCOPE_EXCLUSION.ORDINAL);
        this.outsourced =
                ChildTable.of(
                        tenants,
                        SCOPE_OUTSOURCED_PROCESS.TENANT_ID,
                        SCOPE_OUTSOURCED_PROCESS.SCOPE_STATEMENT_ID,
                        SCOPE_OUTSOURCED_PROCESS.ORDINAL);
    }

    @Override
    public Map<Ref<ScopeStatementId>, ScopeStatement.Facts> list(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        return statements.list(scopes, refs, ScopeRows::facts);
    }

    @Override
    public Map<Ref<ManagementSystemId>, CurrentScopes> listCurrent(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        var found = new LinkedHashMap<Ref<ManagementSystemId>, CurrentScopes>();
        current(scopes, systems)
                .forEach((system, current) -> found.put(system, ScopeRows.current(current)));
        return found;
    }

    private Map<Ref<ManagementSystemId>, List<ScopeStatement.Facts>> current(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems) {
        var isCurrent = SCOPE_STATEMENT.STATE.ne(State.SUPERSEDED.name());
        return ofSystems.list(scopes, systems, isCurrent, ScopeRows::facts);
    }

    @Override
    public Map<Ref<ManagementSystemId>, Page<ScopeStatement.Facts>> pages(
            TenantScopes scopes, Collection<Ref<ManagementSystemId>> systems, PageRequest page) {
        return ofSystems.pages(
                scopes, systems, NEWEST_FIRST, noCondition(), page, ScopeRows::facts);
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<StandardId>> listStandards(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        return standards.list(scopes, refs, ScopeStandardRecord::getStandardId);
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<ScopeSite>> listSites(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        var groups = personnel.list(scopes, refs, Function.identity());
        var found = new LinkedHashMap<Ref<ScopeStatementId>, List<ScopeSite>>();
        sites.list(scopes, refs, Function.<ScopeSiteRecord>identity())
                .forEach(
                        (ref, rows) ->
                                found.put(
                                        ref,
                                        ScopeRows.sites(
                                                rows, groups.getOrDefault(ref, List.of()))));
        return found;
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<ScopeContent.ScopeProcess>> listProcesses(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        return processes.list(scopes, refs, ScopeRows::process);
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<ScopeContent.Wording>> listWordings(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        return wordings.list(scopes, refs, ScopeRows::wording);
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<ScopeContent.Exclusion>> listExclusions(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        return exclusions.list(scopes, refs, ScopeRows::exclusion);
    }

    @Override
    public Map<Ref<ScopeStatementId>, List<ScopeContent.OutsourcedProcess>> listOutsourcedProcesses(
            TenantScopes scopes, Collection<Ref<ScopeStatementId>> refs) {
        return outsourced.list(scopes, refs, ScopeRows::outsourced);
    }

    /// The system with its scopes that are not superseded.
    ManagementSystem whole(TenantScope scope, ManagementSystem.Facts facts) {
        var system = Ref.in(scope, facts.id());
        var found =
                current(TenantScopes.of(scope), List.of(system)).getOrDefault(system, List.of());
        var contents = contents(scope, found);
        var current = ScopeRows.current(found);
        var draft =
                Optional.ofNullable(current.draft())
                        .map(one -> new Draft(one.id(), one.number(), content(contents, one)));
        var inForce = current.inForce();
        if (inForce == null) {
            return new ManagementSystem.Drafted(facts, draft.orElseThrow());
        }
        var approved =
                new Approved(
                        inForce.id(),
                        inForce.number(),
                        content(contents, inForce),
                        Objects.requireNonNull(inForce.approval()));
        return draft.<ManagementSystem>map(
                        one -> new ManagementSystem.InRevision(facts, approved, one))
                .orElseGet(() -> new ManagementSystem.InForce(facts, approved));
    }

    private static ScopeContent content(
            Map<ScopeStatementId, ScopeContent> contents, ScopeStatement.Facts statement) {
        return Objects.requireNonNull(contents.get(statement.id()));
    }

    private Map<ScopeStatementId, ScopeContent> contents(
            TenantScope scope, List<ScopeStatement.Facts> wanted) {
        var scopes = TenantScopes.of(scope);
        var refs = wanted.stream().map(one -> Ref.in(scope, one.id())).toList();
        var ofStandards = listStandards(scopes, refs);
        var ofSites = listSites(scopes, refs);
        var ofProcesses = listProcesses(scopes, refs);
        var ofWordings = listWordings(scopes, refs);
        var ofExclusions = listExclusions(scopes, refs);
        var ofOutsourced = listOutsourcedProcesses(scopes, refs);
        return wanted.stream()
                .collect(
                        Collectors.toMap(
                                ScopeStatement.Facts::id,
                                one -> {
                                    var ref = Ref.in(scope, one.id());
                                    return new ScopeContent(
                                            ofStandards.getOrDefault(ref, List.of()),
                                            ofSites.getOrDefault(ref, List.of()),
                                            ofProcesses.getOrDefault(ref, List.of()),
                                            ofWordings.getOrDefault(ref, List.of()),
                                            ofExclusions.getOrDefault(ref, List.of()),
                                            ofOutsourced.getOrDefault(ref, List.of()),
                                            one.sectorCodes());
                                }));
    }

    /// Stores an approval once, and the draft as it is now.
    void store(TenantScope scope, ManagementSystem system) {
        system.findScope().ifPresent(approved -> approve(scope, system.id(), approved));
        system.findDraft()
                .ifPresentOrElse(
                        draft -> storeDraft(scope, system.id(), draft),
                        () -> deleteDraft(scope, system.id()));
    }

    /// What is stored as approved stays as it is.
    private void approve(TenantScope scope, ManagementSystemId system, Approved approved) {
        var dsl = tenants.in(scope);
        var isInForce = isOf(scope, system, State.APPROVED);
        if (dsl.fetchExists(SCOPE_STATEMENT, isInForce.and(SCOPE_STATEMENT.ID.eq(approved.id())))) {
            return;
        }
        dsl.update(SCOPE_STATEMENT)
                .set(SCOPE_STATEMENT.STATE, State.SUPERSEDED.name())
                .set(SCOPE_STATEMENT.SUPERSEDED_ON, approved.approval().approvedOn())
                .where(isInForce)
                .execute();
        var approval = ScopeRows.approve(new ScopeStatementRecord(), approved.approval());
        if (updateDraft(scope, system, approved, approval)) {
            deleteContent(scope, approved.id());
            insertContent(scope, approved);
        } else {
            insert(
                    scope,
                    system,
                    approved,
                    ScopeRows.approve(ScopeRows.draft(approved), approved.approval()));
        }
    }

    private void storeDraft(TenantScope scope, ManagementSystemId system, Draft draft) {
        if (updateDraft(scope, system, draft, ScopeRows.draft(draft))) {
            deleteContent(scope, draft.id());
            insertContent(scope, draft);
        } else {
            insert(scope, system, draft, ScopeRows.draft(draft));
        }
    }

    /// @return false when it is not stored as a draft
    private boolean updateDraft(
            TenantScope scope,
            ManagementSystemId system,
            ScopeStatement statement,
            ScopeStatementRecord row) {
        return tenants.in(scope)
                        .update(SCOPE_STATEMENT)
                        .set(row)
                        .where(
                                isOf(scope, system, State.DRAFT),
                                SCOPE_STATEMENT.ID.eq(statement.id()))
                        .execute()
                == 1;
    }

    private void insert(
            TenantScope scope,
            ManagementSystemId system,
            ScopeStatement statement,
            ScopeStatementRecord row) {
        statements.insert(
                scope,
                row.setId(statement.id())
                        .setManagementSystemId(system)
                        .setNumber(statement.number()));
        insertContent(scope, statement);
    }

    private void insertContent(TenantScope scope, ScopeStatement statement) {
        standards.insertAll(scope, ScopeRows.standards(statement));
        sites.insertAll(scope, ScopeRows.sites(statement));
        personnel.insertAll(scope, ScopeRows.personnel(statement));
        processes.insertAll(scope, ScopeRows.processes(statement));
        wordings.insertAll(scope, ScopeRows.wordings(statement));
        exclusions.insertAll(scope, ScopeRows.exclusions(statement));
        outsourced.insertAll(scope, ScopeRows.outsourced(statement));
    }

    /// Only ever of a draft.
    private void deleteContent(TenantScope scope, ScopeStatementId statement) {
        // People stand below their sites.
        Stream.of(personnel, sites, standards, processes, wordings, exclusions, outsourced)
                .forEach(table -> table.deleteAll(scope, statement));
    }

    private void deleteDraft(TenantScope scope, ManagementSystemId system) {
        var dsl = tenants.in(scope);
        var isDraft = isOf(scope, system, State.DRAFT);
        dsl.select(SCOPE_STATEMENT.ID)
                .from(SCOPE_STATEMENT)
                .where(isDraft)
                .fetch(SCOPE_STATEMENT.ID)
                .forEach(id -> deleteContent(scope, id));
        dsl.deleteFrom(SCOPE_STATEMENT).where(isDraft).execute();
    }

    private static Condition isOf(TenantScope scope, ManagementSystemId system, State state) {
        return SCOPE_STATEMENT
                .TENANT_ID
                .eq(scope.tenant())
                .and(SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID.eq(system))
                .and(SCOPE_STATEMENT.STATE.eq(state.name()));
    }
}
