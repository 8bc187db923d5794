package dev.triennium.domain.managementsystem;

/// What can be done to a management system.
public enum ManagementSystemAction {
    CHANGE_SCOPE,
    SET_SITE_PERSONNEL,
    APPROVE_SCOPE,
    DISCARD_SCOPE_DRAFT,
    ARCHIVE,
    UNARCHIVE
}
