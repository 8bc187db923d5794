package dev.triennium.domain.participation;

/// What can be done to a link by those who send links.
public enum ParticipationLinkAction {
    RESEND,
    REVOKE
}
