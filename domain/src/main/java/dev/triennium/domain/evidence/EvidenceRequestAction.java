package dev.triennium.domain.evidence;

/// What can be done to a request for evidence.
public enum EvidenceRequestAction {
    CHANGE,
    GIVE,
    SEND_LINK,
    ACCEPT,
    RETURN,
    WITHDRAW
}
