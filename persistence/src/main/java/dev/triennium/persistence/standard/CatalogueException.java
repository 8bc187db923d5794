package dev.triennium.persistence.standard;

/// A file of the catalogue is not what it must be; nothing of it is imported.
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param where the file and the way inside it
    public CatalogueException(String where, String problem) {
        super(where + ": " + problem);
    }

    public CatalogueException(String where, String problem, Throwable cause) {
        super(where + ": " + problem, cause);
    }
}
