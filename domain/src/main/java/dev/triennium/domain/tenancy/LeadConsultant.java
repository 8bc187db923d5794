package dev.triennium.domain.tenancy;

import dev.triennium.domain.identity.PersonId;
import java.util.Objects;

/// Who leads an organisation for a firm that is engaged there.
public record LeadConsultant(EngagementId engagement, FirmId firm, PersonId person) {

    public LeadConsultant {
        Objects.requireNonNull(engagement);
        Objects.requireNonNull(firm);
        Objects.requireNonNull(person);
    }
}
