package dev.triennium.local.database;

/// A running server, reached through a URL that names its main database.
interface DatabaseServer {

    DatabaseEngine engine();

    String jdbcUrl();

    String username();

    String password();

    String description();

    void stop();
}
