package dev.triennium.persistence.nonconformity;

import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_ANALYSIS;
import static dev.triennium.persistence.jooq.generated.Tables.NONCONFORMITY_CAUSE;

import dev.triennium.domain.nonconformity.CauseAnalysis;
import dev.triennium.domain.nonconformity.NonconformityAnalysis;
import dev.triennium.domain.nonconformity.NonconformityAnalysisId;
import dev.triennium.domain.nonconformity.NonconformityAnalysisRepository;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityAnalysisRecord;
import dev.triennium.persistence.jooq.generated.tables.records.NonconformityCauseRecord;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import dev.triennium.persistence.tenancy.TenantTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Repository;

/// Analyses are only ever added.
@Repository
class JooqNonconformityAnalysisRepository implements NonconformityAnalysisRepository {

    private final TenantTable<NonconformityAnalysisRecord, NonconformityAnalysisId> table;
    private final ChildTable<NonconformityAnalysisRecord, NonconformityId> ofNonconformities;
    private final ChildTable<NonconformityCauseRecord, NonconformityAnalysisId> causes;

    JooqNonconformityAnalysisRepository(TenantDsl tenants) {
        this.table = TenantTable.of(tenants, NONCONFORMITY_ANALYSIS.ID);
        this.ofNonconformities =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY_ANALYSIS.TENANT_ID,
                        NONCONFORMITY_ANALYSIS.NONCONFORMITY_ID,
                        NONCONFORMITY_ANALYSIS.NUMBER);
        this.causes =
                ChildTable.of(
                        tenants,
                        NONCONFORMITY_CAUSE.TENANT_ID,
                        NONCONFORMITY_CAUSE.ANALYSIS_ID,
                        NONCONFORMITY_CAUSE.ORDINAL);
    }

    @Override
    public Optional<NonconformityAnalysis> find(TenantScope scope, NonconformityAnalysisId id) {
        var ref = Ref.in(scope, id);
        return Optional.ofNullable(list(TenantScopes.of(scope), List.of(ref)).get(ref));
    }

    @Override
    public Map<Ref<NonconformityAnalysisId>, NonconformityAnalysis> list(
            TenantScopes scopes, Collection<Ref<NonconformityAnalysisId>> refs) {
        var lines = causes.list(scopes, refs, Function.identity());
        var found = new HashMap<Ref<NonconformityAnalysisId>, NonconformityAnalysis>();
        table.list(scopes, refs, Function.identity())
                .forEach(
                        (ref, row) ->
                                found.put(ref, toDomain(row, lines.getOrDefault(ref, List.of()))));
        return found;
    }

    @Override
    public Map<Ref<NonconformityId>, List<NonconformityAnalysis>> listOf(
            TenantScopes scopes, Collection<Ref<NonconformityId>> refs) {
        var heads = ofNonconformities.list(scopes, refs, Function.identity());
        var wanted = new ArrayList<Ref<NonconformityAnalysisId>>();
        heads.forEach(
                (ref, rows) ->
                        rows.forEach(row -> wanted.add(new Ref<>(ref.tenant(), row.getId()))));
        var lines = causes.list(scopes, wanted, Function.identity());
        var found = new HashMap<Ref<NonconformityId>, List<NonconformityAnalysis>>();
        heads.forEach(
                (ref, rows) ->
                        found.put(
                                ref,
                                rows.reversed().stream()
                                        .map(
                                                row ->
                                                        toDomain(
                                                                row,
                                                                lines.getOrDefault(
                                                                        new Ref<>(
                                                                                ref.tenant(),
                                                                                row.getId()),
                                                                        List.of())))
                                        .toList()));
        return found;
    }

    @Override
    public int count(TenantScope scope, NonconformityId nonconformity) {
        return table.count(scope, NONCONFORMITY_ANALYSIS.NONCONFORMITY_ID.eq(nonconformity));
    }

    private static NonconformityAnalysis toDomain(
            NonconformityAnalysisRecord row, List<NonconformityCauseRecord> lines) {
        return new NonconformityAnalysis(
                row.getId(),
                row.getNonconformityId(),
                row.getNumber(),
                switch (CauseAnalysis.Method.valueOf(row.getMethod())) {
                    case FIVE_WHYS -> fiveWhys(lines);
                    case ISHIKAWA ->
                            new CauseAnalysis.Ishikawa(
                                    lines.stream()
                                            .map(JooqNonconformityAnalysisRepository::branch)
                                            .toList());
                },
                row.getAnalysedAt(),
                row.getAnalysedById());
    }

    private static CauseAnalysis fiveWhys(List<NonconformityCauseRecord> lines) {
        var chains = new TreeMap<Integer, List<CauseAnalysis.Step>>();
        lines.forEach(
                line ->
                        chains.computeIfAbsent(line.getChain(), _ -> new ArrayList<>())
                                .add(
                                        new CauseAnalysis.Step(
                                                line.getStatement(), line.getEvidence())));
        return new CauseAnalysis.FiveWhys(
                chains.values().stream()
                        .map(steps -> new CauseAnalysis.Chain(steps, true))
                        .toList());
    }

    private static CauseAnalysis.Branch branch(NonconformityCauseRecord line) {
        return new CauseAnalysis.Branch(
                CauseAnalysis.Category.valueOf(line.getCategory()),
                line.getStatement(),
                line.getEvidence(),
                line.getParent(),
                line.getIsRoot());
    }

    @Override
    public void insert(TenantScope scope, NonconformityAnalysis analysis) {
        table.insert(
                scope,
                new NonconformityAnalysisRecord()
                        .setId(analysis.id())
                        .setNonconformityId(analysis.nonconformity())
                        .setNumber(analysis.number())
                        .setMethod(analysis.analysis().method().name())
                        .setAnalysedAt(analysis.analysedAt())
                        .setAnalysedById(analysis.analysedBy()));
        causes.insertAll(scope, lines(analysis));
    }

    private static List<NonconformityCauseRecord> lines(NonconformityAnalysis analysis) {
        var lines = new ArrayList<NonconformityCauseRecord>();
        switch (analysis.analysis()) {
            case CauseAnalysis.FiveWhys(var chains) -> {
                for (var chain = 0; chain < chains.size(); chain++) {
                    var steps = chains.get(chain).steps();
                    for (var number = 1; number <= steps.size(); number++) {
                        var step = steps.get(number - 1);
                        lines.add(
                                line(analysis, lines.size())
                                        .setChain(chain)
                                        .setCategory(null)
                                        .setParent(null)
                                        .setStatement(step.why())
                                        .setEvidence(step.evidence())
                                        .setIsRoot(number == steps.size()));
                    }
                }
            }
            case CauseAnalysis.Ishikawa(var branches) ->
                    branches.forEach(
                            branch ->
                                    lines.add(
                                            line(analysis, lines.size())
                                                    .setChain(null)
                                                    .setCategory(branch.category().name())
                                                    .setParent(branch.parent())
                                                    .setStatement(branch.text())
                                                    .setEvidence(branch.evidence())
                                                    .setIsRoot(branch.isRoot())));
        }
        return lines;
    }

    private static NonconformityCauseRecord line(NonconformityAnalysis analysis, int ordinal) {
        return new NonconformityCauseRecord().setAnalysisId(analysis.id()).setOrdinal(ordinal);
    }

    @Override
    public void update(TenantScope scope, NonconformityAnalysis analysis, int expectedVersion) {
        throw new UnsupportedOperationException("An analysis never changes");
    }
}
