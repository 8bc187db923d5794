package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Puts together what all features know of an organisation's way to a standard.
@DomainService
public final class JourneyService {

    private final List<JourneySource> sources;
    private final Map<ProcessStep, List<MissingKind>> kept;
    private final StandardRepository standards;

    public JourneyService(List<JourneySource> sources, StandardRepository standards) {
        this.sources = List.copyOf(sources);
        this.kept = JourneyFacts.kept(sources);
        this.standards = standards;
    }

    /// The ways to those of the standards that the catalogue has, whether the organisation has
    /// begun with them or not.
    public Map<Ref<JourneyId>, Journey> list(TenantScopes scopes, Collection<Ref<JourneyId>> refs) {
        var wanted = refs.stream().filter(ref -> scopes.contains(ref.tenant())).toList();
        var known =
                standards
                        .list(
                                wanted.stream()
                                        .map(ref -> ref.id().standard(ref.tenant()))
                                        .collect(Collectors.toSet()))
                        .keySet();
        var facts = facts(scopes);
        var journeys = new HashMap<Ref<JourneyId>, Journey>();
        for (var ref : wanted) {
            var standard = ref.id().standard(ref.tenant());
            if (known.contains(standard)) {
                journeys.put(
                        ref,
                        Journey.of(
                                standard,
                                kept,
                                facts.getOrDefault(ref.tenant(), List.of()).stream()
                                        .filter(fact -> fact.standard().equals(standard))
                                        .toList()));
            }
        }
        return journeys;
    }

    private Map<TenantId, List<StepFact>> facts(TenantScopes scopes) {
        var facts = new HashMap<TenantId, List<StepFact>>();
        for (var source : sources) {
            source.list(scopes)
                    .forEach(
                            (tenant, known) ->
                                    facts.computeIfAbsent(tenant, _ -> new ArrayList<>())
                                            .addAll(known));
        }
        return facts;
    }
}
