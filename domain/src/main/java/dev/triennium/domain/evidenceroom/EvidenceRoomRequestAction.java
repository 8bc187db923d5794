package dev.triennium.domain.evidenceroom;

/// What can be done to what an auditor asks for.
public enum EvidenceRoomRequestAction {
    ASSIGN,
    ANSWER,
    ACCEPT,
    RETURN,
    WITHDRAW
}
