package dev.triennium.local.database;

import java.util.List;
import java.util.stream.Stream;

/// How the servers of the local stack are set, so that MySQL and MariaDB behave alike: UTC, READ
/// COMMITTED, utf8mb4 compared by bytes unless a column says otherwise, MySQL's own strictness,
/// and little memory.
final class ServerOptions {

    static final List<String> EVERYWHERE =
            List.of(
                    "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_bin",
                    "--transaction-isolation=READ-COMMITTED",
                    "--default-time-zone=+00:00",
                    "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,"
                            + "NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                    "--innodb-buffer-pool-size=96M",
                    "--max-allowed-packet=64M",
                    "--performance-schema=OFF",
                    "--skip-name-resolve",
                    "--skip-log-bin");

    /// For a child of ours: no socket file, whose path may be too long for the kernel.
    static final List<String> COMMON = concat(EVERYWHERE, "--bind-address=127.0.0.1", "--socket=");

    /// Packages set a folder for files that need not exist; NULL asks for none.
    static final List<String> MYSQL =
            List.of("--mysqlx=OFF", "--secure-file-priv=NULL", "--innodb-redo-log-capacity=64M");

    /// Without TLS, since it makes a 4096-bit key on every start, which takes up to 15 seconds.
    static final List<String> MARIADB = List.of("--skip-ssl", "--innodb-log-file-size=32M");

    private ServerOptions() {}

    private static List<String> concat(List<String> options, String... more) {
        return Stream.concat(options.stream(), Stream.of(more)).toList();
    }
}
