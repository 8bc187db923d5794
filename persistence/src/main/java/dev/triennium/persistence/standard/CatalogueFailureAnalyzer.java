package dev.triennium.persistence.standard;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// One sentence in place of a stack trace for whoever put a wrong file in place.
final class CatalogueFailureAnalyzer extends AbstractFailureAnalyzer<CatalogueException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CatalogueException cause) {
        return new FailureAnalysis(
                "The catalogue of standards was not imported, and nothing of it was changed: "
                        + cause.getMessage(),
                "Correct the file, or take away the setting that names it, and start again.",
                cause);
    }
}
