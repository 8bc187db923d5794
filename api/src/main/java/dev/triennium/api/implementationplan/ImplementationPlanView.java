package dev.triennium.api.implementationplan;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.money.MoneyView;
import dev.triennium.domain.implementationplan.ImplementationPlan;
import dev.triennium.domain.implementationplan.ImplementationPlan.Rates;
import dev.triennium.domain.implementationplan.ImplementationPlan.TemplateVersion;
import dev.triennium.domain.implementationplan.PlanAction;
import dev.triennium.domain.implementationplan.PlanLanguage;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `ImplementationPlan`.
///
/// @param plan no field of the SDL: what other fields are made from
public record ImplementationPlanView(
        TenantScope scope,
        ImplementationPlan plan,
        GlobalId id,
        int version,
        String name,
        LocalDate startOn,
        @Nullable RatesView rates,
        PlanSize size,
        int sites,
        PlanLanguage language,
        List<TemplateVersion> templates,
        Instant createdAt)
        implements ScopedView {

    public static final String TYPE = "ImplementationPlan";

    /// The GraphQL type `PlanRates`.
    record RatesView(MoneyView internal, MoneyView consultant) {

        static RatesView of(Rates rates) {
            return new RatesView(
                    MoneyView.of(new Money(rates.internal(), rates.currency())),
                    MoneyView.of(new Money(rates.consultant(), rates.currency())));
        }
    }

    public static ImplementationPlanView of(TenantScope scope, ImplementationPlan plan) {
        var terms = plan.terms();
        var basis = plan.basis();
        return new ImplementationPlanView(
                scope,
                plan,
                GlobalId.of(TYPE, scope.tenant(), plan.id().value()),
                plan.version(),
                terms.name(),
                terms.startOn(),
                terms.rates() == null ? null : RatesView.of(terms.rates()),
                basis.size(),
                basis.sites(),
                basis.language(),
                basis.templates(),
                plan.createdAt());
    }

    public List<PlanAction> allowedActions() {
        return plan.allowedActions(scope);
    }
}
