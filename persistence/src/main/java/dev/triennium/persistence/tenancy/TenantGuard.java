package dev.triennium.persistence.tenancy;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.persistence.jooq.generated.DefaultSchema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.VisitListenerProvider;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/// Walks every statement while jOOQ renders it and refuses, before the database sees it, one that
/// would touch a tenant's rows without binding them to the tenant of its [Reach].
///
/// jOOQ visits each nested query, so that no block is missed; within a block, each tenant table
/// needs a conjunct `tenant_id = <the tenant>`, or an equality chain to a table that has one.
final class TenantGuard implements VisitListener {

    private final TableDictionary dictionary;
    private final Reach reach;
    private final Deque<Block> blocks = new ArrayDeque<>();

    private TenantGuard(TableDictionary dictionary, Reach reach) {
        this.dictionary = dictionary;
        this.reach = reach;
    }

    static VisitListenerProvider of(TableDictionary dictionary, Reach reach) {
        return () -> new TenantGuard(dictionary, reach);
    }

    /// A query block that is being rendered: its tables by the name they have in it and by their
    /// own, which jOOQ visits under an alias.
    private record Block(QueryPart part, Set<String> tables, Set<String> bound) {}

    @Override
    public void visitStart(VisitContext context) {
        var part = context.queryPart();
        switch (part) {
            // jOOQ's own count(*) holds its asterisk as plain SQL.
            case SQL sql when !sql.toString().equals("*") -> throw refused("plain SQL");
            case Select<?> select -> enter(select);
            case QOM.Update<?> update -> enter(update);
            case QOM.Delete<?> delete -> enter(delete);
            case QOM.Insert<?> insert -> enter(insert);
            case QOM.Merge<?> merge -> forbidUnlessFree(merge.$into(), "MERGE");
            case QOM.Truncate<?> truncate ->
                    truncate.$table().forEach(table -> forbidUnlessFree(table, "TRUNCATE"));
            case Table<?> table when isTenantTable(table) && !isKnown(table) ->
                    throw refused("table " + nameOf(table) + " outside of a known query block");
            default -> {
                // Everything else is a part of one of the above.
            }
        }
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the very part that opened the block closes it
    public void visitEnd(VisitContext context) {
        if (!blocks.isEmpty() && blocks.peek().part() == context.queryPart()) {
            blocks.pop();
        }
    }

    private void enter(Select<?> select) {
        var tables = new ArrayList<Named>();
        var equalities = new ArrayList<Equality>();
        for (var table : select.$from()) {
            collect(table, tables, equalities);
        }
        conjuncts(select.$where(), null, equalities);
        check(select, tables, equalities);
    }

    private void enter(QOM.Update<?> update) {
        var tables = new ArrayList<Named>();
        var equalities = new ArrayList<Equality>();
        collect(update.$table(), tables, equalities);
        update.$from().forEach(table -> collect(table, tables, equalities));
        conjuncts(update.$where(), null, equalities);
        refuseMoves(update.$table(), update.$set().keySet());
        check(update, tables, equalities);
        markWrite(update.$table());
    }

    private void enter(QOM.Delete<?> delete) {
        var tables = new ArrayList<Named>();
        var equalities = new ArrayList<Equality>();
        collect(delete.$from(), tables, equalities);
        delete.$using().forEach(table -> collect(table, tables, equalities));
        conjuncts(delete.$where(), null, equalities);
        check(delete, tables, equalities);
        markWrite(delete.$from());
    }

    private void enter(QOM.Insert<?> insert) {
        var table = insert.$into();
        if (isTenantTable(table)) {
            if (!(reach instanceof Reach.One(var tenant))) {
                throw refused("INSERT into " + nameOf(table));
            }
            if (insert.$select() != null) {
                throw refused("INSERT … SELECT into " + nameOf(table));
            }
            var column = indexOfTenantColumn(table, insert.$columns());
            if (column < 0 || insert.$values().isEmpty()) {
                throw refused("INSERT into " + nameOf(table) + " without its tenant");
            }
            for (var row : insert.$values()) {
                if (!isLiteral(row.field(column), Set.of(tenant))) {
                    throw refused("INSERT into " + nameOf(table) + " for another tenant");
                }
            }
            refuseMoves(table, insert.$updateSet().keySet());
            markWrite(table);
        }
        blocks.push(new Block(insert, Set.of(nameOf(table)), Set.of(nameOf(table))));
    }

    private void check(QueryPart part, List<Named> tables, List<Equality> equalities) {
        var names = tables.stream().map(Named::name).collect(Collectors.toSet());
        var bound = bound(names, equalities);
        for (var table : tables) {
            if (table.isTenant() && !(reach instanceof Reach.Sweep && part instanceof Select<?>)) {
                if (reach instanceof Reach.None || reach instanceof Reach.Sweep) {
                    throw refused("table " + table.name());
                }
                if (reach instanceof Reach.Several && !(part instanceof Select<?>)) {
                    throw refused("writing to " + table.name());
                }
                if (!bound.contains(table.name())) {
                    throw refused("table " + table.name() + " without its tenant");
                }
            }
        }
        var known = new HashSet<>(names);
        tables.forEach(table -> known.add(table.realName()));
        blocks.push(new Block(part, known, bound));
    }

    /// A table of a block. Tables of a nested query stand in a block of their own.
    private record Named(String name, String realName, boolean isTenant) {}

    /// A conjunct that binds the tenant column of one table to a literal or to another table's.
    ///
    /// @param other null: bound to a literal
    /// @param within the tables that the conjunct restricts; null: all of the block
    private record Equality(String table, @Nullable String other, @Nullable Set<String> within) {}

    private void collect(Table<?> table, List<Named> tables, List<Equality> equalities) {
        if (table instanceof QOM.JoinTable<?, ?> join) {
            var left = new ArrayList<Named>();
            var right = new ArrayList<Named>();
            collect(join.$table1(), left, equalities);
            collect(join.$table2(), right, equalities);
            if (join instanceof QOM.QualifiedJoin<?, ?> qualified) {
                switch (join) {
                    case QOM.Join<?> _, QOM.StraightJoin<?> _ ->
                            conjuncts(qualified.$on(), null, equalities);
                    case QOM.LeftJoin<?> _ ->
                            conjuncts(qualified.$on(), namesOf(right), equalities);
                    case QOM.RightJoin<?> _ ->
                            conjuncts(qualified.$on(), namesOf(left), equalities);
                    default -> {
                        // Other joins restrict neither side in a way that we rely on.
                    }
                }
            }
            tables.addAll(left);
            tables.addAll(right);
        } else {
            tables.add(new Named(nameOf(table), realName(table), isTenantTable(table)));
        }
    }

    private static Set<String> namesOf(List<Named> tables) {
        return tables.stream().map(Named::name).collect(Collectors.toSet());
    }

    private void conjuncts(
            @Nullable Condition condition, @Nullable Set<String> within, List<Equality> found) {
        switch (condition) {
            case QOM.And and -> {
                conjuncts(and.$arg1(), within, found);
                conjuncts(and.$arg2(), within, found);
            }
            case QOM.Eq<?> eq -> {
                equality(eq.$arg1(), eq.$arg2(), within, found);
                equality(eq.$arg2(), eq.$arg1(), within, found);
            }
            case QOM.InList<?> in -> {
                var table = tenantColumnOwner(in.$field());
                if (table != null
                        && in.$list().stream().allMatch(item -> isLiteral(item, reachable()))) {
                    found.add(new Equality(table, null, within));
                }
            }
            case null -> {
                // Restricts nothing.
            }
            default -> {
                // An ON clause hides behind a mutable wrapper, which this takes off.
                var inner = condition.and(DSL.noCondition());
                if (inner.getClass() != condition.getClass()) {
                    conjuncts(inner, within, found);
                }
            }
        }
    }

    private void equality(
            Field<?> column, Field<?> value, @Nullable Set<String> within, List<Equality> found) {
        var table = tenantColumnOwner(column);
        if (table == null) {
            return;
        }
        if (isLiteral(value, reachable())) {
            found.add(new Equality(table, null, within));
        }
        var other = tenantColumnOwner(value);
        if (other != null) {
            found.add(new Equality(table, other, within));
        }
    }

    private Set<String> bound(Set<String> names, List<Equality> equalities) {
        var outer = new HashSet<String>();
        for (var block : blocks) {
            block.bound().stream().filter(name -> !names.contains(name)).forEach(outer::add);
        }
        var bound = new HashSet<String>();
        boolean grew;
        do {
            grew = false;
            for (var equality : equalities) {
                var restricts =
                        names.contains(equality.table())
                                && (equality.within() == null
                                        || equality.within().contains(equality.table()));
                var reaches =
                        equality.other() == null
                                || bound.contains(equality.other())
                                || outer.contains(equality.other());
                if (restricts && reaches) {
                    grew |= bound.add(equality.table());
                }
            }
        } while (grew);
        return bound;
    }

    private Set<TenantId> reachable() {
        return switch (reach) {
            case Reach.None _, Reach.Sweep _ -> Set.of();
            case Reach.One(var tenant) -> Set.of(tenant);
            case Reach.Several(var tenants) -> tenants;
        };
    }

    private static boolean isLiteral(@Nullable Field<?> field, Set<TenantId> tenants) {
        return field instanceof Param<?> param
                && param.getValue() instanceof TenantId tenant
                && tenants.contains(tenant);
    }

    private @Nullable String tenantColumnOwner(Field<?> field) {
        if (field instanceof TableField<?, ?> column) {
            var table = column.getTable();
            if (table != null
                    && isTenantTable(table)
                    && column.getName()
                            .equalsIgnoreCase(TableDictionary.tenantColumn(realName(table)))) {
                return nameOf(table);
            }
        }
        return null;
    }

    private int indexOfTenantColumn(Table<?> table, List<? extends Field<?>> columns) {
        var tenantColumn = TableDictionary.tenantColumn(realName(table));
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i).getName().equalsIgnoreCase(tenantColumn)) {
                return i;
            }
        }
        return -1;
    }

    private void refuseMoves(Table<?> table, Collection<?> changed) {
        if (isTenantTable(table)) {
            var tenantColumn = TableDictionary.tenantColumn(realName(table));
            for (var column : changed) {
                if (!(column instanceof Field<?> field)
                        || field.getName().equalsIgnoreCase(tenantColumn)) {
                    throw refused("moving rows of " + nameOf(table) + " to another tenant");
                }
            }
        }
    }

    private void forbidUnlessFree(Table<?> table, String verb) {
        if (isTenantTable(table)) {
            throw refused(verb + " on " + nameOf(table));
        }
    }

    private boolean isKnown(Table<?> table) {
        return blocks.stream().anyMatch(block -> block.tables().contains(nameOf(table)));
    }

    private boolean isTenantTable(Table<?> table) {
        return dictionary.find(realName(table)).map(TableDictionary.Kind::isTenant).orElse(false);
    }

    private void markWrite(Table<?> table) {
        if (dictionary.find(realName(table)).orElse(TableDictionary.Kind.GLOBAL)
                == TableDictionary.Kind.TENANT) {
            TenantWork.current().ifPresent(TenantWork::markChanged);
        }
    }

    private static String nameOf(Table<?> table) {
        return table.getName().toLowerCase(Locale.ROOT);
    }

    private static final Map<Class<?>, String> GENERATED = generated();

    /// A generated table keeps its class under an alias; that is how its real name is found.
    private static String realName(Table<?> table) {
        if (table instanceof TableImpl<?> && GENERATED.containsKey(table.getClass())) {
            return GENERATED.getOrDefault(table.getClass(), "");
        }
        if (table instanceof QOM.TableAlias<?> alias && !alias.$table().equals(table)) {
            return realName(alias.$table());
        }
        return nameOf(table);
    }

    private static Map<Class<?>, String> generated() {
        var names = new HashMap<Class<?>, String>();
        DefaultSchema.DEFAULT_SCHEMA
                .getTables()
                .forEach(table -> names.put(table.getClass(), nameOf(table)));
        return Map.copyOf(names);
    }

    private TenantIsolationException refused(String what) {
        return new TenantIsolationException(what + " is out of reach for " + reach);
    }
}
