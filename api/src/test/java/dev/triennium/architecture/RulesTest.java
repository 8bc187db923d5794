package dev.triennium.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.triennium.domain.rule.RuleReference;
import dev.triennium.domain.rule.RuleTexts;
import java.lang.reflect.AccessibleObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Rules are known by their ids: to people who read of them, and to their German texts.
@AnalyzeClasses(
        packages = "dev.triennium",
        importOptions = {
            ImportOption.DoNotIncludeTests.class,
            ArchitectureTest.OnlyWhatWeShip.class
        })
class RulesTest {

    private static final Class<RuleReference> RULE = RuleReference.class;

    @ArchTest
    static void anIdNamesOneRule(JavaClasses classes) {
        var byId = rules(classes).stream().collect(groupingBy(RuleReference::id));
        assertThat(byId).hasSizeGreaterThan(100);
        byId.values().removeIf(same -> same.size() == 1);
        assertThat(byId).isEmpty();
    }

    @ArchTest
    static void eachRuleIsThereInGerman(JavaClasses classes) {
        assertThat(rules(classes))
                .filteredOn(
                        rule -> RuleTexts.in(Locale.GERMAN, rule).summary().equals(rule.summary()))
                .isEmpty();
    }

    /// Those of enums, and those that stand alone.
    private static Set<RuleReference> rules(JavaClasses classes) {
        return classes.stream().flatMap(RulesTest::rules).collect(toSet());
    }

    private static Stream<RuleReference> rules(JavaClass type) {
        var alone =
                type.getFields().stream()
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getRawType().isEquivalentTo(RULE))
                        .map(field -> opened(field.reflect()))
                        .map(field -> read(() -> field.get(null)));
        var reference = type.tryGetMethod("reference");
        if (!type.isEnum() || reference.isEmpty()) {
            return alone;
        }
        var method = opened(reference.get().reflect());
        return Stream.concat(
                alone,
                Arrays.stream(type.reflect().getEnumConstants())
                        .map(one -> read(() -> method.invoke(one))));
    }

    private static <T extends AccessibleObject> T opened(T member) {
        member.setAccessible(true);
        return member;
    }

    @FunctionalInterface
    private interface Reading {
        Object read() throws ReflectiveOperationException;
    }

    private static RuleReference read(Reading reading) {
        try {
            return RULE.cast(reading.read());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
