package dev.triennium.domain.evidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// How long the management system has been carried out, as its records show it
/// ([EvidenceRule#MONTHS_OF_OPERATION]). Documents that are approved do not count: only what was
/// done leaves records.
///
/// @param wanted months that the certification body wishes to see
/// @param spans of each process and kind of record, the shortest first
public record MonthsOfOperation(int wanted, List<Span> spans) {

    /// What certification bodies ask for by custom, before stage 1.
    public static final int BY_CUSTOM = 3;

    /// The records of one kind of one process.
    ///
    /// @param last the last day that a record speaks of, today at the latest
    /// @param records how many there are
    public record Span(String process, String kind, LocalDate first, LocalDate last, int records) {
        public Span {
            Objects.requireNonNull(process);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(first);
            Objects.requireNonNull(last);
        }

        /// Whole months from the first day to the last, both of them too.
        public int months() {
            return Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(first, last.plusDays(1))));
        }

        public boolean isEnough(int wanted) {
            return months() >= wanted;
        }

        /// What is said of days to come has not been done yet.
        private Span until(LocalDate today) {
            return last.isAfter(today) ? new Span(process, kind, first, today, records) : this;
        }
    }

    public MonthsOfOperation {
        spans = List.copyOf(spans);
    }

    public static MonthsOfOperation of(int wanted, List<Span> spans, LocalDate today) {
        return new MonthsOfOperation(
                wanted,
                spans.stream()
                        .filter(span -> !span.first().isAfter(today))
                        .map(span -> span.until(today))
                        .sorted(Comparator.comparingInt(Span::months))
                        .toList());
    }

    /// The months that each process has records of, of whichever kind: some kinds are made once a
    /// year. Without any record there are none.
    public int months() {
        return spans.stream()
                .collect(
                        Collectors.groupingBy(
                                Span::process, Collectors.summarizingInt(Span::months)))
                .values()
                .stream()
                .mapToInt(IntSummaryStatistics::getMax)
                .min()
                .orElse(0);
    }

    public boolean isEnough() {
        return !spans.isEmpty() && months() >= wanted;
    }
}
