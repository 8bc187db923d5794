package dev.triennium;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Names a setting that cannot be used as the README does, or as whoever set it.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, BindException cause) {
        var own = findCause(cause, BeanInstantiationException.class);
        if (own != null && own.getCause() != null) {
            // Our settings check themselves, and name what is wrong.
            return new FailureAnalysis(own.getCause().getMessage() + ".", null, cause);
        }
        var name = name(cause);
        return name == null
                ? null
                : new FailureAnalysis(
                        "%s cannot be used as it is: %s.".formatted(name, reason(cause)),
                        null,
                        cause);
    }

    private static @Nullable String name(BindException failure) {
        var property = failure.getProperty();
        if (property == null) {
            return null;
        }
        // Our files take most values from a variable.
        var variable = VARIABLE.matcher(String.valueOf(property.getValue()));
        if (variable.find()) {
            return variable.group(1);
        }
        return Origin.from(property) instanceof SystemEnvironmentOrigin origin
                ? origin.getProperty()
                : property.getName().toString();
    }

    private static String reason(BindException failure) {
        Throwable innermost = failure;
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return String.valueOf(innermost.getMessage()).lines().findFirst().orElse("");
    }
}
