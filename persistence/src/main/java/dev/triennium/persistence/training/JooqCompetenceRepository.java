package dev.triennium.persistence.training;

import static dev.triennium.persistence.jooq.generated.Tables.COMPETENCE;
import static dev.triennium.persistence.jooq.generated.Tables.COMPETENCE_FUNCTION;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.domain.training.Competence;
import dev.triennium.domain.training.CompetenceId;
import dev.triennium.domain.training.CompetenceRepository;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.CompetenceFunctionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.CompetenceRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Repository;

@Repository
class JooqCompetenceRepository implements CompetenceRepository {

    private static final Keyset OLDEST_FIRST =
            Keyset.by(Keyset.id(COMPETENCE.ID, CompetenceId::value, CompetenceId::new));

    private final TenantDsl tenants;
    private final Snapshots snapshots;
    private final TenantTable<CompetenceRecord, CompetenceId> competences;
    private final ChildTable<CompetenceFunctionRecord, CompetenceId> functions;

    JooqCompetenceRepository(TenantDsl tenants, Snapshots snapshots) {
        this.tenants = tenants;
        this.snapshots = snapshots;
        this.competences = TenantTable.of(tenants, COMPETENCE.ID);
        this.functions =
                ChildTable.of(
                        tenants,
                        COMPETENCE_FUNCTION.TENANT_ID,
                        COMPETENCE_FUNCTION.COMPETENCE_ID,
                        COMPETENCE_FUNCTION.ORDINAL);
    }

    @Override
    public Optional<Competence> find(TenantScope scope, CompetenceId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<CompetenceId>, Competence> list(
            TenantScopes scopes, Collection<Ref<CompetenceId>> refs) {
        return snapshots.read(
                () -> {
                    var found = competences.list(scopes, refs, Function.identity());
                    var names = functions(scopes, found.keySet());
                    var all = new LinkedHashMap<Ref<CompetenceId>, Competence>();
                    found.forEach(
                            (ref, row) ->
                                    all.put(
                                            ref,
                                            toDomain(row, names.getOrDefault(ref, List.of()))));
                    return all;
                });
    }

    private Map<Ref<CompetenceId>, List<String>> functions(
            TenantScopes scopes, Collection<Ref<CompetenceId>> refs) {
        return functions.list(scopes, refs, CompetenceFunctionRecord::getFunctionName);
    }

    @Override
    public Map<TenantId, Page<Competence>> pages(TenantScopes scopes, PageRequest page) {
        return snapshots.read(
                () -> {
                    var rows =
                            competences.pages(
                                    scopes, OLDEST_FIRST, noCondition(), page, Function.identity());
                    var names =
                            functions(
                                    scopes,
                                    rows.values().stream()
                                            .flatMap(one -> one.values().stream())
                                            .map(JooqCompetenceRepository::ref)
                                            .toList());
                    var pages = new HashMap<TenantId, Page<Competence>>();
                    rows.forEach(
                            (tenant, one) ->
                                    pages.put(
                                            tenant,
                                            one.map(
                                                    row ->
                                                            toDomain(
                                                                    row,
                                                                    names.getOrDefault(
                                                                            ref(row),
                                                                            List.of())))));
                    return pages;
                });
    }

    private static Ref<CompetenceId> ref(CompetenceRecord row) {
        return new Ref<>(row.getTenantId(), row.getId());
    }

    @Override
    public Map<TenantId, List<Competence>> listAll(TenantScopes scopes) {
        return snapshots.read(
                () -> {
                    var rows =
                            tenants.across(scopes)
                                    .selectFrom(COMPETENCE)
                                    .where(COMPETENCE.TENANT_ID.in(scopes.tenants()))
                                    .orderBy(COMPETENCE.TENANT_ID, COMPETENCE.ID)
                                    .fetch();
                    var names =
                            functions(
                                    scopes,
                                    rows.stream().map(JooqCompetenceRepository::ref).toList());
                    var all = new HashMap<TenantId, List<Competence>>();
                    rows.forEach(
                            row ->
                                    all.computeIfAbsent(row.getTenantId(), _ -> new ArrayList<>())
                                            .add(
                                                    toDomain(
                                                            row,
                                                            names.getOrDefault(
                                                                    ref(row), List.of()))));
                    return all;
                });
    }

    @Override
    public int count(TenantScope scope) {
        return competences.count(scope, noCondition());
    }

    @Override
    public void insert(TenantScope scope, Competence competence) {
        competences.insert(scope, toRow(competence));
        insertFunctions(scope, competence);
    }

    @Override
    public void update(TenantScope scope, Competence competence, int expectedVersion) {
        competences.update(scope, competence.id(), toRow(competence), expectedVersion);
        functions.deleteAll(scope, competence.id());
        insertFunctions(scope, competence);
    }

    private void insertFunctions(TenantScope scope, Competence competence) {
        var names = competence.content().functions();
        functions.insertAll(
                scope,
                IntStream.range(0, names.size())
                        .mapToObj(
                                ordinal ->
                                        new CompetenceFunctionRecord()
                                                .setCompetenceId(competence.id())
                                                .setOrdinal(ordinal)
                                                .setFunctionName(names.get(ordinal)))
                        .toList());
    }

    private static CompetenceRecord toRow(Competence competence) {
        var content = competence.content();
        return new CompetenceRecord()
                .setId(competence.id())
                .setVersion(competence.version())
                .setName(content.name())
                .setDescription(content.description())
                .setValidMonths(content.validMonths())
                .setCritical(content.isCritical());
    }

    private static Competence toDomain(CompetenceRecord row, List<String> names) {
        return new Competence(
                row.getId(),
                row.getVersion(),
                new Competence.Content(
                        row.getName(),
                        row.getDescription(),
                        row.getValidMonths(),
                        row.getCritical(),
                        names));
    }
}
