package dev.triennium.domain.tenancy;

/// Hears of each role that somebody gets.
@FunctionalInterface
public interface MembershipListener {

    /// Called in the transaction that grants the role.
    void granted(TenantScope scope, Membership membership);
}
