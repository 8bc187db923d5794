package dev.triennium.api.audittime;

import dev.triennium.api.audittime.AuditTimeSystemInput.AdjustmentInput;
import dev.triennium.api.audittime.AuditTimeSystemInput.EnergyInput;
import dev.triennium.api.audittime.AuditTimeSystemInput.FoodInput;
import dev.triennium.api.audittime.AuditTimeSystemInput.InformationSecurityInput;
import dev.triennium.api.error.PlainText;
import dev.triennium.domain.audittime.AuditComplexity;
import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditedPersonnel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GraphQL input `ScopeAuditTimeSystemInput`.
public record ScopeAuditTimeSystemInput(
        @PlainText(max = 100) String standard,
        @Nullable AuditComplexity complexity,
        @Size(max = 50) List<@Valid AdjustmentInput> adjustments,
        @Nullable @Valid EnergyInput energy,
        @Nullable @Valid FoodInput food,
        @Nullable InformationSecurityInput informationSecurity) {

    static ScopeAuditTimeSystemInput nothing(String standard) {
        return new ScopeAuditTimeSystemInput(standard, null, List.of(), null, null, null);
    }

    public AuditTimeRequest.OfSystem toSystem(AuditedPersonnel personnel) {
        return new AuditTimeRequest.OfSystem(
                standard,
                personnel,
                complexity,
                adjustments.stream().map(AdjustmentInput::toAdjustment).toList(),
                energy == null ? null : energy.toEnergy(),
                food == null ? null : food.toFood(),
                informationSecurity == null ? null : informationSecurity.toFactors());
    }
}
