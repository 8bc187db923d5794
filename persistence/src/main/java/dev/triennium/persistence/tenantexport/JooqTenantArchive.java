package dev.triennium.persistence.tenantexport;

import static dev.triennium.persistence.jooq.generated.Tables.AUDIT_ENTRY;
import static dev.triennium.persistence.jooq.generated.Tables.CLAUSE;
import static dev.triennium.persistence.jooq.generated.Tables.CONTROL;
import static dev.triennium.persistence.jooq.generated.Tables.DIRECTORY_BODY;
import static dev.triennium.persistence.jooq.generated.Tables.FIRM;
import static dev.triennium.persistence.jooq.generated.Tables.KEPT_FILE;
import static dev.triennium.persistence.jooq.generated.Tables.PERSON;
import static dev.triennium.persistence.jooq.generated.Tables.STANDARD;
import static dev.triennium.persistence.jooq.generated.Tables.UPLOAD;

import dev.triennium.domain.file.FileKey;
import dev.triennium.domain.file.FileStore;
import dev.triennium.domain.money.Money;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenantexport.TenantArchive;
import dev.triennium.domain.tenantexport.TenantExport;
import dev.triennium.persistence.jooq.DerivedColumns;
import dev.triennium.persistence.jooq.UuidBytes;
import dev.triennium.persistence.jooq.generated.DefaultSchema;
import dev.triennium.persistence.tenancy.Snapshots;
import dev.triennium.persistence.tenancy.TableDictionary;
import dev.triennium.persistence.tenancy.TableDictionary.Kind;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes every table that holds rows of tenants, so that none can be forgotten when one is added,
/// for programs and for people; [#DESCRIPTION] says what the file holds, and is in it.
@Component
class JooqTenantArchive implements TenantArchive {

    static final String FORMAT = "triennium-tenant-export/2";

    static final String DESCRIPTION = "README.md";
    static final String OVERVIEW = "overview.html";

    /// What the rows of a tenant may refer to outside of it, and what is told of it; editions after
    /// the clauses and controls that refer to them.
    static final SequencedMap<Table<?>, List<Field<?>>> REFERENCES = references();

    private static SequencedMap<Table<?>, List<Field<?>>> references() {
        var named = new LinkedHashMap<Table<?>, List<Field<?>>>();
        named.put(CLAUSE, List.of(CLAUSE.ID, CLAUSE.STANDARD_ID, CLAUSE.NUMBER, CLAUSE.TITLE));
        named.put(CONTROL, List.of(CONTROL.ID, CONTROL.STANDARD_ID, CONTROL.NUMBER, CONTROL.TITLE));
        named.put(STANDARD, List.of(STANDARD.ID, STANDARD.STANDARD_KEY, STANDARD.DESIGNATION));
        named.put(PERSON, List.of(PERSON.ID, PERSON.GIVEN_NAME, PERSON.FAMILY_NAME));
        named.put(FIRM, List.of(FIRM.ID, FIRM.NAME));
        named.put(
                DIRECTORY_BODY,
                List.of(DIRECTORY_BODY.ID, DIRECTORY_BODY.NAME, DIRECTORY_BODY.COUNTRY));
        return named;
    }

    /// Those whose rows have a content in the file store. Earlier exports stay out of later ones.
    static final List<Table<?>> TABLES_OF_FILES = List.of(UPLOAD, KEPT_FILE);

    /// Rows that one statement reads.
    private static final int CHUNK = 1_000;

    private static final int ID_LENGTH = 16;

    /// How the columns of an amount of money end.
    private static final String AMOUNT = "_amount";
    private static final String CURRENCY = "_currency";

    /// The amounts that share the one currency of their row.
    static final Set<String> IN_CURRENCY_OF_ROW =
            Set.of(
                    "internal_rate",
                    "consultant_rate",
                    "day_rate",
                    "application_fee",
                    "certificate_fee",
                    "accreditation_fee",
                    "travel");

    private final DSLContext dsl;
    private final TenantDsl tenants;
    private final TableDictionary dictionary;
    private final FileStore files;
    private final Snapshots snapshots;

    JooqTenantArchive(
            DSLContext dsl,
            TenantDsl tenants,
            TableDictionary dictionary,
            FileStore files,
            Snapshots snapshots) {
        this.dsl = dsl;
        this.tenants = tenants;
        this.dictionary = dictionary;
        this.files = files;
        this.snapshots = snapshots;
    }

