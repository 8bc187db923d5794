package dev.triennium.api.internalaudit;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.References;
import dev.triennium.api.managementsystem.ManagementSystemView;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.api.tenancy.SiteView;
import dev.triennium.api.training.CompetenceView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.internalaudit.IndependenceFinding;
import dev.triennium.domain.internalaudit.InternalAudit;
import dev.triennium.domain.internalaudit.InternalAuditId;
import dev.triennium.domain.internalaudit.InternalAuditIndependence;
import dev.triennium.domain.internalaudit.InternalAuditProcessId;
import dev.triennium.domain.internalaudit.InternalAuditQuestionRepository;
import dev.triennium.domain.internalaudit.InternalAuditReport;
import dev.triennium.domain.internalaudit.InternalAuditReportRepository;
import dev.triennium.domain.internalaudit.InternalAuditRepository;
import dev.triennium.domain.internalaudit.InternalAuditResult;
import dev.triennium.domain.internalaudit.InternalAuditSlot;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.SiteId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below internal audits.
@Controller
class InternalAuditFields {

    private final Part<InternalAuditId, List<StandardId>> standards;
    private final Part<InternalAuditId, List<ClauseId>> clauses;
    private final Part<InternalAuditId, List<SiteId>> sites;
    private final Part<InternalAuditId, List<InternalAuditProcessId>> processes;
    private final Part<InternalAuditId, List<InternalAudit.Member>> teams;
    private final Part<InternalAuditId, List<InternalAuditSlot>> slots;
    private final Part<InternalAuditId, List<IndependenceFinding>> independence;
    private final Part<InternalAuditId, Map<InternalAuditResult, Integer>> results;
    private final Part<InternalAuditId, List<InternalAuditReport>> reports;

    InternalAuditFields(
            InternalAuditRepository audits,
            InternalAuditQuestionRepository questions,
            InternalAuditReportRepository reports,
            InternalAuditIndependence independence,
            BatchLoaderRegistry registry) {
        this.standards =
                Part.register(
                        registry, "InternalAudit.standards", audits::listStandards, List.of());
        this.clauses =
                Part.register(registry, "InternalAudit.clauses", audits::listClauses, List.of());
        this.sites = Part.register(registry, "InternalAudit.sites", audits::listSites, List.of());
        this.processes =
                Part.register(
                        registry, "InternalAudit.processes", audits::listProcesses, List.of());
        this.teams = Part.register(registry, "InternalAudit.team", audits::listTeams, List.of());
        this.slots = Part.register(registry, "InternalAudit.slots", audits::listSlots, List.of());
        this.independence =
                Part.register(
                        registry, "InternalAuditMember.findings", independence::list, List.of());
        this.results = Part.register(registry, "InternalAudit.results", questions::count, Map.of());
        this.reports = Part.register(registry, "InternalAudit.reports", reports::listOf, List.of());
    }

