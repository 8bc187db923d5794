package dev.triennium.api.graphql;

/// An id that names nothing where it was given: malformed, or of another type. To the client
/// it is what a missing entity is: null on reads, a `NotFoundError` on writes.
public final class UnknownIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GlobalId id;

    public UnknownIdException(GlobalId id) {
        super("There is nothing with this id", null, false, false);
        this.id = id;
    }

    public GlobalId id() {
        return id;
    }
}
