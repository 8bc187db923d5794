package dev.triennium.api.nonconformity;

import dev.triennium.api.graphql.GlobalId;
import dev.triennium.api.graphql.ScopedView;
import dev.triennium.domain.identity.PersonId;
import dev.triennium.domain.nonconformity.CauseAnalysis;
import dev.triennium.domain.nonconformity.CauseHint;
import dev.triennium.domain.nonconformity.NonconformityAnalysis;
import dev.triennium.domain.nonconformity.NonconformityId;
import dev.triennium.domain.tenancy.TenantScope;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The GraphQL type `NonconformityAnalysis`.
///
/// @param nonconformityId no field of the SDL: what `nonconformity` is loaded by
/// @param analysedById no field of the SDL: what `analysedBy` is loaded by
record NonconformityAnalysisView(
        TenantScope scope,
        NonconformityId nonconformityId,
        PersonId analysedById,
        GlobalId id,
        int number,
        CauseAnalysis.Method method,
        List<CauseAnalysis.Chain> chains,
        List<TreeCauseView> tree,
        List<RootCauseView> causes,
        Instant analysedAt)
        implements ScopedView {

    static final String TYPE = "NonconformityAnalysis";

    /// The GraphQL type `IshikawaCause`.
    record TreeCauseView(
            CauseAnalysis.Category category,
            String statement,
            @Nullable String evidence,
            @Nullable Integer parent,
            boolean isRoot) {}

    /// The GraphQL type `RootCause`.
    record RootCauseView(int number, String statement, @Nullable CauseHint hint) {}

    static NonconformityAnalysisView of(TenantScope scope, NonconformityAnalysis one) {
        var causes = one.analysis().causes();
        return new NonconformityAnalysisView(
                scope,
                one.nonconformity(),
                one.analysedBy(),
                GlobalId.of(TYPE, scope.tenant(), one.id().value()),
                one.number(),
                one.analysis().method(),
                one.analysis() instanceof CauseAnalysis.FiveWhys(var chains) ? chains : List.of(),
                one.analysis() instanceof CauseAnalysis.Ishikawa(var branches)
                        ? branches.stream()
                                .map(
                                        branch ->
                                                new TreeCauseView(
                                                        branch.category(),
                                                        branch.text(),
                                                        branch.evidence(),
                                                        branch.parent(),
                                                        branch.isRoot()))
                                .toList()
                        : List.of(),
                IntStream.range(0, causes.size())
                        .mapToObj(
                                place ->
                                        new RootCauseView(
                                                place + 1,
                                                causes.get(place).text(),
                                                CauseHint.of(causes.get(place).text())))
                        .toList(),
                one.analysedAt());
    }
}
