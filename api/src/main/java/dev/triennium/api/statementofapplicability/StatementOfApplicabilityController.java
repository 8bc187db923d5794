package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.gapanalysis.AssessmentView;
import dev.triennium.api.graphql.ChildConnections;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.api.graphql.WebLinks;
import dev.triennium.api.standard.ControlView;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.gapanalysis.AssessmentRepository;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.standard.ControlId;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementControl;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityService;
import dev.triennium.domain.statementofapplicability.StatementSummary;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import graphql.schema.DataFetchingEnvironment;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

@Controller
class StatementOfApplicabilityController {

    private final StatementOfApplicabilityRepository statements;
    private final StatementOfApplicabilityService service;
    private final AssessmentRepository assessments;
    private final WebLinks links;
    private final ChildConnections<
                    StatementOfApplicabilityId, StatementControl, StatementControlView>
            controlsOfStatements;

    StatementOfApplicabilityController(
            StatementOfApplicabilityRepository statements,
            StatementOfApplicabilityService service,
            AssessmentRepository assessments,
            WebLinks links,
            BatchLoaderRegistry registry) {
        this.statements = statements;
        this.service = service;
        this.assessments = assessments;
        this.links = links;
        this.controlsOfStatements =
                ChildConnections.register(
                        registry,
                        "StatementOfApplicability.controls",
                        statements::pages,
                        StatementControlView::of);
    }

    @QueryMapping
    @Nullable StatementOfApplicabilityView statementOfApplicability(
            @Argument StatementOfApplicabilityId id, TenantScope scope) {
        return statements
                .find(scope, id)
                .map(found -> StatementOfApplicabilityView.of(scope, found))
                .orElse(null);
    }

    @QueryMapping
    Connection<StatementOfApplicabilityView> statementsOfApplicability(
            @Argument @Nullable StandardId standardId, PageArguments page, TenantScope scope) {
        return Connection.of(
                statements.list(scope, standardId, page.request()),
                page,
                found -> StatementOfApplicabilityView.of(scope, found));
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    CompletableFuture<Connection<StatementControlView>> controls(
            StatementOfApplicabilityView statement,
            PageArguments page,
            DataFetchingEnvironment environment) {
        return controlsOfStatements.load(
                environment, statement.scope(), statement.statementId(), page);
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    URI download(StatementOfApplicabilityView statement) {
        return links.to(StatementDownload.path(statement.id()));
    }

    @SchemaMapping(typeName = StatementOfApplicabilityView.TYPE)
    CompletableFuture<StandardView> standard(
            StatementOfApplicabilityView statement, DataLoader<StandardId, StandardView> loader) {
        return loader.load(statement.standardId());
    }

    /// Without an entry for one that began empty.
    @BatchMapping(typeName = StatementOfApplicabilityView.TYPE)
    Map<StatementOfApplicabilityView, AssessmentView> assessment(
            List<StatementOfApplicabilityView> statements) {
        var ids =
                statements.stream()
                        .map(StatementOfApplicabilityView::assessmentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found =
                assessments.list(
                        TenantScopes.of(
                                statements.stream()
                                        .map(StatementOfApplicabilityView::scope)
                                        .toList()),
                        ids);
        var views = new HashMap<StatementOfApplicabilityView, AssessmentView>();
        for (var statement : statements) {
            var owned =
                    statement.assessmentId() == null ? null : found.get(statement.assessmentId());
            if (owned != null) {
                views.put(statement, AssessmentView.of(statement.scope(), owned.value()));
            }
        }
        return views;
    }

    @BatchMapping(typeName = StatementOfApplicabilityView.TYPE)
    Map<StatementOfApplicabilityView, StatementSummary> summary(
            List<StatementOfApplicabilityView> views) {
        var found =
                statements.summaries(
                        TenantScopes.of(
                                views.stream().map(StatementOfApplicabilityView::scope).toList()),
                        views.stream().map(StatementOfApplicabilityView::statementId).toList());
        return views.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                one -> Objects.requireNonNull(found.get(one.statementId()))));
    }

    @SchemaMapping(typeName = StatementControlView.TYPE)
    CompletableFuture<ControlView> control(
            StatementControlView control, DataLoader<ControlId, ControlView> loader) {
        return loader.load(control.controlId());
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

    record StatementPayload(
            @Nullable StatementOfApplicabilityView statementOfApplicability,
            List<UserErrorView> errors) {}

    @MutationMapping
    StatementPayload createStatementOfApplicability(
            @Argument @Valid CreateStatementOfApplicabilityInput input, TenantScope scope) {
        return changed(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    StatementPayload changeStatementControls(
            @Argument @Valid ChangeStatementControlsInput input, TenantScope scope) {
        return changed(
                scope,
                service.change(scope, input.id(), input.expectedVersion(), input.toChanges()));
    }

    @MutationMapping
    StatementPayload signStatementOfApplicability(
            @Argument @Valid SignStatementOfApplicabilityInput input, TenantScope scope) {
        return changed(scope, service.sign(scope, input.id(), input.expectedVersion()));
    }

    @MutationMapping
    StatementPayload reviseStatementOfApplicability(
            @Argument @Valid ReviseStatementOfApplicabilityInput input, TenantScope scope) {
        return changed(scope, service.revise(scope, input.id(), input.idempotencyKey()));
    }

    private static StatementPayload changed(TenantScope scope, StatementOfApplicability changed) {
        return new StatementPayload(StatementOfApplicabilityView.of(scope, changed), List.of());
    }
}
