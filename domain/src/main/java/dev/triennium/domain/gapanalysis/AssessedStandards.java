package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The editions that assessments in use are about.
public interface AssessedStandards {

    /// @param dueOn the day by which it should be complete, if one was set
    record Assessed(
            StandardId standard,
            AssessmentId assessment,
            boolean isCompleted,
            @Nullable LocalDate dueOn) {

        public Assessed {
            Objects.requireNonNull(standard);
            Objects.requireNonNull(assessment);
        }
    }

    /// Of each organisation, in one statement.
    Map<TenantId, List<Assessed>> list(TenantScopes scopes);
}
