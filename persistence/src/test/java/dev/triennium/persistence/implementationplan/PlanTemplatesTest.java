package dev.triennium.persistence.implementationplan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.gapanalysis.AssessmentResult;
import dev.triennium.domain.implementationplan.CommonTemplate.Gate;
import dev.triennium.domain.implementationplan.CommonTemplate.Role;
import dev.triennium.domain.implementationplan.EditionGaps;
import dev.triennium.domain.implementationplan.GeneratedTask;
import dev.triennium.domain.implementationplan.GeneratedTask.Dependency;
import dev.triennium.domain.implementationplan.GeneratedTask.Reached;
import dev.triennium.domain.implementationplan.PlanEdition;
import dev.triennium.domain.implementationplan.PlanEdition.Part;
import dev.triennium.domain.implementationplan.PlanEditions;
import dev.triennium.domain.implementationplan.PlanGenerator;
import dev.triennium.domain.implementationplan.PlanPhase;
import dev.triennium.domain.implementationplan.PlanSize;
import dev.triennium.domain.implementationplan.PlanTemplates;
import dev.triennium.domain.implementationplan.TaskEffort;
import dev.triennium.domain.implementationplan.TemplateTask;
import dev.triennium.domain.implementationplan.TemplateTask.After;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.persistence.PersistenceTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The product's templates, and that plans are made of them as their reference implementation
/// makes them: its numbers stand in `reference-plans.txt`.
@PersistenceTest
class PlanTemplatesTest {

    @Autowired private PlanEditions editions;
    @Autowired private StandardRepository standards;

    private final PlanTemplates templates = new PlanTemplateFiles().get();

    private PlanEdition edition(String key) {
        var id = standards.findByKey(key).map(Standard::id).orElseThrow();
        return Objects.requireNonNull(editions.list(List.of(id)).get(id));
    }

    private List<GeneratedTask> generate(List<String> keys, PlanSize size, AssessmentResult all) {
        return PlanGenerator.generate(
                templates,
                size,
                1,
                keys.stream().map(key -> gaps(edition(key), _ -> all)).toList());
    }

    private static EditionGaps gaps(
            PlanEdition edition, Function<String, AssessmentResult> result) {
        return new EditionGaps(
                edition,
                edition.parts().keySet().stream()
                        .collect(Collectors.toMap(number -> number, result)));
    }

