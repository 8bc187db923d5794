package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.managementreview.ReviewedStandards;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What management reviews know: whether one to the standard is signed, and what the latest of them
/// says nothing of yet.
@DomainService
final class ManagementReviewGateFacts implements GateFacts {

    private static final String SIGNED = "managementReview.signed";
    private static final String MISSING = "managementReview.inputs.missing";

    private final ReviewedStandards reviewed;

    ManagementReviewGateFacts(ReviewedStandards reviewed) {
        this.reviewed = reviewed;
    }

    @Override
    public Set<String> facts() {
        return Set.of(SIGNED, MISSING);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var known = new HashMap<TenantId, List<Known>>();
        reviewed.list(scopes)
                .forEach(
                        (tenant, all) ->
                                known.put(
                                        tenant,
                                        all.stream()
                                                .filter(one -> standards.contains(one.standard()))
                                                .flatMap(
                                                        one ->
                                                                Stream.of(
                                                                        new Known(
                                                                                SIGNED,
                                                                                one.standard(),
                                                                                one.isSigned()
                                                                                        ? 1
                                                                                        : 0),
                                                                        new Known(
                                                                                MISSING,
                                                                                one.standard(),
                                                                                one.missing())))
                                                .toList()));
        return known;
    }
}
