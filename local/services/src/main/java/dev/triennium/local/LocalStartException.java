package dev.triennium.local;

/// The local stack cannot go on for a reason its user can do something about. The message is one
/// sentence meant for that user; whoever starts the stack prints it alone, without a stack trace.
public final class LocalStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalStartException(String sentence) {
        super(sentence);
    }

    public LocalStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
