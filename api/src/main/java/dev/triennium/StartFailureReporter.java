package dev.triennium;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/// Says in one line why the product does not start. The framework's own report, which takes a
/// page, is silenced in `application.yaml`.
final class StartFailureReporter implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger(StartFailureReporter.class);

    @Override
    public void report(FailureAnalysis analysis) {
        log.error("The product does not start. {}", sentence(analysis));
    }

    static String sentence(FailureAnalysis analysis) {
        return Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(Objects::nonNull)
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
