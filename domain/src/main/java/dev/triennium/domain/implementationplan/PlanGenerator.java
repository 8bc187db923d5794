package dev.triennium.domain.implementationplan;

import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.implementationplan.GeneratedTask.Dependency;
import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.implementationplan.TemplateTask.After;
import dev.triennium.domain.implementationplan.TemplateTask.Closes;
import dev.triennium.domain.implementationplan.TemplateTask.Recurrence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the tasks of a plan: chooses those that the gaps ask for, joins those of several
/// standards, weighs them, and connects them.
public final class PlanGenerator {

    private final CommonTemplate common;
    private final PlanSize size;
    private final int sites;
    private final List<Asked> editions;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, String> joinedInto = new HashMap<>();

    private PlanGenerator(
            PlanTemplates templates, PlanSize size, int sites, List<EditionGaps> editions) {
        this.common = templates.common();
        this.size = size;
        this.sites = sites;
        this.editions =
                editions.stream()
                        .flatMap(
                                gaps ->
                                        templates.find(gaps.edition().key()).stream()
                                                .map(template -> new Asked(gaps, template)))
                        .toList();
    }

    /// @param sites how many the plan is for
    /// @param editions in the order of the plan; those without a template get the common tasks only
    ///     through the others
    /// @return the tasks, those that stand once for all first
    public static List<GeneratedTask> generate(
            PlanTemplates templates, PlanSize size, int sites, List<EditionGaps> editions) {
        return new PlanGenerator(templates, size, sites, editions).generate();
    }

    /// An edition and the template for it.
    private record Asked(EditionGaps gaps, PlanTemplate template) {

        List<Found> of(TemplateTask task, boolean isCommon) {
            var edition = gaps.edition();
            var parts =
                    isCommon
                            ? edition.partsOf(task.reach().topics()).stream()
                            : Stream.concat(
                                            task.reach().clauses().stream()
                                                    .flatMap(
                                                            clause ->
                                                                    template
                                                                            .numbersIn(
                                                                                    edition.key(),
                                                                                    clause)
                                                                            .stream()),
                                            task.reach().controls().stream())
                                    .distinct()
                                    .flatMap(
                                            number ->
                                                    Optional.ofNullable(edition.parts().get(number))
                                                            .stream());
            return parts.map(
                            part ->
                                    new Found(
                                            new Reached(
                                                    edition.standard(),
                                                    part.clause(),
                                                    part.control()),
                                            gaps.result(part)))
                    .toList();
        }
    }

    /// What a task reaches, and what was found there.
    private record Found(Reached reached, AssessmentResult result) {}

    /// How much of a task is left.
    private record Share(BigDecimal effort, BigDecimal duration) {

        static final Share ALL = new Share(BigDecimal.ONE, BigDecimal.ONE);
    }

    /// A task while it is made.
    private static final class Node {

        final TemplateTask task;
        final Set<String> takenIn = new LinkedHashSet<>();
        final Set<String> participants;
        final Set<Reached> reached = new LinkedHashSet<>();
        final List<After> after;
        final String heading;
        PlanText name;
        PlanText description;
        PlanPhase phase;
        TaskEffort effort;
        int duration;
        @Nullable Recurrence recurrence;
        boolean isAssumed;

        /// @param heading of the standard that it is of; empty: of none
        Node(
                TemplateTask task,
                String heading,
                List<Found> found,
                TaskEffort effort,
                int duration) {
            this.task = task;
            this.heading = heading;
            this.name = task.name();
            this.description = task.description();
            this.participants = new LinkedHashSet<>(task.participants());
            this.phase = task.phase();
            this.effort = effort;
            this.duration = duration;
            this.recurrence = task.recurrence();
            this.after = new ArrayList<>(task.after());
            found.forEach(one -> reached.add(one.reached()));
            this.isAssumed = isAssumed(found);
        }

        private static boolean isAssumed(List<Found> found) {
            return found.stream().anyMatch(one -> one.result() == AssessmentResult.NOT_ASSESSED);
        }

