package dev.triennium.domain.tenancy;

/// Says what keeps an organisation out of the archive. A feature with deadlines that must not be
/// missed unseen offers one.
public interface ArchiveObstacle {

    /// Called in the transaction that archives the organisation; nobody else changes anything in it
    /// until that ends.
    ///
    /// @throws dev.triennium.domain.error.RuleViolationException when something is in the way,
    ///     which its message names
    void check(TenantScope scope);
}
