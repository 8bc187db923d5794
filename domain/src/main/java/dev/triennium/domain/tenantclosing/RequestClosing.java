package dev.triennium.domain.tenantclosing;

/// Ask for the closing of an organisation's account.
///
/// @param confirmRunningCertifications whether a certification that still runs is known and meant
public record RequestClosing(boolean confirmRunningCertifications) {}
