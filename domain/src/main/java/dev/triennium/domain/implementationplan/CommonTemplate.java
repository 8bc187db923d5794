package dev.triennium.domain.implementationplan;

import dev.triennium.domain.gapanalysis.AssessmentResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What all templates share: their words, the tasks that stand once for all standards, and how a
/// plan is weighed.
///
/// @param sizes by the effective personnel from which each holds
/// @param mergeGroups what a task is called that was made of those of several standards
public record CommonTemplate(
        String version,
        NavigableMap<Long, PlanSize> sizes,
        Closing closing,
        Integration integration,
        Sites sites,
        Map<PlanPhase, Phase> phases,
        Map<String, Role> roles,
        Map<String, Fact> facts,
        List<Gate> gates,
        Map<String, PlanText> mergeGroups,
        List<TemplateTask> tasks) {

    public CommonTemplate {
        Objects.requireNonNull(version);
        sizes = new TreeMap<>(sizes);
        Objects.requireNonNull(closing);
        Objects.requireNonNull(integration);
        Objects.requireNonNull(sites);
        phases = Map.copyOf(phases);
        roles = Map.copyOf(roles);
        facts = Map.copyOf(facts);
        gates = List.copyOf(gates);
        mergeGroups = Map.copyOf(mergeGroups);
        tasks = List.copyOf(tasks);
    }

    /// How what was found shrinks a task.
    ///
    /// @param effort of tasks that close gaps
    /// @param always of tasks that are needed whatever was found
    /// @param phases whose tasks shrink
    public record Closing(
            Map<AssessmentResult, BigDecimal> effort,
            Map<AssessmentResult, BigDecimal> always,
            Map<AssessmentResult, BigDecimal> duration,
            Set<PlanPhase> phases) {

        public Closing {
            effort = Map.copyOf(effort);
            always = Map.copyOf(always);
            duration = Map.copyOf(duration);
            phases = Set.copyOf(phases);
        }
    }

    /// What several standards together cost.
    ///
    /// @param perFurtherStandard share of a common task's effort that each standard after the first
    ///     adds
    /// @param mergeShare share of the effort of a task that was taken into another
    public record Integration(BigDecimal perFurtherStandard, BigDecimal mergeShare) {

        public Integration {
            Objects.requireNonNull(perFurtherStandard);
            Objects.requireNonNull(mergeShare);
        }
    }

    /// What several sites cost.
    ///
    /// @param perFurtherSite share of effort that each site after the first adds
    /// @param cap what the factor never exceeds
    /// @param tasks which it holds for, beside all of the category infrastructure
    public record Sites(BigDecimal perFurtherSite, BigDecimal cap, Set<String> tasks) {

        public Sites {
            Objects.requireNonNull(perFurtherSite);
            Objects.requireNonNull(cap);
            tasks = Set.copyOf(tasks);
        }

        /// @param sites how many there are
        BigDecimal factor(String task, TaskCategory category, int sites) {
            return sites > 1 && (category == TaskCategory.INFRASTRUCTURE || tasks.contains(task))
                    ? perFurtherSite
                            .multiply(BigDecimal.valueOf(sites - 1L))
                            .add(BigDecimal.ONE)
                            .min(cap)
                    : BigDecimal.ONE;
        }
    }

    public record Phase(PlanText name, PlanText purpose) {

        public Phase {
            Objects.requireNonNull(name);
            Objects.requireNonNull(purpose);
        }
    }

    /// Whom a task is for, before anybody is named.
    ///
    /// @param fallback the role that takes over where the organisation lacks this one; null: none
    ///     does
    public record Role(String key, PlanText name, @Nullable String fallback) {

        public Role {
            Objects.requireNonNull(key);
            Objects.requireNonNull(name);
        }
    }

    /// Something that a gate may ask.
    ///
    /// @param step of the process, 1 to 10, that knows it
    /// @param isPerStandard whether it is asked for each standard of the plan; the worst counts
    public record Fact(String key, FactType type, int step, boolean isPerStandard, PlanText text) {

        public Fact {
            Objects.requireNonNull(key);
            Objects.requireNonNull(type);
            Objects.requireNonNull(text);
        }
    }

    public enum FactType {
        BOOLEAN,
        COUNT,
        PERCENT,
        DAYS,
        MONTHS,
        DATE
    }

    /// The end of a phase.
    ///
    /// @param task the milestone that stands for it
    public record Gate(
            PlanPhase phase,
            PlanText name,
            String task,
            List<GateCriterion> entry,
            List<GateCriterion> exit) {

        public Gate {
            Objects.requireNonNull(phase);
            Objects.requireNonNull(name);
            Objects.requireNonNull(task);
            entry = List.copyOf(entry);
            exit = List.copyOf(exit);
        }
    }

    /// The size of an organisation with so many effective people; with none it counts as one.
    public PlanSize size(long personnel) {
        return Optional.ofNullable(sizes.floorEntry(Math.max(1, personnel)))
                .orElseThrow()
                .getValue();
    }
}
