package dev.triennium.domain.context;

/// What somebody is to the organisation.
public enum InterestedPartyKind {
    CUSTOMER,
    WORKER,
    OWNER,
    SUPPLIER,
    AUTHORITY,
    NEIGHBOUR,
    PARTNER,
    INSURER,
    PUBLIC,
    OTHER
}
