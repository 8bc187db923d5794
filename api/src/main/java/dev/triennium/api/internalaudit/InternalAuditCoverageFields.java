package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.domain.internalaudit.InternalAuditProcess;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditProgrammeId;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.internalaudit.ProgrammeCoverage;
import dev.triennium.domain.internalaudit.ProgrammeCoverages;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.SiteId;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What programmes of internal audits cover.
@Controller
class InternalAuditCoverageFields {

    private final Part<InternalAuditProgrammeId, Optional<ProgrammeCoverage>> coverages;

    InternalAuditCoverageFields(ProgrammeCoverages coverages, BatchLoaderRegistry registry) {
        this.coverages =
                Part.registerOptional(registry, "InternalAuditProgramme.coverage", coverages::list);
    }

    /// The GraphQL type `InternalAuditCoverage`.
    record CoverageView(
            TenantScope scope,
            List<ProgrammeCoverage.Row<ClauseId>> ofClauses,
            List<ProgrammeCoverage.Row<InternalAuditProcess>> ofProcesses,
            List<ProgrammeCoverage.Row<SiteId>> ofSites)
            implements ScopedView {

        static CoverageView of(
                TenantScope scope, ProgrammeCoverage coverage, ProgrammeCoverage.Slice slice) {
            return new CoverageView(
                    scope,
                    coverage.ofClauses(slice),
                    coverage.ofProcesses(slice),
                    coverage.ofSites(slice));
        }

        private static int uncovered(List<? extends ProgrammeCoverage.Row<?>> rows) {
            return (int) rows.stream().filter(row -> !row.isCovered()).count();
        }
    }

    /// The GraphQL type `InternalAuditClauseCoverage`.
    record ClauseCoverageView(ProgrammeCoverage.Row<ClauseId> row) {}

    /// The GraphQL type `InternalAuditProcessCoverage`.
    record ProcessCoverageView(
            InternalAuditProcessView process, ProgrammeCoverage.Row<InternalAuditProcess> row) {}

    /// The GraphQL type `InternalAuditSiteCoverage`.
    record SiteCoverageView(TenantScope scope, ProgrammeCoverage.Row<SiteId> row)
            implements ScopedView {}

    @SchemaMapping(typeName = InternalAuditProgrammeView.TYPE, field = "coverage")
    CompletableFuture<CoverageView> coverageOf(
            InternalAuditProgrammeView view,
            @Argument @Nullable ClauseId clauseId,
            @Argument @Nullable InternalAuditProcessId processId,
            @Argument @Nullable SiteId siteId,
            @Argument @Nullable LocalDate until,
            DataFetchingEnvironment environment) {
        var slice = new ProgrammeCoverage.Slice(clauseId, processId, siteId, until);
        return coverages
                .load(environment, view.scope(), view.programme().id())
                .thenApply(found -> CoverageView.of(view.scope(), found.orElseThrow(), slice));
    }

    @SchemaMapping(typeName = "InternalAuditCoverage", field = "clauses")
    List<ClauseCoverageView> clausesOfCoverage(CoverageView view) {
        return view.ofClauses().stream().map(ClauseCoverageView::new).toList();
    }

    @SchemaMapping(typeName = "InternalAuditCoverage", field = "processes")
    List<ProcessCoverageView> processesOfCoverage(CoverageView view) {
        return view.ofProcesses().stream()
                .map(
                        row ->
                                new ProcessCoverageView(
                                        InternalAuditProcessView.of(view.scope(), row.of()), row))
                .toList();
    }

    @SchemaMapping(typeName = "InternalAuditCoverage", field = "sites")
    List<SiteCoverageView> sitesOfCoverage(CoverageView view) {
        return view.ofSites().stream().map(row -> new SiteCoverageView(view.scope(), row)).toList();
    }

    @SchemaMapping(typeName = "InternalAuditCoverage", field = "uncoveredClauses")
    int uncoveredClauses(CoverageView view) {
        return CoverageView.uncovered(view.ofClauses());
    }

    @SchemaMapping(typeName = "InternalAuditCoverage", field = "uncoveredProcesses")
    int uncoveredProcesses(CoverageView view) {
        return CoverageView.uncovered(view.ofProcesses());
    }

    @SchemaMapping(typeName = "InternalAuditCoverage", field = "uncoveredSites")
    int uncoveredSites(CoverageView view) {
        return CoverageView.uncovered(view.ofSites());
    }

    @SchemaMapping(typeName = "InternalAuditCoverage", field = "isComplete")
    boolean isComplete(CoverageView view) {
        return uncoveredClauses(view) + uncoveredProcesses(view) + uncoveredSites(view) == 0;
    }

    @SchemaMapping(typeName = "InternalAuditClauseCoverage", field = "clause")
    CompletableFuture<ClauseView> clauseOfRow(
            ClauseCoverageView view, DataLoader<ClauseId, ClauseView> loader) {
        return loader.load(view.row().of());
    }

    @SchemaMapping(typeName = "InternalAuditSiteCoverage", field = "site")
    CompletableFuture<SiteView> siteOfRow(
            SiteCoverageView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(environment, SiteView.TYPE, view.scope(), view.row().of()));
    }

    @SchemaMapping(typeName = "InternalAuditClauseCoverage", field = "lastFinding")
    @Nullable InternalAuditResult lastFindingOfClause(ClauseCoverageView view) {
        return view.row().lastFinding();
    }

    @SchemaMapping(typeName = "InternalAuditProcessCoverage", field = "yearsTooFew")
    List<Integer> yearsTooFewOfProcess(ProcessCoverageView view) {
        return view.row().yearsTooFew();
    }

    @SchemaMapping(typeName = "InternalAuditClauseCoverage", field = "years")
    List<ProgrammeCoverage.Cell> yearsOfClause(ClauseCoverageView view) {
        return view.row().cells();
    }

    @SchemaMapping(typeName = "InternalAuditClauseCoverage", field = "isCovered")
    boolean isClauseCovered(ClauseCoverageView view) {
        return view.row().isCovered();
    }

    @SchemaMapping(typeName = "InternalAuditProcessCoverage", field = "years")
    List<ProgrammeCoverage.Cell> yearsOfProcess(ProcessCoverageView view) {
        return view.row().cells();
    }

    @SchemaMapping(typeName = "InternalAuditProcessCoverage", field = "isCovered")
    boolean isProcessCovered(ProcessCoverageView view) {
        return view.row().isCovered();
    }

    @SchemaMapping(typeName = "InternalAuditSiteCoverage", field = "years")
    List<ProgrammeCoverage.Cell> yearsOfSite(SiteCoverageView view) {
        return view.row().cells();
    }

    @SchemaMapping(typeName = "InternalAuditSiteCoverage", field = "isCovered")
    boolean isSiteCovered(SiteCoverageView view) {
        return view.row().isCovered();
    }
}
