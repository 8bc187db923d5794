package dev.triennium.persistence.managementreview;

import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_REVIEW;
import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_REVIEW_INPUT;
import static org.jooq.impl.DSL.when;

import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewState;
import dev.triennium.domain.managementreview.ReviewedStandards;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

@Repository
class JooqReviewedStandards implements ReviewedStandards {

    private static final String SIGNED = ReviewState.State.SIGNED.name();

    private final TenantDsl tenants;

    JooqReviewedStandards(TenantDsl tenants) {
        this.tenants = tenants;
    }

    /// What is read last counts: first come those that are not signed, by the days for which they
    /// are planned, then the signed ones by their meetings.
    @Override
    public Map<TenantId, List<Reviewed>> list(TenantScopes scopes) {
        if (scopes.isEmpty()) {
            return Map.of();
        }
        var latest = new HashMap<TenantId, Map<StandardId, Reviewed>>();
        tenants.across(scopes)
                .select(
                        MANAGEMENT_REVIEW.TENANT_ID,
                        MANAGEMENT_REVIEW.ID,
                        MANAGEMENT_REVIEW.STANDARDS,
                        MANAGEMENT_REVIEW.STATE,
                        MANAGEMENT_REVIEW.NEXT_ON)
                .from(MANAGEMENT_REVIEW)
                .where(
                        MANAGEMENT_REVIEW.TENANT_ID.in(scopes.tenants()),
                        MANAGEMENT_REVIEW.STATE.ne(ReviewState.State.CANCELLED.name()))
                .orderBy(
                        MANAGEMENT_REVIEW.TENANT_ID,
                        when(MANAGEMENT_REVIEW.STATE.eq(SIGNED), MANAGEMENT_REVIEW.HELD_ON),
                        MANAGEMENT_REVIEW.PLANNED_ON,
                        MANAGEMENT_REVIEW.ID)
                .forEach(
                        row -> {
                            var of =
                                    latest.computeIfAbsent(
                                            row.value1(), _ -> new LinkedHashMap<>());
                            for (var standard : ReviewRows.ids(row.value3())) {
                                of.put(
                                        standard,
                                        new Reviewed(
                                                standard,
                                                row.value2(),
                                                row.value4().equals(SIGNED),
                                                row.value5()));
                            }
                        });
        var reviewed = new HashMap<TenantId, List<Reviewed>>();
        latest.forEach((tenant, all) -> reviewed.put(tenant, List.copyOf(all.values())));
        return reviewed;
    }

    @Override
    public Map<Ref<ManagementReviewId>, Map<StandardId, Integer>> countMissing(
            TenantScopes scopes, Collection<Ref<ManagementReviewId>> reviews) {
        var wanted = scopes.reachable(reviews);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var missing = new HashMap<Ref<ManagementReviewId>, Map<StandardId, Integer>>();
        tenants.across(scopes)
                .select(
                        MANAGEMENT_REVIEW_INPUT.TENANT_ID,
                        MANAGEMENT_REVIEW_INPUT.REVIEW_ID,
                        MANAGEMENT_REVIEW_INPUT.STANDARDS)
                .from(MANAGEMENT_REVIEW_INPUT)
                .where(
                        MANAGEMENT_REVIEW_INPUT.TENANT_ID.in(scopes.tenants()),
                        MANAGEMENT_REVIEW_INPUT.REVIEW_ID.in(wanted.stream().map(Ref::id).toList()),
                        MANAGEMENT_REVIEW_INPUT.CONTENT.isNull())
                .forEach(
                        row -> {
                            var ref = new Ref<>(row.value1(), row.value2());
                            if (wanted.contains(ref)) {
                                var of = missing.computeIfAbsent(ref, _ -> new HashMap<>());
                                ReviewRows.ids(row.value3())
                                        .forEach(one -> of.merge(one, 1, Integer::sum));
                            }
                        });
        return missing;
    }
}
