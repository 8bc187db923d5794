package dev.triennium.local.database;

import java.util.List;
import java.util.regex.Pattern;

/// JDBC URLs for MySQL Connector/J, which speaks to MariaDB too.
final class JdbcUrl {

    /// Time is UTC on both sides whatever the zone of the JVM. Statements are prepared on the
    /// server and kept. Keys may be fetched because the servers here listen on loopback only.
    private static final List<String> PARAMETERS =
            List.of(
                    "connectionTimeZone=UTC",
                    "forceConnectionTimeZoneToSession=true",
                    "preserveInstants=true",
                    "characterEncoding=UTF-8",
                    "useServerPrepStmts=true",
                    "cachePrepStmts=true",
                    "prepStmtCacheSize=256",
                    "prepStmtCacheSqlLimit=8192",
                    "rewriteBatchedStatements=true",
                    "allowMultiQueries=false",
                    "tinyInt1isBit=true",
                    "sslMode=DISABLED",
                    "allowPublicKeyRetrieval=true");

    private static final Pattern WITH_DATABASE =
            Pattern.compile("(jdbc:[a-z:]+//[^/?]+/)([^?]*)(\\?.*)?");

    private JdbcUrl() {}

    static String of(String host, int port, String database) {
        return "jdbc:mysql://%s:%d/%s?%s"
                .formatted(host, port, database, String.join("&", PARAMETERS));
    }

    static String withDatabase(String url, String database) {
        var matcher = WITH_DATABASE.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not the URL of a MySQL database: " + url);
        }
        var parameters = matcher.group(3);
        return matcher.group(1) + database + (parameters == null ? "" : parameters);
    }

    /// For people: no parameters, which may hold a password.
    static String withoutParameters(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