    private static List<String> reference() {
        try (var in =
                PlanTemplatesTest.class.getResourceAsStream(
                        "/implementationplan/reference-plans.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AssessmentResult grade(String word) {
        return switch (word) {
            case "major" -> AssessmentResult.MAJOR_GAP;
            case "minor" -> AssessmentResult.MINOR_GAP;
            default -> AssessmentResult.CONFORMING;
        };
    }

    private static PlanSize size(String word) {
        return PlanSize.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String days(BigDecimal days) {
        return days.setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void plansAddUpAsTheirReferenceDoes() {
        var totals = reference().stream().filter(line -> line.startsWith("T|")).toList();
        assertThat(totals).hasSizeGreaterThan(100);

        assertThat(totals.stream().map(this::total)).containsExactlyElementsOf(totals);
    }

    private String total(String line) {
        var cells = line.split("\\|", -1);
        var plan = generate(List.of(cells[1].split(",", -1)), size(cells[2]), grade(cells[3]));
        var effort =
                plan.stream()
                        .map(GeneratedTask::effort)
                        .reduce(
                                TaskEffort.NONE,
                                (one, other) ->
                                        new TaskEffort(
                                                one.internal().add(other.internal()),
                                                one.consultant().add(other.consultant())));
        return String.join(
                "|",
                "T",
                cells[1],
                cells[2],
                cells[3],
                String.valueOf(plan.size()),
                days(effort.internal()),
                days(effort.consultant()),
                cells[7].equals("-")
                        ? "-"
                        : String.valueOf(
                                plan.stream().filter(task -> task.recurrence() != null).count()),
                String.valueOf(plan.stream().filter(GeneratedTask::isMilestone).count()));
    }

    @Test
    void plansHaveTheTasksOfTheirReference() {
        var lines = reference().stream().dropWhile(line -> line.startsWith("T|")).toList();
        var made = new ArrayList<String>();
        for (var line : lines) {
            if (line.startsWith("P|")) {
                var cells = line.split("\\|", -1);
                made.add(line);
                generate(List.of(cells[1].split(",", -1)), size(cells[2]), grade(cells[3]))
                        .forEach(task -> made.add(line(task)));
            }
        }

        assertThat(made).containsExactlyElementsOf(lines);
    }

    private static String line(GeneratedTask task) {
        return String.join(
                "|",
                task.key(),
                task.phase().name().toLowerCase(Locale.ROOT),
                days(task.effort().internal()),
                days(task.effort().consultant()),
                String.valueOf(task.duration()),
                task.after().stream()
                        .sorted(Comparator.comparing(Dependency::task))
                        .map(one -> one.task() + ":" + one.lag() + (one.isSoft() ? "s" : ""))
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void eachClauseAndControlIsServed() {
        templates
                .byStandard()
                .keySet()
                .forEach(
                        key -> {
                            var edition = edition(key);
                            var reached =
                                    generate(
                                                    List.of(key),
                                                    PlanSize.MEDIUM,
                                                    AssessmentResult.MAJOR_GAP)
                                            .stream()
                                            .flatMap(task -> task.reached().stream())
                                            .collect(Collectors.toSet());
                            assertThat(reached)
                                    .as(key)
                                    .containsExactlyInAnyOrderElementsOf(
                                            edition.parts().values().stream()
                                                    .map(part -> reached(edition, part))
                                                    .toList());
                        });
    }

    private static Reached reached(PlanEdition edition, Part part) {
        return new Reached(edition.standard(), part.clause(), part.control());
    }

    @Test
    void whatTemplatesNameIsThere() {
        var common = templates.common();
        var keys = new HashSet<String>();
        var groups = new HashSet<String>();
        allTasks().forEach(task -> assertThat(keys.add(task.key())).as(task.key()).isTrue());
        allTasks()
                .forEach(
                        task -> {
                            assertThat(keys)
                                    .as(task.key())
                                    .containsAll(task.after().stream().map(After::task).toList());
                            assertThat(common.roles().keySet())
                                    .as(task.key())
                                    .contains(task.owner())
                                    .containsAll(task.participants());
                            if (task.mergeGroup() != null) {
                                groups.add(task.mergeGroup());
                            }
                        });
        assertThat(common.mergeGroups().keySet()).isEqualTo(groups);
        assertThat(keys).containsAll(common.sites().tasks());
        assertThat(common.gates().stream().map(Gate::phase)).containsExactly(PlanPhase.values());
        assertThat(keys).containsAll(common.gates().stream().map(Gate::task).toList());
        assertThat(common.phases().keySet()).containsExactlyInAnyOrder(PlanPhase.values());
        assertThat(common.sizes().values()).containsExactly(PlanSize.values());
        common.roles().values().stream()
                .map(Role::fallback)
                .filter(Objects::nonNull)
                .forEach(role -> assertThat(common.roles()).containsKey(role));
        templates
                .byStandard()
                .values()
                .forEach(
                        template -> {
                            assertThat(keys).containsAll(template.additions().keySet());
                            var edition = edition(template.key());
                            template.tasks()
                                    .forEach(
                                            task ->
                                                    assertThat(edition.parts().keySet())
                                                            .as(task.key())
                                                            .containsAll(task.reach().clauses())
                                                            .containsAll(task.reach().controls()));
                            template.olderEditions()
                                    .forEach((older, map) -> servesAllOf(edition, older, map));
                        });
    }

    private void servesAllOf(PlanEdition edition, String older, Map<String, List<String>> map) {
        assertThat(map.keySet()).isEqualTo(clauses(edition));
        assertThat(map.values().stream().flatMap(List::stream).collect(Collectors.toSet()))
                .isEqualTo(clauses(edition(older)));
    }

    private static Set<String> clauses(PlanEdition edition) {
        return edition.parts().values().stream()
                .filter(part -> part.clause() != null)
                .map(Part::number)
                .collect(Collectors.toSet());
    }

    private Stream<TemplateTask> allTasks() {
        return Stream.concat(
                templates.common().tasks().stream(),
                templates.byStandard().values().stream().flatMap(one -> one.tasks().stream()));
    }

    @Test
    void anOlderEditionIsPlannedByItsOwnNumbers() {
        var plan =
                PlanGenerator.generate(
                        templates,
                        PlanSize.SMALL,
                        1,
                        List.of(
                                gaps(
                                        edition("iso-9001-2015"),
                                        number ->
                                                number.equals("8.4.1")
                                                        ? AssessmentResult.MAJOR_GAP
                                                        : AssessmentResult.CONFORMING)));

        assertThat(find(plan, "qms.suppliers").reached()).isNotEmpty();
        assertThat(plan).noneMatch(task -> task.key().equals("qms.requirements"));
    }

    private static GeneratedTask find(List<GeneratedTask> plan, String key) {
        return plan.stream().filter(task -> task.key().equals(key)).findFirst().orElseThrow();
    }

    private List<GeneratedTask> quality(
            int sites, Predicate<String> where, AssessmentResult there, AssessmentResult others) {
        return PlanGenerator.generate(
                templates,
                PlanSize.SMALL,
                sites,
                List.of(
                        gaps(
                                edition("iso-9001-2026"),
                                number -> where.test(number) ? there : others)));
    }

    @Test
    void whatIsDeclaredNotApplicableIsNotPlanned() {
        var plan =
                quality(
                        1,
                        number -> number.startsWith("8.3."),
                        AssessmentResult.NOT_APPLICABLE,
                        AssessmentResult.MAJOR_GAP);

        assertThat(plan).noneMatch(task -> task.key().startsWith("qms.design-"));
        // What came after design waits for what design came after.
        var keys = plan.stream().map(GeneratedTask::key).collect(Collectors.toSet());
        plan.forEach(
                task ->
                        assertThat(keys)
                                .containsAll(task.after().stream().map(Dependency::task).toList()));
    }

    @Test
    void whatNobodyLookedAtIsPlannedInFullAndSaysSo() {
        var assumed =
                quality(1, _ -> true, AssessmentResult.NOT_ASSESSED, AssessmentResult.NOT_ASSESSED);
        var found = quality(1, _ -> true, AssessmentResult.MAJOR_GAP, AssessmentResult.MAJOR_GAP);

        assertThat(assumed.stream().map(GeneratedTask::key))
                .containsExactlyElementsOf(found.stream().map(GeneratedTask::key).toList());
        assertThat(find(assumed, "qms.suppliers").isAssumed()).isTrue();
        assertThat(find(found, "qms.suppliers").isAssumed()).isFalse();
        assertThat(find(assumed, "qms.suppliers").effort())
                .isEqualTo(find(found, "qms.suppliers").effort());
    }

    @Test
    void furtherSitesAddToWhatIsDoneAtEach() {
        var one = quality(1, _ -> true, AssessmentResult.MAJOR_GAP, AssessmentResult.MAJOR_GAP);
        var three = quality(3, _ -> true, AssessmentResult.MAJOR_GAP, AssessmentResult.MAJOR_GAP);
        var many = quality(99, _ -> true, AssessmentResult.MAJOR_GAP, AssessmentResult.MAJOR_GAP);

        var rollout = find(one, "run.rollout").effort().internal();
        assertThat(find(three, "run.rollout").effort().internal())
                .isEqualByComparingTo(rollout.multiply(new BigDecimal("1.3")));
        assertThat(find(many, "run.rollout").effort().internal())
                .isEqualByComparingTo(rollout.multiply(new BigDecimal("3")));
        assertThat(find(three, "design.policy").effort())
                .isEqualTo(find(one, "design.policy").effort());
    }

    @Test
    void whatSeveralStandardsAskForIsOneTaskWithAParagraphOfEach() {
        var plan =
                generate(
                        List.of("iso-9001-2026", "iso-14001-2026", "iso-45001-2018"),
                        PlanSize.MEDIUM,
                        AssessmentResult.MAJOR_GAP);

        var joined =
                plan.stream().filter(task -> !task.takenIn().isEmpty()).findFirst().orElseThrow();
        assertThat(templates.common().mergeGroups()).containsValue(joined.name());
        assertThat(joined.description().de().split("\n\n", -1))
                .hasSize(joined.takenIn().size() + 1)
                .allMatch(paragraph -> paragraph.startsWith("ISO "));
        assertThat(joined.participants()).doesNotContain(joined.owner()).doesNotHaveDuplicates();
    }
}
