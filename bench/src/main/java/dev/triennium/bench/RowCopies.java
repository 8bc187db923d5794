package dev.triennium.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Multiplies rows that the product has written. It learns tables, columns and references from the
/// database, so that it goes on working as the tables change.
final class RowCopies {

    private static final int STEP = 1_000;

    /// What another tenant of the installation has, besides its certifications.
    private static final List<String> OF_A_TENANT =
            List.of("tenant", "site", "engagement", "certification_body", "deadline");

    private final Sql sql;
    private final Map<String, List<String>> columns;
    private final List<Reference> references;

    private record Reference(String table, String column, String to) {}

    private RowCopies(Sql sql) {
        this.sql = sql;
        columns = new HashMap<>();
        sql.list(
                        row -> List.of(row.getString(1), row.getString(2)),
                        """
                        SELECT LOWER(table_name), LOWER(column_name) FROM information_schema.columns
                        WHERE table_schema = DATABASE()
                          AND COALESCE(generation_expression, '') = ''
                        ORDER BY table_name, ordinal_position
                        """)
                .forEach(
                        row ->
                                columns.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>())
                                        .add(row.getLast()));
        references =
                sql.list(
                        row -> new Reference(row.getString(1), row.getString(2), row.getString(3)),
                        """
                        SELECT LOWER(table_name), LOWER(column_name), LOWER(referenced_table_name)
                        FROM information_schema.key_column_usage
                        WHERE table_schema = DATABASE() AND referenced_table_name IS NOT NULL
                        """);
    }

    /// Foreign keys are not checked meanwhile: a copy's rows come table by table.
    static RowCopies in(Sql sql) {
        sql.execute("SET FOREIGN_KEY_CHECKS = 0");
        sql.execute("CREATE TEMPORARY TABLE IF NOT EXISTS copy_number (n INT PRIMARY KEY)");
        return new RowCopies(sql);
    }

    /// Copies of all certifications of a tenant, with all that hangs below them.
    void copyCertifications(UUID tenant, int copies) {
        var tables = below("certification");
        number(1, copies);
        for (var table : tables) {
            copy(table, "tenant_id", tenant, column -> isKey(table, column, tables));
        }
    }

    /// Copies of a tenant, each a client of the same firm.
    void copyTenant(UUID tenant, int copies) {
        var tables = new LinkedHashSet<>(OF_A_TENANT);
        tables.retainAll(columns.keySet());
        tables.addAll(below("certification"));
        for (var first = 1; first <= copies; first += STEP) {
            number(first, Math.min(copies, first + STEP - 1));
            for (var table : tables) {
                var key = table.equals("tenant") ? "id" : "tenant_id";
                copy(table, key, tenant, key::equals);
            }
        }
        tables.forEach(table -> sql.list(row -> row.getString(1), "ANALYZE TABLE " + table));
    }

    private void number(int first, int last) {
        sql.execute("DELETE FROM copy_number");
        sql.execute(
                "INSERT INTO copy_number VALUES "
                        + IntStream.rangeClosed(first, last)
                                .mapToObj("(%d)"::formatted)
                                .collect(Collectors.joining(",")));
    }

    private interface Column {
        boolean isRenewed(String name);
    }

    private void copy(String table, String owner, UUID tenant, Column renewed) {
        var names = columns.getOrDefault(table, List.of());
        var values =
                names.stream()
                        .map(name -> renewed.isRenewed(name) ? renewed(name) : "t." + name)
                        .collect(Collectors.joining(", "));
        sql.execute(
                "INSERT INTO %s (%s) SELECT %s FROM %s t, copy_number WHERE t.%s = ?"
                        .formatted(table, String.join(", ", names), values, table, owner),
                tenant);
    }

    /// Another key that sorts beside the first one, as keys made at the same time do.
    private static String renewed(String column) {
        return "CONCAT(SUBSTR(t.%1$s, 1, 8), SUBSTR(UNHEX(MD5(CONCAT(HEX(t.%1$s), '-', n))), 1, 8))"
                .formatted(column);
    }

    private boolean isKey(String table, String column, Set<String> copied) {
        return column.equals("id")
                || (!column.equals("tenant_id")
                        && references.stream()
                                .anyMatch(
                                        reference ->
                                                reference.table().equals(table)
                                                        && reference.column().equals(column)
                                                        && copied.contains(reference.to())));
    }

    private Set<String> below(String root) {
        var found = new LinkedHashSet<>(Set.of(root));
        boolean grew;
        do {
            grew = false;
            for (var reference : references) {
                if (found.contains(reference.to())) {
                    grew |= found.add(reference.table());
                }
            }
        } while (grew);
        return found;
    }
}
