package dev.triennium.domain.certification;

import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.util.List;
import java.util.Map;

/// How far all certifications of many organisations are.
public interface CertificationStandings {

    /// Those that ended, too; in the order of their ids, in one statement.
    Map<TenantId, List<CertificationStanding>> list(TenantScopes scopes);
}
