package dev.triennium.api.certification;

import dev.triennium.domain.certification.CertificationId;
import dev.triennium.domain.certification.cycle.CertificationCycle;
import dev.triennium.domain.certification.cycle.CycleMilestone;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `CycleMilestone`. Its other fields are those of [CertificationFields].
///
/// @param milestone no field of the SDL
/// @param place no field of the SDL: where it stands; null: in a preview
record CycleMilestoneView(CycleMilestone milestone, @Nullable Place place) {

    /// The cycle that it is one of.
    record Place(TenantScope scope, CertificationId certification, int cycleNumber) {

        Place {
            Objects.requireNonNull(scope);
            Objects.requireNonNull(certification);
        }
    }

    static List<CycleMilestoneView> of(CertificationCycle cycle, @Nullable Place place) {
        return cycle.milestones().stream()
                .map(milestone -> new CycleMilestoneView(milestone, place))
                .toList();
    }

    public CycleMilestone.Kind kind() {
        return milestone.kind();
    }

    public @Nullable LocalDate earliestOn() {
        return milestone.earliest();
    }

    public LocalDate targetOn() {
        return milestone.target();
    }

    public @Nullable LocalDate latestOn() {
        return milestone.latest();
    }

    public RuleReference rule() {
        return milestone.rule().reference();
    }
}
