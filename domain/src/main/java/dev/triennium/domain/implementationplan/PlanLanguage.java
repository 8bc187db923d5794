package dev.triennium.domain.implementationplan;

/// The languages that templates are in.
public enum PlanLanguage {
    EN,
    DE
}
