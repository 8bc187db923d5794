package dev.triennium.domain.reminder;

/// What missing a deadline can cost.
public enum Urgency {
    ORDINARY,
    /// The certificate. The client's own people who answer for it cannot unsubscribe from such
    /// reminders.
    LEGAL_STATUS
}
