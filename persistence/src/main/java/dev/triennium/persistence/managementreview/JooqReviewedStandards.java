package dev.triennium.persistence.managementreview;

import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_REVIEW;
import static dev.triennium.persistence.jooq.generated.Tables.MANAGEMENT_REVIEW_INPUT;

import dev.triennium.domain.managementreview.ManagementReviewId;
import dev.triennium.domain.managementreview.ReviewedStandards;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Repository;

@Repository
class JooqReviewedStandards implements ReviewedStandards {

    private final TenantDsl tenants;

    JooqReviewedStandards(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<TenantId, List<Reviewed>> list(TenantScopes scopes) {
        var latest = new HashMap<TenantId, Map<StandardId, Ref<ManagementReviewId>>>();
        var signed = new HashMap<TenantId, Set<StandardId>>();
        tenants.across(scopes)
                .select(
                        MANAGEMENT_REVIEW.TENANT_ID,
                        MANAGEMENT_REVIEW.ID,
                        MANAGEMENT_REVIEW.STANDARDS,
                        MANAGEMENT_REVIEW.STATE)
                .from(MANAGEMENT_REVIEW)
                .where(
                        MANAGEMENT_REVIEW.TENANT_ID.in(scopes.tenants()),
                        MANAGEMENT_REVIEW.STATE.ne("CANCELLED"))
                .orderBy(
                        MANAGEMENT_REVIEW.TENANT_ID,
                        MANAGEMENT_REVIEW.PLANNED_ON,
                        MANAGEMENT_REVIEW.ID)
                .forEach(
                        row -> {
                            var standards = ReviewRows.ids(row.value3());
                            var of =
                                    latest.computeIfAbsent(
                                            row.value1(), _ -> new LinkedHashMap<>());
                            standards.forEach(
                                    one -> of.put(one, new Ref<>(row.value1(), row.value2())));
                            if (row.value4().equals("SIGNED")) {
                                signed.computeIfAbsent(row.value1(), _ -> new HashSet<>())
                                        .addAll(standards);
                            }
                        });
        var missing = missing(scopes);
        var reviewed = new HashMap<TenantId, List<Reviewed>>();
        latest.forEach(
                (tenant, byStandard) ->
                        reviewed.put(
                                tenant,
                                byStandard.entrySet().stream()
                                        .map(
                                                one ->
                                                        new Reviewed(
                                                                one.getKey(),
                                                                signed.getOrDefault(
                                                                                tenant, Set.of())
                                                                        .contains(one.getKey()),
                                                                count(
                                                                        missing.getOrDefault(
                                                                                one.getValue(),
                                                                                List.of()),
                                                                        one.getKey())))
                                        .toList()));
        return reviewed;
    }

    private static int count(List<List<StandardId>> missing, StandardId standard) {
        return (int) missing.stream().filter(asking -> asking.contains(standard)).count();
    }

    /// The standards of each input of which nothing is said.
    private Map<Ref<ManagementReviewId>, List<List<StandardId>>> missing(TenantScopes scopes) {
        return tenants.across(scopes)
                .select(
                        MANAGEMENT_REVIEW_INPUT.TENANT_ID,
                        MANAGEMENT_REVIEW_INPUT.REVIEW_ID,
                        MANAGEMENT_REVIEW_INPUT.STANDARDS)
                .from(MANAGEMENT_REVIEW_INPUT)
                .where(
                        MANAGEMENT_REVIEW_INPUT.TENANT_ID.in(scopes.tenants()),
                        MANAGEMENT_REVIEW_INPUT.CONTENT.isNull())
                .fetchGroups(
                        row -> new Ref<>(row.value1(), row.value2()),
                        row -> ReviewRows.ids(row.value3()));
    }
}
