package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where news about items goes, for those who watch.
@FunctionalInterface
public interface AssessmentChanges {

    /// @param person null: a job
    record Change(
            TenantId tenant,
            AssessmentId assessment,
            AssessmentItemId item,
            AssessmentTurn.Kind kind,
            @Nullable PersonId person) {}

    /// Called once the changes are committed.
    void changed(List<Change> changes);
}
