package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// @param sites empty: the organisation as a whole
/// @param system whose scope says what is not asked; null: all is
public record CreateAssessment(
        String name,
        List<StandardId> standards,
        List<SiteId> sites,
        @Nullable LocalDate dueOn,
        @Nullable ManagementSystemId system) {

    public CreateAssessment {
        Objects.requireNonNull(name);
        standards = List.copyOf(standards);
        sites = List.copyOf(sites);
    }

    public CreateAssessment(
            String name,
            List<StandardId> standards,
            List<SiteId> sites,
            @Nullable LocalDate dueOn) {
        this(name, standards, sites, dueOn, null);
    }
}
