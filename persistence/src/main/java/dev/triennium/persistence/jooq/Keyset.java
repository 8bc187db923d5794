package dev.triennium.persistence.jooq;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.SelectLimitPercentStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;

/// The columns that order a list, the unique one last, and the pages that they cut it into. A page
/// costs the same wherever it stands in the list.
public final class Keyset {

    private static final String NUMBER = "number_in_parent";
    private static final String COUNTED = "counted";

    private final List<Key<?>> keys;

    private Keyset(List<Key<?>> keys) {
        this.keys = List.copyOf(keys);
    }

    /// A column of the order. It must be NOT NULL.
    public record Key<T>(
            Field<T> field,
            boolean isDescending,
            Function<T, String> format,
            Function<String, T> parse) {

        private SortField<T> sort(boolean isReversed) {
            return isDescending != isReversed ? field.desc() : field.asc();
        }

        private Condition isBeyond(Binds.One<T> value, boolean isReversed) {
            return isDescending != isReversed ? field.lt(value.param()) : field.gt(value.param());
        }

        private Place<T> place(String value, Binds binds) {
            return new Place<>(this, binds.one(field, parse.apply(value)));
        }

        /// Where a row stands, as far as this column says.
        private Function<Record, String> in(Columns columns) {
            var column = columns.add(field);
            return row -> format.apply(column.of(row));
        }

        private String of(Record row) {
            return format.apply(Objects.requireNonNull(row.get(field.getName(), field.getType())));
        }
    }

    /// Where a cursor stands, as far as one column says.
    private record Place<T>(Key<T> key, Binds.One<T> value) {

        private Condition isBeyond(boolean isReversed) {
            return key.isBeyond(value, isReversed);
        }

        private Condition isAt() {
            return key.field().eq(value.param());
        }
    }

    public static Keyset by(Key<?>... keys) {
        return new Keyset(List.of(keys));
    }

    public static <T> Key<T> ascending(
            Field<T> field, Function<T, String> format, Function<String, T> parse) {
        return new Key<>(field, false, format, parse);
    }

    public static <T> Key<T> descending(
            Field<T> field, Function<T, String> format, Function<String, T> parse) {
        return new Key<>(field, true, format, parse);
    }

    public static Key<String> ascending(Field<String> field) {
        return new Key<>(field, false, Function.identity(), Function.identity());
    }

    /// The id that breaks ties.
    public static <I> Key<I> id(Field<I> field, Function<I, UUID> unwrap, Function<UUID, I> wrap) {
        return new Key<>(
                field,
                false,
                id -> unwrap.apply(id).toString(),
                text -> wrap.apply(UUID.fromString(text)));
    }

    /// One statement: the page of the rows that the statement selects.
    ///
    /// @throws ValidationException when the cursor is none of this list's
    public <R extends Record, T> Page<T> page(
            SelectConditionStep<R> rows, PageRequest request, Function<? super R, T> mapper) {
        var count = count(rows);
        var found = narrowed(rows, request).fetch();
        return cut(new ArrayList<>(found), request, mapper, this::cursor, count);
    }

    /// The same where the rows of one table are selected as such, which come by position.
    public <R extends Record, T> Page<T> pageOfTable(
            SelectConditionStep<Record1<R>> rows,
            PageRequest request,
            Function<? super R, T> mapper) {
        var count = count(rows);
        var found = narrowed(rows, request).fetch(Record1::value1);
        return cut(new ArrayList<>(found), request, mapper, this::cursor, count);
    }

    private <R extends Record> SelectLimitPercentStep<R> narrowed(
            SelectConditionStep<R> rows, PageRequest request) {
        return rows.and(beyond(request, new Binds()).get())
                .orderBy(order(request))
                .limit(request.size() + 1);
    }

    /// Of the statement as it is now, before it is narrowed to what is beyond a cursor.
    private static Supplier<ListCount> count(Select<?> rows) {
        var dsl = DSL.using(Objects.requireNonNull(rows.configuration()));
        var from = List.copyOf(rows.$from());
        var where = rows.$where();
        return new Once<>(
                () ->
                        ListCount.asFarAsCounted(
                                dsl.selectCount()
                                        .from(
                                                select(one())
                                                        .from(from)
                                                        .where(
                                                                where == null
                                                                        ? noCondition()
                                                                        : where)
                                                        .limit(ListCount.MOST + 1)
                                                        .asTable(COUNTED))
                                        .fetchSingle(Record1::value1)));
    }

    /// One statement: the page of a table's rows, of which only the projection is read.
    ///
    /// @param shape of the condition
    /// @param binds that the condition names
    /// @throws ValidationException when the cursor is none of this list's
    public <T> Page<T> page(
            PreparedDsl dsl,
            Table<?> table,
            Shape shape,
            Binds binds,
            Supplier<Condition> condition,
            PageRequest request,
            Projection<T> projection) {
        var count = count(dsl, table, shape, binds.copy(), condition);
        var columns = new Columns(projection);
        var cursor = cursor(columns);
        var beyond = beyond(request, binds);
        var limit = binds.one(request.size() + 1);
        var rows =
                dsl.fetch(
                        shaped(shape, "page", table, request, projection),
                        binds,
                        columns.fields(),
                        () ->
                                select(columns.fields())
                                        .from(table)
                                        .where(condition.get())
                                        .and(beyond.get())
                                        .orderBy(order(request))
                                        .limit(limit.param()));
        return cut(rows, request, projection.mapper(), cursor, count);
    }

