package dev.triennium.domain.implementationplan;

import dev.triennium.domain.firmtemplate.FirmText;
import dev.triennium.domain.implementationplan.TemplateTask.After;
import dev.triennium.domain.implementationplan.TemplateTask.Closes;
import dev.triennium.domain.implementationplan.TemplateTask.Weight;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is saved of a firm's own template of a plan.
///
/// @param name null: as it was until now
/// @param note what was changed, and why; null: nobody says
/// @param own tasks that the firm has beside those of the product; one with a key that is there
///     already replaces it
/// @param dropped keys of tasks that no plan gets any more
/// @param restored keys of tasks that plans get again
public record SaveFirmPlanTemplate(
        @Nullable FirmText name,
        @Nullable String note,
        List<Change> changed,
        List<Own> own,
        List<String> dropped,
        List<String> restored) {

    public SaveFirmPlanTemplate {
        changed = List.copyOf(changed);
        own = List.copyOf(own);
        dropped = List.copyOf(dropped);
        restored = List.copyOf(restored);
    }

    /// What is another of a task; null, or a size that is left out: it stays as it is.
    public record Change(
            String key,
            @Nullable FirmText name,
            @Nullable FirmText description,
            @Nullable String owner,
            Map<PlanSize, Weight> weights) {

        public Change {
            Objects.requireNonNull(key);
            weights = Map.copyOf(weights);
        }
    }

    /// A task that the firm has beside those of the product.
    public record Own(
            String key,
            FirmText name,
            FirmText description,
            TaskCategory category,
            PlanPhase phase,
            TaskDeliverable deliverable,
            String owner,
            List<String> participants,
            Map<PlanSize, Weight> weights,
            List<After> after,
            List<String> clauses,
            List<String> controls,
            Closes closes) {

        public Own {
            Objects.requireNonNull(key);
            Objects.requireNonNull(name);
            Objects.requireNonNull(description);
            Objects.requireNonNull(category);
            Objects.requireNonNull(phase);
            Objects.requireNonNull(deliverable);
            Objects.requireNonNull(owner);
            participants = List.copyOf(participants);
            weights = Map.copyOf(weights);
            after = List.copyOf(after);
            clauses = List.copyOf(clauses);
            controls = List.copyOf(controls);
            Objects.requireNonNull(closes);
        }
    }
}
