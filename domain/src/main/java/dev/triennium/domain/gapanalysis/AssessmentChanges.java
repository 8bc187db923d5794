package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.tenancy.TenantId;
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

    /// Called once the change is committed.
    void changed(Change change);
}
