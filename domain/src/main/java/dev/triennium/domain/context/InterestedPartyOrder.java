package dev.triennium.domain.context;

/// How interested parties are sorted; the id breaks ties.
public enum InterestedPartyOrder {
    NUMBER,
    REVIEW_ON
}
