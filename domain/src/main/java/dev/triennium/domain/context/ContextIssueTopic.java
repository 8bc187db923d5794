package dev.triennium.domain.context;

/// What kind of issue it is.
public enum ContextIssueTopic {
    MARKET,
    TECHNOLOGY,
    LAW,
    PEOPLE,
    FINANCES,
    ENVIRONMENT,
    CLIMATE_CHANGE,
    SUPPLY,
    SOCIETY,
    ORGANISATION
}