    private static Supplier<ListCount> count(
            PreparedDsl dsl,
            Table<?> table,
            Shape shape,
            Binds binds,
            Supplier<Condition> condition) {
        return new Once<>(
                () -> {
                    var columns = new Columns();
                    var number = columns.add(DSL.count());
                    var most = binds.one(ListCount.MOST + 1);
                    var rows =
                            dsl.fetch(
                                    shape.and("count", table),
                                    binds,
                                    columns.fields(),
                                    () ->
                                            select(columns.fields())
                                                    .from(
                                                            select(one())
                                                                    .from(table)
                                                                    .where(condition.get())
                                                                    .limit(most.param())
                                                                    .asTable(COUNTED)));
                    return ListCount.asFarAsCounted(number.of(rows.getFirst()));
                });
    }

    private Shape shaped(
            Shape shape,
            String kind,
            Table<?> table,
            PageRequest request,
            Projection<?> projection) {
        return shape.and(
                kind, table, this, projection, isReversed(request), request.from() == null);
    }

    /// One statement for many lists of the same shape: a page of each parent's rows, of which only
    /// the projection is read. A parent without rows may be left out.
    ///
    /// @param shape of the condition
    /// @param binds that the condition names
    /// @throws ValidationException when the cursor is none of this list's
    public <P, T> Map<P, Page<T>> pages(
            PreparedDsl dsl,
            Table<?> table,
            Shape shape,
            Binds binds,
            Supplier<Condition> condition,
            Parents<P> parents,
            PageRequest request,
            Projection<T> projection) {
        var counts = counts(dsl, table, shape, binds.copy(), condition, parents);
        var columns = new Columns(projection);
        var parent = parents.named().apply(columns);
        var cursor = cursor(columns);
        var beyond = beyond(request, binds);
        var limit = binds.one(request.size() + 1);
        var rows =
                dsl.fetch(
                        shaped(shape, "pages", table, request, projection),
                        binds,
                        columns.fields(),
                        () ->
                                firstOfEach(
                                        parents.fields(),
                                        columns.fields(),
                                        table,
                                        condition.get().and(beyond.get()),
                                        request,
                                        limit.param()));
        return parted(rows, parent, parents, request, projection.mapper(), cursor, counts);
    }

    /// How long each list is, in one statement for all. Below a parent an index serves it.
    private static <P> Supplier<Map<P, Integer>> counts(
            PreparedDsl dsl,
            Table<?> table,
            Shape shape,
            Binds binds,
            Supplier<Condition> condition,
            Parents<P> parents) {
        return new Once<>(
                () -> {
                    var columns = new Columns();
                    var parent = parents.named().apply(columns);
                    var number = columns.add(DSL.count());
                    var counts = new HashMap<P, Integer>();
                    dsl.fetch(
                                    shape.and("counts", table),
                                    binds,
                                    columns.fields(),
                                    () ->
                                            select(columns.fields())
                                                    .from(table)
                                                    .where(condition.get())
                                                    .groupBy(parents.fields()))
                            .forEach(row -> counts.put(parent.apply(row), number.of(row)));
                    return counts;
                });
    }

    /// The rows of each list that a page of it needs, with their place in it behind the columns.
    /// Only keys are numbered, which an index holds; long texts would go through a table on disk.
    private Select<?> firstOfEach(
            List<? extends Field<?>> parents,
            List<Field<?>> columns,
            Table<?> table,
            Condition condition,
            PageRequest request,
            Field<Integer> limit) {
        var number = rowNumber().over().partitionBy(parents).orderBy(order(request)).as(NUMBER);
        var key = Objects.requireNonNull(table.getPrimaryKey()).getFields();
        var numbered = select(key).select(number).from(table).where(condition).asTable("numbered");
        var place = Objects.requireNonNull(numbered.field(number));
        return select(columns)
                .select(place)
                .from(numbered)
                .join(table)
                .on(and(key.stream().map(part -> isSame(part, numbered)).toList()))
                .where(condition)
                .and(place.le(limit))
                .orderBy(place);
    }

    private static <T> Condition isSame(Field<T> part, Table<?> numbered) {
        return part.eq(Objects.requireNonNull(numbered.field(part)));
    }

