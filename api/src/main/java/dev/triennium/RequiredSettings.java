package dev.triennium;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.util.PlaceholderResolutionException;

/// The settings that have no default, under the names by which the README has them. They are looked
/// at before anything is started.
final class RequiredSettings {

    private static final String URL = "spring.datasource.url";
    private static final String MYSQL = "jdbc:mysql://";
    private static final Map<String, String> VARIABLES = new LinkedHashMap<>();

    static {
        VARIABLES.put(URL, "TRIENNIUM_DATABASE_URL");
        VARIABLES.put("spring.datasource.username", "TRIENNIUM_DATABASE_USERNAME");
        VARIABLES.put("spring.datasource.password", "TRIENNIUM_DATABASE_PASSWORD");
        VARIABLES.put("triennium.identity.issuer", "TRIENNIUM_ISSUER");
        VARIABLES.put("triennium.identity.audience", "TRIENNIUM_AUDIENCE");
        VARIABLES.put("triennium.audit.key", "TRIENNIUM_AUDIT_KEY");
    }

    private RequiredSettings() {}

    static final class RequiredSettingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RequiredSettingException(String message) {
            super(message);
        }
    }

    /// One sentence in place of a stack trace.
    static final class Analyzer extends AbstractFailureAnalyzer<RequiredSettingException> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, RequiredSettingException cause) {
            return new FailureAnalysis(cause.getMessage(), null, cause);
        }
    }

    static void check(Environment environment) {
        var missing =
                VARIABLES.entrySet().stream()
                        .filter(one -> isMissing(environment, one.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        if (!missing.isEmpty()) {
            throw new RequiredSettingException(
                    "%s %s not set."
                            .formatted(
                                    String.join(", ", missing),
                                    missing.size() == 1 ? "is" : "are"));
        }
        if (!environment.getProperty(URL, "").startsWith(MYSQL)) {
            throw new RequiredSettingException("TRIENNIUM_DATABASE_URL must begin with " + MYSQL);
        }
    }

    /// Our files take most of them from a variable, which must be there then.
    private static boolean isMissing(Environment environment, String name) {
        try {
            return environment.getProperty(name, "").isBlank();
        } catch (PlaceholderResolutionException _) {
            return true;
        }
    }
}
