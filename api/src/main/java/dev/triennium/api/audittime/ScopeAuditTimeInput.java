package dev.triennium.api.audittime;

import dev.triennium.domain.audittime.AuditTimeRequest;
import dev.triennium.domain.audittime.AuditTimeTableMode;
import dev.triennium.domain.audittime.AuditedPersonnel;
import dev.triennium.domain.error.ValidationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ScopeAuditTimeInput(
        @Size(max = AuditTimeRequest.MAX_SYSTEMS) List<@Valid ScopeAuditTimeSystemInput> systems,
        @Nullable @Min(0) @Max(100) Integer integrationLevelPercent,
        @Nullable @Min(0) @Max(100) Integer teamAbilityPercent,
        AuditTimeTableMode mode) {

    /// The systems that the input speaks of come first, so that a refusal names their places.
    ///
    /// @param standards keys of the scope's editions, at least one
    /// @throws ValidationException when the input speaks of another
    AuditTimeRequest toRequest(List<String> standards, AuditedPersonnel personnel) {
        var all = new ArrayList<AuditTimeRequest.OfSystem>();
        for (var place = 0; place < systems.size(); place++) {
            var one = systems.get(place);
            if (!standards.contains(one.standard())) {
                throw new ValidationException(
                        "systems." + place + ".standard",
                        "The scope has no edition with this key.");
            }
            all.add(one.toSystem(personnel));
        }
        standards.stream()
                .filter(key -> systems.stream().noneMatch(one -> one.standard().equals(key)))
                .map(key -> ScopeAuditTimeSystemInput.nothing(key).toSystem(personnel))
                .forEach(all::add);
        return new AuditTimeRequest(
                all,
                integrationLevelPercent,
                teamAbilityPercent,
                List.of(),
                mode,
                AuditTimeRequest.Parameters.DEFAULT);
    }
}
