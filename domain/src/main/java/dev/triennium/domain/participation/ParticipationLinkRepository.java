package dev.triennium.domain.participation;

import dev.triennium.domain.change.AggregateRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public interface ParticipationLinkRepository
        extends AggregateRepository<ParticipationLinkId, ParticipationLink> {

    Map<Ref<ParticipationLinkId>, ParticipationLink> list(
            TenantScopes scopes, Collection<Ref<ParticipationLinkId>> refs);

    /// A page of each colleague's links, the latest first, in one statement.
    Map<Ref<ColleagueId>, Page<ParticipationLink>> pages(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues, PageRequest page);

    /// Those that were neither used nor revoked, by what the act is done to.
    Map<UUID, List<ParticipationLink>> listOpen(
            TenantScope scope, String act, Collection<UUID> subjects);
}
