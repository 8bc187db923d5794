package dev.triennium.api.implementationplan;

import dev.triennium.api.graphql.Entity;
import dev.triennium.api.graphql.References;
import dev.triennium.api.standard.StandardView;
import dev.triennium.api.tenancy.PersonView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.implementationplan.CommonTemplate.Fact;
import dev.triennium.domain.implementationplan.CommonTemplate.FactType;
import dev.triennium.domain.implementationplan.PlanSources;
import dev.triennium.domain.standard.StandardId;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// The fields below gates and what was decided about them.
@Controller
class PlanGateFields {

    private static final String CRITERION = "PlanGateCriterion";
    private static final String DECISION = PlanGateDecisionView.TYPE;

    private final PlanSources sources;

    PlanGateFields(PlanSources sources) {
        this.sources = sources;
    }

    @SchemaMapping(typeName = "PlanGate")
    String name(PlanGateView gate, Locale locale) {
        return PlanWords.in(gate.gate().name(), locale);
    }

    /// The vocabulary only grows.
    private Fact fact(PlanGateCriterionView criterion) {
        return Objects.requireNonNull(sources.templates().common().facts().get(criterion.fact()));
    }

    @SchemaMapping(typeName = CRITERION, field = "name")
    String nameOfFact(PlanGateCriterionView criterion, Locale locale) {
        return PlanWords.in(fact(criterion).text(), locale);
    }

    @SchemaMapping(typeName = CRITERION)
    int step(PlanGateCriterionView criterion) {
        return fact(criterion).step();
    }

    @SchemaMapping(typeName = CRITERION)
    FactType type(PlanGateCriterionView criterion) {
        return fact(criterion).type();
    }

    @SchemaMapping(typeName = CRITERION)
    @Nullable CompletableFuture<StandardView> standard(
            PlanGateCriterionView criterion, DataLoader<StandardId, StandardView> loader) {
        return References.load(criterion.standardId(), loader);
    }

    @SchemaMapping(typeName = DECISION)
    @Nullable CompletableFuture<ImplementationPlanView> plan(
            PlanGateDecisionView decision, DataFetchingEnvironment environment) {
        return Entity.load(
                environment,
                ImplementationPlanView.TYPE,
                decision.scope(),
                decision.decision().plan());
    }

    @SchemaMapping(typeName = DECISION)
    @Nullable CompletableFuture<PlanTaskView> task(
            PlanGateDecisionView decision, DataFetchingEnvironment environment) {
        return Entity.load(
                environment, PlanTaskView.TYPE, decision.scope(), decision.decision().task());
    }

    @SchemaMapping(typeName = DECISION)
    @Nullable CompletableFuture<PersonView> decidedBy(
            PlanGateDecisionView decision, DataLoader<PersonId, PersonView> loader) {
        return References.load(decision.decision().decidedBy(), loader);
    }

    @SchemaMapping(typeName = DECISION)
    List<PlanGateCriterionView> lacking(PlanGateDecisionView decision) {
        return decision.lacks();
    }
}
