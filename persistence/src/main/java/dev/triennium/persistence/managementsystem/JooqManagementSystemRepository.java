package dev.triennium.persistence.managementsystem;

import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_SYSTEM;
import static dev.triennium.persistence.jooq.generated.Tables.SCOPE_STATEMENT;

import dev.triennium.domain.error.NotFoundException;
import dev.triennium.domain.error.VersionConflictException;
import dev.triennium.domain.managementsystem.ManagementSystem;
import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.managementsystem.ManagementSystemRepository;
import dev.triennium.domain.managementsystem.ScopeStatement;
import dev.triennium.domain.managementsystem.ScopeStatementId;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Owned;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ManagementSystemRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ScopeStatementRecord;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.springframework.stereotype.Repository;

@Repository
class JooqManagementSystemRepository implements ManagementSystemRepository {

    private static final Keyset BY_NAME =
            Keyset.by(
                    Keyset.ascending(MANAGEMENT_SYSTEM.NAME),
                    Keyset.id(
                            MANAGEMENT_SYSTEM.ID,
                            ManagementSystemId::value,
                            ManagementSystemId::new));

    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(SCOPE_STATEMENT.NUMBER, Object::toString, Integer::valueOf));

    private final TenantDsl tenants;
    private final Snapshots snapshots;

    JooqManagementSystemRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
    }

    @Override
    public Optional<ManagementSystem> find(TenantScope scope, ManagementSystemId id) {
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(id)).get(id))
                .map(Owned::value);
    }

    @Override
    public Map<ManagementSystemId, Owned<ManagementSystem>> list(
            TenantScopes scopes, Collection<ManagementSystemId> ids) {
        return snapshots.read(
                () -> {
                    var rows =
                            tenants.across(scopes)
                                    .selectFrom(MANAGEMENT_SYSTEM)
                                    .where(
                                            MANAGEMENT_SYSTEM.TENANT_ID.in(scopes.tenants()),
                                            MANAGEMENT_SYSTEM.ID.in(ids))
                                    .fetch();
                    var whole = whole(scopes, rows);
                    var found = new LinkedHashMap<ManagementSystemId, Owned<ManagementSystem>>();
                    for (var row : rows) {
                        found.put(
                                row.getId(),
                                new Owned<>(
                                        row.getTenantId(),
                                        Objects.requireNonNull(whole.get(row.getId()))));
                    }
                    return found;
                });
    }

    @Override
    public Map<TenantId, Page<ManagementSystem>> listByTenant(
            TenantScopes scopes, PageRequest page) {
        return snapshots.read(
                () -> {
                    var pages =
                            BY_NAME.pages(
                                    tenants.across(scopes),
                                    MANAGEMENT_SYSTEM,
                                    MANAGEMENT_SYSTEM.TENANT_ID.in(scopes.tenants()),
                                    MANAGEMENT_SYSTEM.TENANT_ID,
                                    page,
                                    Function.<ManagementSystemRecord>identity());
                    var whole = whole(scopes, rows(pages));
                    return mapped(pages, row -> Objects.requireNonNull(whole.get(row.getId())));
                });
    }

    @Override
    public Map<ManagementSystemId, Page<ScopeStatement>> listVersions(
            TenantScopes scopes, Collection<ManagementSystemId> systems, PageRequest page) {
        return snapshots.read(
                () -> {
                    var dsl = tenants.across(scopes);
                    var pages =
                            NEWEST_FIRST.pages(
                                    dsl,
                                    SCOPE_STATEMENT,
                                    SCOPE_STATEMENT
                                            .TENANT_ID
                                            .in(scopes.tenants())
                                            .and(SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID.in(systems)),
                                    SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID,
                                    page,
                                    Function.<ScopeStatementRecord>identity());
                    var whole = ScopeRows.whole(dsl, scopes, rows(pages));
                    return mapped(pages, row -> Objects.requireNonNull(whole.get(row.getId())));
                });
    }

    private static <P, R> List<R> rows(Map<P, Page<R>> pages) {
        return pages.values().stream().flatMap(page -> page.values().stream()).toList();
    }

    private static <P, R, T> Map<P, Page<T>> mapped(
            Map<P, Page<R>> pages, Function<? super R, ? extends T> mapper) {
        var result = new LinkedHashMap<P, Page<T>>();
        pages.forEach((parent, page) -> result.put(parent, page.<T>map(mapper)));
        return result;
    }

    @Override
    public Map<ScopeStatementId, Owned<ScopeStatement>> listStatements(
            TenantScopes scopes, Collection<ScopeStatementId> ids) {
        return snapshots.read(
                () -> {
                    var dsl = tenants.across(scopes);
                    var rows =
                            dsl.selectFrom(SCOPE_STATEMENT)
                                    .where(
                                            SCOPE_STATEMENT.TENANT_ID.in(scopes.tenants()),
                                            SCOPE_STATEMENT.ID.in(ids))
                                    .fetch();
                    var whole = ScopeRows.whole(dsl, scopes, rows);
                    var found = new LinkedHashMap<ScopeStatementId, Owned<ScopeStatement>>();
                    for (var row : rows) {
                        found.put(
                                row.getId(),
                                new Owned<>(
                                        row.getTenantId(),
                                        Objects.requireNonNull(whole.get(row.getId()))));
                    }
                    return found;
                });
    }

    @Override
    public int count(TenantScope scope) {
        var dsl = tenants.in(scope);
        return dsl.fetchCount(
                dsl.select(MANAGEMENT_SYSTEM.ID)
                        .from(MANAGEMENT_SYSTEM)
                        .where(MANAGEMENT_SYSTEM.TENANT_ID.eq(scope.tenant())));
    }

    /// The systems of the rows, with what is in force or being written and without what is
    /// superseded.
    private Map<ManagementSystemId, ManagementSystem> whole(
            TenantScopes scopes, List<ManagementSystemRecord> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var dsl = tenants.across(scopes);
        var found =
                dsl.selectFrom(SCOPE_STATEMENT)
                        .where(
                                SCOPE_STATEMENT.TENANT_ID.in(scopes.tenants()),
                                SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID.in(
                                        rows.stream().map(ManagementSystemRecord::getId).toList()),
                                SCOPE_STATEMENT.STATE.ne(ScopeStatement.State.SUPERSEDED.name()))
                        .orderBy(SCOPE_STATEMENT.NUMBER)
                        .fetch();
        var statements = ScopeRows.whole(dsl, scopes, found);
        var bySystem =
                found.intoGroups(
                        SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID,
                        row -> Objects.requireNonNull(statements.get(row.get(SCOPE_STATEMENT.ID))));
        var whole = new HashMap<ManagementSystemId, ManagementSystem>();
        for (var row : rows) {
            whole.put(
                    row.getId(),
                    toDomain(
                            new ManagementSystem.Facts(
                                    row.getId(), row.getVersion(), row.getName()),
                            Objects.requireNonNull(bySystem.get(row.getId()))));
        }
        return whole;
    }

    /// @param statements in force and draft, by number
    private static ManagementSystem toDomain(
            ManagementSystem.Facts facts, List<ScopeStatement> statements) {
        return switch (statements.getFirst()) {
            case ScopeStatement.Draft draft -> new ManagementSystem.Drafted(facts, draft);
            case ScopeStatement.Approved scope ->
                    statements.getLast() instanceof ScopeStatement.Draft draft
                            ? new ManagementSystem.InRevision(facts, scope, draft)
                            : new ManagementSystem.InForce(facts, scope);
            case ScopeStatement.Superseded _ ->
                    throw new IllegalStateException("A superseded scope is no current one");
        };
    }

    @Override
    public void insert(TenantScope scope, ManagementSystem system) {
        tenants.in(scope)
                .insertInto(MANAGEMENT_SYSTEM)
                .set(
                        new ManagementSystemRecord()
                                .setTenantId(scope.tenant())
                                .setId(system.id())
                                .setVersion(system.version())
                                .setName(system.facts().name()))
                .execute();
        system.findScope().ifPresent(approved -> storeApproval(scope, system.id(), approved));
        system.findDraft().ifPresent(draft -> storeDraft(scope, system.id(), draft));
    }

    @Override
    public void update(TenantScope scope, ManagementSystem system, int expectedVersion) {
        var changed =
                tenants.in(scope)
                        .update(MANAGEMENT_SYSTEM)
                        .set(MANAGEMENT_SYSTEM.VERSION, system.version())
                        .set(MANAGEMENT_SYSTEM.NAME, system.facts().name())
                        .where(
                                MANAGEMENT_SYSTEM.TENANT_ID.eq(scope.tenant()),
                                MANAGEMENT_SYSTEM.ID.eq(system.id()),
                                MANAGEMENT_SYSTEM.VERSION.eq(expectedVersion))
                        .execute();
        if (changed == 0) {
            throw new VersionConflictException(
                    find(scope, system.id())
                            .orElseThrow(() -> new NotFoundException("id"))
                            .version());
        }
        system.findScope().ifPresent(approved -> storeApproval(scope, system.id(), approved));
        system.findDraft()
                .ifPresentOrElse(
                        draft -> storeDraft(scope, system.id(), draft),
                        () -> deleteDraft(scope, system.id()));
    }

    /// What is stored as approved stays as it is.
    private void storeApproval(
            TenantScope scope, ManagementSystemId system, ScopeStatement.Approved approved) {
        var dsl = tenants.in(scope);
        var mine = isOf(scope, system);
        var isStored =
                dsl.fetchExists(
                        dsl.select(SCOPE_STATEMENT.ID)
                                .from(SCOPE_STATEMENT)
                                .where(
                                        mine,
                                        SCOPE_STATEMENT.ID.eq(approved.id()),
                                        SCOPE_STATEMENT.STATE.eq(
                                                ScopeStatement.State.APPROVED.name())));
        if (isStored) {
            return;
        }
        dsl.update(SCOPE_STATEMENT)
                .set(SCOPE_STATEMENT.STATE, ScopeStatement.State.SUPERSEDED.name())
                .set(SCOPE_STATEMENT.SUPERSEDED_ON, approved.approval().approvedOn())
                .where(mine, SCOPE_STATEMENT.STATE.eq(ScopeStatement.State.APPROVED.name()))
                .execute();
        var isDraft =
                dsl.update(SCOPE_STATEMENT)
                                .set(
                                        ScopeRows.approve(
                                                new ScopeStatementRecord(), approved.approval()))
                                .where(
                                        mine,
                                        SCOPE_STATEMENT.ID.eq(approved.id()),
                                        SCOPE_STATEMENT.STATE.eq(ScopeStatement.State.DRAFT.name()))
                                .execute()
                        == 1;
        if (!isDraft) {
            dsl.insertInto(SCOPE_STATEMENT)
                    .set(ScopeRows.approve(toRow(scope, system, approved), approved.approval()))
                    .execute();
            ScopeRows.insert(dsl, scope.tenant(), approved.id(), approved.content());
        }
    }

    private void storeDraft(
            TenantScope scope, ManagementSystemId system, ScopeStatement.Draft draft) {
        var dsl = tenants.in(scope);
        var isThere =
                dsl.update(SCOPE_STATEMENT)
                                .set(
                                        SCOPE_STATEMENT.SECTOR_CODES,
                                        ScopeRows.sectorCodes(draft.content()))
                                .where(
                                        isOf(scope, system),
                                        SCOPE_STATEMENT.ID.eq(draft.id()),
                                        SCOPE_STATEMENT.STATE.eq(ScopeStatement.State.DRAFT.name()))
                                .execute()
                        == 1;
        if (isThere) {
            ScopeRows.delete(dsl, scope.tenant(), draft.id());
        } else {
            dsl.insertInto(SCOPE_STATEMENT)
                    .set(toRow(scope, system, draft).setState(ScopeStatement.State.DRAFT.name()))
                    .execute();
        }
        ScopeRows.insert(dsl, scope.tenant(), draft.id(), draft.content());
    }

    private void deleteDraft(TenantScope scope, ManagementSystemId system) {
        var dsl = tenants.in(scope);
        var isDraft =
                isOf(scope, system)
                        .and(SCOPE_STATEMENT.STATE.eq(ScopeStatement.State.DRAFT.name()));
        dsl.select(SCOPE_STATEMENT.ID)
                .from(SCOPE_STATEMENT)
                .where(isDraft)
                .fetch(SCOPE_STATEMENT.ID)
                .forEach(
                        id -> {
                            ScopeRows.delete(dsl, scope.tenant(), id);
                            dsl.deleteFrom(SCOPE_STATEMENT)
                                    .where(isDraft, SCOPE_STATEMENT.ID.eq(id))
                                    .execute();
                        });
    }

    private static Condition isOf(TenantScope scope, ManagementSystemId system) {
        return SCOPE_STATEMENT
                .TENANT_ID
                .eq(scope.tenant())
                .and(SCOPE_STATEMENT.MANAGEMENT_SYSTEM_ID.eq(system));
    }

    private static ScopeStatementRecord toRow(
            TenantScope scope, ManagementSystemId system, ScopeStatement statement) {
        return new ScopeStatementRecord()
                .setTenantId(scope.tenant())
                .setId(statement.id())
                .setManagementSystemId(system)
                .setNumber(statement.number())
                .setSectorCodes(ScopeRows.sectorCodes(statement.content()));
    }
}
