package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewAgendas;
import dev.triennium.domain.managementreview.ReviewedStandards;
import dev.triennium.domain.managementreview.ReviewedStandards.Reviewed;
import dev.triennium.domain.standard.Standard;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.standard.StandardRepository;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What management reviews know: whether one to the standard is signed, and what it, or else the
/// latest that is planned, says nothing of yet. Without any, all inputs are missing.
@DomainService
final class ManagementReviewGateFacts implements GateFacts {

    private static final String SIGNED = "managementReview.signed";
    private static final String MISSING = "managementReview.inputs.missing";

    private final ReviewedStandards reviewed;
    private final ReviewAgendas agendas;
    private final StandardRepository catalogue;

    ManagementReviewGateFacts(
            ReviewedStandards reviewed, ReviewAgendas agendas, StandardRepository catalogue) {
        this.reviewed = reviewed;
        this.agendas = agendas;
        this.catalogue = catalogue;
    }

    @Override
    public Set<String> facts() {
        return Set.of(SIGNED, MISSING);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var all = reviewed.list(scopes);
        var latest = new ArrayList<Ref<ManagementReviewId>>();
        all.forEach(
                (tenant, some) -> some.forEach(one -> latest.add(new Ref<>(tenant, one.latest()))));
        var missing = reviewed.countMissing(scopes, latest);
        var asked = asked(standards);
        var known = new HashMap<TenantId, List<Known>>();
        for (var tenant : scopes.tenants()) {
            var ofTenant = new HashMap<StandardId, Reviewed>();
            all.getOrDefault(tenant, List.of()).forEach(one -> ofTenant.put(one.standard(), one));
            var facts = new ArrayList<Known>();
            for (var standard : standards) {
                var one = ofTenant.get(standard);
                facts.add(new Known(SIGNED, standard, one != null && one.isSigned() ? 1 : 0));
                facts.add(
                        new Known(
                                MISSING,
                                standard,
                                one == null
                                        ? asked.getOrDefault(standard, 0)
                                        : missing.getOrDefault(
                                                        new Ref<>(tenant, one.latest()), Map.of())
                                                .getOrDefault(standard, 0)));
            }
            known.put(tenant, facts);
        }
        return known;
    }

    /// How many inputs each standard asks for.
    private Map<StandardId, Integer> asked(Collection<StandardId> standards) {
        var editions = catalogue.list(standards).values();
        var topics = agendas.list(editions.stream().map(Standard::key).toList());
        var asked = new HashMap<StandardId, Integer>();
        editions.forEach(
                one -> asked.put(one.id(), topics.getOrDefault(one.key(), List.of()).size()));
        return asked;
    }
}
