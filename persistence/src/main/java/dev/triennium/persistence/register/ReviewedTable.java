package dev.triennium.persistence.register;

import dev.triennium.domain.EntityId;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.register.Closure;
import dev.triennium.domain.register.EntryFilter;
import dev.triennium.domain.register.Keeping;
import dev.triennium.domain.register.Review;
import dev.triennium.domain.register.Reviewed;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.jooq.Keyset;
import dev.triennium.persistence.jooq.TextSearch;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/// The repository of a register whose entries are looked at again from time to time. What is left
/// to write is what an entry says, and its pages.
///
/// @param <R> a row
/// @param <L> a row of the links
/// @param <I> the id of an entry
/// @param <C> what it says
/// @param <E> the entry
public abstract class ReviewedTable<
                R extends UpdatableRecord<R>,
                L extends UpdatableRecord<L>,
                I extends EntityId,
                C,
                E extends Reviewed<I, C, E>>
        extends RegisterTable<R, L, I, E> {

    /// Which columns say how an entry is kept.
    ///
    /// @param reviewOrder the day of the next review, one after all others where there is none
    public record KeepingColumns<R extends UpdatableRecord<R>>(
            TableField<R, Integer> version,
            TableField<R, LocalDate> reviewOn,
            TableField<R, LocalDate> reviewOrder,
            TableField<R, Instant> reviewedAt,
            TableField<R, PersonId> reviewedBy,
            TableField<R, String> reviewNote,
            TableField<R, Instant> closedAt,
            TableField<R, PersonId> closedBy,
            TableField<R, String> closedWhy) {}

    private final Columns<R, I> columns;
    private final KeepingColumns<R> keepingColumns;
    private final List<Field<?>> texts;

    /// @param texts where the words of a filter are looked for
    protected ReviewedTable(
            TenantDsl tenants,
            Columns<R, I> columns,
            KeepingColumns<R> keepingColumns,
            LinkColumns<L, I> linkColumns,
            List<Field<?>> texts) {
        super(tenants, columns, linkColumns);
        this.columns = columns;
        this.keepingColumns = keepingColumns;
        this.texts = List.copyOf(texts);
    }

    /// The columns of what an entry says.
    protected abstract R contentRow(C content);

    protected abstract C content(R row);

    protected abstract E entry(I id, Keeping keeping, C content);

    protected static Keyset byNumber(Field<Integer> number) {
        return Keyset.by(Keyset.ascending(number, Object::toString, Integer::valueOf));
    }

    protected static <I extends EntityId> Keyset byReview(
            Field<LocalDate> reviewOrder, Field<I> id, Function<UUID, I> wrap) {
        return Keyset.by(
                Keyset.ascending(reviewOrder, LocalDate::toString, LocalDate::parse),
                Keyset.id(id, EntityId::value, wrap));
    }

    /// Of the entries that all registers are asked for alike.
    protected List<Condition> matching(TenantScopes scopes, EntryFilter filter) {
        var conditions = new ArrayList<Condition>();
        if (filter.isOpen() != null) {
            var closedAt = keepingColumns.closedAt();
            conditions.add(filter.isOpen() ? closedAt.isNull() : closedAt.isNotNull());
        }
        if (filter.owner() != null) {
            conditions.add(columns.owner().eq(filter.owner()));
        }
        if (filter.clause() != null) {
            conditions.add(isLinkedTo(scopes, filter.clause()));
        }
        if (filter.risk() != null) {
            conditions.add(isLinkedTo(scopes, filter.risk()));
        }
        if (filter.reviewUntil() != null) {
            conditions.add(keepingColumns.reviewOrder().le(filter.reviewUntil()));
        }
        if (filter.words() != null) {
            var searched = texts.toArray(Field<?>[]::new);
            filter.words().words().forEach(word -> conditions.add(TextSearch.isIn(word, searched)));
        }
        return conditions;
    }

    @Override
    protected R toRow(E facts) {
        var keeping = facts.keeping();
        var review = keeping.lastReview();
        var closure = keeping.closure();
        var row = contentRow(facts.content());
        row.set(columns.id(), facts.id());
        row.set(keepingColumns.version(), keeping.version());
        row.set(columns.number(), keeping.number());
        row.set(columns.owner(), keeping.owner());
        row.set(keepingColumns.reviewOn(), keeping.reviewOn());
        row.set(keepingColumns.reviewOrder(), order(keeping.reviewOn()));
        row.set(keepingColumns.reviewedAt(), review == null ? null : review.at());
        row.set(keepingColumns.reviewedBy(), review == null ? null : review.by());
        row.set(keepingColumns.reviewNote(), review == null ? null : review.note());
        row.set(keepingColumns.closedAt(), closure == null ? null : closure.at());
        row.set(keepingColumns.closedBy(), closure == null ? null : closure.by());
        row.set(keepingColumns.closedWhy(), closure == null ? null : closure.reason());
        return row;
    }

    @Override
    protected E toDomain(R row) {
        return entry(
                Objects.requireNonNull(row.get(columns.id())),
                new Keeping(
                        Objects.requireNonNull(row.get(keepingColumns.version())),
                        Objects.requireNonNull(row.get(columns.number())),
                        row.get(columns.owner()),
                        row.get(keepingColumns.reviewOn()),
                        review(row),
                        closure(row)),
                content(row));
    }

    private @Nullable Review review(R row) {
        var at = row.get(keepingColumns.reviewedAt());
        return at == null
                ? null
                : new Review(
                        at,
                        Objects.requireNonNull(row.get(keepingColumns.reviewedBy())),
                        row.get(keepingColumns.reviewNote()));
    }

    private @Nullable Closure closure(R row) {
        var at = row.get(keepingColumns.closedAt());
        return at == null
                ? null
                : new Closure(
                        at,
                        Objects.requireNonNull(row.get(keepingColumns.closedBy())),
                        Objects.requireNonNull(row.get(keepingColumns.closedWhy())));
    }
}
