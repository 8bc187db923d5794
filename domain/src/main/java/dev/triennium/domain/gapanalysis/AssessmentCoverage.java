package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import java.util.List;

/// What an assessment is about. It never changes.
///
/// @param standards in the order in which they are asked
/// @param sites empty: the organisation as a whole
public record AssessmentCoverage(List<StandardId> standards, List<SiteId> sites) {

    public AssessmentCoverage {
        standards = List.copyOf(standards);
        sites = List.copyOf(sites);
    }
}
