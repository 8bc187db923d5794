package dev.triennium.api.statementofapplicability;

import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.DownloadLinkView;
import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.FilteredConnections;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.Part;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.risk.RiskView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.ColleagueView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementCheck;
import dev.triennium.domain.statementofapplicability.StatementCheckService;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementControlFilter;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementSummary;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/// What stands below a Statement of Applicability.
@Controller
class StatementOfApplicabilityFields {

    /// Of one control.
    private static final int MAX_RISKS = 100;

    private final Part<ControlId, List<Risk>> risks;
    private final WebLinks links;
    private final FilteredConnections<
                    TenantId,
                    StatementOfApplicabilityFilterInput,
                    StatementOfApplicability,
                    StatementOfApplicabilityView>
            ofTenants;
    private final FilteredConnections<
                    Ref<StatementOfApplicabilityId>,
                    StatementControlFilter,
                    StatementControl,
                    StatementControlView>
            controls;
    private final Part<StatementOfApplicabilityId, StatementSummary> summaries;
    private final Part<StatementOfApplicabilityId, List<StatementCheck>> checks;

    StatementOfApplicabilityFields(
            StatementOfApplicabilityRepository statements,
            StatementCheckService checkService,
            RiskRepository risks,
            WebLinks links,
            BatchLoaderRegistry registry) {
        this.links = links;
        this.ofTenants =
                FilteredConnections.register(
                        registry,
                        "Tenant.statements",
                        (scopes, _, filter, page) ->
                                statements.pagesOfStatements(scopes, filter.standardId(), page),
                        StatementOfApplicabilityView::of);
        this.controls =
                FilteredConnections.register(
                        registry,
                        "StatementOfApplicability.controls",
                        statements::pages,
                        StatementControlView::of);
        this.summaries =
                Part.register(
                        registry,
                        "StatementOfApplicability.summary",
                        statements::count,
                        StatementSummary.EMPTY);
        this.checks =
                Part.register(
                        registry, "StatementOfApplicability.checks", checkService::list, List.of());
        this.risks =
                Part.register(registry, "StatementControl.risks", risks::listOfControls, List.of());
    }

    @SchemaMapping(typeName = "Tenant", field = "statements")
    CompletableFuture<Connection<StatementOfApplicabilityView>> ofTenant(
            ScopedView tenant,
            @Argument @Nullable StatementOfApplicabilityFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return ofTenants.load(
                environment,
                tenant.scope(),
                tenant.scope().tenant(),
                filter == null ? StatementOfApplicabilityFilterInput.ALL : filter,
                page);
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    CompletableFuture<Connection<StatementControlView>> controls(
            StatementOfApplicabilityView statement,
            @Argument @Nullable StatementControlFilterInput filter,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return controls.load(
                environment,
                statement.scope(),
                Ref.in(statement.scope(), statement.statementId()),
                filter == null ? StatementControlFilter.ALL : filter.toFilter(),
                page);
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    URI download(StatementOfApplicabilityView statement) {
        return links.to(StatementDownload.path(statement.id()));
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    DownloadLinkView downloadLink(
            StatementOfApplicabilityView statement, DataFetchingEnvironment environment) {
        return links.toBrowser(
                environment, statement.scope(), StatementDownload.path(statement.id()));
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    CompletableFuture<StandardView> standard(
            StatementOfApplicabilityView statement, DataLoader<StandardId, StandardView> loader) {
        return loader.load(statement.standardId());
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    @Nullable CompletableFuture<AssessmentView> assessment(
            StatementOfApplicabilityView statement, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, AssessmentView.TYPE, statement.scope(), statement.assessmentId());
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    CompletableFuture<StatementSummary> summary(
            StatementOfApplicabilityView statement, DataFetchingEnvironment environment) {
        return summaries.load(environment, statement.scope(), statement.statementId());
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    CompletableFuture<List<StatementCheckView>> checks(
            StatementOfApplicabilityView statement, DataFetchingEnvironment environment) {
        return checks.load(environment, statement.scope(), statement.statementId())
                .thenApply(found -> found.stream().map(StatementCheckView::of).toList());
    }

    @SchemaMapping(typeName = StatementControlView.TYPE, field = "statement")
    @Nullable CompletableFuture<StatementOfApplicabilityView> statementOfControl(
            StatementControlView control, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                StatementOfApplicabilityView.TYPE,
                control.scope(),
                control.statementId());
    }

    @SchemaMapping(typeName = StatementControlView.TYPE)
    @Nullable CompletableFuture<ControlView> control(
            StatementControlView control, DataLoader<ControlId, ControlView> loader) {
        return control.controlId() == null ? null : loader.load(control.controlId());
    }

    @SchemaMapping(typeName = StatementControlView.TYPE)
    CompletableFuture<List<RiskView>> risks(
            StatementControlView control, DataFetchingEnvironment environment) {
        var scope = control.scope();
        return control.controlId() == null
                ? CompletableFuture.completedFuture(List.of())
                : risks.load(environment, scope, control.controlId())
                        .thenApply(
                                found ->
                                        found.stream()
                                                .limit(MAX_RISKS)
                                                .map(risk -> RiskView.of(scope, risk))
                                                .toList());
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    @Nullable CompletableFuture<PersonView> startedBy(
            StatementOfApplicabilityView statement, DataLoader<PersonId, PersonView> loader) {
        return statement.startedById() == null ? null : loader.load(statement.startedById());
    }

    @SchemaMapping(typeName = "StatementSignature")
    CompletableFuture<PersonView> person(
            StatementSignatureView signature, DataLoader<PersonId, PersonView> loader) {
        return loader.load(signature.personId());
    }

    @SchemaMapping(typeName = StatementControlView.TYPE)
    @Nullable CompletableFuture<ColleagueView> owner(
            StatementControlView control, DataFetchingEnvironment environment) {
        return Entity.load(environment, ColleagueView.TYPE, control.scope(), control.ownerId());
    }
}
