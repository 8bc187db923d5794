package dev.triennium.domain.participation;

import dev.triennium.domain.change.InMemoryRepository;
import dev.triennium.domain.paging.Page;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.participation.ParticipationLink.Progress;
import dev.triennium.domain.tenancy.ColleagueId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScope;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

public final class InMemoryParticipationLinks
        extends InMemoryRepository<ParticipationLinkId, ParticipationLink>
        implements ParticipationLinkRepository, SentLinks {

    @Override
    public Map<Ref<ColleagueId>, Page<ParticipationLink>> pages(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues, PageRequest page) {
        var pages = new LinkedHashMap<Ref<ColleagueId>, Page<ParticipationLink>>();
        colleagues.forEach(
                ref -> pages.put(ref, page(ref.tenant(), one -> one.colleague().equals(ref.id()))));
        return pages;
    }

    @Override
    public Map<UUID, List<ParticipationLink>> listOpen(
            TenantScope scope, String act, Collection<UUID> subjects) {
        return rows.values().stream()
                .filter(
                        link ->
                                link.act().equals(act)
                                        && subjects.contains(link.subject().id())
                                        && link.progress() instanceof Progress.Open)
                .collect(Collectors.groupingBy(link -> link.subject().id()));
    }

    @Override
    public Optional<Place> find(String tokenHash) {
        return rows.entrySet().stream()
                .filter(row -> row.getValue().tokenHash().equals(tokenHash))
                .findFirst()
                .map(row -> new Place(row.getKey().tenant(), ZoneOffset.UTC, row.getKey().id()));
    }
}
