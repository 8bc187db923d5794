package dev.triennium.domain.context;

/// Whether climate change is relevant to the management system, by the open issues about it.
public enum ClimateRelevance {
    OPEN,
    RELEVANT,
    NOT_RELEVANT
}