        void takeIn(Node other, PlanText joinedName, BigDecimal share) {
            if (takenIn.isEmpty()) {
                name = joinedName;
                description = description.under(heading);
            }
            takenIn.add(other.task.key());
            description = description.and(other.heading, other.description);
            participants.add(other.task.owner());
            participants.addAll(other.participants);
            reached.addAll(other.reached);
            after.addAll(other.after);
            effort = effort.joinedWith(other.effort, share);
            duration = Math.max(duration, other.duration);
            phase = phase.compareTo(other.phase) < 0 ? other.phase : phase;
            recurrence = moreFrequent(recurrence, other.recurrence);
            isAssumed |= other.isAssumed;
        }
    }

    private List<GeneratedTask> generate() {
        common.tasks().forEach(this::chooseCommon);
        editions.forEach(this::chooseOwn);
        var after = connect();
        return nodes.values().stream().map(node -> finish(node, after)).toList();
    }

    private void chooseCommon(TemplateTask task) {
        var found = editions.stream().flatMap(one -> one.of(task, true).stream()).toList();
        if (found.isEmpty() && !task.reach().isEmpty() && task.closes() != Closes.ALWAYS) {
            return;
        }
        share(task, found)
                .ifPresent(
                        share -> {
                            var node = node(task, "", found, share);
                            node.effort = node.effort.times(furtherStandards(task));
                            nodes.put(task.key(), node);
                        });
    }

    private BigDecimal furtherStandards(TemplateTask task) {
        var each =
                Optional.ofNullable(task.perFurtherStandard())
                        .orElse(common.integration().perFurtherStandard());
        return each.multiply(BigDecimal.valueOf(Math.max(0, editions.size() - 1L)))
                .add(BigDecimal.ONE);
    }

    private void chooseOwn(Asked asked) {
        var heading = asked.gaps().edition().designation();
        asked.template()
                .additions()
                .forEach(
                        (key, addition) ->
                                Optional.ofNullable(nodes.get(key))
                                        .ifPresent(node -> add(node, heading, addition)));
        for (var task : asked.template().tasks()) {
            var found = asked.of(task, false);
            share(task, found).ifPresent(share -> put(node(task, heading, found, share)));
        }
    }

    private void add(Node node, String heading, PlanTemplate.Addition addition) {
        node.description = node.description.and(heading, addition.description());
        node.effort = node.effort.plus(addition.effort(size));
    }

    private void put(Node node) {
        var group = node.task.mergeGroup();
        var first = group == null ? Optional.<Node>empty() : findOf(group);
        if (group == null || first.isEmpty()) {
            nodes.put(node.task.key(), node);
            return;
        }
        first.get()
                .takeIn(
                        node,
                        Objects.requireNonNull(common.mergeGroups().get(group)),
                        common.integration().mergeShare());
        joinedInto.put(node.task.key(), first.get().task.key());
    }

    private Optional<Node> findOf(String group) {
        return nodes.values().stream()
                .filter(node -> group.equals(node.task.mergeGroup()))
                .findFirst();
    }

    private Node node(TemplateTask task, String heading, List<Found> found, Share share) {
        var weight = task.weight(size);
        return new Node(
                task,
                heading,
                found.stream()
                        .filter(one -> one.result() != AssessmentResult.NOT_APPLICABLE)
                        .toList(),
                weight.effort().times(share.effort()),
                share.duration()
                        .multiply(BigDecimal.valueOf(weight.duration()))
                        .setScale(0, RoundingMode.CEILING)
                        .max(BigDecimal.ONE)
                        .intValueExact());
    }

    /// Empty when the task is not needed.
    private Optional<Share> share(TemplateTask task, List<Found> found) {
        var results = found.stream().map(Found::result).toList();
        var isNotApplicable =
                !results.isEmpty()
                        && results.stream().allMatch(one -> one == AssessmentResult.NOT_APPLICABLE);
        var isNeeded =
                task.closes() == Closes.ALWAYS
                        || results.stream().anyMatch(task.closes()::isOpenedBy);
        if (isNotApplicable || !isNeeded) {
            return Optional.empty();
        }
        var closing = common.closing();
        var worst = results.stream().reduce(EditionGaps::worse);
        if (worst.isEmpty() || !closing.phases().contains(task.phase())) {
            return Optional.of(Share.ALL);
        }
        var effort = task.closes() == Closes.ALWAYS ? closing.always() : closing.effort();
        return Optional.of(
                new Share(
                        Objects.requireNonNull(effort.get(worst.get())),
                        Objects.requireNonNull(closing.duration().get(worst.get()))));
    }

