package dev.triennium.bench.bare;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// The statements, with their rows read by position.
@Repository
class BareTables {

    private final JdbcTemplate jdbc;

    BareTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    record Certification(UUID tenant, UUID id, int version, String state) {}

    record Event(UUID certification, UUID id, String kind, LocalDate occurredOn) {}

    record Assessment(UUID tenant, UUID id, int version) {}

    record Item(
            UUID tenant,
            UUID id,
            int version,
            String state,
            String result,
            @Nullable Integer maturity,
            @Nullable String notes) {}

    record Requirement(String number, String title) {}

    record Part(UUID item, @Nullable Requirement clause, @Nullable Requirement control) {}

    record Site(UUID id, int version) {}

    List<Certification> certifications(UUID tenant, int limit) {
        return jdbc.query(
                """
                SELECT id, version, state FROM certification
                WHERE tenant_id = ? ORDER BY applied_on, id LIMIT ?
                """,
                (row, _) ->
                        new Certification(tenant, uuid(row, 1), row.getInt(2), row.getString(3)),
                bytes(tenant),
                limit);
    }

    List<Event> events(UUID tenant, Collection<UUID> certifications, int limit) {
        var values = new ArrayList<Object>();
        values.add(bytes(tenant));
        certifications.forEach(id -> values.add(bytes(id)));
        values.add(limit);
        return jdbc.query(
                """
                SELECT certification_id, id, kind, occurred_on FROM (
                  SELECT certification_id, id, kind, occurred_on,
                    ROW_NUMBER() OVER (PARTITION BY certification_id
                      ORDER BY certification_version, ordinal) AS place
                  FROM certification_event WHERE tenant_id = ? AND certification_id IN (%s)
                ) numbered WHERE place <= ? ORDER BY place
                """
                        .formatted(places(certifications.size())),
                (row, _) ->
                        new Event(
                                uuid(row, 1),
                                uuid(row, 2),
                                row.getString(3),
                                row.getObject(4, LocalDate.class)),
                values.toArray());
    }

    @Nullable Assessment assessment(UUID tenant, UUID id) {
        return jdbc
                .query(
                        "SELECT version FROM assessment WHERE tenant_id = ? AND id = ?",
                        (row, _) -> new Assessment(tenant, id, row.getInt(1)),
                        bytes(tenant),
                        bytes(id))
                .stream()
                .findFirst()
                .orElse(null);
    }

    List<Item> items(UUID tenant, UUID assessment, int limit) {
        return jdbc.query(
                """
                SELECT id, version, state, result, maturity, notes FROM assessment_item
                WHERE tenant_id = ? AND assessment_id = ? ORDER BY ordinal LIMIT ?
                """,
                (row, _) ->
                        new Item(
                                tenant,
                                uuid(row, 1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, Integer.class),
                                row.getString(6)),
                bytes(tenant),
                bytes(assessment),
                limit);
    }

    List<Part> parts(UUID tenant, Collection<UUID> items) {
        var values = new ArrayList<Object>();
        values.add(bytes(tenant));
        items.forEach(id -> values.add(bytes(id)));
        return jdbc.query(
                """
                SELECT p.item_id, c.number, c.title, k.number, k.title FROM assessment_item_part p
                LEFT JOIN clause c ON c.id = p.clause_id LEFT JOIN control k ON k.id = p.control_id
                WHERE p.tenant_id = ? AND p.item_id IN (%s) ORDER BY p.item_id, p.ordinal
                """
                        .formatted(places(items.size())),
                (row, _) -> new Part(uuid(row, 1), requirement(row, 2), requirement(row, 4)),
                values.toArray());
    }

    @Nullable Site changeSite(UUID tenant, UUID id, int version, String address) {
        var changed =
                jdbc.update(
                        """
                        UPDATE site SET address = ?, version = version + 1
                        WHERE tenant_id = ? AND id = ? AND version = ?
                        """,
                        address,
                        bytes(tenant),
                        bytes(id),
                        version);
        return changed == 0
                ? null
                : jdbc.queryForObject(
                        "SELECT version FROM site WHERE tenant_id = ? AND id = ?",
                        (row, _) -> new Site(id, row.getInt(1)),
                        bytes(tenant),
                        bytes(id));
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static @Nullable Requirement requirement(ResultSet row, int column)
            throws SQLException {
        var number = row.getString(column);
        return number == null ? null : new Requirement(number, row.getString(column + 1));
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        var buffer = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
