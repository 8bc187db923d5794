package dev.triennium.persistence.jooq;

import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.triennium.domain.tenancy.FirmId;
import dev.triennium.persistence.InZone;
import dev.triennium.persistence.PersistenceTest;
import dev.triennium.persistence.jooq.generated.DefaultSchema;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/// Two nodes, each in a zone of its own and with a connection of its own.
@PersistenceTest
class StoredInstantsTest {

    private static final List<String> ZONES =
            List.of("Africa/Cairo", "Europe/Berlin", "America/New_York");

    /// What each zone's clocks skip in spring and show twice in autumn, read as UTC: a value that
    /// passes through a local clock on its way does not come back from there.
    private static final List<Instant> INSTANTS =
            Stream.of(
                            "2026-04-24T00:30:00Z",
                            "2026-10-29T23:30:00.123456Z",
                            "2026-03-29T02:00:00Z",
                            "2026-03-29T02:59:59.999999Z",
                            "2026-10-25T02:30:00Z",
                            "2026-03-08T02:30:00Z",
                            "2026-11-01T01:30:00.000001Z",
                            "2026-06-30T12:00:00Z")
                    .map(Instant::parse)
                    .toList();

    private static final List<LocalDate> DATES =
            List.of(
                    LocalDate.of(1582, 10, 10),
                    LocalDate.of(1000, 1, 1),
                    LocalDate.of(2026, 4, 24),
                    LocalDate.of(2026, 12, 31));

    private static final Settings UNQUOTED =
            new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED);

    @Autowired private DataSourceProperties database;

    static Stream<Arguments> pairsOfNodes() {
        return ZONES.stream()
                .flatMap(writer -> ZONES.stream().map(reader -> Arguments.of(writer, reader)));
    }

    /// @param zone of the JVM
    private void onNode(String zone, String parameters, Consumer<DSLContext> work)
            throws Exception {
        InZone.run(
                zone,
                () -> {
                    try (var connection =
                            DriverManager.getConnection(
                                    url(parameters),
                                    database.determineUsername(),
                                    database.determinePassword())) {
                        work.accept(DSL.using(connection, SQLDialect.MYSQL, UNQUOTED));
                    }
                });
    }

    private String url(String parameters) {
        var url = database.determineUrl();
        return parameters.isEmpty()
                ? url
                : url.replaceFirst("\\?.*", "")
                        + "?sslMode=DISABLED&allowPublicKeyRetrieval=true&"
                        + parameters;
    }

    private static List<FirmId> write(DSLContext dsl) {
        var ids = new ArrayList<FirmId>();
        for (var instant : INSTANTS) {
            var id = new FirmId(UUID.randomUUID());
            dsl.insertInto(FIRM)
                    .set(FIRM.ID, id)
                    .set(FIRM.NAME, "Firm")
                    .set(FIRM.CREATED_AT, instant)
                    .execute();
            ids.add(id);
        }
        return ids;
    }

    private static void assertStored(DSLContext dsl, List<FirmId> ids) {
        for (var i = 0; i < ids.size(); i++) {
            var instant = INSTANTS.get(i);
            var row =
                    dsl.select(FIRM.CREATED_AT, cast(FIRM.CREATED_AT, SQLDataType.VARCHAR))
                            .from(FIRM)
                            .where(FIRM.ID.eq(ids.get(i)), FIRM.CREATED_AT.eq(instant))
                            .fetchSingle();
            assertThat(row.value1()).isEqualTo(instant);
            assertThat(Instant.parse(row.value2().replace(' ', 'T') + "Z")).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @MethodSource("pairsOfNodes")
    void whatOneNodeStoresAnotherReads(String writer, String reader) throws Exception {
        var ids = new ArrayList<FirmId>();
        onNode(writer, "", dsl -> ids.addAll(write(dsl)));
        onNode(reader, "", dsl -> assertStored(dsl, ids));
    }

    /// An operator's own address of the database, which says nothing of zones, or another one.
    @ParameterizedTest
    @MethodSource("pairsOfNodes")
    void theZoneOfAConnectionHasNoSay(String writer, String reader) throws Exception {
        var ids = new ArrayList<FirmId>();
        onNode(writer, "useServerPrepStmts=true", dsl -> ids.addAll(write(dsl)));
        onNode(
                reader,
                "connectionTimeZone=%2B05:45&forceConnectionTimeZoneToSession=true",
                dsl -> {
                    assertStored(dsl, ids);
                    ids.addAll(write(dsl));
                });
        onNode(writer, "", dsl -> assertStored(dsl, ids.subList(INSTANTS.size(), ids.size())));
    }

    @ParameterizedTest
    @MethodSource("pairsOfNodes")
    void theDatabasesOwnClockIsReadInUtc(String writer, String reader) throws Exception {
        onNode(
                reader,
                "connectionTimeZone=" + writer + "&forceConnectionTimeZoneToSession=false",
                dsl -> {
                    var now = DatabaseTime.now(FIRM.CREATED_AT);
                    var row = dsl.select(now, cast(now, SQLDataType.VARCHAR)).fetchSingle();
                    assertThat(Instant.parse(row.value2().replace(' ', 'T') + "Z"))
                            .isEqualTo(row.value1());
                });
    }

    @ParameterizedTest
    @MethodSource("pairsOfNodes")
    void aDateIsReadAsItWasStored(String writer, String reader) throws Exception {
        onNode(
                writer,
                "connectionTimeZone=" + reader,
                dsl -> {
                    dsl.execute("create temporary table dated (dated_on date not null)");
                    var dated = table(name("dated"));
                    var on = field(name("dated_on"), STANDARD.PUBLISHED_ON.getDataType());
                    for (var date : DATES) {
                        dsl.insertInto(dated).set(on, date).execute();
                        var found =
                                dsl.select(on, cast(on, SQLDataType.VARCHAR))
                                        .from(dated)
                                        .where(on.eq(date), on.eq(inline(date, on)))
                                        .fetchSingle();
                        assertThat(found.value1()).isEqualTo(date);
                        assertThat(found.value2()).isEqualTo(date.toString());
                    }
                });
    }

    @Test
    void noColumnOfTimePassesThroughATypeThatKnowsAZone() {
        var times =
                DefaultSchema.DEFAULT_SCHEMA
                        .tableStream()
                        .<Field<?>>flatMap(table -> table.fieldStream())
                        .filter(StoredInstantsTest::isTime)
                        .toList();
        assertThat(times)
                .hasSizeGreaterThan(90)
                .allSatisfy(
                        column ->
                                assertThat(column.getBinding())
                                        .isInstanceOfAny(
                                                UtcInstantBinding.class, CivilDateBinding.class));
    }

    private static boolean isTime(Field<?> column) {
        var type = column.getBinding().converter().fromType();
        return java.util.Date.class.isAssignableFrom(type)
                || java.time.temporal.Temporal.class.isAssignableFrom(type);
    }
}
