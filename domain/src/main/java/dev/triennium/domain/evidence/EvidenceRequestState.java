package dev.triennium.domain.evidence;

/// The names of the states of a request.
public enum EvidenceRequestState {
    OPEN,
    GIVEN,
    RETURNED,
    ACCEPTED,
    WITHDRAWN;

    public static EvidenceRequestState of(EvidenceRequest.State state) {
        return switch (state) {
            case EvidenceRequest.State.Open _ -> OPEN;
            case EvidenceRequest.State.Given _ -> GIVEN;
            case EvidenceRequest.State.Returned _ -> RETURNED;
            case EvidenceRequest.State.Accepted _ -> ACCEPTED;
            case EvidenceRequest.State.Withdrawn _ -> WITHDRAWN;
        };
    }
}