    /// The most frequent of two recurrences.
    private static @Nullable Recurrence moreFrequent(
            @Nullable Recurrence one, @Nullable Recurrence other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return days(other.rule()) < days(one.rule()) ? other : one;
    }

    private static final Pattern FREQUENCY = Pattern.compile("FREQ=([A-Z]+)");
    private static final Pattern INTERVAL = Pattern.compile("INTERVAL=(\\d+)");

    private static int days(String rule) {
        var frequency = FREQUENCY.matcher(rule);
        var interval = INTERVAL.matcher(rule);
        var each =
                frequency.find()
                        ? switch (frequency.group(1)) {
                            case "DAILY" -> 1;
                            case "WEEKLY" -> 7;
                            case "MONTHLY" -> 30;
                            default -> 365;
                        }
                        : 365;
        return each * (interval.find() ? Integer.parseInt(interval.group(1)) : 1);
    }

    /// What each task comes after, by its key.
    private Map<String, List<Dependency>> connect() {
        var known = templateTasks();
        var after = new LinkedHashMap<String, Map<String, Dependency>>();
        nodes.forEach(
                (key, node) -> {
                    var own = new LinkedHashMap<String, Dependency>();
                    node.after.stream()
                            .flatMap(one -> resolve(one, 0, false, new HashSet<>(), known).stream())
                            .filter(one -> !one.task().equals(key))
                            .forEach(one -> own.merge(one.task(), one, PlanGenerator::longer));
                    after.put(key, own);
                });
        nodes.forEach((key, node) -> collect(key, node, after));
        var lists = new HashMap<String, List<Dependency>>();
        after.forEach((key, own) -> lists.put(key, List.copyOf(own.values())));
        return lists;
    }

    private void collect(String key, Node node, Map<String, Map<String, Dependency>> after) {
        nodes.forEach(
                (other, collected) -> {
                    if (collected.phase == node.phase
                            && !other.equals(key)
                            && node.task.collects().contains(collected.task.deliverable())
                            && !of(after, other).containsKey(key)) {
                        of(after, key).putIfAbsent(other, new Dependency(other, 0, false));
                    }
                });
    }

    private static Map<String, Dependency> of(
            Map<String, Map<String, Dependency>> after, String key) {
        return Objects.requireNonNull(after.get(key));
    }

    private static Dependency longer(Dependency one, Dependency other) {
        return other.lag() > one.lag() ? other : one;
    }

    private Map<String, TemplateTask> templateTasks() {
        var known = new HashMap<String, TemplateTask>();
        common.tasks().forEach(task -> known.put(task.key(), task));
        editions.forEach(
                one -> one.template().tasks().forEach(task -> known.put(task.key(), task)));
        return known;
    }

    /// A task that was not generated is replaced by what it comes after itself, lags added; one
    /// that was joined, by what it was joined into.
    private Collection<Dependency> resolve(
            After one, int lag, boolean isSoft, Set<String> seen, Map<String, TemplateTask> known) {
        var key = joinedInto.getOrDefault(one.task(), one.task());
        var sum = lag + one.lag();
        var soft = isSoft || one.isSoft();
        if (nodes.containsKey(key)) {
            return List.of(new Dependency(key, sum, soft));
        }
        var task = known.get(key);
        if (task == null || seen.contains(key)) {
            return List.of();
        }
        var deeper = new HashSet<>(seen);
        deeper.add(key);
        return task.after().stream()
                .flatMap(before -> resolve(before, sum, soft, deeper, known).stream())
                .toList();
    }

    private GeneratedTask finish(Node node, Map<String, List<Dependency>> after) {
        var task = node.task;
        node.participants.remove(task.owner());
        return new GeneratedTask(
                task.key(),
                node.takenIn,
                node.name,
                node.description,
                task.category(),
                node.phase,
                task.owner(),
                List.copyOf(node.participants),
                node.effort.times(common.sites().factor(task.key(), task.category(), sites)),
                node.duration,
                task.deliverable(),
                node.recurrence,
                task.isMilestone(),
                task.gate(),
                node.isAssumed,
                List.copyOf(node.reached),
                after.getOrDefault(task.key(), List.of()));
    }
}
