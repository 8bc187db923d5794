package dev.triennium.domain.answersheet;

/// The file cannot be read as a table. The message is for people.
public final class UnreadableSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableSheetException(String message) {
        super(message);
    }
}
