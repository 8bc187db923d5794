package dev.triennium.domain.implementationplan;

import dev.triennium.domain.gapanalysis.AssessmentResult;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A task as a template has it.
///
/// @param key stays what it is for ever, such as `qms.suppliers`; no two templates share one
/// @param owner role of whom it is for
/// @param participants roles of who takes part
/// @param collects it comes after all tasks of its phase that deliver these
/// @param gate of which phase this milestone is the gate
/// @param mergeGroup tasks of other standards with the same one become one task
public record TemplateTask(
        String key,
        PlanText name,
        PlanText description,
        TaskCategory category,
        PlanPhase phase,
        String owner,
        List<String> participants,
        Map<PlanSize, Weight> weights,
        List<After> after,
        Set<TaskDeliverable> collects,
        Reach reach,
        Closes closes,
        TaskDeliverable deliverable,
        @Nullable BigDecimal perFurtherStandard,
        @Nullable Recurrence recurrence,
        boolean isMilestone,
        @Nullable PlanPhase gate,
        @Nullable String mergeGroup) {

    public TemplateTask {
        Objects.requireNonNull(key);
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(category);
        Objects.requireNonNull(phase);
        Objects.requireNonNull(owner);
        participants = List.copyOf(participants);
        weights = Map.copyOf(weights);
        after = List.copyOf(after);
        // In one order, so that what is stored of it is always the same.
        collects =
                collects.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(collects));
        Objects.requireNonNull(reach);
        Objects.requireNonNull(closes);
        Objects.requireNonNull(deliverable);
    }

    TemplateTask with(List<After> others) {
        return new TemplateTask(
                key,
                name,
                description,
                category,
                phase,
                owner,
                participants,
                weights,
                others,
                collects,
                reach,
                closes,
                deliverable,
                perFurtherStandard,
                recurrence,
                isMilestone,
                gate,
                mergeGroup);
    }

    Weight weight(PlanSize size) {
        return Objects.requireNonNull(weights.get(size));
    }

    /// What it takes in an organisation of one size.
    ///
    /// @param duration working days from its start to its finish
    public record Weight(TaskEffort effort, int duration) {

        public Weight {
            Objects.requireNonNull(effort);
        }
    }

    /// It begins when another one is finished.
    ///
    /// @param lag working days between the two
    /// @param isSoft whether the lag is custom and no rule, so that it may be shortened
    public record After(String task, int lag, boolean isSoft) {

        public After {
            Objects.requireNonNull(task);
        }
    }

    /// What it is for.
    ///
    /// @param topics of the harmonized structure, of tasks that stand once for all standards
    /// @param clauses numbers in the edition that the template is made for
    /// @param controls numbers in its annex
    /// @param documents pieces of documented information that it satisfies: topics or keys
    public record Reach(
            List<String> topics,
            List<String> clauses,
            List<String> controls,
            List<String> documents) {

        public Reach {
            topics = List.copyOf(topics);
            clauses = List.copyOf(clauses);
            controls = List.copyOf(controls);
            documents = List.copyOf(documents);
        }

        boolean isEmpty() {
            return topics.isEmpty() && clauses.isEmpty() && controls.isEmpty();
        }
    }

    /// Which gaps open the task.
    public enum Closes {
        /// It is needed, whatever was found.
        ALWAYS,
        MINOR_AND_MAJOR,
        MAJOR;

        boolean isOpenedBy(AssessmentResult result) {
            return switch (result) {
                case NOT_APPLICABLE -> false;
                case CONFORMING -> this == ALWAYS;
                case MINOR_GAP -> this != MAJOR;
                // What nobody has looked at is planned as if all were missing.
                case MAJOR_GAP, NOT_ASSESSED -> true;
            };
        }
    }

    /// How a task goes on once there is a certificate.
    ///
    /// @param rule a recurrence rule of RFC 5545, without beginning and end
    /// @param name where the first name does not fit a repetition
    public record Recurrence(String rule, @Nullable PlanText name) {

        public Recurrence {
            Objects.requireNonNull(rule);
        }
    }
}
