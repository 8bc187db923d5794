package dev.triennium.domain.journey;

import dev.triennium.domain.error.ValidationException;
import dev.triennium.domain.paging.Cursor;
import dev.triennium.domain.paging.ListCount;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantId;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

/// The rows of all organisations that somebody looks after, in one order and cut into pages.
public final class Portfolio {

    private static final String NEVER = "9999-12-31";
    private static final int KEYS = 3;

    /// Compares place by place; all are as long as each other, and numbers have leading zeros.
    private static final Comparator<List<String>> PLACES =
            (one, other) -> {
                for (var i = 0; i < KEYS; i++) {
                    var difference = one.get(i).compareTo(other.get(i));
                    if (difference != 0) {
                        return difference;
                    }
                }
                return 0;
            };

    private final List<PortfolioRow> rows;
    private final Map<TenantId, Integer> ranks;

    private Portfolio(List<PortfolioRow> rows, Map<TenantId, Integer> ranks) {
        this.rows = List.copyOf(rows);
        this.ranks = ranks;
    }

    /// @param byName the organisations, by name
    static Portfolio of(List<TenantId> byName, List<PortfolioRow> rows) {
        var ranks = new HashMap<TenantId, Integer>();
        byName.forEach(tenant -> ranks.put(tenant, ranks.size()));
        return new Portfolio(rows, ranks);
    }

    public Portfolio where(PortfolioFilter filter) {
        return new Portfolio(rows.stream().filter(filter::matches).toList(), ranks);
    }

    public int count() {
        return rows.size();
    }

    /// How many rows stand at each step; steps without any are left out.
    public Map<ProcessStep, Integer> countBySteps() {
        var counts = new EnumMap<ProcessStep, Integer>(ProcessStep.class);
        rows.forEach(row -> counts.merge(row.step(), 1, Integer::sum));
        return counts;
    }

    /// How many rows have their next hard date in each month, the earliest first; months without
    /// any are left out.
    public Map<YearMonth, Integer> countByMonths() {
        var counts = new TreeMap<YearMonth, Integer>();
        for (var row : rows) {
            var next = row.nextHardDate();
            if (next != null) {
                counts.merge(YearMonth.from(next.dueOn()), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// @throws ValidationException when the cursor is none of this list's
    public Page<PortfolioRow> page(PortfolioOrder order, PageRequest request) {
        var isReversed = request.direction() == PageRequest.Direction.BACKWARD;
        var sorted =
                rows.stream()
                        .map(row -> new Placed(row, place(row, order)))
                        .sorted(Comparator.comparing(Placed::place, PLACES))
                        .toList();
        var from = request.from() == null ? null : place(request.from(), order, isReversed);
        var rest =
                sorted.stream()
                        .filter(
                                placed ->
                                        from == null
                                                || ((PLACES.compare(placed.place(), from) < 0)
                                                                == isReversed
                                                        && !placed.place().equals(from)))
                        .toList();
        var hasMore = rest.size() > request.size();
        var kept =
                isReversed
                        ? rest.subList(Math.max(0, rest.size() - request.size()), rest.size())
                        : rest.subList(0, Math.min(request.size(), rest.size()));
        var items =
                kept.stream()
                        .map(placed -> new Page.Item<>(placed.row(), cursor(placed.row(), order)))
                        .toList();
        Supplier<ListCount> count = () -> ListCount.exactly(rows.size());
        return isReversed
                ? new Page<>(items, hasMore, from != null, count)
                : new Page<>(items, from != null, hasMore, count);
    }

    private record Placed(PortfolioRow row, List<String> place) {}

    /// What the list is sorted by; two rows never have the same.
    private List<String> place(PortfolioRow row, PortfolioOrder order) {
        return place(cursor(row, order).keys(), order);
    }

    private List<String> place(Cursor cursor, PortfolioOrder order, boolean isReversed) {
        var argument = isReversed ? "before" : "after";
        try {
            if (cursor.keys().size() == KEYS) {
                return place(cursor.keys(), order);
            }
        } catch (IllegalArgumentException _) {
            // Told below.
        }
        throw new ValidationException(argument, "This is not a cursor of this list.");
    }

    private List<String> place(List<String> keys, PortfolioOrder order) {
        return switch (order) {
            case NEXT_HARD_DATE, STEP -> keys;
            case CLIENT -> List.of(rank(keys.getFirst()), keys.get(1), keys.get(2));
        };
    }

    private String rank(String tenant) {
        var rank = ranks.get(new TenantId(UUID.fromString(tenant)));
        if (rank == null) {
            throw new IllegalArgumentException("No organisation of the list");
        }
        return "%06d".formatted(rank);
    }

    private static Cursor cursor(PortfolioRow row, PortfolioOrder order) {
        var next = row.nextHardDate();
        var date = next == null ? NEVER : next.dueOn().toString();
        var tenant = row.tenant().value().toString();
        var id = row.id().value().toString();
        return new Cursor(
                switch (order) {
                    case NEXT_HARD_DATE -> List.of(date, tenant, id);
                    case CLIENT -> List.of(tenant, date, id);
                    case STEP ->
                            List.of("%02d %s".formatted(row.step().number(), date), tenant, id);
                });
    }
}
