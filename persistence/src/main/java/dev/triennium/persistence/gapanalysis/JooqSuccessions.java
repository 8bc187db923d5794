package dev.triennium.persistence.gapanalysis;

import dev.triennium.domain.gapanalysis.Requirement;
import dev.triennium.domain.gapanalysis.Requirements;
import dev.triennium.domain.gapanalysis.Succession;
import dev.triennium.domain.gapanalysis.Successions;
import dev.triennium.domain.paging.PageRequest;
import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.standard.EditionChange;
import dev.triennium.domain.standard.EditionChangeFilter;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.standard.TransitionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

@Repository
class JooqSuccessions implements Successions {

    private final Requirements requirements;
    private final StandardRepository standards;

    JooqSuccessions(Requirements requirements, StandardRepository standards) {
        this.requirements = requirements;
        this.standards = standards;
    }

    @Override
    public Optional<Succession> find(List<StandardId> older, List<StandardId> newer) {
        if (newer.equals(older)) {
            return Optional.empty();
        }
        var ways =
                standards.listTransitionsFrom(older).entrySet().stream()
                        .filter(way -> way.getValue().to().standard() != null)
                        .filter(way -> newer.contains(way.getValue().to().standard()))
                        .filter(way -> !older.contains(way.getValue().to().standard()))
                        .toList();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        var from = ways.stream().map(Map.Entry::getKey).toList();
        var to =
                ways.stream()
                        .map(way -> Objects.requireNonNull(way.getValue().to().standard()))
                        .toList();
        var asked = requirements.list(Stream.concat(from.stream(), to.stream()).toList());
        var before = of(from, asked);
        var after = of(to, asked);
        var changes = ways.stream().flatMap(way -> changes(way.getValue().id()).stream()).toList();
        return Optional.of(
                Succession.of(
                        before,
                        after,
                        changes,
                        topics(Stream.concat(before.stream(), after.stream()))));
    }

    private static List<Requirement> of(
            List<StandardId> editions, Map<StandardId, List<Requirement>> asked) {
        return editions.stream()
                .flatMap(edition -> asked.getOrDefault(edition, List.of()).stream())
                .toList();
    }

    private List<EditionChange> changes(TransitionId way) {
        var all = new ArrayList<EditionChange>();
        var page = PageRequest.first(PageRequest.MAX_SIZE);
        while (true) {
            var found =
                    standards.pagesOfChanges(List.of(way), EditionChangeFilter.NONE, page).get(way);
            if (found == null) {
                return all;
            }
            all.addAll(found.values());
            if (!found.hasNext()) {
                return all;
            }
            page =
                    new PageRequest(
                            PageRequest.MAX_SIZE,
                            PageRequest.Direction.FORWARD,
                            found.items().getLast().cursor());
        }
    }

    private Map<ClauseId, String> topics(Stream<Requirement> asked) {
        var ids = new HashSet<ClauseId>();
        asked.forEach(
                one -> {
                    if (one.clause() != null) {
                        ids.add(one.clause());
                    }
                });
        var topics = new HashMap<ClauseId, String>();
        standards
                .listClauses(ids)
                .forEach(
                        (id, clause) -> {
                            var requirement = clause.requirement();
                            if (requirement != null) {
                                topics.put(id, requirement.topic());
                            }
                        });
        return topics;
    }
}
