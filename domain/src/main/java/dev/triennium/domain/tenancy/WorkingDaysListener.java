package dev.triennium.domain.tenancy;

/// Learns that an organisation may work on other days.
public interface WorkingDaysListener {

    /// Called in the transaction of the change, when it is stored.
    void changed(TenantScope scope);
}
