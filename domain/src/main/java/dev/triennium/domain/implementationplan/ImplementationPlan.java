package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.Aggregate;
import dev.triennium.domain.gapanalysis.AssessmentId;
import dev.triennium.domain.identity.Permission;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.money.Currencies;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.tenancy.TenantScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The plan by which the gaps of an assessment are closed. Its tasks have versions of their own, so
/// that people who change different ones do not stand in each other's way.
///
/// @param assessment whose gaps it closes
/// @param createdBy null: a job
public record ImplementationPlan(
        ImplementationPlanId id,
        int version,
        AssessmentId assessment,
        Terms terms,
        Basis basis,
        Instant createdAt,
        @Nullable PersonId createdBy)
        implements Aggregate<ImplementationPlanId> {

    public static final int MAX_TASKS = 5_000;

    public ImplementationPlan {
        Objects.requireNonNull(id);
        Objects.requireNonNull(assessment);
        Objects.requireNonNull(terms);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(createdAt);
    }

    /// What people may change of it.
    ///
    /// @param startOn the first day on which anybody works on it
    /// @param rates null: nobody has said what a day costs
    public record Terms(String name, LocalDate startOn, @Nullable Rates rates) {

        public Terms {
            Objects.requireNonNull(name);
            Objects.requireNonNull(startOn);
        }
    }

    /// What a day of work costs.
    public record Rates(Currency currency, BigDecimal internal, BigDecimal consultant) {

        /// @throws IllegalArgumentException when an amount is negative, too large or too fine
        public Rates {
            Objects.requireNonNull(currency);
            internal = new Money(internal, currency).amount();
            consultant = new Money(consultant, currency).amount();
        }

        /// With what is paid beside it, in the currency of the rates.
        public Money cost(TaskEffort effort, @Nullable Money expense) {
            var days = cost(effort);
            return expense == null || !expense.currency().equals(currency)
                    ? days
                    : new Money(days.amount().add(expense.amount()), currency);
        }

        Money cost(TaskEffort effort) {
            var total =
                    internal.multiply(effort.internal())
                            .add(consultant.multiply(effort.consultant()))
                            .setScale(
                                    Currencies.decimals(currency.getCurrencyCode()),
                                    RoundingMode.HALF_UP);
            return new Money(total, currency);
        }
    }

    /// What it was made from.
    ///
    /// @param language of its tasks
    /// @param templates in the order of the plan
    public record Basis(
            PlanSize size, int sites, PlanLanguage language, List<TemplateVersion> templates) {

        public Basis {
            Objects.requireNonNull(size);
            Objects.requireNonNull(language);
            templates = List.copyOf(templates);
            if (sites < 1) {
                throw new IllegalArgumentException("A plan is for a site");
            }
        }
    }

    /// @param template `common`, or the key of the edition that it is made for
    /// @param version of a firm's own template, the number of its version
    /// @param own the firm's own template that it is; null: it comes with the product
    public record TemplateVersion(
            String template, String version, @Nullable FirmPlanTemplateId own) {

        public TemplateVersion {
            Objects.requireNonNull(template);
            Objects.requireNonNull(version);
        }

        TemplateVersion(String template, String version) {
            this(template, version, null);
        }
    }

    ImplementationPlan with(Terms changed) {
        return new ImplementationPlan(
                id, version + 1, assessment, changed, basis, createdAt, createdBy);
    }

    ImplementationPlan with(Basis changed) {
        return new ImplementationPlan(
                id, version + 1, assessment, terms, changed, createdAt, createdBy);
    }

    /// What whoever works in the scope may do to it now.
    public List<PlanAction> allowedActions(TenantScope scope) {
        return scope.mayChange(Permission.MANAGE_SYSTEM) ? List.of(PlanAction.values()) : List.of();
    }
}
