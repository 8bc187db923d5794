package dev.triennium.domain.tenancy;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public interface EngagementRepository extends AggregateRepository<EngagementId, Engagement> {

    Map<Ref<EngagementId>, Engagement> list(
            TenantScopes scopes, Collection<Ref<EngagementId>> refs);

    /// The same page of each organisation's engagements, oldest first, in one statement.
    Map<TenantId, Page<Engagement>> pages(TenantScopes scopes, PageRequest page);

    /// Who leads each organisation for the firms that are engaged there, the longest engaged first,
    /// in one statement. Whoever works for the firm no longer leads nothing, and where nobody does,
    /// nobody is listed.
    Map<TenantId, List<LeadConsultant>> listLeadConsultants(TenantScopes scopes, Instant at);

    /// Whether the firm has an engagement that is not over. The answer holds until the transaction
    /// ends: whoever asks at the same time waits for it.
    boolean hasRunning(TenantScope scope, FirmId firm, Instant now);

    /// Whether an engagement, of whichever firm, has no end and is not paused. The answer holds as
    /// that of [#hasRunning] does.
    ///
    /// @param apartFrom one that does not count; null: all do
    boolean hasLasting(TenantScope scope, @Nullable EngagementId apartFrom);

    /// Whether the firm's people may work there by an engagement that is neither over nor paused.
    boolean hasAccess(TenantScope scope, FirmId firm, Instant now);
}
