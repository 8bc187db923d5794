package dev.triennium.domain.managementsystem;

import java.util.EnumSet;
import java.util.Set;

public enum ManagementSystemState {
    /// No scope was approved yet.
    DRAFTED,
    IN_FORCE,
    /// A scope is in force and the next one is being written.
    IN_REVISION;

    /// @param hasScope whether one is in force
    static ManagementSystemState of(boolean hasScope, boolean hasDraft) {
        if (!hasScope) {
            return DRAFTED;
        }
        return hasDraft ? IN_REVISION : IN_FORCE;
    }

    /// What can be done to a system that is in use.
    public Set<ManagementSystemAction> actions() {
        return switch (this) {
            case DRAFTED ->
                    EnumSet.of(
                            ManagementSystemAction.CHANGE_SCOPE,
                            ManagementSystemAction.SET_SITE_PERSONNEL,
                            ManagementSystemAction.APPROVE_SCOPE,
                            ManagementSystemAction.ARCHIVE);
            case IN_FORCE ->
                    EnumSet.of(
                            ManagementSystemAction.CHANGE_SCOPE,
                            ManagementSystemAction.SET_SITE_PERSONNEL,
                            ManagementSystemAction.ARCHIVE);
            case IN_REVISION -> EnumSet.complementOf(EnumSet.of(ManagementSystemAction.UNARCHIVE));
        };
    }
}
