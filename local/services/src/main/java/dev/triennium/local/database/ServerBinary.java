package dev.triennium.local.database;

import java.nio.file.Path;
import java.util.Map;

/// A server program and how to make its first data folder.
interface ServerBinary {

    enum Flavour {
        MYSQL,
        MARIADB
    }

    DatabaseEngine engine();

    /// For people, with the version.
    String name();

    Flavour flavour();

    Path server();

    Map<String, String> environment();

    void initialise(Path data, Path log);
}
