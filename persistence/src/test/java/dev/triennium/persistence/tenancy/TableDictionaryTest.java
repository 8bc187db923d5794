package dev.triennium.persistence.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.triennium.persistence.PersistenceTest;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class TableDictionaryTest {

    @Autowired private JdbcClient jdbc;
    @Autowired private TableDictionary dictionary;

    @Test
    void everyTableOfTheDatabaseHasAKind() {
        var tables =
                jdbc.sql(
                                "select lower(table_name) from information_schema.tables"
                                        + " where table_schema = database()")
                        .query(String.class)
                        .list();
        var unknown = new TreeSet<>(tables);
        unknown.removeIf(t -> t.startsWith("qrtz_") || t.startsWith("flyway_"));
        unknown.removeAll(dictionary.all().keySet());
        assertThat(unknown).isEmpty();
        assertThat(tables).containsAll(dictionary.all().keySet());
    }

    @Test
    void aTenantTableStartsItsPrimaryKeyWithTheTenant() {
        var firstColumns = new TreeMap<String, String>();
        jdbc.sql(
                        "select lower(table_name) t, lower(column_name) c"
                                + " from information_schema.key_column_usage"
                                + " where table_schema = database() and constraint_name = 'PRIMARY'"
                                + " and ordinal_position = 1")
                .query(
                        (row, _) -> {
                            firstColumns.put(row.getString("t"), row.getString("c"));
                            return 0;
                        })
                .list();
        dictionary
                .all()
                .forEach(
                        (table, kind) -> {
                            var expected = TableDictionary.tenantColumn(table);
                            if (kind.isTenant()) {
                                assertThat(firstColumns).containsEntry(table, expected);
                            } else {
                                assertThat(firstColumns).doesNotContainEntry(table, "tenant_id");
                            }
                        });
    }

    @Test
    void aTableWithATenantColumnIsATenantTable() {
        var withTenant =
                jdbc.sql(
                                "select lower(table_name) from information_schema.columns"
                                        + " where table_schema = database() and column_name ="
                                        + " 'tenant_id' and lower(table_name) not like 'qrtz%'")
                        .query(String.class)
                        .list();
        assertThat(withTenant)
                .allSatisfy(
                        table ->
                                assertThat(dictionary.find(table))
                                        .hasValueSatisfying(
                                                kind -> assertThat(kind.isTenant()).isTrue()));
    }

    @Test
    void aForeignKeyBetweenTenantTablesCarriesTheTenant() {
        var keys = new TreeMap<String, TreeSet<String>>();
        jdbc.sql(
                        "select lower(table_name) t, constraint_name n,"
                                + " lower(referenced_table_name) r, lower(column_name) c"
                                + " from information_schema.key_column_usage where table_schema ="
                                + " database() and referenced_table_name is not null")
                .query(
                        (row, _) -> {
                            var from = dictionary.find(row.getString("t"));
                            var to = dictionary.find(row.getString("r"));
                            if (from.isPresent()
                                    && to.isPresent()
                                    && from.get().isTenant()
                                    && to.get().isTenant()) {
                                keys.computeIfAbsent(row.getString("n"), _ -> new TreeSet<>())
                                        .add(row.getString("c"));
                            }
                            return 0;
                        })
                .list();
        assertThat(keys).isNotEmpty();
        assertThat(keys).allSatisfy((_, columns) -> assertThat(columns).contains("tenant_id"));
    }
}
