package dev.triennium.domain.externalaudit;

import dev.triennium.domain.identity.Permission;

/// What can be done about an external audit.
public enum ExternalAuditAction {
    SET_WISHES,
    OVERRIDE_READINESS,
    CONCLUDE_STAGE1,
    CLOSE_CONCERN,
    NAME_TEAM,
    ACCEPT_TEAM,
    OBJECT_TO_TEAM,
    ANSWER_OBJECTION,
    RECORD_REPORT,
    PLAN_TIME,
    DRAW_SITES;

    /// What whoever does it needs.
    public Permission permission() {
        return Permission.MANAGE_CERTIFICATION;
    }
}
