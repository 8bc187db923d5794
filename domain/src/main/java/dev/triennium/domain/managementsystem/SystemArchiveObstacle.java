package dev.triennium.domain.managementsystem;

import dev.triennium.domain.tenancy.TenantScope;
import java.util.Set;

/// Says what keeps a management system out of the archive.
public interface SystemArchiveObstacle {

    /// @param standards the codes, such as `ISO 9001`, of the standards that only this one of the
    ///     systems in use is built to
    /// @throws dev.triennium.domain.error.RuleViolationException when something is in the way,
    ///     which its message names
    void check(TenantScope scope, Set<String> standards);
}
