package dev.triennium.domain.standard;

/// What standards are called, such as `ISO 9001:2026`.
public final class Designations {

    private Designations() {}

    /// Such as `ISO 9001`, and the same of a clause, such as `ISO 9001:2026 8.1`.
    public static String withoutEdition(String designation) {
        var colon = designation.lastIndexOf(':');
        return colon < 0 ? designation : designation.substring(0, colon);
    }
}