    /// The rows are of one moment. Files never change, so that they can be copied afterwards,
    /// however long that takes; one that was thrown away meanwhile is named.
    @Override
    public void write(TenantScope scope, TenantExport.Requested export, OutputStream out)
            throws IOException {
        var archive = new ArchiveWriter(out, export.facts().requestedAt());
        try (var description =
                Objects.requireNonNull(
                        JooqTenantArchive.class.getResourceAsStream(
                                "/tenantexport/" + DESCRIPTION))) {
            archive.file(DESCRIPTION, description);
        }
        var contents = writeRows(archive, scope, export);
        var missing = new ArrayList<String>();
        for (var content : contents) {
            if (!copied(archive, scope, content)) {
                missing.add(content.name());
            }
        }
        var about = new LinkedHashMap<String, Object>();
        about.put("tenant", scope.tenant().value().toString());
        about.put("export", export.id().value().toString());
        about.put("requestedBy", export.facts().requestedBy().value().toString());
        about.put("requestedAt", export.facts().requestedAt().toString());
        about.put("missing", missing);
        archive.finish(FORMAT, about);
    }

    private List<Content> writeRows(
            ArchiveWriter archive, TenantScope scope, TenantExport.Requested export)
            throws IOException {
        try {
            return snapshots.read(() -> writeRowsNow(archive, scope, export));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private List<Content> writeRowsNow(
            ArchiveWriter archive, TenantScope scope, TenantExport.Requested export) {
        try {
            var overview = new Overview(tenants.in(scope), scope);
            var referred = new References();
            var counts = new LinkedHashMap<String, Long>();
            for (var table : tables(dictionary)) {
                var count = writeTable(archive, scope, table, referred);
                counts.put(table.getName(), count);
                archive.csv(
                        "csv/tables/" + table.getName() + ".csv",
                        overview.language(),
                        names(List.of(table.fields())),
                        lines -> forEachRow(scope, table, row -> lines.add(plain(row).values())));
            }
            writeReferences(archive, referred, overview.language());
            archive.text(OVERVIEW, overview.page(export, counts));
            return contents(scope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(List<? extends Field<?>> fields) {
        return fields.stream()
                .filter(field -> !DerivedColumns.isDerived(field))
                .map(Field::getName)
                .toList();
    }

    /// Those with rows of tenants, and the trail of their changes; not our other bookkeeping.
    static List<Table<?>> tables(TableDictionary dictionary) {
        return DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
                .filter(
                        table ->
                                table.equals(AUDIT_ENTRY)
                                        || dictionary.find(table.getName()).orElseThrow()
                                                == Kind.TENANT)
                .toList();
    }

    /// The ids in other tables that rows refer to.
    private static final class References {

        private final Map<Table<?>, Set<Object>> ids = new LinkedHashMap<>();

        void add(Table<?> table, @Nullable Object id) {
            if (id != null) {
                ids.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(id);
            }
        }

        List<Object> of(Table<?> table) {
            return List.copyOf(ids.getOrDefault(table, Set.of()));
        }
    }

    /// @return how many rows it has
    private long writeTable(
            ArchiveWriter archive, TenantScope scope, Table<?> table, References referred)
            throws IOException {
        var foreign = outside(table);
        return archive.rows(
                "tables/" + table.getName() + ".jsonl",
                rows ->
                        forEachRow(
                                scope,
                                table,
                                row -> {
                                    rows.add(plain(row));
                                    foreign.forEach(
                                            (field, target) ->
                                                    referred.add(target, row.get(field)));
                                }));
    }

    /// The columns that refer to a table that no tenant owns.
    Map<Field<?>, Table<?>> outside(Table<?> table) {
        var columns = new LinkedHashMap<Field<?>, Table<?>>();
        for (ForeignKey<?, ?> key : table.getReferences()) {
            var target = key.getKey().getTable();
            if (dictionary.find(target.getName()).orElseThrow() == Kind.GLOBAL) {
                columns.put(key.getFields().getFirst(), target);
            }
        }
        return columns;
    }

    @FunctionalInterface
    private interface RowWork {
        void take(Record row) throws IOException;
    }

    private void forEachRow(TenantScope scope, Table<?> table, RowWork work) throws IOException {
        var owner = tenantField(table);
        var key =
                Objects.requireNonNull(table.getPrimaryKey()).getFields().stream()
                        .filter(field -> !field.equals(owner))
                        .toList();
        Object[] last = null;
        while (true) {
            var from =
                    tenants.in(scope)
                            .selectFrom(table)
                            .where(owner.eq(scope.tenant()))
                            .orderBy(key);
            var rows =
                    last == null || key.isEmpty()
                            ? from.limit(CHUNK).fetch()
                            : from.seek(last).limit(CHUNK).fetch();
            for (var row : rows) {
                work.take(row);
            }
            if (rows.size() < CHUNK || key.isEmpty()) {
                return;
            }
            last = values(rows.getLast(), key);
        }
    }

    @SuppressWarnings("unchecked")
    private static Field<TenantId> tenantField(Table<?> table) {
        var name = TableDictionary.tenantColumn(table.getName());
        return (Field<TenantId>) Objects.requireNonNull(table.field(name));
    }

    private static Object[] values(Record row, List<? extends TableField<?, ?>> fields) {
        return fields.stream().map(row::get).toArray();
    }

    private void writeReferences(ArchiveWriter archive, References referred, Locale language)
            throws IOException {
        for (var table : REFERENCES.keySet()) {
            var named = named(table, referred);
            archive.rows(
                    "references/" + table.getName() + ".jsonl",
                    rows -> {
                        for (var row : named) {
                            rows.add(plain(row));
                            if (row.field(CLAUSE.STANDARD_ID.getName()) != null) {
                                referred.add(STANDARD, row.get(CLAUSE.STANDARD_ID.getName()));
                            }
                        }
                    });
            archive.csv(
                    "csv/references/" + table.getName() + ".csv",
                    language,
                    names(Objects.requireNonNull(REFERENCES.get(table))),
                    lines -> {
                        for (var row : named) {
                            lines.add(plain(row).values());
                        }
                    });
        }
    }

    private List<Record> named(Table<?> table, References referred) {
        var fields = Objects.requireNonNull(REFERENCES.get(table), table.getName());
        var id = fields.getFirst().coerce(Object.class);
        var named = new ArrayList<Record>();
        var all = referred.of(table);
        for (var from = 0; from < all.size(); from += CHUNK) {
            var ids = all.subList(from, Math.min(from + CHUNK, all.size()));
            named.addAll(dsl.select(fields).from(table).where(id.in(ids)).fetch());
        }
        return named;
    }

    /// @param name in the archive
    private record Content(String name, FileKey key) {}

    private List<Content> contents(TenantScope scope) {
        var contents = new ArrayList<Content>();
        for (var table : TABLES_OF_FILES) {
            var id = Objects.requireNonNull(table.field("id"));
            var key = Objects.requireNonNull(table.field("file_key", String.class));
            tenants.in(scope)
                    .select(id, key)
                    .from(table)
                    .where(tenantField(table).eq(scope.tenant()), key.isNotNull())
                    .orderBy(id)
                    .forEach(
                            row ->
                                    contents.add(
                                            new Content(
                                                    "files/" + plain(row).get("id"),
                                                    new FileKey(row.get(key)))));
        }
        return contents;
    }

    private boolean copied(ArchiveWriter archive, TenantScope scope, Content content)
            throws IOException {
        try (var in = files.open(scope, content.key())) {
            archive.file(content.name(), in);
            return true;
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    /// By column, in the columns' order.
    static Map<String, @Nullable Object> plain(Record row) {
        var plain = new LinkedHashMap<String, @Nullable Object>();
        for (var field : row.fields()) {
            if (!DerivedColumns.isDerived(field)) {
                var value = plain(field, row);
                plain.put(
                        field.getName(),
                        value instanceof BigDecimal amount ? exact(amount, field, row) : value);
            }
        }
        return plain;
    }

    /// An amount of money has the decimals of its currency, however many the column keeps.
    private static BigDecimal exact(BigDecimal amount, Field<?> field, Record row) {
        var name = field.getName();
        if (name.endsWith(AMOUNT)) {
            var prefix = name.substring(0, name.length() - AMOUNT.length());
            return Money.exact(amount, row.get(prefix + CURRENCY, String.class));
        }
        return IN_CURRENCY_OF_ROW.contains(name)
                ? Money.exact(amount, row.get("currency", String.class))
                : amount;
    }

    private static <T> @Nullable Object plain(Field<T> field, Record row) {
        var value = row.get(field);
        return switch (value) {
            case null -> null;
            case Boolean _, Number _, String _, List<?> _ -> value;
            case LocalDate _, Instant _, UUID _ -> value.toString();
            default -> {
                @SuppressWarnings("unchecked")
                var converter = (Converter<Object, T>) field.getConverter();
                var bytes = (byte[]) converter.to(value);
                yield bytes.length == ID_LENGTH
                        ? UuidBytes.toUuid(bytes).toString()
                        : HexFormat.of().formatHex(bytes);
            }
        };
    }
}
