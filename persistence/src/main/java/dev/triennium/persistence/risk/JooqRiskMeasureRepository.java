package dev.triennium.persistence.risk;

import static dev.triennium.persistence.jooq.generated.Tables.RISK_MEASURE;
import static org.jooq.impl.DSL.and;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.register.RiskId;
import dev.triennium.domain.reminder.RunningSubject;
import dev.triennium.domain.risk.RiskMeasure;
import dev.triennium.domain.risk.RiskMeasureFilter;
import dev.triennium.domain.risk.RiskMeasureId;
import dev.triennium.domain.risk.RiskMeasureRepository;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.RiskMeasureRecord;
import dev.triennium.persistence.register.OwnedTable;
import dev.triennium.persistence.tenancy.ChildTable;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class JooqRiskMeasureRepository
        extends TableRepository<RiskMeasureRecord, RiskMeasureId, RiskMeasure>
        implements RiskMeasureRepository {

    private static final LocalDate AFTER_ALL_OTHERS = LocalDate.of(9999, 12, 31);

    private static final Keyset BY_DAY =
            Keyset.by(
                    Keyset.ascending(
                            RISK_MEASURE.DUE_ORDER_ON, LocalDate::toString, LocalDate::parse),
                    Keyset.id(RISK_MEASURE.ID, RiskMeasureId::value, RiskMeasureId::new));

    private final ChildTable<RiskMeasureRecord, RiskId> ofRisks;
    private final OwnedTable<RiskMeasureRecord, RiskMeasureId> owned;

    JooqRiskMeasureRepository(TenantDsl tenants) {
        super(tenants, RISK_MEASURE.ID);
        this.ofRisks =
                ChildTable.of(
                        tenants,
                        RISK_MEASURE.TENANT_ID,
                        RISK_MEASURE.RISK_ID,
                        RISK_MEASURE.DUE_ORDER_ON,
                        RISK_MEASURE.ID);
        this.owned =
                new OwnedTable<>(
                        tenants,
                        RISK_MEASURE.TENANT_ID,
                        RISK_MEASURE.ID,
                        RISK_MEASURE.OWNER_ID,
                        RISK_MEASURE.DONE_ON.isNull(),
                        RISK_MEASURE.DUE_ON.isNotNull(),
                        RiskMeasureId::new);
    }

    @Override
    public Map<Ref<RiskId>, Page<RiskMeasure>> pages(
            TenantScopes scopes,
            Collection<Ref<RiskId>> risks,
            RiskMeasureFilter filter,
            PageRequest page) {
        return ofRisks.pages(scopes, risks, BY_DAY, matching(filter), page, this::toDomain);
    }

    private static Condition matching(RiskMeasureFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.isDone() != null) {
            conditions.add(
                    filter.isDone()
                            ? RISK_MEASURE.DONE_ON.isNotNull()
                            : RISK_MEASURE.DONE_ON.isNull());
        }
        if (filter.owner() != null) {
            conditions.add(RISK_MEASURE.OWNER_ID.eq(filter.owner()));
        }
        return and(conditions);
    }

    @Override
    public Map<Ref<RiskId>, List<RiskMeasure>> listAll(
            TenantScopes scopes, Collection<Ref<RiskId>> risks) {
        return ofRisks.list(scopes, risks, this::toDomain);
    }

    @Override
    public int count(TenantScope scope, RiskId risk) {
        return table.count(scope, RISK_MEASURE.RISK_ID.eq(risk));
    }

    @Override
    public Map<Ref<ColleagueId>, List<RiskMeasure>> listOwned(
            TenantScopes scopes, Collection<Ref<ColleagueId>> owners) {
        return owned.listOwned(scopes, owners, this::toDomain);
    }

    @Override
    public boolean lock(TenantScope scope, RiskMeasureId id) {
        return owned.lock(scope, id);
    }

    @Override
    public List<RunningSubject> listRunning(@Nullable RunningSubject after, int size) {
        return owned.listRunning(after, size);
    }

    @Override
    protected RiskMeasureRecord toRow(RiskMeasure measure) {
        var dueOn = measure.dueOn();
        return new RiskMeasureRecord()
                .setId(measure.id())
                .setVersion(measure.version())
                .setRiskId(measure.risk())
                .setTitle(measure.title())
                .setOwnerId(measure.owner())
                .setDueOn(dueOn)
                .setDueOrderOn(Objects.requireNonNullElse(dueOn, AFTER_ALL_OTHERS))
                .setDoneOn(measure.doneOn())
                .setResult(measure.result());
    }

    @Override
    protected RiskMeasure toDomain(RiskMeasureRecord row) {
        return new RiskMeasure(
                row.getId(),
                row.getVersion(),
                row.getRiskId(),
                new RiskMeasure.Content(row.getTitle(), row.getOwnerId(), row.getDueOn()),
                row.getDoneOn(),
                row.getResult());
    }
}
