package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is counted over the items of assessments. The database counts; each method is one
/// statement unless it says more.
public interface AssessmentReports {

    /// In the order of the questions. An assessment has at most as many scores as items and parts.
    Map<AssessmentId, List<Score>> listScores(
            TenantScopes scopes, Collection<AssessmentId> assessments, Score.Level level);

    /// Three statements: in all, by edition, by chapter.
    Map<AssessmentId, Proposal> listProposals(
            TenantScopes scopes, Collection<AssessmentId> assessments);

    Map<Trend, Integer> countTrends(TenantScope scope, AssessmentId before, AssessmentId after);

    /// @param trends empty: all
    Page<ComparedItem> compare(
            TenantScope scope,
            AssessmentId before,
            AssessmentId after,
            Set<Trend> trends,
            PageRequest page);
}
