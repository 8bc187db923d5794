package dev.triennium.filestore.file;

/// The settings do not say where files go.
final class FileSettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileSettingsException(String message) {
        super(message);
    }
}
