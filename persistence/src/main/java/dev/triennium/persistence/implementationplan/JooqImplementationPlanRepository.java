package dev.triennium.persistence.implementationplan;

import static dev.triennium.persistence.jooq.generated.Tables.IMPLEMENTATION_PLAN;
import static org.jooq.impl.DSL.noCondition;

import dev.triennium.domain.implementationplan.FirmPlanTemplateId;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlan.Basis;
import dev.triennium.domain.implementationplan.ImplementationPlan.Rates;
import dev.triennium.domain.implementationplan.ImplementationPlan.TemplateVersion;
import dev.triennium.domain.implementationplan.ImplementationPlan.Terms;
import dev.triennium.domain.implementationplan.ImplementationPlanId;
import dev.triennium.domain.implementationplan.ImplementationPlanRepository;
import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.generated.tables.records.ImplementationPlanRecord;
import dev.triennium.persistence.tenancy.TableRepository;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class JooqImplementationPlanRepository
        extends TableRepository<ImplementationPlanRecord, ImplementationPlanId, ImplementationPlan>
        implements ImplementationPlanRepository {

    /// Ids grow with time.
    private static final Keyset NEWEST_FIRST =
            Keyset.by(
                    Keyset.descending(
                            IMPLEMENTATION_PLAN.ID,
                            id -> id.value().toString(),
                            text -> new ImplementationPlanId(UUID.fromString(text))));

    private static final String BETWEEN = ":";

    private final TenantDsl tenants;

    JooqImplementationPlanRepository(TenantDsl tenants) {
        super(tenants, IMPLEMENTATION_PLAN.ID);
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, Page<ImplementationPlan>> pages(TenantScopes scopes, PageRequest page) {
        return table.pages(scopes, NEWEST_FIRST, noCondition(), page, this::toDomain);
    }

    @Override
    public void lock(TenantScope scope, ImplementationPlanId id) {
        tenants.in(scope)
                .select(IMPLEMENTATION_PLAN.ID)
                .from(IMPLEMENTATION_PLAN)
                .where(
                        IMPLEMENTATION_PLAN.TENANT_ID.eq(scope.tenant()),
                        IMPLEMENTATION_PLAN.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    @Override
    protected ImplementationPlanRecord toRow(ImplementationPlan plan) {
        var rates = plan.terms().rates();
        return new ImplementationPlanRecord()
                .setId(plan.id())
                .setVersion(plan.version())
                .setName(plan.terms().name())
                .setAssessmentId(plan.assessment())
                .setStartOn(plan.terms().startOn())
                .setCurrency(rates == null ? null : rates.currency().getCurrencyCode())
                .setInternalRate(rates == null ? null : rates.internal())
                .setConsultantRate(rates == null ? null : rates.consultant())
                .setSizeClass(plan.basis().size().name())
                .setSites(plan.basis().sites())
                .setLanguage(plan.basis().language().name())
                .setTemplates(
                        plan.basis().templates().stream()
                                .map(JooqImplementationPlanRepository::line)
                                .toList())
                .setCreatedAt(plan.createdAt())
                .setCreatedById(plan.createdBy());
    }

    @Override
    protected ImplementationPlan toDomain(ImplementationPlanRecord row) {
        return new ImplementationPlan(
                row.getId(),
                row.getVersion(),
                row.getAssessmentId(),
                new Terms(
                        row.getName(),
                        row.getStartOn(),
                        row.getCurrency() == null
                                ? null
                                : new Rates(
                                        Currency.getInstance(row.getCurrency()),
                                        row.getInternalRate().stripTrailingZeros(),
                                        row.getConsultantRate().stripTrailingZeros())),
                new Basis(
                        PlanSize.valueOf(row.getSizeClass()),
                        row.getSites(),
                        PlanLanguage.valueOf(row.getLanguage()),
                        row.getTemplates().stream()
                                .map(JooqImplementationPlanRepository::version)
                                .toList()),
                row.getCreatedAt(),
                row.getCreatedById());
    }

    private static String line(TemplateVersion one) {
        var line = one.template() + BETWEEN + one.version();
        return one.own() == null ? line : line + BETWEEN + one.own().value();
    }

    private static TemplateVersion version(String line) {
        var parts = line.split(BETWEEN, 3);
        return new TemplateVersion(
                parts[0],
                parts[1],
                parts.length < 3 ? null : new FirmPlanTemplateId(UUID.fromString(parts[2])));
    }
}
