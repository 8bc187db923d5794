package dev.triennium.domain.sheet;

import dev.triennium.domain.Message;

/// The file cannot be read as a table. The message is for people.
public final class UnreadableSheetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message sentence;

    public UnreadableSheetException(String sentence, Object... values) {
        this.sentence = Message.of(sentence, values);
    }

    public Message sentence() {
        return sentence;
    }

    @Override
    public String getMessage() {
        return sentence.toString();
    }
}
