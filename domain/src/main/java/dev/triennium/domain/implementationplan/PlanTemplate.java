package dev.triennium.domain.implementationplan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The tasks that one standard asks for beyond those that stand once for all.
///
/// @param key of the edition that it is made for, such as `iso-9001-2026`
/// @param version grows with its content
/// @param olderEditions by key: the older numbers for each clause of this edition
/// @param additions to tasks that stand once for all standards, by their keys
public record PlanTemplate(
        String key,
        String version,
        PlanText name,
        Map<String, Map<String, List<String>>> olderEditions,
        Map<String, Addition> additions,
        List<GateAddition> gateAdditions,
        List<TemplateTask> tasks) {

    public PlanTemplate {
        Objects.requireNonNull(key);
        Objects.requireNonNull(version);
        Objects.requireNonNull(name);
        olderEditions = Map.copyOf(olderEditions);
        additions = Map.copyOf(additions);
        gateAdditions = List.copyOf(gateAdditions);
        tasks = List.copyOf(tasks);
    }

    /// What a standard adds to a task that stands once for all.
    public record Addition(PlanText description, Map<PlanSize, TaskEffort> effort) {

        public Addition {
            Objects.requireNonNull(description);
            effort = Map.copyOf(effort);
        }

        TaskEffort effort(PlanSize size) {
            return Objects.requireNonNull(effort.get(size));
        }
    }

    /// A criterion that holds for this standard alone.
    public record GateAddition(PlanPhase gate, GateSide side, GateCriterion criterion) {

        public GateAddition {
            Objects.requireNonNull(gate);
            Objects.requireNonNull(side);
            Objects.requireNonNull(criterion);
        }
    }

    /// The numbers that a clause of this template has in an edition; none where that edition does
    /// not know it.
    List<String> numbersIn(String edition, String clause) {
        return Optional.ofNullable(olderEditions.get(edition))
                .map(map -> map.getOrDefault(clause, List.of()))
                .orElse(List.of(clause));
    }
}
