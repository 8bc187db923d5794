package dev.triennium.domain.reminder;

import dev.triennium.domain.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Everything that one person is told on one day.
///
/// @param canUnsubscribe false when all of it must be told
public record Digest(
        Reader reader, LocalDate day, Instant at, List<Item> items, boolean canUnsubscribe) {

    public Digest {
        Objects.requireNonNull(reader);
        Objects.requireNonNull(day);
        Objects.requireNonNull(at);
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A digest tells something");
        }
    }

    /// The items in their order, those of one day together whose kind is told as one.
    public List<List<Item>> groups() {
        return List.copyOf(
                items.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Item::likeness, LinkedHashMap::new, Collectors.toList()))
                        .values());
    }

    /// @param news what changed since the reader was told last, if anything did
    /// @param others who are told of the same
    /// @param gone of a kind that is told as one: the days whose common entry in the reader's
    ///     calendar stands for nothing any more
    public record Item(
            TenantId tenant,
            String tenantName,
            TrackedDeadline tracked,
            Set<News> news,
            List<DigestStore.Other> others,
            Set<LocalDate> gone) {

        public Item {
            news = Set.copyOf(news);
            gone = Set.copyOf(gone);
            others = List.copyOf(others);
        }

        private Object likeness() {
            var deadline = deadline();
            var kind = deadline.kind();
            return kind.isToldAsOne()
                    ? List.of(tenant, kind.key(), deadline.dueOn(), news, others)
                    : tracked.id();
        }

        public Deadline deadline() {
            return tracked.deadline();
        }

        /// Whether it is told that there is nothing to do any more.
        public boolean isEnd() {
            return news.stream().anyMatch(News::isEnd);
        }

        /// Negative when it is overdue.
        public long daysLeft(LocalDate day) {
            return ChronoUnit.DAYS.between(day, deadline().dueOn());
        }
    }
}
