package dev.triennium.domain.accreditation;

/// How sure the product is of a fact. What is less than sourced is shown as unverified.
public enum Certainty {
    /// Seen in public material.
    SOURCED,
    /// Professional knowledge that nobody has looked up for us.
    CONFIDENT
}
