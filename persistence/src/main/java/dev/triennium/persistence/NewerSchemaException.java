package dev.triennium.persistence;

/// A newer release has migrated the database.
final class NewerSchemaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerSchemaException(String version) {
        super("The database was migrated to %s by a newer release".formatted(version));
    }
}
