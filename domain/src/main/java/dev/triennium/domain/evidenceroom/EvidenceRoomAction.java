package dev.triennium.domain.evidenceroom;

/// What can be done to a room.
public enum EvidenceRoomAction {
    CHANGE,
    ADD_ENTRY,
    FREEZE,
    RAISE_REQUEST,
    INVITE,
    CLOSE
}
