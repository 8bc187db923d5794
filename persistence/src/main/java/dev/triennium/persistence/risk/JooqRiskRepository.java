package dev.triennium.persistence.risk;

import static dev.triennium.persistence.jooq.generated.Tables.RISK;
import static dev.triennium.persistence.jooq.generated.Tables.RISK_DECISION;
import static dev.triennium.persistence.jooq.generated.Tables.RISK_LINK;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.IdGenerator;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.LinkedRisks;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.risk.NeededControls;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskCategory;
import dev.triennium.domain.risk.RiskContent;
import dev.triennium.domain.risk.RiskDecision;
import dev.triennium.domain.risk.RiskFilter;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskOrder;
import dev.triennium.domain.risk.RiskRating;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.risk.RiskTreatment;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.RiskDecisionRecord;
import dev.triennium.persistence.jooq.generated.tables.records.RiskLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.RiskRecord;
import dev.triennium.persistence.register.RegisterTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRiskRepository extends RegisterTable<RiskRecord, RiskLinkRecord, RiskId, Risk>
        implements RiskRepository, NeededControls, LinkedRisks {

    private static final Keyset.Key<RiskId> ID = Keyset.id(RISK.ID, RiskId::value, RiskId::new);

    private static final Keyset BY_NUMBER =
            Keyset.by(Keyset.ascending(RISK.NUMBER, Object::toString, Integer::valueOf));

    private static final Keyset BY_RATING =
            Keyset.by(Keyset.descending(RISK.RISK_LEVEL, Object::toString, Integer::valueOf), ID);

    private static final Keyset BY_REVIEW =
            Keyset.by(
                    Keyset.ascending(RISK.REVIEW_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    ID);

    private static final Condition IS_OPEN = RISK.STATE.ne(RiskStanding.State.CLOSED.name());

    private final TenantDsl tenants;
    private final IdGenerator ids;
    private final ChildTable<RiskDecisionRecord, RiskId> decisions;

    JooqRiskRepository(TenantDsl tenants, IdGenerator ids) {
        super(
                tenants,
                new Columns<>(
                        RISK.TENANT_ID,
                        RISK.ID,
                        RISK.NUMBER,
                        RISK.OWNER_ID,
                        IS_OPEN,
                        RISK.REVIEW_ON.isNotNull(),
                        RiskId::new),
                new LinkColumns<>(
                        RISK_LINK.TENANT_ID,
                        RISK_LINK.RISK_ID,
                        RISK_LINK.ORDINAL,
                        RISK_LINK.CLAUSE_ID,
                        RISK_LINK.CONTROL_ID));
        this.tenants = tenants;
        this.ids = ids;
        this.decisions =
                ChildTable.of(
                        tenants,
                        RISK_DECISION.TENANT_ID,
                        RISK_DECISION.RISK_ID,
                        RISK_DECISION.ACCEPTED_AT,
                        RISK_DECISION.ID);
    }

    @Override
    public Map<TenantId, Page<Risk>> pages(
            TenantScopes scopes, RiskFilter filter, RiskOrder order, PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    private static Keyset keyset(RiskOrder order) {
        return switch (order) {
            case NUMBER -> BY_NUMBER;
            case RATING -> BY_RATING;
            case REVIEW_ON -> BY_REVIEW;
        };
    }

    private Condition matching(TenantScopes scopes, RiskFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.kind() != null) {
            conditions.add(RISK.KIND.eq(filter.kind().name()));
        }
        if (!filter.states().isEmpty()) {
            conditions.add(RISK.STATE.in(filter.states().stream().map(Enum::name).toList()));
        }
        if (!filter.categories().isEmpty()) {
            conditions.add(RISK.CATEGORY.in(filter.categories().stream().map(Enum::name).toList()));
        }
        if (filter.owner() != null) {
            conditions.add(RISK.OWNER_ID.eq(filter.owner()));
        }
        if (filter.clause() != null) {
            conditions.add(isLinkedTo(scopes, filter.clause()));
        }
        if (filter.control() != null) {
            conditions.add(isLinkedTo(scopes, filter.control()));
        }
        if (filter.withinThreshold() != null) {
            conditions.add(
                    RISK.RESIDUAL_WITHIN_THRESHOLD
                            .eq(filter.withinThreshold())
                            .or(
                                    RISK.RESIDUAL_WITHIN_THRESHOLD
                                            .isNull()
                                            .and(
                                                    RISK.INHERENT_WITHIN_THRESHOLD.eq(
                                                            filter.withinThreshold()))));
        }
        if (filter.reviewUntil() != null) {
            conditions.add(RISK.REVIEW_ORDER_ON.le(filter.reviewUntil()));
        }
        if (filter.words() != null) {
            filter.words()
                    .words()
                    .forEach(
                            word ->
                                    conditions.add(
                                            TextSearch.isIn(
                                                    word,
                                                    RISK.TITLE,
                                                    RISK.DESCRIPTION,
                                                    RISK.PROCESS,
                                                    RISK.ASSET,
                                                    RISK.TREATMENT_PLAN)));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<ControlId>, List<Risk>> listOfControls(
            TenantScopes scopes, Collection<Ref<ControlId>> controls) {
        var found = new LinkedHashMap<Ref<ControlId>, List<Risk>>();
        if (controls.isEmpty()) {
            return found;
        }
        tenants.across(scopes)
                .select(RISK_LINK.CONTROL_ID, RISK)
                .from(RISK_LINK)
                .join(RISK)
                .on(RISK.TENANT_ID.eq(RISK_LINK.TENANT_ID), RISK.ID.eq(RISK_LINK.RISK_ID))
                .where(
                        RISK_LINK.TENANT_ID.in(scopes.tenants()),
                        RISK.TENANT_ID.in(scopes.tenants()),
                        RISK_LINK.CONTROL_ID.in(controls.stream().map(Ref::id).distinct().toList()),
                        IS_OPEN)
                .orderBy(RISK.TENANT_ID, RISK.NUMBER)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value2().getTenantId(), row.value1()),
                                                _ -> new ArrayList<>())
                                        .add(toDomain(row.value2())));
        found.keySet().retainAll(controls);
        return found;
    }

    @Override
    public Map<Ref<ControlId>, List<Integer>> listNumbers(
            TenantScopes scopes, Collection<TenantId> wanted) {
        var found = new HashMap<Ref<ControlId>, List<Integer>>();
        tenants.across(scopes)
                .select(RISK_LINK.TENANT_ID, RISK_LINK.CONTROL_ID, RISK.NUMBER)
                .from(RISK)
                .join(RISK_LINK)
                .on(RISK_LINK.TENANT_ID.eq(RISK.TENANT_ID), RISK_LINK.RISK_ID.eq(RISK.ID))
                .where(
                        RISK.TENANT_ID.in(scopes.tenants()),
                        RISK_LINK.TENANT_ID.in(scopes.tenants()),
                        RISK_LINK.CONTROL_ID.isNotNull(),
                        IS_OPEN)
                .orderBy(RISK.TENANT_ID, RISK.NUMBER)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                new Ref<>(row.value1(), row.value2()),
                                                _ -> new ArrayList<>())
                                        .add(row.value3()));
        found.keySet().removeIf(ref -> !wanted.contains(ref.tenant()));
        return found;
    }

    @Override
    public Map<RiskId, String> listTitles(TenantScope scope, Collection<RiskId> risks) {
        return risks.isEmpty()
                ? Map.of()
                : tenants.in(scope)
                        .select(RISK.ID, RISK.TITLE)
                        .from(RISK)
                        .where(RISK.TENANT_ID.eq(scope.tenant()), RISK.ID.in(risks))
                        .fetchMap(RISK.ID, RISK.TITLE);
    }

    @Override
    public void insertDecision(TenantScope scope, RiskDecision decision) {
        decisions.insertAll(
                scope,
                List.of(
                        new RiskDecisionRecord()
                                .setId(ids.next())
                                .setRiskId(decision.risk())
                                .setAcceptedAt(decision.acceptedAt())
                                .setAcceptedById(decision.acceptedBy())
                                .setReason(decision.reason())
                                .setScaleId(decision.rating().scale())
                                .setLikelihood(decision.rating().likelihood())
                                .setImpact(decision.rating().impact())
                                .setWithinThreshold(decision.rating().isWithinThreshold())
                                .setTreatment(name(decision.treatment()))));
    }

    @Override
    public Map<Ref<RiskId>, List<RiskDecision>> listDecisions(
            TenantScopes scopes, Collection<Ref<RiskId>> risks) {
        var found = new LinkedHashMap<Ref<RiskId>, List<RiskDecision>>();
        decisions
                .list(scopes, risks, JooqRiskRepository::decision)
                .forEach(
                        (ref, all) ->
                                found.put(
                                        ref,
                                        all.reversed().stream()
                                                .limit(RiskDecision.MAX_SHOWN)
                                                .toList()));
        return found;
    }

    private static RiskDecision decision(RiskDecisionRecord row) {
        return new RiskDecision(
                row.getRiskId(),
                row.getAcceptedAt(),
                row.getAcceptedById(),
                row.getReason(),
                new RiskRating(
                        row.getScaleId(),
                        row.getLikelihood(),
                        row.getImpact(),
                        row.getWithinThreshold()),
                treatment(row.getTreatment()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable RiskTreatment treatment(@Nullable String name) {
        return name == null ? null : RiskTreatment.valueOf(name);
    }

    @Override
    protected RiskRecord toRow(Risk risk) {
        var content = risk.content();
        var inherent = risk.inherent();
        var residual = risk.residual();
        var present = risk.present();
        var row =
                new RiskRecord()
                        .setId(risk.id())
                        .setVersion(risk.version())
                        .setNumber(risk.number())
                        .setKind(content.kind().name())
                        .setCategory(content.category().name())
                        .setTitle(content.title())
                        .setDescription(content.description())
                        .setProcess(content.process())
                        .setAsset(content.asset())
                        .setOwnerId(content.owner())
                        .setInherentScaleId(inherent == null ? null : inherent.scale())
                        .setInherentLikelihood(inherent == null ? null : inherent.likelihood())
                        .setInherentImpact(inherent == null ? null : inherent.impact())
                        .setInherentWithinThreshold(
                                inherent == null ? null : inherent.isWithinThreshold())
                        .setResidualScaleId(residual == null ? null : residual.scale())
                        .setResidualLikelihood(residual == null ? null : residual.likelihood())
                        .setResidualImpact(residual == null ? null : residual.impact())
                        .setResidualWithinThreshold(
                                residual == null ? null : residual.isWithinThreshold())
                        .setRiskLevel(present == null ? 0 : present.score())
                        .setTreatment(name(content.treatment()))
                        .setTreatmentPlan(content.treatmentPlan())
                        .setReviewOn(content.reviewOn())
                        .setReviewOrderOn(order(content.reviewOn()))
                        .setState(risk.standing().state().name());
        return switch (risk.standing()) {
            case RiskStanding.Open _ ->
                    row.setDecidedAt(null).setDecidedById(null).setDecidedWhy(null);
            case RiskStanding.Accepted accepted ->
                    row.setDecidedAt(accepted.at())
                            .setDecidedById(accepted.by())
                            .setDecidedWhy(accepted.reason());
            case RiskStanding.Closed(var closure) ->
                    row.setDecidedAt(closure.at())
                            .setDecidedById(closure.by())
                            .setDecidedWhy(closure.reason());
        };
    }

    @Override
    protected Risk toDomain(RiskRecord row) {
        return new Risk(
                row.getId(),
                row.getVersion(),
                row.getNumber(),
                new RiskContent(
                        RiskKind.valueOf(row.getKind()),
                        row.getTitle(),
                        row.getDescription(),
                        RiskCategory.valueOf(row.getCategory()),
                        row.getProcess(),
                        row.getAsset(),
                        row.getOwnerId(),
                        treatment(row.getTreatment()),
                        row.getTreatmentPlan(),
                        row.getReviewOn()),
                RatingColumns.rating(
                        row.getInherentScaleId(),
                        row.getInherentLikelihood(),
                        row.getInherentImpact(),
                        row.getInherentWithinThreshold()),
                RatingColumns.rating(
                        row.getResidualScaleId(),
                        row.getResidualLikelihood(),
                        row.getResidualImpact(),
                        row.getResidualWithinThreshold()),
                standing(row));
    }

    private static RiskStanding standing(RiskRecord row) {
        return switch (RiskStanding.State.valueOf(row.getState())) {
            case OPEN -> new RiskStanding.Open();
            case ACCEPTED ->
                    new RiskStanding.Accepted(
                            row.getDecidedAt(), row.getDecidedById(), row.getDecidedWhy());
            case CLOSED ->
                    new RiskStanding.Closed(
                            new Closure(
                                    row.getDecidedAt(), row.getDecidedById(), row.getDecidedWhy()));
        };
    }
}
