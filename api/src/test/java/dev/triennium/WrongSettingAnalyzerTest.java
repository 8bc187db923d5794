package dev.triennium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WrongSettingAnalyzerTest {

    record Checked(int port, @Nullable Duration grace, @Nullable String from) {

        Checked {
            if ("nobody".equals(from)) {
                throw new IllegalArgumentException("triennium.mail.from is no address: " + from);
            }
        }
    }

    /// @param file what a file of ours says
    /// @param variables of the environment
    private static @Nullable FailureAnalysis analyse(
            Map<String, Object> file, Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        List.copyOf(sources.stream().toList()).forEach(source -> sources.remove(source.getName()));
        sources.addLast(
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        sources.addLast(new MapPropertySource("file", file));
        ConfigurationPropertySources.attach(environment);
        var failure =
                catchThrowable(() -> Binder.get(environment).bind("checked", Checked.class).get());
        return new WrongSettingAnalyzer(environment).analyze(failure);
    }

    private static String sentence(@Nullable FailureAnalysis analysis) {
        assertThat(analysis).isNotNull();
        return analysis == null ? "" : StartFailureReporter.sentence(analysis);
    }

    @Test
    void aVariableThatOurFilesNameIsNamed() {
        assertThat(
                        sentence(
                                analyse(
                                        Map.of("checked.port", "${TRIENNIUM_PORT:8080}"),
                                        Map.of("TRIENNIUM_PORT", "abc"))))
                .startsWith("TRIENNIUM_PORT cannot be used as it is: ")
                .contains("abc");
    }

    @Test
    void aSettingIsNamedAsItWasGiven() {
        assertThat(sentence(analyse(Map.of(), Map.of("CHECKED_GRACE", "long"))))
                .startsWith("CHECKED_GRACE cannot be used as it is: ");
        assertThat(sentence(analyse(Map.of("checked.grace", "long"), Map.of())))
                .startsWith("checked.grace cannot be used as it is: ");
    }

    @Test
    void whatOurSettingsSayOfThemselvesIsAllThatIsSaid() {
        assertThat(
                        sentence(
                                analyse(
                                        Map.of("checked.port", "1", "checked.from", "nobody"),
                                        Map.of())))
                .isEqualTo("triennium.mail.from is no address: nobody.");
    }
}
