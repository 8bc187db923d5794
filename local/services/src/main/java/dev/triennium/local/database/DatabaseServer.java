package dev.triennium.local.database;

import java.util.OptionalLong;

/// A running server, reached through a URL that names its main database.
interface DatabaseServer {

    DatabaseEngine engine();

    String jdbcUrl();

    String username();

    String password();

    String description();

    /// Its process, where it is one of this machine.
    OptionalLong processId();

    void stop();
}
