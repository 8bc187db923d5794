package dev.triennium.domain.gapanalysis;

import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is counted over the items of assessments. The database counts, each level in one
/// statement, all levels of a call at one moment.
public interface AssessmentReports {

    /// On each level in the order of the questions. An assessment has at most as many scores as
    /// items and parts.
    Map<Ref<AssessmentId>, Map<Score.Level, List<Score>>> listScores(
            TenantScopes scopes,
            Collection<Ref<AssessmentId>> assessments,
            Set<Score.Level> levels);

    /// The efforts to close the gaps, added up; nothing for an assessment without gaps.
    Map<Ref<AssessmentId>, Map<Score.Level, List<ProposalPart>>> listProposals(
            TenantScopes scopes,
            Collection<Ref<AssessmentId>> assessments,
            Set<Score.Level> levels);

    Map<Trend, Integer> countTrends(TenantScope scope, AssessmentId before, AssessmentId after);

    /// @param trends empty: all
    Page<ComparedItem> pageCompared(
            TenantScope scope,
            AssessmentId before,
            AssessmentId after,
            Set<Trend> trends,
            PageRequest page);
}
