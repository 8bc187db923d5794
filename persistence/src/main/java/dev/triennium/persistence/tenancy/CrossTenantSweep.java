package dev.triennium.persistence.tenancy;

/// The few reads that may cross tenants without a scope for each. Reviewed one by one; nothing may
/// be written under them.
public enum CrossTenantSweep {
    /// A caller's own memberships and engagements, from which scopes are made.
    GRANTS,
    /// The list of tenants that a caller may open, joined with the caller's grants.
    ACCESSIBLE_TENANTS,
    /// What falls due in the tenants that a caller may open.
    ACCESSIBLE_DEADLINES,
    /// What a caller was told in the tenants that they may open.
    ACCESSIBLE_NOTIFICATIONS,
    /// The invitation that a link proves itself for, whose holder has no scope.
    INVITATIONS,
    /// What other firms' clients have agreed to hand over to a firm, which has no scope there yet.
    HANDOVERS,
    /// What a link lets a colleague do who has no login, and so no scope.
    PARTICIPATION_LINKS,
    /// The room that a link opens, whose holder has no scope.
    EVIDENCE_ROOM_LINKS,
    /// The public page at an address, whose readers have no scope.
    PROOF_PAGES,
    /// Certifications whose timers have come, for the job that moves them.
    DUE_TIMERS,
    /// Deadlines with a reminder to make, for the job that makes them.
    DUE_REMINDERS,
    /// What may have deadlines, for the job that derives them anew.
    RUNNING_SUBJECTS,
    /// Reminders that wait for their recipient's digest of the day.
    DIGESTS,
    /// Uploads and files that nobody needs any more, for the job that throws them away.
    EXPIRED_FILES,
    /// Files that the store is asked for once a day, for the job that finds lost ones.
    FILE_CHECKS,
    /// Exports to make or to throw away, for the job that does.
    TENANT_EXPORTS,
    /// Packages of evidence to make, for the job that does.
    EVIDENCE_PACKAGES,
    /// Closings that end, and closed tenants to delete, for the job that does.
    TENANT_CLOSINGS,
    /// Tenants whose bookkeeping has rows that are old enough to be forgotten.
    OLD_RECORDS,
    /// All chains of the audit trail, for the command that verifies them.
    AUDIT_VERIFICATION
}
