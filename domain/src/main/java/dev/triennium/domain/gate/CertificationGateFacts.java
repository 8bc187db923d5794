package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.certification.CertificationStanding;
import dev.triennium.domain.certification.CertificationStandings;
import dev.triennium.domain.certification.CertificationState;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the certifications on their way know. One that ended says nothing. A certification body is
/// chosen for a standard once the organisation has applied there.
@DomainService
final class CertificationGateFacts implements GateFacts {

    private static final String SELECTED = "certificationBody.selected";
    private static final String SIGNED = "agreement.signed";
    private static final String BOOKED = "stage1.booked";
    private static final String STAGE_1 = "stage1.done";
    private static final String STAGE_2 = "stage2.done";
    private static final String MAJORS = "nonconformities.body.majorUnverified";
    private static final String MINORS = "nonconformities.body.minorWithoutPlan";
    private static final String RECORDED = "certificate.recorded";

    private final CertificationStandings standings;

    CertificationGateFacts(CertificationStandings standings) {
        this.standings = standings;
    }

    @Override
    public Set<String> facts() {
        return Set.of(SELECTED, SIGNED, BOOKED, STAGE_1, STAGE_2, MAJORS, MINORS, RECORDED);
    }

    /// How far it is on the way from the application to the certificate.
    private enum Way {
        APPLIED,
        CONTRACTED,
        BOOKED,
        STAGE_1,
        STAGE_2,
        CERTIFIED;

        static Way of(CertificationState state) {
            return switch (state) {
                case APPLIED, REFUSED, CANCELLED, EXPIRED, WITHDRAWN, TRANSFERRED_OUT -> APPLIED;
                case CONTRACTED -> CONTRACTED;
                case STAGE1_PLANNED -> BOOKED;
                case STAGE1_DONE, STAGE2_PLANNED, STAGE2_REPEAT_REQUIRED -> STAGE_1;
                case STAGE2_DONE, NC_RESOLUTION, DECISION_PENDING -> STAGE_2;
                case CERTIFIED,
                        SUSPENDED,
                        RECERT_IN_PROGRESS,
                        EXPIRED_RESTORABLE,
                        TRANSFER_IN_REVIEW ->
                        CERTIFIED;
            };
        }

        boolean hasReached(Way other) {
            return compareTo(other) >= 0;
        }
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var known = new HashMap<TenantId, List<Known>>();
        standings
                .list(scopes)
                .forEach(
                        (tenant, all) -> {
                            var running =
                                    all.stream()
                                            .filter(one -> !one.head().state().isEnd())
                                            .filter(
                                                    one ->
                                                            standards.contains(
                                                                    one.head().standard()))
                                            .toList();
                            known.put(tenant, facts(running, standards));
                        });
        return known;
    }

    private static List<Known> facts(
            List<CertificationStanding> running, Collection<StandardId> standards) {
        var facts = new ArrayList<Known>();
        for (var one : running) {
            var standard = one.head().standard();
            var way = Way.of(one.head().state());
            facts.add(known(STAGE_1, standard, way.hasReached(Way.STAGE_1)));
            facts.add(known(STAGE_2, standard, way.hasReached(Way.STAGE_2)));
            facts.add(known(RECORDED, standard, way.hasReached(Way.CERTIFIED)));
            facts.add(new Known(MAJORS, standard, one.openMajors()));
            facts.add(new Known(MINORS, standard, one.minorsWithoutPlan()));
        }
        facts.add(Known.of(SELECTED, areAll(running, standards, Way.APPLIED)));
        facts.add(Known.of(SIGNED, areAll(running, standards, Way.CONTRACTED)));
        facts.add(Known.of(BOOKED, areAll(running, standards, Way.BOOKED)));
        return facts;
    }

    private static Known known(String fact, StandardId standard, boolean isSo) {
        return new Known(fact, standard, isSo ? 1 : 0);
    }

    /// Whether that is reached for each standard.
    private static boolean areAll(
            List<CertificationStanding> running, Collection<StandardId> standards, Way wanted) {
        return standards.stream()
                .allMatch(
                        standard ->
                                running.stream()
                                        .filter(one -> one.head().standard().equals(standard))
                                        .anyMatch(
                                                one ->
                                                        Way.of(one.head().state())
                                                                .hasReached(wanted)));
    }
}
