package dev.triennium.scheduler.mail;

import static dev.triennium.scheduler.mail.TestDigests.digest;
import static dev.triennium.scheduler.mail.TestDigests.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.domain.reminder.DeadlineFeature;
import dev.triennium.domain.reminder.DeadlineKind;
import dev.triennium.domain.reminder.DeadlineKinds;
import dev.triennium.domain.reminder.DeadlineSubject;
import dev.triennium.domain.reminder.DeadlineSubject.Fact;
import dev.triennium.domain.reminder.News;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/// The kinds of deadlines of all features, whichever there are, and the texts of their mails.
class DeadlineTextsTest {

    static Stream<DeadlineFeature> features() {
        return types(DeadlineFeature.class)
                .map(type -> (DeadlineFeature) BeanUtils.instantiateClass(type));
    }

    static Stream<DeadlineKind> kinds() {
        return new DeadlineKinds(features().toList()).all().stream();
    }

    @Test
    void everyKindIsHandedOverByItsFeature() {
        var inTheCode =
                types(DeadlineKind.class)
                        .filter(Class::isEnum)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(DeadlineKind.class::cast)
                        .toList();

        assertThat(kinds()).containsExactlyInAnyOrderElementsOf(inTheCode).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("features")
    void aFeatureHasTheTextsOfItsKindsInEachLanguageAndNoOthers(DeadlineFeature feature)
            throws IOException {
        var needed = textsOf(feature);
        var word = feature.kinds().getFirst().feature();

        var optional = feature.kinds().stream().flatMap(DeadlineTextsTest::newsOf).toList();
        assertThat(file(word + ".properties"))
                .containsAll(needed)
                .isEqualTo(file(word + "_de.properties"))
                .allMatch(
                        text ->
                                needed.contains(text)
                                        || optional.contains(text)
                                        || needed.stream()
                                                .anyMatch(
                                                        fact ->
                                                                fact.startsWith("fact.")
                                                                        && text.startsWith(
                                                                                fact + ".")));
    }

    /// What a feature may say in its own words.
    private static Stream<String> newsOf(DeadlineKind kind) {
        return Stream.of(News.values()).map(news -> kind.name() + ".news." + news);
    }

    @Test
    void theCommonTextsAreThereInEachLanguage() throws IOException {
        assertThat(file("messages.properties")).isEqualTo(file("messages_de.properties"));
        for (var news : News.values()) {
            assertThat(file("messages.properties")).contains("news." + news, "prefix." + news);
        }
    }

    private static Set<String> textsOf(DeadlineFeature feature) {
        var texts = new TreeSet<String>();
        feature.facts().forEach(fact -> texts.add("fact." + fact));
        for (var kind : feature.kinds()) {
            texts.add(kind.name() + ".what");
            texts.add(kind.name() + ".title");
            texts.add(kind.name() + ".consequence");
            kind.checklist().forEach(one -> texts.add("prepare." + one.name()));
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("features")
    void everyKindIsReadInEachLanguage(DeadlineFeature feature) {
        var facts = feature.facts().stream().map(name -> new Fact(name, "value")).toList();
        var subject = new DeadlineSubject("Thing", new UUID(1, 1), "title", facts);
        for (var kind : feature.kinds()) {
            var overdue = item("Alder", subject, kind, LocalDate.of(2027, 2, 12));
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                var mail = TestDigests.renderer().render(digest(language, overdue));

                var days = language.equals(Locale.ENGLISH) ? "1 day overdue" : "seit 1 Tag";
                assertThat(mail.subject().contains(days)).isNotEqualTo(kind.isState());
                assertThat(mail.subject()).doesNotContain("{", "'");
                assertThat(mail.text()).doesNotContain("{0", "''");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noStepOfAKindHasTheCodeOfAnother(DeadlineKind kind) {
        var codes = new HashSet<String>();

        assertThat(kind.plan().steps()).allMatch(step -> codes.add(step.offset().code()));
    }

    private static Stream<Class<?>> types(Class<?> of) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(of));
        return scanner.findCandidateComponents("dev.triennium.domain").stream()
                .map(
                        found ->
                                ClassUtils.resolveClassName(
                                        Objects.requireNonNull(found.getBeanClassName()), null));
    }

    private static Set<String> file(String name) throws IOException {
        try (var in = DeadlineTextsTest.class.getResourceAsStream("/mail/" + name)) {
            var texts = new Properties();
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            return texts.stringPropertyNames();
        }
    }
}
