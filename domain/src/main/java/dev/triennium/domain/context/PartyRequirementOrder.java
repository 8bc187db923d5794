package dev.triennium.domain.context;

/// How requirements of interested parties are sorted; the id breaks ties.
public enum PartyRequirementOrder {
    NUMBER,
    REVIEW_ON
}
