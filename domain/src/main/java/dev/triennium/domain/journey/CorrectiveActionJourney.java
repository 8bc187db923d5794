package dev.triennium.domain.journey;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.managementreview.ReviewedStandards;
import dev.triennium.domain.managementreview.ReviewedStandards.Reviewed;
import dev.triennium.domain.nonconformity.NonconformityRepository;
import dev.triennium.domain.nonconformity.NonconformityStanding;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Corrective action is done when nothing stands in the way of a certificate, and management has
/// reviewed the system. A register without an entry holds nobody back; one of whose entries none is
/// closed does.
@DomainService
final class CorrectiveActionJourney implements JourneySource {

    private final NonconformityRepository nonconformities;
    private final ReviewedStandards reviewed;
    private final Clock clock;

    CorrectiveActionJourney(
            NonconformityRepository nonconformities, ReviewedStandards reviewed, Clock clock) {
        this.nonconformities = nonconformities;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    @Override
    public Map<ProcessStep, List<MissingKind>> steps() {
        return Map.of(ProcessStep.CORRECTIVE_ACTION, List.of(MissingKind.MANAGEMENT_REVIEW));
    }

    @Override
    public Map<TenantId, List<StepFact>> list(TenantScopes scopes) {
        var today = new HashMap<TenantId, LocalDate>();
        scopes.tenants().forEach(tenant -> today.put(tenant, scopes.get(tenant).today(clock)));
        var standings = nonconformities.countByStandard(scopes, today);
        var reviews = reviewed.list(scopes);
        var facts = new HashMap<TenantId, List<StepFact>>();
        today.forEach(
                (tenant, day) ->
                        facts.put(
                                tenant,
                                facts(
                                        standings.getOrDefault(tenant, List.of()),
                                        reviews.getOrDefault(tenant, List.of()),
                                        day)));
        return facts;
    }

    private static List<StepFact> facts(
            List<NonconformityStanding> standings, List<Reviewed> reviews, LocalDate today) {
        var found = new HashMap<StandardId, NonconformityStanding>();
        standings.forEach(one -> found.put(one.standard(), one));
        var held = new HashMap<StandardId, Reviewed>();
        reviews.forEach(one -> held.put(one.standard(), one));
        var standards = new LinkedHashSet<>(found.keySet());
        standards.addAll(held.keySet());
        return standards.stream()
                .map(standard -> fact(standard, found.get(standard), held.get(standard), today))
                .toList();
    }

    static StepFact fact(
            StandardId standard,
            @Nullable NonconformityStanding found,
            @Nullable Reviewed review,
            LocalDate today) {
        var missing = new ArrayList<Missing>();
        var overdue = found == null ? 0 : found.overdue();
        if (overdue > 0) {
            missing.add(new Missing(MissingKind.LATE_NONCONFORMITIES, overdue, null));
        }
        var unsettled = found == null ? 0 : found.majors() + found.minors();
        if (unsettled > 0) {
            missing.add(new Missing(MissingKind.OPEN_NONCONFORMITIES, unsettled, null));
        }
        var isReviewLate = review != null && isLate(review, today);
        if (review == null || isReviewLate) {
            missing.add(
                    Missing.one(
                            isReviewLate
                                    ? MissingKind.LATE_MANAGEMENT_REVIEW
                                    : MissingKind.MANAGEMENT_REVIEW,
                            null));
        } else if (!review.isSigned()) {
            missing.add(Missing.one(MissingKind.SIGNED_MANAGEMENT_REVIEW, null));
        }
        var isUnderWay = found != null && found.closed() == 0;
        var state =
                overdue > 0 || isReviewLate
                        ? StepState.LATE
                        : missing.isEmpty() && !isUnderWay ? StepState.DONE : StepState.UNDER_WAY;
        return new StepFact(standard, null, ProcessStep.CORRECTIVE_ACTION, state, missing);
    }

    private static boolean isLate(Reviewed review, LocalDate today) {
        return review.nextOn() != null && review.nextOn().isBefore(today);
    }
}