    @SchemaMapping(typeName = InternalAuditProgrammeView.TYPE, field = "managementSystem")
    CompletableFuture<ManagementSystemView> systemOfProgramme(
            InternalAuditProgrammeView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        ManagementSystemView.TYPE,
                        view.scope(),
                        view.programme().managementSystem()));
    }

    @SchemaMapping(typeName = InternalAuditProcessView.TYPE, field = "managementSystem")
    CompletableFuture<ManagementSystemView> systemOfProcess(
            InternalAuditProcessView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        ManagementSystemView.TYPE,
                        view.scope(),
                        view.process().managementSystem()));
    }

    @SchemaMapping(typeName = InternalAuditProcessView.TYPE, field = "owner")
    @Nullable CompletableFuture<ColleagueView> ownerOfProcess(
            InternalAuditProcessView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, ColleagueView.TYPE, view.scope(), view.process().content().owner());
    }

    @SchemaMapping(typeName = AuditorRequirementView.TYPE, field = "competence")
    CompletableFuture<CompetenceView> competenceOfRequirement(
            AuditorRequirementView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        CompetenceView.TYPE,
                        view.scope(),
                        view.requirement().competence()));
    }

    @SchemaMapping(typeName = AuditorRequirementView.TYPE, field = "standard")
    CompletableFuture<StandardView> standardOfRequirement(
            AuditorRequirementView view, DataLoader<StandardId, StandardView> loader) {
        return loader.load(view.requirement().standard());
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "programme")
    CompletableFuture<InternalAuditProgrammeView> programmeOfAudit(
            InternalAuditView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        InternalAuditProgrammeView.TYPE,
                        view.scope(),
                        view.facts().programme()));
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "managementSystem")
    CompletableFuture<ManagementSystemView> systemOfAudit(
            InternalAuditView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment,
                        ManagementSystemView.TYPE,
                        view.scope(),
                        view.facts().managementSystem()));
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "startedBy")
    @Nullable CompletableFuture<PersonView> startedBy(
            InternalAuditView view, DataLoader<PersonId, PersonView> loader) {
        return References.load(view.startedById(), loader);
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "reportedBy")
    @Nullable CompletableFuture<PersonView> reportedBy(
            InternalAuditView view, DataLoader<PersonId, PersonView> loader) {
        return References.load(view.reportedById(), loader);
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "cancelledBy")
    @Nullable CompletableFuture<PersonView> cancelledBy(
            InternalAuditView view, DataLoader<PersonId, PersonView> loader) {
        return References.load(view.cancelledById(), loader);
    }

    /// Not a component of the view, whose `scope` is another.
    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "scope")
    @Nullable String scopeInWords(InternalAuditView view) {
        return view.facts().content().scope();
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "standards")
    CompletableFuture<List<StandardView>> standardsOf(
            InternalAuditView view,
            DataLoader<StandardId, StandardView> loader,
            DataFetchingEnvironment environment) {
        return standards
                .load(environment, view.scope(), view.facts().id())
                .thenCompose(loader::loadMany);
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "clauses")
    CompletableFuture<List<ClauseView>> clausesOf(
            InternalAuditView view,
            DataLoader<ClauseId, ClauseView> loader,
            DataFetchingEnvironment environment) {
        return clauses.load(environment, view.scope(), view.facts().id())
                .thenCompose(loader::loadMany);
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "sites")
    CompletableFuture<List<SiteView>> sitesOf(
            InternalAuditView view, DataFetchingEnvironment environment) {
        return sites.load(environment, view.scope(), view.facts().id())
                .thenCompose(ids -> Entity.loadAll(environment, SiteView.TYPE, view.scope(), ids));
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "processes")
    CompletableFuture<List<InternalAuditProcessView>> processesOf(
            InternalAuditView view, DataFetchingEnvironment environment) {
        return processes
                .load(environment, view.scope(), view.facts().id())
                .thenCompose(
                        ids ->
                                Entity.loadAll(
                                        environment,
                                        InternalAuditProcessView.TYPE,
                                        view.scope(),
                                        ids));
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "team")
    CompletableFuture<List<InternalAuditView.MemberView>> teamOf(
            InternalAuditView view, DataFetchingEnvironment environment) {
        var id = view.facts().id();
        return teams.load(environment, view.scope(), id)
                .thenApply(
                        all ->
                                all.stream()
                                        .map(
                                                one ->
                                                        InternalAuditView.MemberView.of(
                                                                view.scope(), id, one))
                                        .toList());
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "slots")
    CompletableFuture<List<InternalAuditView.SlotView>> slotsOf(
            InternalAuditView view, DataFetchingEnvironment environment) {
        return slots.load(environment, view.scope(), view.facts().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(
                                                one ->
                                                        InternalAuditView.SlotView.of(
                                                                view.scope(), one))
                                        .toList());
    }

    @SchemaMapping(typeName = "InternalAuditSlot", field = "auditors")
    CompletableFuture<List<ColleagueView>> auditorsOfSlot(
            InternalAuditView.SlotView view, DataFetchingEnvironment environment) {
        return Entity.loadAll(
                environment, ColleagueView.TYPE, view.scope(), view.slot().content().auditors());
    }

    @SchemaMapping(typeName = "InternalAuditSlot", field = "auditees")
    CompletableFuture<List<ColleagueView>> auditeesOfSlot(
            InternalAuditView.SlotView view, DataFetchingEnvironment environment) {
        return Entity.loadAll(
                environment, ColleagueView.TYPE, view.scope(), view.slot().content().auditees());
    }

    @SchemaMapping(typeName = "InternalAuditSlot", field = "process")
    @Nullable CompletableFuture<InternalAuditProcessView> processOfSlot(
            InternalAuditView.SlotView view, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                InternalAuditProcessView.TYPE,
                view.scope(),
                view.slot().content().process());
    }

    @SchemaMapping(typeName = "InternalAuditSlot", field = "site")
    @Nullable CompletableFuture<SiteView> siteOfSlot(
            InternalAuditView.SlotView view, DataFetchingEnvironment environment) {
        return Entity.load(environment, SiteView.TYPE, view.scope(), view.slot().content().site());
    }

    @SchemaMapping(typeName = "InternalAuditSlot", field = "clauses")
    CompletableFuture<List<ClauseView>> clausesOfSlot(
            InternalAuditView.SlotView view, DataLoader<ClauseId, ClauseView> loader) {
        return loader.loadMany(view.slot().content().clauses());
    }

    @SchemaMapping(typeName = "InternalAuditMember", field = "colleague")
    CompletableFuture<ColleagueView> colleagueOfMember(
            InternalAuditView.MemberView view, DataFetchingEnvironment environment) {
        return Objects.requireNonNull(
                Entity.load(
                        environment, ColleagueView.TYPE, view.scope(), view.member().colleague()));
    }

    @SchemaMapping(typeName = "InternalAuditMember", field = "findings")
    CompletableFuture<List<InternalAuditView.IndependenceFindingView>> findingsOfMember(
            InternalAuditView.MemberView view, DataFetchingEnvironment environment) {
        return independence
                .load(environment, view.scope(), view.audit())
                .thenApply(
                        all ->
                                all.stream()
                                        .filter(
                                                one ->
                                                        one.colleague()
                                                                .equals(view.member().colleague()))
                                        .map(InternalAuditView.IndependenceFindingView::of)
                                        .toList());
    }

    @SchemaMapping(typeName = "InternalAuditMember", field = "overriddenBy")
    @Nullable CompletableFuture<PersonView> overriddenBy(
            InternalAuditView.MemberView view, DataLoader<PersonId, PersonView> loader) {
        var override = view.member().override();
        return override == null ? null : loader.load(override.by());
    }

    @SchemaMapping(typeName = "InternalAuditMember", field = "declaredBy")
    @Nullable CompletableFuture<PersonView> declaredBy(
            InternalAuditView.MemberView view, DataLoader<PersonId, PersonView> loader) {
        var declaration = view.member().declaration();
        return declaration == null ? null : loader.load(declaration.by());
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "results")
    CompletableFuture<List<InternalAuditView.ResultCountView>> resultsOf(
            InternalAuditView view, DataFetchingEnvironment environment) {
        return results.load(environment, view.scope(), view.facts().id())
                .thenApply(
                        counts ->
                                counts.entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(
                                                one ->
                                                        new InternalAuditView.ResultCountView(
                                                                one.getKey(), one.getValue()))
                                        .toList());
    }

    @SchemaMapping(typeName = InternalAuditView.TYPE, field = "reports")
    CompletableFuture<List<InternalAuditReportView>> reportsOf(
            InternalAuditView view, DataFetchingEnvironment environment) {
        return reports.load(environment, view.scope(), view.facts().id())
                .thenApply(
                        all ->
                                all.stream()
                                        .map(one -> InternalAuditReportView.of(view.scope(), one))
                                        .toList());
    }
}
