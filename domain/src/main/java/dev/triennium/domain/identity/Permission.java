package dev.triennium.domain.identity;

/// What a field of the API may ask for. The same names stand in the schema's `@requires`.
public enum Permission {
    /// Any signed-in person.
    SIGNED_IN(Held.BY_ALL),
    /// Take on a new client organisation in the name of a firm.
    CREATE_TENANT(Held.IN_FIRM),
    /// Invite people into a firm, change and end their roles, take over clients of other firms,
    /// write the firm's own templates.
    MANAGE_FIRM(Held.IN_FIRM),
    /// See what a firm keeps for all of its people: its own templates.
    READ_FIRM(Held.IN_FIRM),
    /// See an organisation, its sites, certifications and their history.
    READ(Held.IN_TENANT),
    /// Change an organisation's master data.
    MANAGE_TENANT(Held.IN_TENANT),
    /// Invite people into an organisation, grant and end their roles.
    MANAGE_PEOPLE(Held.IN_TENANT),
    /// Start and end the engagements of firms.
    MANAGE_ENGAGEMENT(Held.IN_TENANT),
    /// Describe the management system: its standards, its scope, the organisation's licensed texts;
    /// plan its implementation, keep its registers.
    MANAGE_SYSTEM(Held.IN_TENANT),
    /// Make gap analyses and judge what was answered.
    ASSESS(Held.IN_TENANT),
    /// Answer what one was asked in a gap analysis, report on one's tasks of a plan, record
    /// incidents, accept risks that one owns.
    ANSWER(Held.IN_TENANT),
    /// Keep records: evidence and what is asked for of it, trainings and who attended them.
    KEEP_RECORDS(Held.IN_TENANT),
    /// Prepare the Statement of Applicability.
    PREPARE_STATEMENT(Held.IN_TENANT),
    /// Sign the Statement of Applicability.
    SIGN_STATEMENT(Held.IN_TENANT),
    /// Write controlled documents, file, publish and withdraw them, and say who approves them.
    MANAGE_DOCUMENTS(Held.IN_TENANT),
    /// Approve controlled documents that one is asked for, and confirm having read them.
    SIGN_DOCUMENT(Held.IN_TENANT),
    /// Take a certification through its steps.
    MANAGE_CERTIFICATION(Held.IN_TENANT),
    /// Record and settle findings of the certification body.
    RECORD_FINDING(Held.IN_TENANT),
    /// Record what the certification body decided.
    RECORD_DECISION(Held.IN_TENANT),
    /// Read who changed what.
    READ_AUDIT_TRAIL(Held.IN_TENANT),
    /// Take all of an organisation's data away.
    EXPORT_TENANT(Held.IN_TENANT),
    /// Close an organisation's account, together with somebody else.
    CLOSE_TENANT(Held.IN_TENANT);

    /// Where a permission is held.
    public enum Held {
        /// By each person that is signed in.
        BY_ALL,
        IN_FIRM,
        IN_TENANT
    }

    private final Held held;

    Permission(Held held) {
        this.held = held;
    }

    public Held held() {
        return held;
    }

    /// Whether it allows only what others ask somebody for by name, and gives no power over
    /// anything else.
    public boolean isOnRequest() {
        return this == SIGN_DOCUMENT;
    }
}
