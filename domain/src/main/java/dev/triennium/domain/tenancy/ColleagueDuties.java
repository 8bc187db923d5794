package dev.triennium.domain.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What one feature asks colleagues for. A feature that does makes one of these a use case bean;
/// whoever leaves then sees it, and hands it over with the rest.
public interface ColleagueDuties {

    /// The open work of each colleague, in one statement, the most pressing first; those without
    /// any are left out.
    Map<Ref<ColleagueId>, List<OpenWork>> listOpen(
            TenantScopes scopes, Collection<Ref<ColleagueId>> colleagues);

    /// Asks the other for all that is open. Called in the transaction.
    ///
    /// @return what changed hands
    List<OpenWork> handOver(TenantScope scope, ColleagueId from, ColleagueId to);
}
