package dev.triennium.domain.managementreview;

import dev.triennium.domain.managementsystem.ManagementSystemId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one feature can tell a management review in figures. A feature that keeps something of its
/// inputs makes one of these a use case bean ([dev.triennium.domain.DomainService]); an input that
/// no source knows is *not recorded here*, and people say it in their own words.
public interface ReviewInputSource {

    /// What is looked at.
    ///
    /// @param since the day of the review before, after which it looks; null: there was none
    /// @param today in the organisation's zone
    record Period(
            ManagementSystemId system,
            Set<StandardId> standards,
            @Nullable LocalDate since,
            LocalDate today) {

        public Period {
            Objects.requireNonNull(system);
            standards = Set.copyOf(standards);
            Objects.requireNonNull(today);
        }
    }

    /// Keys of the topics that its figures are about.
    Set<String> topics();

    List<ReviewFigure> list(TenantScope scope, Period period);
}
