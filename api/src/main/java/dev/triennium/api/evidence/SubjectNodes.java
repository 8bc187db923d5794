package dev.triennium.api.evidence;

import dev.triennium.api.gapanalysis.AssessmentItemView;
import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.Nodes;
import dev.triennium.api.standard.ClauseView;
import dev.triennium.api.standard.ControlView;
import dev.triennium.domain.evidence.EvidenceSubject;
import dev.triennium.domain.tenancy.TenantScope;
import graphql.schema.DataFetchingEnvironment;
import java.util.concurrent.CompletableFuture;

/// What evidence is about, as entities.
final class SubjectNodes {

    private SubjectNodes() {}

    static CompletableFuture<Object> load(
            DataFetchingEnvironment environment, TenantScope scope, EvidenceSubject subject) {
        return Nodes.load(
                environment,
                scope,
                switch (subject) {
                    case EvidenceSubject.OfClause(var clause) ->
                            GlobalId.of(ClauseView.TYPE, clause.value());
                    case EvidenceSubject.OfControl(var control) ->
                            GlobalId.of(ControlView.TYPE, control.value());
                    case EvidenceSubject.OfAssessmentItem(var item) ->
                            GlobalId.of(AssessmentItemView.TYPE, scope.tenant(), item.value());
                });
    }
}
