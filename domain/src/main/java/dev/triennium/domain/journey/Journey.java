package dev.triennium.domain.journey;

import dev.triennium.domain.standard.StandardId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An organisation's way to a certificate to one standard, from the facts that are kept of it.
///
/// @param standard null while it has none in view
/// @param steps all ten, in their order
public record Journey(@Nullable StandardId standard, List<Step> steps) {

    /// @param missing what it lacks, the most pressing first
    public record Step(ProcessStep step, StepState state, List<Missing> missing) {

        public Step {
            missing = List.copyOf(missing);
        }
    }

    /// What has come further tells more.
    private static final Comparator<StepState> FURTHER =
            Comparator.comparing(
                    state ->
                            switch (state) {
                                case NOT_RECORDED_HERE -> 0;
                                case NOT_BEGUN -> 1;
                                case UNDER_WAY -> 2;
                                case LATE -> 3;
                                case DONE -> 4;
                            });

    public Journey {
        steps = List.copyOf(steps);
        if (steps.size() != ProcessStep.values().length) {
            throw new IllegalArgumentException("A journey has all steps");
        }
    }

    /// @param kept the steps that features keep something of, with what each lacks while nothing is
    /// @param facts about this way alone
    static Journey of(
            @Nullable StandardId standard,
            Map<ProcessStep, List<MissingKind>> kept,
            List<StepFact> facts) {
        var byStep = new EnumMap<ProcessStep, List<StepFact>>(ProcessStep.class);
        facts.forEach(
                fact -> byStep.computeIfAbsent(fact.step(), _ -> new ArrayList<>()).add(fact));
        return new Journey(
                standard,
                Stream.of(ProcessStep.values())
                        .map(step -> step(step, kept.get(step), byStep.get(step)))
                        .toList());
    }

    private static Step step(
            ProcessStep step,
            @Nullable List<MissingKind> lackingAtFirst,
            @Nullable List<StepFact> facts) {
        if (facts == null) {
            return lackingAtFirst == null
                    ? new Step(step, StepState.NOT_RECORDED_HERE, List.of())
                    : new Step(
                            step,
                            StepState.NOT_BEGUN,
                            lackingAtFirst.stream().map(kind -> Missing.one(kind, null)).toList());
        }
        var state = facts.stream().map(StepFact::state).max(FURTHER).orElseThrow();
        var missing = new LinkedHashSet<Missing>();
        facts.forEach(fact -> missing.addAll(fact.missing()));
        return new Step(step, state, List.copyOf(missing));
    }

    /// Where the organisation stands: the furthest step that has begun, or the one after it once
    /// that is done. Steps before it may lack something still.
    public ProcessStep current() {
        return steps.stream()
                .filter(step -> step.state().hasBegun())
                .reduce((_, further) -> further)
                .map(step -> step.state() == StepState.DONE ? step.step().next() : step.step())
                .orElse(ProcessStep.STANDARD);
    }

    /// What the current step lacks; where nothing of it is kept here, what the next one that is
    /// kept does.
    public List<Missing> blockers() {
        return steps.subList(current().number() - 1, steps.size()).stream()
                .filter(step -> step.state() != StepState.NOT_RECORDED_HERE)
                .findFirst()
                .map(Step::missing)
                .orElse(List.of());
    }

    /// What is to be done first; nothing while all takes its course.
    public Optional<Missing> next() {
        return blockers().stream().findFirst();
    }
}
