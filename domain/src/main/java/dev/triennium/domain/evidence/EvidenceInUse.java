package dev.triennium.domain.evidence;

import dev.triennium.domain.standard.ClauseId;
import dev.triennium.domain.tenancy.TenantId;
import dev.triennium.domain.tenancy.TenantScopes;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// What all evidence of an organisation that is in use amounts to.
public interface EvidenceInUse {

    /// The clauses that it is there for on the organisation's day, in one statement.
    ///
    /// @param days of each organisation
    Map<TenantId, Set<ClauseId>> listClauses(TenantScopes scopes, Map<TenantId, LocalDate> days);

    /// How many pieces ended on each day before the given one, of each organisation, in one
    /// statement.
    Map<TenantId, Map<LocalDate, Integer>> countEnded(TenantScopes scopes, LocalDate before);
}
