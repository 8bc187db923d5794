package dev.triennium.api.statementofapplicability;

import dev.triennium.api.error.UserErrorView;
import dev.triennium.api.graphql.Connection;
import dev.triennium.api.graphql.PageArguments;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.StatementCheckService;
import dev.triennium.domain.statementofapplicability.StatementContents;
import dev.triennium.domain.statementofapplicability.StatementOfApplicability;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityId;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityRepository;
import dev.triennium.domain.statementofapplicability.StatementOfApplicabilityService;
import dev.triennium.domain.tenancy.TenantScope;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class StatementOfApplicabilityController {

    private final StatementOfApplicabilityRepository statements;
    private final StatementOfApplicabilityService service;
    private final StatementCheckService checks;

    StatementOfApplicabilityController(
            StatementOfApplicabilityRepository statements,
            StatementOfApplicabilityService service,
            StatementCheckService checks) {
        this.statements = statements;
        this.service = service;
        this.checks = checks;
    }

    @QueryMapping
    @Nullable StatementOfApplicabilityView statementOfApplicability(
            @Argument StatementOfApplicabilityId id, TenantScope scope) {
        return statements
                .findStatement(scope, id)
                .map(found -> StatementOfApplicabilityView.of(scope, found))
                .orElse(null);
    }

    @QueryMapping
    Connection<StatementOfApplicabilityView> statementsOfApplicability(
            @Argument @Nullable StandardId standardId,
            @Argument @Nullable StatementOfApplicabilityFilterInput filter,
            PageArguments page,
            TenantScope scope) {
        return Connection.of(
                statements.page(
                        scope,
                        filter == null || filter.standardId() == null
                                ? standardId
                                : filter.standardId(),
                        page.request()),
                page,
                found -> StatementOfApplicabilityView.of(scope, found));
    }

    @QueryMapping
    @Nullable List<StatementDifferenceView> statementComparison(
            @Argument StatementOfApplicabilityId id,
            @Argument @Nullable StatementOfApplicabilityId earlierId,
            TenantScope scope) {
        return checks.compare(scope, id, earlierId)
                .map(
                        found ->
                                found.stream()
                                        .map(one -> StatementDifferenceView.of(scope, one))
                                        .toList())
                .orElse(null);
    }

    record StatementPayload(
            @Nullable StatementOfApplicabilityView statementOfApplicability,
            List<UserErrorView> errors) {}

    /// Of a mutation that changes several controls.
    record StatementControlsPayload(
            @Nullable StatementOfApplicabilityView statementOfApplicability,
            @Nullable List<StatementControlView> controls,
            List<UserErrorView> errors) {}

    @MutationMapping
    StatementPayload createStatementOfApplicability(
            @Argument @Valid CreateStatementOfApplicabilityInput input, TenantScope scope) {
        return changed(scope, service.create(scope, input.toCommand(), input.idempotencyKey()));
    }

    @MutationMapping
    StatementControlsPayload changeStatementControls(
            @Argument @Valid ChangeStatementControlsInput input, TenantScope scope) {
        return changed(
                scope,
                service.change(
                        scope,
                        input.id(),
                        input.expectedVersion(),
                        input.toGroupChanges(),
                        input.toChanges()));
    }

    @MutationMapping
    StatementControlsPayload addOwnControls(
            @Argument @Valid AddOwnControlsInput input, TenantScope scope) {
        return changed(
                scope,
                service.addOwn(scope, input.id(), input.expectedVersion(), input.toControls()));
    }

    @MutationMapping
    StatementControlsPayload removeOwnControls(
            @Argument @Valid OwnControlsInput input, TenantScope scope) {
        return changed(
                scope,
                service.removeOwn(scope, input.id(), input.expectedVersion(), input.controlIds()));
    }

    @MutationMapping
    StatementControlsPayload orderOwnControls(
            @Argument @Valid OwnControlsInput input, TenantScope scope) {
        return changed(
                scope,
                service.orderOwn(scope, input.id(), input.expectedVersion(), input.controlIds()));
    }

    @MutationMapping
    StatementPayload signStatementOfApplicability(
            @Argument @Valid SignStatementOfApplicabilityInput input, TenantScope scope) {
        return changed(
                scope,
                service.sign(scope, input.id(), input.expectedVersion(), input.toAcceptances()));
    }

    @MutationMapping
    StatementPayload reviseStatementOfApplicability(
            @Argument @Valid ReviseStatementOfApplicabilityInput input, TenantScope scope) {
        return changed(scope, service.revise(scope, input.id(), input.idempotencyKey()));
    }

    @MutationMapping
    StatementPayload discardStatementOfApplicability(
            @Argument @Valid DiscardStatementOfApplicabilityInput input, TenantScope scope) {
        return new StatementPayload(
                service.discard(scope, input.id(), input.expectedVersion())
                        .map(left -> StatementOfApplicabilityView.of(scope, left))
                        .orElse(null),
                List.of());
    }

    private static StatementPayload changed(TenantScope scope, StatementOfApplicability changed) {
        return new StatementPayload(StatementOfApplicabilityView.of(scope, changed), List.of());
    }

    private static StatementControlsPayload changed(TenantScope scope, StatementContents changed) {
        return new StatementControlsPayload(
                StatementOfApplicabilityView.of(scope, changed.statement()),
                changed.controls().stream()
                        .map(control -> StatementControlView.of(scope, control))
                        .toList(),
                List.of());
    }
}
