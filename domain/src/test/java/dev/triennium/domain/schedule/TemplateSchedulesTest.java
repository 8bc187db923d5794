package dev.triennium.domain.schedule;

import static dev.triennium.domain.schedule.TestCalendars.START;
import static dev.triennium.domain.schedule.TestCalendars.WEEKDAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What we make of the plan of each template and size class, beside what the reference
/// implementation of the templates makes of it. `templates.txt` was written by
///
/// ```
/// python3 templates.py <folder of the templates> > templates.txt
/// ```
///
/// A line holds a task: key, place of its phase, whether it is a gate, then for each size class its
/// duration, its early start and its float; then what it waits for, with lags, soft ones with `?`.
class TemplateSchedulesTest {

    private static final List<String> SIZES =
            List.of("micro", "small", "medium", "large", "enterprise");

    record Task(
            String key,
            int phase,
            Activity.Gate gate,
            List<Integer> durations,
            List<Integer> starts,
            List<Integer> floats,
            List<Link<String>> links) {

        Activity<String> activity(int size) {
            return new Activity<>(key, durations.get(size), phase, gate, links, Timing.WHEN_READY);
        }
    }

    record Template(
            String standard,
            List<Integer> days,
            List<Integer> daysWithoutSoftLags,
            List<String> mediumPath,
            List<Task> tasks) {

        Network<String> network(int size) {
            return Network.of(
                    tasks.stream().map(task -> task.activity(size)).toList(), "cert.decision");
        }

        @Override
        public String toString() {
            return standard;
        }
    }

    static List<Template> templates() {
        var templates = new ArrayList<Template>();
        for (var text : resource().split("(?m)^= ", -1)) {
            if (!text.isEmpty()) {
                templates.add(template(text.lines().toList()));
            }
        }
        return templates;
    }

    private static Template template(List<String> lines) {
        return new Template(
                lines.getFirst(),
                numbers(lines.get(1).split(" ", -1)[1]),
                numbers(lines.get(2).split(" ", -1)[1]),
                Stream.of(lines.get(3).split(" ", -1)).skip(1).toList(),
                lines.stream().skip(4).map(TemplateSchedulesTest::task).toList());
    }

    private static Task task(String line) {
        var parts = List.of(line.split(" ", -1));
        return new Task(
                parts.get(0),
                Integer.parseInt(parts.get(1)),
                parts.get(2).equals("gate") ? Activity.Gate.IS_ONE : Activity.Gate.WAITS,
                numbers(parts.get(3)),
                numbers(parts.get(4)),
                numbers(parts.get(5)),
                parts.stream().skip(6).map(TemplateSchedulesTest::link).toList());
    }

    private static Link<String> link(String text) {
        var parts = text.split("\\+", -1);
        if (parts.length == 1) {
            return new Link<>(text, Lag.NONE);
        }
        var days = Integer.parseInt(parts[1].replace("?", ""));
        return new Link<>(parts[0], text.endsWith("?") ? Lag.soft(days) : Lag.hard(days));
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static String resource() {
        var name = "/schedule/templates.txt";
        try (var in = TemplateSchedulesTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void datesAndFloatsAreThoseOfTheReference(Template template) {
        for (var size = 0; size < SIZES.size(); size++) {
            var schedule = template.network(size).schedule(WEEKDAYS, START);

            assertThat(schedule.workingDays()).isEqualTo(template.days().get(size));
            for (var task : template.tasks()) {
                var dates = schedule.get(task.key());
                int start = task.starts().get(size);
                int slack = task.floats().get(size);
                var finish = start + task.durations().get(size) - 1;
                assertThat(dates)
                        .as("%s, %s", task.key(), SIZES.get(size))
                        .returns(span(start, finish), Dates::early)
                        .returns(span(start + slack, finish + slack), Dates::late)
                        .returns(slack, Dates::totalFloat);
            }
        }
    }

    private static Span span(int first, int last) {
        return new Span(
                WEEKDAYS.plusWorkingDays(START, first), WEEKDAYS.plusWorkingDays(START, last));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void withoutTheLagsOfCustomItGoesFaster(Template template) {
        for (var size = 0; size < SIZES.size(); size++) {
            assertThat(
                            template.network(size)
                                    .withoutSoftLags()
                                    .schedule(WEEKDAYS, START)
                                    .workingDays())
                    .isEqualTo(template.daysWithoutSoftLags().get(size));
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void theCriticalPathIsThatOfTheReference(Template template) {
        var schedule = template.network(SIZES.indexOf("medium")).schedule(WEEKDAYS, START);

        assertThat(schedule.criticalPath()).isEqualTo(template.mediumPath());
        assertThat(schedule.criticalPath())
                .allSatisfy(key -> assertThat(schedule.get(key).isCritical()).isTrue());
    }
}
