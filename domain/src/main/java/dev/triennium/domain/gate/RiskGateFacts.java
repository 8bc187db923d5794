package dev.triennium.domain.gate;

import dev.triennium.domain.DomainService;
import dev.triennium.domain.implementationplan.GateFacts;
import dev.triennium.domain.risk.Risk;
import dev.triennium.domain.risk.RiskKind;
import dev.triennium.domain.risk.RiskRepository;
import dev.triennium.domain.risk.RiskStanding;
import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the risk register knows. It is one for all standards of an organisation.
@DomainService
final class RiskGateFacts implements GateFacts {

    private static final String ASSESSED = "risks.assessed";
    private static final String UNACCEPTED = "risks.unaccepted";

    private final RiskRepository risks;

    RiskGateFacts(RiskRepository risks) {
        this.risks = risks;
    }

    @Override
    public Set<String> facts() {
        return Set.of(ASSESSED, UNACCEPTED);
    }

    @Override
    public Map<TenantId, List<Known>> list(TenantScopes scopes, Collection<StandardId> standards) {
        var known = new HashMap<TenantId, List<Known>>();
        risks.listAll(scopes)
                .forEach(
                        (tenant, all) -> {
                            var open =
                                    all.stream()
                                            .filter(Risk::isOpen)
                                            .filter(one -> one.content().kind() == RiskKind.RISK)
                                            .toList();
                            known.put(
                                    tenant,
                                    List.of(
                                            Known.of(ASSESSED, isAssessed(open)),
                                            Known.of(
                                                    UNACCEPTED,
                                                    open.stream()
                                                            .filter(RiskGateFacts::isUnaccepted)
                                                            .count())));
                        });
        return known;
    }

    /// There are risks, and none without a rating or somebody who answers for it.
    private static boolean isAssessed(List<Risk> open) {
        return !open.isEmpty()
                && open.stream().allMatch(one -> one.inherent() != null && one.owner() != null);
    }

    /// What is not rated may be above the limit as well.
    private static boolean isUnaccepted(Risk risk) {
        return switch (risk.standing()) {
            case RiskStanding.Open _ -> {
                var present = risk.present();
                yield present == null || !present.isWithinThreshold();
            }
            case RiskStanding.Accepted _, RiskStanding.Closed _ -> false;
        };
    }
}
