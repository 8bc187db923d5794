package dev.triennium.persistence;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// One sentence in place of a stack trace for whoever started an old release.
final class NewerSchemaFailureAnalyzer extends AbstractFailureAnalyzer<NewerSchemaException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, NewerSchemaException cause) {
        return new FailureAnalysis(
                cause.getMessage() + ", and nothing was changed.",
                "Start the newer release. TRIENNIUM_DATABASE_NEWER_SCHEMA=accept starts this one"
                        + " nevertheless.",
                cause);
    }
}
