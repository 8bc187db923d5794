package dev.triennium.domain.internalaudit;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.SiteId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What a programme covers: by clause, process, site and year.
///
/// @param audits those that were not cancelled
/// @param asked the assessable clauses that each audit covers that is not reported yet
/// @param answers what was found at clauses, by audit
/// @param clauses that the scope of the management system does not exclude, in their order
/// @param sites in scope
public record ProgrammeCoverage(
        InternalAuditProgramme programme,
        List<InternalAudit> audits,
        Map<InternalAuditId, Set<ClauseId>> asked,
        Map<InternalAuditId, Map<ClauseId, InternalAuditResult>> answers,
        List<ClauseId> clauses,
        List<InternalAuditProcess> processes,
        List<SiteId> sites) {

    public ProgrammeCoverage {
        Objects.requireNonNull(programme);
        audits = List.copyOf(audits);
        asked = Map.copyOf(asked);
        answers = Map.copyOf(answers);
        clauses = List.copyOf(clauses);
        processes = List.copyOf(processes);
        sites = List.copyOf(sites);
    }

    /// Which audits count; what is null narrows nothing.
    ///
    /// @param until those that end by that day
    public record Slice(
            @Nullable ClauseId clause,
            @Nullable InternalAuditProcessId process,
            @Nullable SiteId site,
            @Nullable LocalDate until) {

        public static final Slice ALL = new Slice(null, null, null, null);
    }

    /// Whether something is audited in a year.
    ///
    /// @param audits how many that are planned or done
    public record Cell(int year, CoverageState state, int audits) {}

    /// One clause, process or site over the years of the programme.
    ///
    /// @param lastFinding of the last audit that looked at it; for clauses only
    /// @param yearsTooFew in which it is audited less often than its score asks; for processes only
    public record Row<T>(
            T of,
            List<Cell> cells,
            @Nullable InternalAuditResult lastFinding,
            List<Integer> yearsTooFew) {

        public Row {
            cells = List.copyOf(cells);
            yearsTooFew = List.copyOf(yearsTooFew);
        }

        public boolean isCovered() {
            return cells.stream().anyMatch(cell -> cell.state() != CoverageState.NOT_COVERED);
        }
    }

    /// The same, of audits whose reports are signed.
    ProgrammeCoverage signed() {
        return new ProgrammeCoverage(
                programme,
                audits.stream()
                        .filter(one -> one.facts().state() instanceof InternalAudit.State.Signed)
                        .toList(),
                asked,
                answers,
                clauses,
                processes,
                sites);
    }

    private List<Integer> years() {
        var content = programme.content();
        return IntStream.rangeClosed(content.startsOn().getYear(), content.endsOn().getYear())
                .boxed()
                .toList();
    }

    private boolean counts(InternalAudit audit, Slice slice) {
        return (slice.until() == null || !audit.facts().content().endsOn().isAfter(slice.until()))
                && (slice.clause() == null || isAbout(audit, slice.clause()))
                && (slice.process() == null || isAbout(audit, slice.process()))
                && (slice.site() == null || isAbout(audit, slice.site()));
    }

    /// Whether what was found counts by now, no longer what is asked.
    static boolean isDone(InternalAudit audit) {
        return switch (audit.facts().state()) {
            case InternalAudit.State.Reported _, InternalAudit.State.Signed _ -> true;
            case InternalAudit.State.Planned _,
                    InternalAudit.State.UnderWay _,
                    InternalAudit.State.Cancelled _ ->
                    false;
        };
    }

    /// What an audit that is reported did not look at is not covered by it.
    private boolean isAbout(InternalAudit audit, ClauseId clause) {
        if (!isDone(audit)) {
            return asked.getOrDefault(audit.id(), Set.of()).contains(clause);
        }
        var result = answers.getOrDefault(audit.id(), Map.of()).get(clause);
        return result != null && result != InternalAuditResult.NOT_SAMPLED;
    }

    private static boolean isAbout(InternalAudit audit, InternalAuditProcessId process) {
        return audit.coverage().processes().isEmpty()
                || audit.coverage().processes().contains(process);
    }

    private static boolean isAbout(InternalAudit audit, SiteId site) {
        return audit.coverage().sites().isEmpty() || audit.coverage().sites().contains(site);
    }

    private List<Cell> cells(Slice slice, Predicate<InternalAudit> isAbout) {
        var counted =
                audits.stream().filter(one -> counts(one, slice) && isAbout.test(one)).toList();
        var cells = new ArrayList<Cell>();
        for (int year : years()) {
            var ofYear =
                    counted.stream()
                            .filter(one -> one.facts().content().startsOn().getYear() == year)
                            .toList();
            var state = CoverageState.NOT_COVERED;
            if (ofYear.stream().anyMatch(ProgrammeCoverage::isDone)) {
                state = CoverageState.DONE;
            } else if (!ofYear.isEmpty()) {
                state = CoverageState.PLANNED;
            }
            cells.add(new Cell(year, state, ofYear.size()));
        }
        return cells;
    }

    public List<Row<ClauseId>> ofClauses(Slice slice) {
        return clauses.stream()
                .map(
                        clause ->
                                new Row<>(
                                        clause,
                                        cells(slice, audit -> isAbout(audit, clause)),
                                        lastFinding(slice, clause),
                                        List.of()))
                .toList();
    }

    private @Nullable InternalAuditResult lastFinding(Slice slice, ClauseId clause) {
        InternalAuditResult last = null;
        for (var audit : audits) {
            var result = answers.getOrDefault(audit.id(), Map.of()).get(clause);
            if (result != null
                    && result != InternalAuditResult.NOT_SAMPLED
                    && counts(audit, slice)) {
                last = result;
            }
        }
        return last;
    }

    public List<Row<InternalAuditProcess>> ofProcesses(Slice slice) {
        return processes.stream()
                .map(
                        process -> {
                            var cells = cells(slice, audit -> isAbout(audit, process.id()));
                            var wanted =
                                    switch (process.content().scores().frequency()) {
                                        case TWICE_A_YEAR -> 2;
                                        case YEARLY -> 1;
                                        case ONCE_IN_A_CYCLE -> 0;
                                    };
                            return new Row<>(
                                    process,
                                    cells,
                                    null,
                                    cells.stream()
                                            .filter(cell -> cell.audits() < wanted)
                                            .map(Cell::year)
                                            .toList());
                        })
                .toList();
    }

    public List<Row<SiteId>> ofSites(Slice slice) {
        return sites.stream()
                .map(
                        site ->
                                new Row<>(
                                        site,
                                        cells(slice, audit -> isAbout(audit, site)),
                                        null,
                                        List.of()))
                .toList();
    }
}
