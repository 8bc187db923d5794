package dev.triennium.domain.identity;

/// What a field of the API may ask for. The same names stand in the schema's `@requires`.
public enum Permission {
    /// Any signed-in person.
    SIGNED_IN,
    /// Take on a new client organisation in the name of a firm.
    CREATE_TENANT,
    /// See an organisation, its sites, certifications and their history.
    READ,
    /// Change an organisation's master data.
    MANAGE_TENANT,
    /// Start and end the engagements of firms.
    MANAGE_ENGAGEMENT,
    /// Describe the management system: its standards, its scope, the organisation's licensed texts.
    MANAGE_SYSTEM,
    /// Make gap analyses and judge what was answered.
    ASSESS,
    /// Answer what one was asked in a gap analysis.
    ANSWER,
    /// Prepare the Statement of Applicability.
    PREPARE_STATEMENT,
    /// Sign the Statement of Applicability.
    SIGN_STATEMENT,
    /// Take a certification through its steps.
    MANAGE_CERTIFICATION,
    /// Record and settle findings of the certification body.
    RECORD_FINDING,
    /// Record what the certification body decided.
    RECORD_DECISION,
    /// Read who changed what.
    READ_AUDIT_TRAIL,
    /// Take all of an organisation's data away.
    EXPORT_TENANT
}
