package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.Binds;
import dev.triennium.persistence.jooq.PreparedDsl;
import dev.triennium.persistence.jooq.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.VisitListenerProvider;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.jspecify.annotations.Nullable;

/// Reads whose SQL is remembered, with the guard's word for it. What the guard looks at is how a
/// statement is made, and whether the tenants that it names are in reach. The first is the same for
/// each statement of a shape, so it is looked at once; the second is looked at each time.
final class PreparedReads {

    /// More than there are in the product. A shape that is never the same twice shall not fill the
    /// memory.
    private static final int MOST = 4_000;

    private final DSLContext guarded;
    private final DSLContext rendered;
    private final TableDictionary dictionary;
    private final boolean isDoubted;
    private final Map<Key, Prepared> known = new ConcurrentHashMap<>();

    /// @param isDoubted render each statement nevertheless, and compare: for tests
    PreparedReads(DSLContext dsl, TableDictionary dictionary, boolean isDoubted) {
        this.guarded = dsl;
        this.rendered = DSL.using(dsl.configuration().derive(new VisitListenerProvider[0]));
        this.dictionary = dictionary;
        this.isDoubted = isDoubted;
    }

    /// @param reach its kind, or the reason of a sweep; which tenants are in it makes no difference
    private record Key(Shape shape, List<Integer> sizes, Object reach) {

        static Key of(Shape shape, Binds binds, Reach reach) {
            return new Key(
                    shape,
                    binds.sizes(),
                    reach instanceof Reach.Sweep sweep ? sweep : reach.getClass());
        }
    }

    /// @param places for each value of the SQL, which of the binds it is
    private record Prepared(String sql, List<Integer> places) {}

    PreparedDsl reaching(Reach reach) {
        return new PreparedDsl() {
            @Override
            public Result<Record> fetch(
                    Shape shape,
                    Binds binds,
                    List<Field<?>> fields,
                    Supplier<Select<?>> statement) {
                return query(reach, shape, binds, statement).coerce(fields).fetch();
            }

            @Override
            public <R extends Record> Result<R> fetch(
                    Shape shape, Binds binds, Table<R> table, Supplier<Select<?>> statement) {
                return query(reach, shape, binds, statement).coerce(table).fetch();
            }
        };
    }

    private ResultQuery<Record> query(
            Reach reach, Shape shape, Binds binds, Supplier<Select<?>> statement) {
        var prepared = prepared(reach, shape, binds, statement);
        var params = binds.params();
        params.forEach(param -> requireInReach(reach, param));
        return rendered.resultQuery(
                prepared.sql(), prepared.places().stream().map(params::get).toArray());
    }

    private Prepared prepared(
            Reach reach, Shape shape, Binds binds, Supplier<Select<?>> statement) {
        var key = Key.of(shape, binds, reach);
        var remembered = known.get(key);
        if (remembered != null && !isDoubted) {
            return remembered;
        }
        var fresh = prepare(reach, binds, statement.get());
        if (remembered != null && !remembered.equals(fresh)) {
            throw new IllegalStateException(
                    "Two statements have one shape: %s and %s"
                            .formatted(remembered.sql(), fresh.sql()));
        }
        if (known.size() < MOST) {
            known.put(key, fresh);
        }
        return fresh;
    }

    private Prepared prepare(Reach reach, Binds binds, Select<?> statement) {
        var order = new Order(binds.params());
        var dsl =
                DSL.using(
                        guarded.configuration()
                                .derive(
                                        TenantGuard.of(dictionary, reach),
                                        new DefaultVisitListenerProvider(order)));
        var sql = dsl.render(statement);
        return new Prepared(sql, List.copyOf(order.places));
    }

    private static void requireInReach(Reach reach, Param<?> param) {
        if (param.getValue() instanceof TenantId tenant) {
            var isInReach =
                    switch (reach) {
                        case Reach.None _ -> false;
                        case Reach.One(var own) -> own.equals(tenant);
                        case Reach.Several(var tenants) -> tenants.contains(tenant);
                        case Reach.Sweep _ -> true;
                    };
            if (!isInReach) {
                throw new TenantIsolationException("another tenant is out of reach for " + reach);
            }
        }
    }

    /// Which of the binds is rendered where.
    private static final class Order implements VisitListener {

        private final Map<@Nullable String, Integer> known = new HashMap<>();
        private final List<Integer> places = new ArrayList<>();

        Order(List<Param<?>> params) {
            for (var i = 0; i < params.size(); i++) {
                known.put(params.get(i).getParamName(), i);
            }
        }

        @Override
        public void visitStart(VisitContext context) {
            if (context.queryPart() instanceof Param<?> param && !param.isInline()) {
                var place = known.get(param.getParamName());
                if (place == null) {
                    throw new IllegalStateException(
                            "A prepared statement has a value that is not among its binds");
                }
                places.add(place);
            }
        }
    }
}
