package dev.triennium.domain.internalaudit;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.SiteId;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A slot of an audit's plan: who audits what, with whom, when and where.
///
/// @param number counts the slots that the audit ever had from 1, and stays with this one
public record InternalAuditSlot(int number, Content content) {

    public static final int MAX_SLOTS = 60;
    public static final int MAX_AUDITEES = 20;
    public static final int MAX_CLAUSES = 50;
    public static final int MAX_TOPIC = 200;
    public static final int MAX_LINK = 2_048;

    static final Comparator<InternalAuditSlot> BY_TIME =
            Comparator.<InternalAuditSlot, LocalDateTime>comparing(one -> one.content().starts())
                    .thenComparingInt(InternalAuditSlot::number);

    /// What people say of it.
    ///
    /// @param topic in words
    /// @param from local time of the organisation, in whole minutes
    /// @param until of the same day
    /// @param auditors of the team
    /// @param process null: none in particular
    /// @param link where it takes place from afar
    public record Content(
            InternalAuditSlotKind kind,
            @Nullable String topic,
            LocalDate day,
            LocalTime from,
            LocalTime until,
            List<ColleagueId> auditors,
            List<ColleagueId> auditees,
            @Nullable InternalAuditProcessId process,
            @Nullable SiteId site,
            List<ClauseId> clauses,
            @Nullable URI link) {

        public Content {
            Objects.requireNonNull(kind);
            Objects.requireNonNull(day);
            from = from.truncatedTo(ChronoUnit.MINUTES);
            until = until.truncatedTo(ChronoUnit.MINUTES);
            auditors = List.copyOf(auditors);
            auditees = List.copyOf(auditees);
            clauses = List.copyOf(clauses);
        }

        LocalDateTime starts() {
            return day.atTime(from);
        }

        LocalDateTime ends() {
            return day.atTime(until);
        }

        /// Auditors and auditees.
        Stream<ColleagueId> people() {
            return Stream.concat(auditors.stream(), auditees.stream());
        }

        boolean isAtOnceWith(Content other) {
            return starts().isBefore(other.ends()) && other.starts().isBefore(ends());
        }

        Content without(ColleagueId auditor) {
            return by(auditors.stream().filter(one -> !one.equals(auditor)).toList());
        }

        /// @param busy where the other is expected
        Content handedOver(ColleagueId auditor, ColleagueId other, List<Content> busy) {
            return busy.stream().anyMatch(this::isAtOnceWith)
                    ? without(auditor)
                    : by(auditors.stream().map(one -> one.equals(auditor) ? other : one).toList());
        }

        private Content by(List<ColleagueId> others) {
            return new Content(
                    kind, topic, day, from, until, others, auditees, process, site, clauses, link);
        }
    }

    public InternalAuditSlot {
        Objects.requireNonNull(content);
    }

    InternalAuditSlot with(Content changed) {
        return new InternalAuditSlot(number, changed);
    }
}
