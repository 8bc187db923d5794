package dev.triennium.persistence.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// Says of each table whose rows it holds. A test compares it with the database's own catalogue.
public final class TableDictionary {

    static final String RESOURCE = "/db/table-dictionary.properties";

    /// Whose rows a table holds.
    public enum Kind {
        /// One client organisation's; every change leaves an entry in its audit trail.
        TENANT,
        /// One client organisation's, but the product's own bookkeeping about it.
        TENANT_BOOKKEEPING,
        /// The same for all tenants.
        GLOBAL,
        /// The product's own, about no tenant.
        SYSTEM;

        public boolean isTenant() {
            return switch (this) {
                case TENANT, TENANT_BOOKKEEPING -> true;
                case GLOBAL, SYSTEM -> false;
            };
        }
    }

    private final Map<String, Kind> kinds;

    private TableDictionary(Map<String, Kind> kinds) {
        this.kinds = Map.copyOf(kinds);
    }

    /// @throws IllegalArgumentException when a table's kind is not one of [Kind]
    public static TableDictionary load() {
        var properties = new Properties();
        try (var in = TableDictionary.class.getResourceAsStream(RESOURCE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var kinds = new TreeMap<String, Kind>();
        properties.forEach(
                (table, kind) ->
                        kinds.put(
                                table.toString(),
                                Kind.valueOf(kind.toString().trim().toUpperCase(Locale.ROOT))));
        return new TableDictionary(kinds);
    }

    public Optional<Kind> find(String table) {
        return Optional.ofNullable(kinds.get(table.toLowerCase(Locale.ROOT)));
    }

    public Map<String, Kind> all() {
        return kinds;
    }

    /// The column that holds the tenant: `tenant_id`, but `id` in the table `tenant` itself.
    public static String tenantColumn(String table) {
        return table.equals("tenant") ? "id" : "tenant_id";
    }
}
