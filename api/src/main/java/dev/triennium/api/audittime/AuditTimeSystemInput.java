package dev.triennium.api.audittime;

import dev.triennium.api.error.PlainText;
import dev.triennium.domain.audittime.AuditComplexity;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeRequest.Adjustment;
import dev.triennium.domain.audittime.AuditTimeRequest.Energy;
import dev.triennium.domain.audittime.AuditTimeRequest.Food;
import dev.triennium.domain.audittime.AuditTimeRequest.IsmsFactors;
import dev.triennium.domain.audittime.FoodCategory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

record AuditTimeSystemInput(
        @PlainText(max = 100) String standard,
        @Valid EffectivePersonnelInput personnel,
        @Nullable AuditComplexity complexity,
        @Size(max = 50) List<@Valid AdjustmentInput> adjustments,
        @Nullable @Valid EnergyInput energy,
        @Nullable @Valid FoodInput food,
        @Nullable InformationSecurityInput informationSecurity) {

    AuditTimeRequest.OfSystem toSystem() {
        return new ScopeAuditTimeSystemInput(
                        standard, complexity, adjustments, energy, food, informationSecurity)
                .toSystem(personnel.toPersonnel());
    }

    /// The GraphQL input `AuditTimeAdjustmentInput`.
    record AdjustmentInput(@PlainText(max = 300) String reason, @Min(-100) @Max(300) int percent) {

        Adjustment toAdjustment() {
            return new Adjustment(reason, percent);
        }
    }

    /// The GraphQL input `AuditTimeEnergyInput`.
    record EnergyInput(
            @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000000")
                    BigDecimal terajoules,
            @Min(1) @Max(100) int types,
            @Min(1) @Max(1_000) int significantUses) {

        Energy toEnergy() {
            return new Energy(terajoules, types, significantUses);
        }
    }

    /// The GraphQL input `AuditTimeFoodInput`.
    record FoodInput(
            @Size(min = 1, max = 19) List<FoodCategory> categories,
            @Min(1) @Max(200) int haccpStudies,
            @Nullable @DecimalMin("0") @DecimalMax("10") BigDecimal categoryDays) {

        Food toFood() {
            return new Food(categories, haccpStudies, categoryDays);
        }
    }

    /// The GraphQL input `AuditTimeInformationSecurityInput`.
    record InformationSecurityInput(AuditComplexity business, AuditComplexity technology) {

        IsmsFactors toFactors() {
            return new IsmsFactors(business, technology);
        }
    }
}
