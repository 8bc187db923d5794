package dev.triennium.persistence.statementofapplicability;

import static dev.triennium.persistence.jooq.generated.Tables.CERTIFICATION;
import static org.jooq.impl.DSL.max;

import dev.triennium.domain.standard.StandardId;
import dev.triennium.domain.statementofapplicability.CertifiedEditions;
import dev.triennium.domain.tenancy.Ref;
import dev.triennium.domain.tenancy.TenantScopes;
import dev.triennium.persistence.tenancy.TenantDsl;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class JooqCertifiedEditions implements CertifiedEditions {

    /// A suspended certificate is still there, and its body must hear of changes all the same.
    private static final String[] IN_FORCE = {
        "CERTIFIED", "SUSPENDED", "RECERT_IN_PROGRESS", "TRANSFER_IN_REVIEW"
    };

    private final TenantDsl tenants;

    JooqCertifiedEditions(TenantDsl tenants) {
        this.tenants = tenants;
    }

    @Override
    public Map<Ref<StandardId>, LocalDate> list(
            TenantScopes scopes, Collection<Ref<StandardId>> editions) {
        var decided = max(CERTIFICATION.CYCLE_DECIDED_ON);
        var found =
                tenants.across(scopes)
                        .select(CERTIFICATION.TENANT_ID, CERTIFICATION.STANDARD_ID, decided)
                        .from(CERTIFICATION)
                        .where(
                                CERTIFICATION.TENANT_ID.in(scopes.tenants()),
                                CERTIFICATION.STANDARD_ID.in(
                                        editions.stream().map(Ref::id).distinct().toList()),
                                CERTIFICATION.STATE.in(IN_FORCE),
                                CERTIFICATION.CYCLE_DECIDED_ON.isNotNull())
                        .groupBy(CERTIFICATION.TENANT_ID, CERTIFICATION.STANDARD_ID)
                        .fetchMap(
                                row -> new Ref<>(row.value1(), row.value2()), row -> row.value3());
        found.keySet().retainAll(editions);
        return found;
    }
}
