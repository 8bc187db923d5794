package dev.triennium.filestore.file;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// One sentence in place of a stack trace.
final class FileSettingsFailureAnalyzer extends AbstractFailureAnalyzer<FileSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, FileSettingsException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
