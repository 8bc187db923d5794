package dev.triennium;

import static org.springframework.boot.context.properties.source.ConfigurationPropertySources.isAttachedConfigurationPropertySource;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/// Names a setting that cannot be used as the README does, or as whoever set it.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingAnalyzer implements FailureAnalyzer {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");

    private final Environment environment;

    WrongSettingAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException notBound) {
                return analyze(notBound);
            }
            if (cause instanceof InvalidConfigurationPropertyValueException wrong) {
                return refused(
                        name(written(wrong.getName())).orElse(wrong.getName()),
                        wrong.getReason(),
                        wrong);
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis analyze(BindException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BeanInstantiationException own && own.getCause() != null) {
                // Our settings check themselves, and name what is wrong.
                return new FailureAnalysis(own.getCause().getMessage() + ".", null, failure);
            }
        }
        var property = failure.getProperty();
        return property == null
                ? null
                : refused(
                        name(property.getValue()).orElseGet(() -> name(property)),
                        reason(failure),
                        failure);
    }

    /// Before variables are put in.
    private @Nullable Object written(String name) {
        return environment instanceof ConfigurableEnvironment known
                ? known.getPropertySources().stream()
                        .filter(source -> !isAttachedConfigurationPropertySource(source))
                        .map(source -> source.getProperty(name))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private static FailureAnalysis refused(String name, @Nullable String reason, Throwable cause) {
        return new FailureAnalysis(
                "%s cannot be used as it is: %s.".formatted(name, reason), null, cause);
    }

    /// Our files take most values from a variable.
    private static Optional<String> name(@Nullable Object value) {
        var variable = VARIABLE.matcher(String.valueOf(value));
        return variable.find() ? Optional.of(variable.group(1)) : Optional.empty();
    }

    private static String name(ConfigurationProperty property) {
        return switch (Origin.from(property)) {
            case SystemEnvironmentOrigin origin -> origin.getProperty();
            case PropertySourceOrigin origin -> origin.getPropertyName();
            case null, default -> property.getName().toString();
        };
    }

    private static String reason(BindException failure) {
        Throwable innermost = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    }
}
