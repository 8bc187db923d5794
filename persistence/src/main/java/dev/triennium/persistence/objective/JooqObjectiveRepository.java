package dev.triennium.persistence.objective;

import static dev.triennium.persistence.jooq.generated.Tables.OBJECTIVE;
import static dev.triennium.persistence.jooq.generated.Tables.OBJECTIVE_LINK;
import static dev.triennium.persistence.jooq.generated.Tables.OBJECTIVE_MEASUREMENT;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.objective.Measured;
import dev.triennium.domain.objective.Objective;
import dev.triennium.domain.objective.ObjectiveContent;
import dev.triennium.domain.objective.ObjectiveDirection;
import dev.triennium.domain.objective.ObjectiveFilter;
import dev.triennium.domain.objective.ObjectiveId;
import dev.triennium.domain.objective.ObjectiveOrder;
import dev.triennium.domain.objective.ObjectiveRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.jooq.generated.tables.records.ObjectiveLinkRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ObjectiveMeasurementRecord;
import dev.triennium.persistence.jooq.generated.tables.records.ObjectiveRecord;
import dev.triennium.persistence.register.RegisterTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqObjectiveRepository
        extends RegisterTable<ObjectiveRecord, ObjectiveLinkRecord, ObjectiveId, Objective>
        implements ObjectiveRepository {

    private static final Keyset BY_NUMBER =
            Keyset.by(Keyset.ascending(OBJECTIVE.NUMBER, Object::toString, Integer::valueOf));

    private static final Keyset BY_DAY =
            Keyset.by(
                    Keyset.ascending(OBJECTIVE.DUE_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(OBJECTIVE.ID, ObjectiveId::value, ObjectiveId::new));

    private final TenantDsl tenants;
    private final ChildTable<ObjectiveMeasurementRecord, ObjectiveId> measurements;

    JooqObjectiveRepository(TenantDsl tenants) {
        super(
                tenants,
                new Columns<>(
                        OBJECTIVE.TENANT_ID,
                        OBJECTIVE.ID,
                        OBJECTIVE.NUMBER,
                        OBJECTIVE.OWNER_ID,
                        OBJECTIVE.CLOSED_AT.isNull(),
                        OBJECTIVE.DUE_ON.isNotNull(),
                        ObjectiveId::new),
                new LinkColumns<>(
                        OBJECTIVE_LINK.TENANT_ID,
                        OBJECTIVE_LINK.OBJECTIVE_ID,
                        OBJECTIVE_LINK.ORDINAL,
                        OBJECTIVE_LINK.CLAUSE_ID,
                        OBJECTIVE_LINK.CONTROL_ID));
        this.tenants = tenants;
        this.measurements =
                ChildTable.of(
                        tenants,
                        OBJECTIVE_MEASUREMENT.TENANT_ID,
                        OBJECTIVE_MEASUREMENT.OBJECTIVE_ID,
                        OBJECTIVE_MEASUREMENT.MEASURED_ON);
    }

    @Override
    public Map<TenantId, Page<Objective>> pages(
            TenantScopes scopes, ObjectiveFilter filter, ObjectiveOrder order, PageRequest page) {
        return table.pages(scopes, keyset(order), matching(scopes, filter), page, this::toDomain);
    }

    private static Keyset keyset(ObjectiveOrder order) {
        return switch (order) {
            case NUMBER -> BY_NUMBER;
            case DUE_ON -> BY_DAY;
        };
    }

    private Condition matching(TenantScopes scopes, ObjectiveFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.isOpen() != null) {
            conditions.add(
                    filter.isOpen()
                            ? OBJECTIVE.CLOSED_AT.isNull()
                            : OBJECTIVE.CLOSED_AT.isNotNull());
        }
        if (filter.isReached() != null) {
            conditions.add(OBJECTIVE.REACHED.eq(filter.isReached()));
        }
        if (filter.owner() != null) {
            conditions.add(OBJECTIVE.OWNER_ID.eq(filter.owner()));
        }
        if (filter.clause() != null) {
            conditions.add(isLinkedTo(scopes, filter.clause()));
        }
        if (filter.dueUntil() != null) {
            conditions.add(OBJECTIVE.DUE_ON.le(filter.dueUntil()));
        }
        if (filter.words() != null) {
            filter.words()
                    .words()
                    .forEach(
                            word ->
                                    conditions.add(
                                            TextSearch.isIn(
                                                    word, OBJECTIVE.TITLE, OBJECTIVE.DESCRIPTION)));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<ObjectiveId>, List<Measured>> listMeasured(
            TenantScopes scopes, Collection<Ref<ObjectiveId>> objectives) {
        var found = new LinkedHashMap<Ref<ObjectiveId>, List<Measured>>();
        measurements
                .list(
                        scopes,
                        objectives,
                        row ->
                                new Measured(
                                        row.getMeasuredOn(),
                                        exact(row.getMeasuredValue()),
                                        row.getNote()))
                .forEach((ref, all) -> found.put(ref, all.reversed()));
        return found;
    }

    @Override
    public void put(TenantScope scope, ObjectiveId objective, Measured measured) {
        tenants.in(scope)
                .insertInto(OBJECTIVE_MEASUREMENT)
                .set(OBJECTIVE_MEASUREMENT.TENANT_ID, scope.tenant())
                .set(OBJECTIVE_MEASUREMENT.OBJECTIVE_ID, objective)
                .set(OBJECTIVE_MEASUREMENT.MEASURED_ON, measured.on())
                .set(OBJECTIVE_MEASUREMENT.MEASURED_VALUE, measured.value())
                .set(OBJECTIVE_MEASUREMENT.NOTE, measured.note())
                .onDuplicateKeyUpdate()
                .set(OBJECTIVE_MEASUREMENT.MEASURED_VALUE, measured.value())
                .set(OBJECTIVE_MEASUREMENT.NOTE, measured.note())
                .execute();
    }

    /// As it was given, whatever the column's decimals.
    private static BigDecimal exact(BigDecimal stored) {
        return stored.stripTrailingZeros();
    }

    private static @Nullable Measured measured(
            @Nullable LocalDate on, @Nullable BigDecimal value, @Nullable String note) {
        return on == null || value == null ? null : new Measured(on, exact(value), note);
    }

    @Override
    protected ObjectiveRecord toRow(Objective objective) {
        var content = objective.content();
        var latest = objective.latest();
        var previous = objective.previous();
        var closure = objective.closure();
        return new ObjectiveRecord()
                .setId(objective.id())
                .setVersion(objective.version())
                .setNumber(objective.number())
                .setTitle(content.title())
                .setDescription(content.description())
                .setDirection(content.direction().name())
                .setTarget(content.target())
                .setUnit(content.unit())
                .setOwnerId(content.owner())
                .setDueOn(content.dueOn())
                .setMeasureOn(content.measureOn())
                .setLatestOn(latest == null ? null : latest.on())
                .setLatestValue(latest == null ? null : latest.value())
                .setLatestNote(latest == null ? null : latest.note())
                .setPreviousOn(previous == null ? null : previous.on())
                .setPreviousValue(previous == null ? null : previous.value())
                .setPreviousNote(previous == null ? null : previous.note())
                .setReached(objective.isReached())
                .setClosedAt(closure == null ? null : closure.at())
                .setClosedById(closure == null ? null : closure.by())
                .setClosedWhy(closure == null ? null : closure.reason());
    }

    @Override
    protected Objective toDomain(ObjectiveRecord row) {
        return new Objective(
                row.getId(),
                row.getVersion(),
                row.getNumber(),
                new ObjectiveContent(
                        row.getTitle(),
                        row.getDescription(),
                        ObjectiveDirection.valueOf(row.getDirection()),
                        exact(row.getTarget()),
                        row.getUnit(),
                        row.getOwnerId(),
                        row.getDueOn(),
                        row.getMeasureOn()),
                measured(row.getLatestOn(), row.getLatestValue(), row.getLatestNote()),
                measured(row.getPreviousOn(), row.getPreviousValue(), row.getPreviousNote()),
                row.getClosedAt() == null
                        ? null
                        : new Closure(row.getClosedAt(), row.getClosedById(), row.getClosedWhy()));
    }
}
