package dev.triennium.domain.implementationplan;

import dev.triennium.domain.change.Changed;
import dev.triennium.domain.error.ErrorCode;
import dev.triennium.domain.error.RuleViolationException;
import dev.triennium.domain.implementationplan.PlanTask.Content;
import dev.triennium.domain.implementationplan.PlanTask.Hands;
import dev.triennium.domain.implementationplan.PlanTask.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the templates make of a plan that is there already: they add what is missing, renew what
/// nobody touched and has not begun, and propose the rest. Nothing is removed.
///
/// @param added in the order of the plan
record PlanMerge(
        List<PlanTask> added, List<Changed<PlanTask>> renewed, List<PlanProposal> proposals) {

    PlanMerge {
        added = List.copyOf(added);
        renewed = List.copyOf(renewed);
        proposals = List.copyOf(proposals);
    }

    /// @param stored empty for a new plan
    static PlanMerge of(
            ImplementationPlan plan,
            List<PlanTask> stored,
            List<GeneratedTask> generated,
            Supplier<PlanTaskId> ids) {
        return new Merging(plan, stored, generated, ids).merge();
    }

    /// All tasks of the plan after it.
    List<PlanTask> all(List<PlanTask> stored) {
        var after = new HashMap<PlanTaskId, PlanTask>();
        renewed.forEach(one -> after.put(one.after().id(), one.after()));
        var all = new ArrayList<PlanTask>();
        stored.forEach(task -> all.add(after.getOrDefault(task.id(), task)));
        all.addAll(added);
        return all;
    }

    /// The task as it is proposed to be.
    ///
    /// @throws RuleViolationException when nothing is proposed for it
    PlanTask renewal(PlanTaskId task) {
        for (var proposal : proposals) {
            switch (proposal) {
                case PlanProposal.Renewal(var now, var proposed) when now.id().equals(task) -> {
                    return proposed;
                }
                case PlanProposal.Renewal _, PlanProposal.Removal _ -> {
                    // Of another task, or nothing to take over.
                }
            }
        }
        throw new RuleViolationException(
                ErrorCode.STATE_MISMATCH,
                PlanRule.NOTHING_PROPOSED.reference(),
                List.of("id"),
                "The templates have nothing else for this task.");
    }

    private static final class Merging {

        private final ImplementationPlan plan;
        private final List<PlanTask> stored;
        private final List<GeneratedTask> generated;
        private final Map<String, PlanTaskId> idsByKey = new HashMap<>();
        private final Map<String, PlanTask> storedByKey = new HashMap<>();

        Merging(
                ImplementationPlan plan,
                List<PlanTask> stored,
                List<GeneratedTask> generated,
                Supplier<PlanTaskId> ids) {
            this.plan = plan;
            this.stored = stored;
            this.generated = generated;
            stored.forEach(
                    task -> {
                        if (task.origin() != null) {
                            storedByKey.put(task.origin().key(), task);
                        }
                    });
            for (var task : generated) {
                var known = find(task);
                idsByKey.put(task.key(), known.isPresent() ? known.get().id() : ids.get());
            }
        }

        /// By its own key, or by that of one that it took in.
        private Optional<PlanTask> find(GeneratedTask task) {
            return Optional.ofNullable(storedByKey.get(task.key()))
                    .or(() -> stored.stream().filter(one -> one.isFrom(task.key())).findFirst());
        }

        PlanMerge merge() {
            var added = new ArrayList<PlanTask>();
            var renewed = new ArrayList<Changed<PlanTask>>();
            var proposals = new ArrayList<PlanProposal>();
            var ordinal = stored.stream().mapToInt(PlanTask::ordinal).max().orElse(0);
            for (var task : generated) {
                var known = find(task);
                if (known.isEmpty()) {
                    ordinal++;
                    added.add(fresh(task, ordinal));
                } else {
                    compare(known.get(), task, renewed, proposals);
                }
            }
            stored.stream()
                    .filter(task -> task.origin() != null && task.progress().isOpen())
                    .filter(task -> !idsByKey.containsValue(task.id()))
                    .forEach(task -> proposals.add(new PlanProposal.Removal(task)));
            return new PlanMerge(added, renewed, proposals);
        }

        private void compare(
                PlanTask known,
                GeneratedTask task,
                List<Changed<PlanTask>> renewed,
                List<PlanProposal> proposals) {
            var origin = Objects.requireNonNull(known.origin());
            var proposed =
                    known.renew(
                            origin(task),
                            content(task, known),
                            known.hands().meantFor(task.owner(), task.participants()),
                            after(task));
            var isSame =
                    new PlanProposal.Renewal(known, proposed).differences().isEmpty()
                            || !known.progress().isOpen();
            if (isSame) {
                return;
            }
            switch (known.progress()) {
                case TaskProgress.NotBegun _ when !origin.isTouched() ->
                        renewed.add(new Changed<>(known, proposed));
                case TaskProgress.NotBegun _,
                        TaskProgress.UnderWay _,
                        TaskProgress.Done _,
                        TaskProgress.Dropped _ ->
                        proposals.add(new PlanProposal.Renewal(known, proposed));
            }
        }

        private PlanTask fresh(GeneratedTask task, int ordinal) {
            return new PlanTask(
                    id(task.key()),
                    plan.id(),
                    1,
                    ordinal,
                    origin(task),
                    content(task, null),
                    Hands.NONE.meantFor(task.owner(), task.participants()),
                    PlannedStart.WHEN_READY,
                    new TaskProgress.NotBegun(),
                    after(task),
                    TaskSpending.NONE);
        }

        private PlanTaskId id(String key) {
            return Objects.requireNonNull(idsByKey.get(key));
        }

        private static Origin origin(GeneratedTask task) {
            return new Origin(
                    task.key(),
                    task.takenIn(),
                    task.isMilestone(),
                    task.gate(),
                    task.isAssumed(),
                    false);
        }

        private Content content(GeneratedTask task, @Nullable PlanTask before) {
            var language = plan.basis().language();
            var recurrence = task.recurrence();
            return new Content(
                    task.name().in(language),
                    task.description().in(language),
                    task.category(),
                    task.phase(),
                    task.deliverable(),
                    task.effort(),
                    task.duration(),
                    before == null ? null : before.content().expense(),
                    recurrence == null
                            ? null
                            : new PlanTask.Recurrence(
                                    recurrence.rule(),
                                    recurrence.name() == null
                                            ? null
                                            : recurrence.name().in(language)),
                    task.reached());
        }

        private List<TaskDependency> after(GeneratedTask task) {
            return task.after().stream()
                    .map(one -> TaskDependency.of(id(one.task()), one.lag(), one.isSoft()))
                    .toList();
        }
    }
}