    private <P, T> Map<P, Page<T>> parted(
            Iterable<? extends Record> rows,
            Function<Record, P> parent,
            Parents<P> parents,
            PageRequest request,
            Function<Record, T> mapper,
            Function<Record, Cursor> cursor,
            Supplier<Map<P, Integer>> counts) {
        var byParent = new LinkedHashMap<P, List<Record>>();
        rows.forEach(
                row ->
                        byParent.computeIfAbsent(parent.apply(row), _ -> new ArrayList<>())
                                .add(row));
        if (request.from() != null) {
            // A page behind the last row is empty; its list is not.
            parents.wanted().forEach(owner -> byParent.computeIfAbsent(owner, _ -> List.of()));
        }
        byParent.keySet().retainAll(parents.wanted());
        var pages = new LinkedHashMap<P, Page<T>>();
        byParent.forEach(
                (owner, own) ->
                        pages.put(
                                owner,
                                cut(
                                        own,
                                        request,
                                        mapper,
                                        cursor,
                                        () ->
                                                ListCount.exactly(
                                                        counts.get().getOrDefault(owner, 0)))));
        return pages;
    }

    /// The lists that a table's rows are parted into.
    ///
    /// @param wanted those that are asked for
    /// @param fields the columns that say whose row it is
    /// @param named makes of a row what they name, once they are among the columns
    public record Parents<P>(
            Set<P> wanted, List<Field<?>> fields, Function<Columns, Function<Record, P>> named) {

        public Parents {
            wanted = Set.copyOf(wanted);
            fields = List.copyOf(fields);
        }

        public static <P> Parents<P> of(Field<P> field, Collection<P> wanted) {
            return new Parents<>(
                    Set.copyOf(wanted), List.of(field), columns -> columns.add(field)::of);
        }
    }

    /// One statement for many lists of the same shape: a page of each parent's rows.
    ///
    /// @throws ValidationException when the cursor is none of this list's
    public <R extends Record, P, T> Map<P, Page<T>> pages(
            DSLContext dsl,
            Table<R> table,
            Condition condition,
            Parents<P> parents,
            PageRequest request,
            Function<? super R, T> mapper) {
        return pages(
                PreparedDsl.anew(dsl),
                table,
                Shape.of(),
                new Binds(),
                () -> condition,
                parents,
                request,
                new Projection<>(
                        List.of(table.fields()), row -> mapper.apply(recordOf(table, row))));
    }

    /// By position: the columns are those of the table, and others behind them.
    private static <R extends Record> R recordOf(Table<R> table, Record row) {
        var own = table.newRecord();
        own.fromArray(row.intoArray());
        return own;
    }

    private List<SortField<?>> order(PageRequest request) {
        return keys.stream().<SortField<?>>map(key -> key.sort(isReversed(request))).toList();
    }

    private static boolean isReversed(PageRequest request) {
        return request.direction() == PageRequest.Direction.BACKWARD;
    }

    /// Spelled out column by column, which both databases serve from an index.
    private Supplier<Condition> beyond(PageRequest request, Binds binds) {
        var from = request.from();
        if (from == null) {
            return DSL::noCondition;
        }
        if (from.keys().size() != keys.size()) {
            throw notACursor(request);
        }
        var places = new ArrayList<Place<?>>();
        try {
            for (var i = 0; i < keys.size(); i++) {
                places.add(keys.get(i).place(from.keys().get(i), binds));
            }
        } catch (IllegalArgumentException | DateTimeException _) {
            throw notACursor(request);
        }
        return () -> beyond(places, isReversed(request));
    }

    private static Condition beyond(List<Place<?>> places, boolean isReversed) {
        var alternatives = new ArrayList<Condition>();
        var equalSoFar = noCondition();
        for (var place : places) {
            alternatives.add(equalSoFar.and(place.isBeyond(isReversed)));
            equalSoFar = equalSoFar.and(place.isAt());
        }
        return or(alternatives);
    }

    private static ValidationException notACursor(PageRequest request) {
        return new ValidationException(
                isReversed(request) ? "before" : "after", "This is not a cursor of this list.");
    }

    private <R extends Record, T> Page<T> cut(
            List<R> rows,
            PageRequest request,
            Function<? super R, T> mapper,
            Function<? super R, Cursor> cursor,
            Supplier<ListCount> count) {
        var hasMore = rows.size() > request.size();
        var kept = new ArrayList<>(hasMore ? rows.subList(0, request.size()) : rows);
        if (isReversed(request)) {
            Collections.reverse(kept);
        }
        var items =
                kept.stream()
                        .map(row -> new Page.Item<T>(mapper.apply(row), cursor.apply(row)))
                        .toList();
        var hasCursor = request.from() != null;
        return isReversed(request)
                ? new Page<>(items, hasMore, hasCursor, count)
                : new Page<>(items, hasCursor, hasMore, count);
    }

    /// Where a row stands in the list. The columns that say so come behind the others.
    private Function<Record, Cursor> cursor(Columns columns) {
        var own = keys.stream().<Function<Record, String>>map(key -> key.in(columns)).toList();
        return row -> new Cursor(own.stream().map(key -> key.apply(row)).toList());
    }

    private Cursor cursor(Record row) {
        return new Cursor(keys.stream().map(key -> key.of(row)).toList());
    }
}
