package dev.triennium.domain.statementofapplicability;

/// Where an organisation's own control comes from.
public enum ControlSource {
    /// A catalogue of controls other than the annex.
    OTHER_CATALOGUE,
    LAW,
    /// The organisation's own design.
    OWN_DESIGN
}
