package dev.triennium.domain.audittime;

/// Categories of the food chain, by ISO 22003-1:2022.
public enum FoodCategory {
    AI,
    AII,
    BI,
    BII,
    BIII,
    C0,
    CI,
    CII,
    CIII,
    CIV,
    D,
    E,
    FI,
    FII,
    G,
    H,
    I,
    J,
    K
}
